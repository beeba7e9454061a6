import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { formatArea } from '../../../../ui/quantity.ts';
import { Table } from '../../../../ui/table.tsx';
import type { LayerReport } from '../../usecases/import-layer.ts';
import { layerMessages } from '../messages.ts';

/** What an upload of a layer did, would do, or why it did nothing. */
export function ImportReport({ report, locale }: { report: LayerReport; locale: Locale }) {
  const { import: text, whole, back } = layerMessages(locale);
  const { stored, dryRun, unchanged, refused, areaM2 } = report;
  const head = stored ? (unchanged ? text.unchanged : text.stored) : dryRun ? text.wouldStore : text.notStored;
  const rows = refused.slice(0, 200).map((one, n) => ({ ...one, n }));
  return (
    <section class="section" aria-live="polite">
      <output class={stored ? 'notice' : 'notice notice--late'}>
        {head} {text.report(report.features, report.mended)}{' '}
        {text.areaReport(areaM2 === null ? whole : formatArea(areaM2, locale, 'ha'))} {report.replaces && text.replaces}
      </output>
      {rows.length > 0 && (
        <Table
          caption={text.refused}
          rows={rows}
          rowKey={({ n }) => String(n)}
          columns={[
            { key: 'thing', title: text.thing, cell: ({ object }) => object },
            {
              key: 'why',
              title: text.why,
              kind: 'wide',
              cell: ({ kind, detail }) => `${text.whys[kind]}${detail === '' ? '' : `: ${detail}`}`,
            },
          ]}
        />
      )}
      <p>
        <a href={href('officeLayers', locale)}>{back}</a>
      </p>
    </section>
  );
}
