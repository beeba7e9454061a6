import { dayInPoland } from '../../../../kernel/day.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { readUpload } from '../../../../platform/files/upload/index.ts';
import { frameOf, page, type PageContext, type SessionLike } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Page } from '../../../../ui/page.tsx';
import { Table } from '../../../../ui/table.tsx';
import { bytesNamed } from '../../../places/index.server.ts';
import { parseMapping, savedMappings } from '../../data/mapping.queries.ts';
import { zonesApart } from '../../usecases/apart/plan-work.ts';
import { importVectorPlan, type VectorReport } from '../../usecases/import-vector-plan.ts';
import { LossTable } from '../loss-table.tsx';
import { planMessages } from '../messages.ts';
import { ImportForm } from './import-form.tsx';
import { vectorFaults } from './vector-faults.ts';
import { FIELD_OF, type ImportField, type ImportWords, mappingOf, wordsOf } from './import-words.ts';

type Fault = { readonly field: ImportField | 'file'; readonly text: string };
type State = { words: ImportWords; faults: readonly Fault[]; report: VectorReport | null; status: number };

export const showImport = (c: PageContext): Promise<Response> =>
  view(c, { words: wordsOf(new URLSearchParams()), faults: [], report: null, status: 200 });

/** Brings the uploaded zones in, or says beside its field what is wrong; a dry run tells what would be done. */
export async function runImport(c: PageContext, session: SessionLike): Promise<Response> {
  const { db, locale, rooms } = c.var;
  const { form, files, tooLarge } = await readUpload(c);
  const words = wordsOf(form);
  const text = planMessages(locale).import;
  const [file] = files;
  const fresh = words.mapping === '';
  const parsed = fresh ? parseMapping(mappingOf(words)) : null;
  const wrong: (ImportField | 'file')[] = [
    ...(tooLarge || !file ? (['file'] as const) : []),
    ...(fresh && (words.name === '' || words.name.length > 80) ? (['name'] as const) : []),
    ...(parsed && !parsed.ok ? parsed.fields.flatMap((field) => FIELD_OF[field] ?? []) : []),
  ];
  const refused = (faults: readonly Fault[], status: number): Promise<Response> =>
    view(c, { words, faults, report: null, status });
  if (wrong.length > 0 || !file)
    return refused(
      [...new Set(wrong)].map((field) => ({ field, text: text.faults[field] ?? '' })),
      tooLarge ? 413 : 422,
    );
  const answer = await importVectorPlan(db, {
    read: zonesApart(),
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
  const text = planMessages(locale).import;
  const saved = (await savedMappings(db)).map(({ name }) => name);
  return page(
    c,
    <Page frame={frameOf(c)} title={text.title} nav="officePlans" wide robots="noindex">
      <div class="wrap">
        <div class="head">
          <h1>{text.title}</h1>
          <p class="sub">{text.lede}</p>
        </div>
        {report && <Report report={report} locale={locale} />}
        <ImportForm
          words={words}
          faults={faults}
          saved={saved}
          loses={(report?.lost.length ?? 0) > 0}
          action={href('officePlanImport', locale)}
          locale={locale}
        />
      </div>
    </Page>,
    status,
  );
}

function Report({ report, locale }: { report: VectorReport; locale: Locale }) {
  const { import: text, plans, losses } = planMessages(locale);
  const { zones } = report;
  return (
    <section class="section" aria-live="polite">
      <output class={report.stored ? 'notice' : 'notice notice--late'}>
        {report.stored ? text.stored : report.dryRun ? text.wouldStore : text.notStored} {text.report(zones)}{' '}
        {text.provisions(report.provisionsChanged, report.sharesComputed)}{' '}
        {!report.stored && report.lost.length > 0 && losses.ask}
      </output>
      {report.refused.length > 0 && (
        <Table
          caption={text.refused}
          rows={report.refused.slice(0, 200).map((one, n) => ({ ...one, n }))}
          rowKey={({ n }) => String(n)}
          columns={[
            { key: 'object', title: text.refusedColumns.object, cell: ({ object }) => object },
            {
              key: 'why',
              title: text.refusedColumns.why,
              cell: ({ kind, detail }) => `${text.why[kind] ?? kind}${detail === '' ? '' : `: ${detail}`}`,
            },
          ]}
        />
      )}
      <LossTable lost={report.lost} locale={locale} />
      {report.unread.length > 0 && (
        <Table
          caption={text.unread}
          rows={report.unread.slice(0, 200).map((one, n) => ({ ...one, n }))}
          rowKey={({ n }) => String(n)}
          columns={[
            { key: 'object', title: text.refusedColumns.object, cell: ({ object }) => object },
            { key: 'column', title: text.column, cell: ({ column }) => column },
            { key: 'value', title: text.value, cell: ({ value }) => value },
          ]}
        />
      )}
      <p>
        <a href={href('officePlans', locale)}>{plans.title}</a>
      </p>
    </section>
  );
}
