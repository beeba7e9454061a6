import { type Epsg, transformation } from '../../../../geometry/crs.ts';
import type { Day } from '../../../../kernel/day.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { PageContext } from '../../../../platform/web/index.ts';
import { formatDay } from '../../../../ui/quantity.ts';
import { landOnMap, type MapLimits, tileTemplate } from '../../../places/web/index.ts';
import { LAYER_KINDS, type LayerKind } from '../../core/layer.ts';
import { layerKeepers } from '../../core/layer-words.ts';
import { readLimits } from '../../data/map-limits.queries.ts';
import type { SupplyRow } from '../../data/supply.queries.ts';
import { stateOf } from '../layers.page.tsx';
import { limitMessages } from './messages.ts';

/** Roads are in the ground of the drawing; of the others the largest, so that the page stays light. */
const DRAWN: readonly LayerKind[] = LAYER_KINDS.filter((kind) => kind !== 'road');
const MOST_DRAWN = 120;
const MOST_CITIES = 32;

type Drawn = MapLimits['drawn'];
const kept = new Map<string, { readonly revision: number; readonly drawn: Promise<Drawn> }>();

/** Id of the list that says in words what the map of limits shows. */
export const LIMITS_LIST = 'layer-h';

/** What limits building in the city, for its map. */
export async function limitsOfCity(c: PageContext): Promise<MapLimits> {
  const { db, city, locale } = c.var;
  const text = limitMessages(locale);
  return {
    legend: { href: `#${LIMITS_LIST}`, text: text.legend },
    tiles: tileTemplate(city.revision, 'limitTile'),
    kinds: LAYER_KINDS.map((kind) => ({ kind, word: text.words[kind] })),
    drawn: await drawnOf(db, city),
  };
}

type Known = {
  readonly kind: LayerKind;
  readonly standing: readonly SupplyRow[];
  readonly today: Day;
  readonly locale: Locale;
};

/** "14 obiektów, całe miasto, stan z 4 września 2026", or what lacks and who has it. */
export function knownOf({ kind, standing, today, locale }: Known): string {
  const text = limitMessages(locale);
  const own = standing.filter((one) => one.kind === kind);
  const state = stateOf(kind, standing, today);
  if (state === 'missing') return text.missing(layerKeepers(kind, locale));
  const open = own.filter((one) => one.open);
  const count = open.reduce((sum, { features }) => sum + features, 0);
  const oldest = own.reduce((a, b) => (a.asOf < b.asOf ? a : b)).asOf;
  const late = own.filter(({ validUntil }) => validUntil < today);
  return [
    open.length === 0 ? text.inside : text.things(count),
    own.some(({ areaName }) => areaName === '') ? text.whole : text.parts(own.length),
    text.asOf(formatDay(oldest, locale)),
    ...(late.length === 0 ? [] : [late.length === own.length ? text.stale : text.partlyStale]),
  ].join(', ');
}

function drawnOf(
  db: Db,
  city: { readonly teryt: string; readonly revision: number; readonly epsg: number },
): Promise<Drawn> {
  const known = kept.get(city.teryt);
  if (known?.revision === city.revision) return known.drawn;
  const drawn = read(db, city.epsg);
  kept.delete(city.teryt);
  kept.set(city.teryt, { revision: city.revision, drawn });
  drawn.catch(() => kept.delete(city.teryt));
  if (kept.size > MOST_CITIES) kept.delete(kept.keys().next().value!);
  return drawn;
}

async function read(db: Db, epsg: number): Promise<Drawn> {
  const place = transformation(epsg as Epsg, 4326);
  const rows = await readLimits(db, { kinds: DRAWN, most: MOST_DRAWN });
  return rows.map(({ kind, shape, lines }) => ({
    kind,
    rings: (shape && landOnMap(shape, epsg)?.parts) ?? [],
    lines: (lines ?? []).map((line) => line.map(place)),
  }));
}
