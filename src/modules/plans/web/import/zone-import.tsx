import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { TextField } from '../../../../ui/form.tsx';
import { Table } from '../../../../ui/table.tsx';
import { MAPPED_LIMITS } from '../../core/vector/mapping.ts';
import { parseMapping, savedMappings } from '../../data/mapping.queries.ts';
import { zonesApart } from '../../usecases/apart/plan-work.ts';
import { importVectorPlan, type VectorReport } from '../../usecases/import-vector-plan.ts';
import { LossTable } from '../loss-table.tsx';
import { planMessages } from '../messages.ts';
import { FIELD_OF, type ImportWords, mappingOf, wordsOf } from './import-words.ts';
import { mappedImport } from './mapped-import.tsx';
import type { Of } from './mapping-form.tsx';
import { RefusedTable } from './refused-table.tsx';

/** `/biuro/plany/wgraj`: zones of an older plan, by a saved mapping of columns. */
export const zoneImport = mappedImport({
  route: 'officePlanImport',
  text: (locale) => planMessages(locale).import,
  wordsOf,
  parse: (words: ImportWords) => parseMapping(mappingOf(words)),
  fieldOf: (place) => FIELD_OF[place] ?? null,
  saved: savedMappings,
  more: () => Promise.resolve(null),
  run: (db, asked) => importVectorPlan(db, { read: zonesApart(), ...asked }),
  fields: (of) => <Fields of={of} />,
  report: (report, locale) => <Report report={report} locale={locale} />,
});

function Fields({ of }: { of: Of<ImportWords> }) {
  const { locale, error } = of('from');
  const { import: text, kinds } = planMessages(locale);
  return (
    <>
      <TextField {...of('title')} label={text.actTitle} hint={text.actTitleHint} size="w20" maxLength={300} />
      <TextField {...of('resolution')} label={text.resolution} size="w20" />
      <TextField {...of('url')} label={text.url} size="w20" />
      <TextField {...of('drawingUrl')} label={text.drawingUrl} size="w20" />
      <TextField {...of('from')} label={text.from} type={error ? 'text' : 'date'} size="w10" />
      <h2 class="mt">{text.columns}</h2>
      <TextField {...of('designation')} label={text.designation} size="w20" />
      <TextField {...of('symbol')} label={text.symbol} size="w20" />
      <TextField {...of('nameColumn')} label={text.nameColumn} size="w20" />
      <TextField {...of('actColumn')} label={text.actColumn} size="w20" />
      <TextField {...of('fromColumn')} label={text.fromColumn} size="w20" />
      {MAPPED_LIMITS.map((kind) => (
        <TextField key={kind} {...of(kind)} label={text.limit(kinds[kind])} size="w20" />
      ))}
    </>
  );
}

function Report({ report, locale }: { report: VectorReport; locale: Locale }) {
  const { import: text, plans, losses } = planMessages(locale);
  const { zones, stored, dryRun, lost, unread } = report;
  return (
    <section class="section" aria-live="polite">
      <output class={stored ? 'notice' : 'notice notice--late'}>
        {stored ? text.stored : dryRun ? text.wouldStore : text.notStored} {text.report(zones)}{' '}
        {text.provisions(report.provisionsChanged, report.sharesComputed)} {!stored && lost.length > 0 && losses.ask}
      </output>
      <RefusedTable refused={report.refused} title={text.refusedColumns.object} why={text.why} locale={locale} />
      <LossTable lost={lost} locale={locale} />
      {unread.length > 0 && (
        <Table
          caption={text.unread}
          rows={unread.slice(0, 200).map((one, n) => ({ ...one, n }))}
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
