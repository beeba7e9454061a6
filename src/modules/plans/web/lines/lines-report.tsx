import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { Table } from '../../../../ui/table.tsx';
import type { LineReport } from '../../usecases/lines/import-lines.ts';
import { LossTable } from '../loss-table.tsx';
import { planMessages } from '../messages.ts';

/** What an upload of building lines did, would do, or why it did nothing. */
export function LinesReport({ report, locale }: { report: LineReport; locale: Locale }) {
  const { lines: text, import: zones, plans, losses } = planMessages(locale);
  const { stored, dryRun, lost, refused, leftOut } = report;
  const rows = refused.slice(0, 200).map((one, n) => ({ ...one, n }));
  return (
    <section class="section" aria-live="polite">
      <output class={stored ? 'notice' : 'notice notice--late'}>
        {stored ? zones.stored : dryRun ? zones.wouldStore : zones.notStored}{' '}
        {text.report(report.lines, report.zones, report.provisionsChanged)}{' '}
        {stored && report.provisionsChanged > 0 && text.waiting}
        {report.unsided > 0 && text.unsided(report.unsided)}
        {!stored && lost.length > 0 && losses.ask}
      </output>
      {rows.length > 0 && (
        <Table
          caption={zones.refused}
          rows={rows}
          rowKey={({ n }) => String(n)}
          columns={[
            { key: 'object', title: text.line, cell: ({ object }) => object },
            {
              key: 'why',
              title: zones.refusedColumns.why,
              cell: ({ kind, detail }) => `${text.why[kind]}${detail === '' ? '' : `: ${detail}`}`,
            },
          ]}
        />
      )}
      <LossTable lost={lost} locale={locale} />
      {leftOut.length > 0 && (
        <p>
          {text.leftOut} {leftOut.map(({ value, count }) => text.left(value, count)).join(', ')}.
        </p>
      )}
      <p>
        <a href={href('officePlans', locale)}>{plans.title}</a>
      </p>
    </section>
  );
}
