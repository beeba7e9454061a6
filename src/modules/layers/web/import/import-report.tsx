import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { formatArea } from '../../../../ui/quantity.ts';
import { Table } from '../../../../ui/table.tsx';
import type { LeftOut } from '../../core/place/place-things.ts';
import type { LayerReport } from '../../usecases/import-layer.ts';
import { layerMessages } from '../messages.ts';

/** What an upload of a layer did, would do, or why it did nothing. */
export function ImportReport({ report, locale }: { report: LayerReport; locale: Locale }) {
  const { import: text, whole, back } = layerMessages(locale);
  const { stored, dryRun, unchanged, refused, areaM2 } = report;
  const head = stored ? (unchanged ? text.unchanged : text.stored) : dryRun ? text.wouldStore : text.notStored;
  const refusedMore = Math.max(0, refused.length - 200) + report.refusedMore;
  const rows = refused.slice(0, 200).map((one, n) => ({ ...one, n }));
  return (
    <section class="section" aria-live="polite">
      <output class={stored ? 'notice' : 'notice notice--late'}>
        {head} {text.report(report.features, report.mended)}{' '}
        {text.areaReport(areaM2 === null ? whole : formatArea(areaM2, locale, 'ha'))} {report.replaces && text.replaces}{' '}
        {report.flattened > 0 && text.flattened(report.flattened)}
      </output>
      <LeftOutThings left={report.left} locale={locale} />
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
      {refusedMore > 0 && <p>{text.refusedMore(refusedMore)}</p>}
      <p>
        <a href={href('officeLayers', locale)}>{back}</a>
      </p>
    </section>
  );
}

/** What the file has beside this layer: nobody should take it for looked at. */
function LeftOutThings({ left, locale }: { left: readonly LeftOut[]; locale: Locale }) {
  const { import: text } = layerMessages(locale);
  if (left.length === 0) return null;
  return (
    <Table
      caption={text.left}
      rows={left}
      rowKey={({ why, what }) => `${why} ${what}`}
      columns={[
        { key: 'what', title: text.why, kind: 'wide', cell: ({ why, what }) => text.leftWhy[why](what) },
        { key: 'count', title: text.leftCount, kind: 'num', cell: ({ count }) => count },
      ]}
    />
  );
}
