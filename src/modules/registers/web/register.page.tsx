import { dayInPoland } from '../../../kernel/day.ts';
import { fault, frameOf, page, readForm, type PageContext, type SessionLike } from '../../../platform/web/index.ts';
import { sendFile } from '../../../platform/files/upload/index.ts';
import { href } from '../../../routes.ts';
import { ErrorSummary } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { refusedRows } from '../core/refused-rows.ts';
import type { RegisterReport } from '../core/register-report.ts';
import { type RegisterUpload, uploadById } from '../data/registers.queries.ts';
import type { RegisterApartFault } from '../usecases/apart/register-work.ts';
import { bringInRegister, dropRegister, readUploadedRegister, turnToSheet } from '../usecases/hand-in-register.ts';
import type { RegisterFile } from '../usecases/read-register-file.ts';
import { type ColumnsState, ColumnsForm, stateOf } from './columns-form.tsx';
import { readMappingForm } from './mapping-form.ts';
import { bringInSentence, fileFaultSentence, mappingSentence, reasonSentence, registerMessages } from './messages.ts';
import { Report } from './report-view.tsx';
import { SheetChoice } from './sheet-choice.tsx';

type Opened = {
  readonly upload: RegisterUpload;
  /** Null once the list is in, or while it can't be read. */
  readonly file: RegisterFile | null;
  readonly unread: RegisterApartFault | null;
};

/** A list that was handed in: what its columns mean while it waits, what came of it afterwards. */
export async function showRegister(c: PageContext): Promise<Response> {
  const opened = await openRegister(c);
  if (opened === null) return fault(c, 404);
  return answer(c, opened, opened.unread ? unreadIn(c, opened.unread) : {});
}

/** Null for a number that nobody knows. */
async function openRegister(c: PageContext): Promise<Opened | null> {
  const id = c.req.param('upload') ?? '';
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
  const upload = await uploadById(c.var.db, id);
  if (!upload) return null;
  const read = await readUploadedRegister(upload);
  return read.ok ? { upload, file: read.value, unread: null } : { upload, file: null, unread: read.error };
}

const unreadIn = (c: PageContext, unread: RegisterApartFault): Shown => ({
  faults: [fileFaultSentence(unread, c.var.locale)],
  status: unread.kind === 'busy' ? 503 : 422,
});

type Shown = {
  readonly state?: ColumnsState;
  readonly faults?: readonly string[];
  readonly checked?: RegisterReport;
  readonly status?: 409 | 422 | 503;
};

function answer(c: PageContext, { upload, file }: Opened, shown: Shown): Response {
  const { locale } = c.var;
  const text = registerMessages(locale);
  const title = file ? text.columns.title(upload.mapping.sender) : upload.fileName;
  const report = upload.report ?? shown.checked;
  return page(
    c,
    <Page frame={frameOf(c)} title={title} nav="officeRegisters" wide robots="noindex">
      <div class="wrap">
        <div class="head">
          <p class="crumb">
            <a href={href('officeRegisters', locale)}>{text.title}</a>
          </p>
          <h1>{title}</h1>
          {file && <p class="sub">{text.columns.lede(file.table.rows.length, file.format.toUpperCase())}</p>}
        </div>
        {!file && (
          <ErrorSummary errors={(shown.faults ?? []).map((text) => ({ field: 'main', text }))} locale={locale} />
        )}
        {report && <Report c={c} report={report} upload={upload.id} />}
        {file && <SheetChoice upload={upload.id} file={file} locale={locale} />}
        {file && (
          <ColumnsForm
            c={c}
            upload={upload.id}
            file={file}
            state={shown.state ?? stateOf(upload.mapping, file.table)}
            faults={shown.faults ?? []}
          />
        )}
      </div>
    </Page>,
    shown.status ?? 200,
  );
}

/** Checks a list with the columns as typed, brings it in, or removes it. */
export async function changeRegister(c: PageContext, session: SessionLike): Promise<Response> {
  const form = await readForm(c);
  const opened = await openRegister(c);
  if (!opened) return fault(c, 404);
  const { locale, db, rooms } = c.var;
  const { upload, file, unread } = opened;
  const text = registerMessages(locale);
  const actor = `user:${session.accountId}` as const;
  if (!file && !unread) return answer(c, opened, { faults: [text.gone], status: 409 });
  if (form.get('do') === 'drop') {
    await dropRegister(db, { id: upload.id, actor });
    return c.redirect(href('officeRegisters', locale, {}, 'dropped=1'), 303);
  }
  if (!file) return answer(c, opened, unreadIn(c, unread!));
  if (form.get('do') === 'sheet') {
    const turned = await turnToSheet(db, { upload, sheet: (form.get('sheet') ?? '').slice(0, 200), actor });
    if (!turned.ok) return answer(c, opened, { faults: bringInSentence(turned.error, locale), status: 422 });
    return c.redirect(href('officeRegister', locale, { upload: upload.id }), 303);
  }
  const { mapping, faults } = readMappingForm(form, file.table.header, upload.mapping);
  const state = { mapping, typed: form };
  if (faults.length > 0) {
    return answer(c, opened, { state, faults: faults.map((one) => mappingSentence(one, locale)), status: 422 });
  }
  const dryRun = form.get('do') !== 'run';
  const today = dayInPoland(rooms.clock.now());
  const result = await bringInRegister(db, { id: upload.id, mapping, dryRun, actor, today });
  if (!result.ok) return answer(c, opened, { state, faults: bringInSentence(result.error, locale), status: 422 });
  if (dryRun) return answer(c, opened, { state, checked: result.value });
  return c.redirect(href('officeRegister', locale, { upload: upload.id }), 303);
}

/** The refused rows as they came, with their line and every reason: to be mended and handed in again. */
export async function sendRefused(c: PageContext): Promise<Response> {
  const opened = await openRegister(c);
  const report = opened?.upload.report;
  if (!opened || !report) return fault(c, 404);
  const { locale } = c.var;
  const text = registerMessages(locale).refusedFile;
  const name = `${opened.upload.fileName.replace(/\.\w{1,8}$/, '')}-${locale === 'pl' ? 'odrzucone' : 'refused'}.csv`;
  const content = Buffer.from(refusedRows(report, { ...text, reason: (one) => reasonSentence(one, locale) }));
  return sendFile(c, { type: 'text/csv; charset=utf-8', name, content, tag: `${opened.upload.id}-${locale}` });
}
