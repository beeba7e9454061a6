import { type Day, dayInPoland } from '../../../kernel/day.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { frameOf, page, type PageContext } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { Page } from '../../../ui/page.tsx';
import { formatDay } from '../../../ui/quantity.ts';
import { Table } from '../../../ui/table.tsx';
import { LAYER_KINDS, type LayerKind } from '../core/layer.ts';
import { layerKeepers } from '../core/layer-words.ts';
import type { LayerStanding } from '../core/standing.ts';
import { supplies, type SupplyRow } from '../data/supply.queries.ts';
import { layerMessages } from './messages.ts';

/** Every layer: who handed it over, for which land, until when it may be relied on, and what lacks. */
export async function showLayers(c: PageContext): Promise<Response> {
  const { db, locale, rooms } = c.var;
  const text = layerMessages(locale);
  const today = dayInPoland(rooms.clock.now());
  const [standing, ended] = await Promise.all([supplies(db, 'standing'), supplies(db, 'ended')]);
  return page(
    c,
    <Page frame={frameOf(c)} title={text.title} nav="officePlans" wide robots="noindex">
      <div class="wrap">
        <div class="head">
          <h1>{text.title}</h1>
          <p class="sub">{text.lede}</p>
        </div>
        <p class="actions">
          <a href={href('officePlans', locale)}>{text.plans}</a>
        </p>
        <Kinds standing={standing} today={today} locale={locale} />
        <section class="section" aria-labelledby="supplies">
          <h2 id="supplies">{text.supplies}</h2>
          {standing.length === 0 ? <p>{text.none}</p> : <Supplies rows={standing} today={today} locale={locale} />}
        </section>
        {ended.length > 0 && (
          <section class="section" aria-labelledby="history">
            <h2 id="history">{text.history}</h2>
            <Supplies rows={ended} today={today} locale={locale} />
          </section>
        )}
      </div>
    </Page>,
  );
}

/** Of a whole city: what the supplies of a kind come to on a day. */
export function stateOf(kind: LayerKind, standing: readonly SupplyRow[], today: Day): LayerStanding {
  const own = standing.filter((one) => one.kind === kind && one.asOf <= today);
  const fresh = own.filter(({ validUntil }) => validUntil >= today);
  if (own.length === 0) return 'missing';
  if (fresh.length === 0) return 'stale';
  return fresh.some(({ areaName }) => areaName === '') ? 'fresh' : 'partly';
}

type Props = { standing: readonly SupplyRow[]; today: Day; locale: Locale };

function Kinds({ standing, today, locale }: Props) {
  const text = layerMessages(locale);
  return (
    <Table
      caption={text.title}
      rows={LAYER_KINDS}
      rowKey={(kind) => kind}
      columns={[
        { key: 'layer', title: text.columns.layer, cell: (kind) => text.kinds[kind] },
        { key: 'state', title: text.columns.state, cell: (kind) => text.states[stateOf(kind, standing, today)] },
        { key: 'todo', title: text.columns.todo, kind: 'wide', cell: (kind) => text.has(layerKeepers(kind, locale)) },
        {
          key: 'upload',
          title: text.upload,
          cell: (kind) => (
            <a
              href={href('officeLayerImport', locale, {}, new URLSearchParams({ kind }))}
              aria-label={text.uploadAbout(text.kinds[kind])}
            >
              {text.upload}
            </a>
          ),
        },
      ]}
    />
  );
}

function Supplies({ rows, today, locale }: { rows: readonly SupplyRow[]; today: Day; locale: Locale }) {
  const text = layerMessages(locale);
  const { columns } = text;
  return (
    <Table
      rows={rows}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'layer',
          title: columns.layer,
          cell: ({ id, kind }) => <a href={href('officeLayer', locale, { supply: String(id) })}>{text.kinds[kind]}</a>,
        },
        { key: 'source', title: columns.source, cell: (row) => sourceText(row, locale) },
        { key: 'area', title: columns.area, cell: ({ areaName }) => areaName || text.whole },
        { key: 'asOf', title: columns.asOf, cell: ({ asOf }) => formatDay(asOf, locale) },
        {
          key: 'until',
          title: columns.until,
          cell: ({ validUntil, endKind }) =>
            endKind
              ? text.endKinds[endKind]
              : `${formatDay(validUntil, locale)}${validUntil < today ? `, ${text.states.stale}` : ''}`,
        },
        { key: 'features', title: columns.features, kind: 'num', cell: ({ features }) => features },
      ]}
    />
  );
}

/** The source, and what it is not. */
export function sourceText({ source, derived, synthetic }: SupplyRow, locale: Locale): string {
  const text = layerMessages(locale);
  const marks = [...(derived ? [text.derived] : []), ...(synthetic && !source.includes('(') ? [text.synthetic] : [])];
  return marks.length === 0 ? source : `${source} (${marks.join(', ')})`;
}
