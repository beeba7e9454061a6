import { dayInPoland } from '../../../../kernel/day.ts';
import { readUpload } from '../../../../platform/files/upload/index.ts';
import { frameOf, page, type PageContext, type SessionLike } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Page } from '../../../../ui/page.tsx';
import { bytesNamed } from '../../../places/index.server.ts';
import { deskActs } from '../../data/desk.queries.ts';
import { parseLineMapping, savedLineMappings } from '../../data/mapping.queries.ts';
import { linesApart } from '../../usecases/apart/plan-work.ts';
import { LONGEST_REASON } from '../../usecases/desk/code-provision.ts';
import { importBuildingLines, type LineReport } from '../../usecases/lines/import-lines.ts';
import { type FileFault, vectorFaults } from '../import/vector-faults.ts';
import { planMessages } from '../messages.ts';
import { LineForm } from './line-form.tsx';
import { LinesReport } from './lines-report.tsx';
import { LINE_FIELD_OF, type LineField, lineMappingOf, type LineWords, lineWordsOf } from './line-words.ts';

type Fault = { readonly field: LineField | 'file'; readonly text: string };
type State = { words: LineWords; faults: readonly (Fault | FileFault)[]; report: LineReport | null; status: number };

export const showLineImport = (c: PageContext): Promise<Response> =>
  view(c, { words: lineWordsOf(new URLSearchParams()), faults: [], report: null, status: 200 });

/** Brings the uploaded building lines in, or says beside its field what is wrong; a dry run tells what would be done. */
export async function runLineImport(c: PageContext, session: SessionLike): Promise<Response> {
  const { db, locale, rooms } = c.var;
  const { form, files, tooLarge } = await readUpload(c);
  const words = lineWordsOf(form);
  const { import: zones, lines: text } = planMessages(locale);
  const [file] = files;
  const fresh = words.mapping === '';
  const parsed = fresh ? parseLineMapping(lineMappingOf(words)) : null;
  const wrong: (LineField | 'file')[] = [
    ...(tooLarge || !file ? (['file'] as const) : []),
    ...(fresh && (words.name === '' || words.name.length > 80) ? (['name'] as const) : []),
    ...(parsed && !parsed.ok ? parsed.fields.map((field) => LINE_FIELD_OF[field] ?? 'noCross') : []),
    ...(words.why.length > LONGEST_REASON ? (['why'] as const) : []),
  ];
  const refused = (faults: State['faults'], status: number): Promise<Response> =>
    view(c, { words, faults, report: null, status });
  if (wrong.length > 0 || !file) {
    const told = [...new Set(wrong)].map((field) => ({ field, text: text.faults[field] ?? zones.faults[field] ?? '' }));
    return refused(told, tooLarge ? 413 : 422);
  }
  const answer = await importBuildingLines(db, {
    read: linesApart(),
    file: bytesNamed(file.name.slice(-120), file.bytes),
    mappingName: fresh ? words.name : words.mapping,
    ...(parsed?.ok && { mapping: parsed.value }),
    actor: `user:${session.accountId}`,
    today: dayInPoland(rooms.clock.now()),
    dryRun: form.get('dry') === '1',
    losesBecause: words.why === '' ? null : words.why,
  });
  if (!answer.ok) return refused(vectorFaults(answer.error, locale), answer.error.kind === 'busy' ? 503 : 422);
  const { stored, dryRun } = answer.value;
  return view(c, { words, faults: [], report: answer.value, status: stored || dryRun ? 200 : 422 });
}

async function view(c: PageContext, { words, faults, report, status }: State): Promise<Response> {
  const { db, locale } = c.var;
  const text = planMessages(locale).lines;
  const saved = (await savedLineMappings(db)).map(({ name }) => name);
  const acts = (await deskActs(db)).map(({ identifier, title }) => ({ value: identifier, label: title }));
  return page(
    c,
    <Page frame={frameOf(c)} title={text.title} nav="officePlans" wide robots="noindex">
      <div class="wrap">
        <div class="head">
          <h1>{text.title}</h1>
          <p class="sub">{text.lede}</p>
        </div>
        {report && <LinesReport report={report} locale={locale} />}
        <LineForm
          words={words}
          faults={faults}
          saved={saved}
          acts={acts}
          loses={(report?.lost.length ?? 0) > 0}
          action={href('officeLineImport', locale)}
          locale={locale}
        />
      </div>
    </Page>,
    status,
  );
}
