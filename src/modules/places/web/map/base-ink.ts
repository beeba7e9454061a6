import type { BaseKind } from '../../core/municipality.ts';
import type { BaseFeature } from './map-data.ts';
import { MAP_HEIGHT, MAP_WIDTH, type MapFrame } from './map-frame.ts';
import { linePath, ringPath } from './map-path.ts';

const FRAMES_KEPT = 16;
const drawn = new WeakMap<readonly BaseFeature[], Map<string, string>>();

type Ground = { readonly base: readonly BaseFeature[]; readonly frame: MapFrame; readonly greens: boolean };

/** The ground under the sites as SVG text: no words, no user's text. Kept for each base and frame, because pages repeat it. */
export function baseInk({ base, frame, greens }: Ground): string {
  let frames = drawn.get(base);
  if (!frames) drawn.set(base, (frames = new Map()));
  const key = [greens, ...frame.bounds.map((degrees) => degrees.toFixed(5))].join();
  const known = frames.get(key);
  if (known !== undefined) return known;
  const ink = draw({ base, frame, greens });
  if (frames.size >= FRAMES_KEPT) frames.delete(frames.keys().next().value!);
  frames.set(key, ink);
  return ink;
}

function draw({ base, frame, greens }: Ground): string {
  const path = (kind: BaseKind, rank?: number): string =>
    pathOf(base, frame, { kind, ...(rank === undefined ? {} : { rank }) });
  const main = path('road', 1);
  const streets = path('road', 2);
  const lesser = path('road', 3);
  return [
    `<path class="ink-ground" d="M-${MAP_WIDTH}-${MAP_HEIGHT}h${MAP_WIDTH * 3}v${MAP_HEIGHT * 3}h-${MAP_WIDTH * 3}z"/>`,
    greens ? stroke('ink-green', path('green')) : '',
    stroke('ink-town', path('built')),
    stroke('ink-lake', path('water')),
    stroke('ink-border', path('border')),
    stroke('ink-river', path('river', 3)),
    stroke('ink-river ink-river--2', path('river', 2)),
    stroke('ink-river ink-river--1', path('river', 1)),
    stroke('ink-rail', path('rail')),
    stroke('ink-rail-t', path('rail')),
    stroke('ink-case', lesser),
    stroke('ink-case ink-case--2', streets),
    stroke('ink-case ink-case--1', main),
    stroke('ink-road', lesser),
    stroke('ink-road ink-road--2', streets),
    stroke('ink-road ink-road--1', main),
  ].join('');
}

const stroke = (kind: string, path: string): string => (path === '' ? '' : `<path class="${kind}" d="${path}"/>`);

function pathOf(
  base: readonly BaseFeature[],
  frame: MapFrame,
  of: { readonly kind: BaseKind; readonly rank?: number },
): string {
  return base
    .filter((feature) => feature.kind === of.kind && (of.rank === undefined || feature.rank === of.rank))
    .map(({ geometry }) => {
      if (geometry.type === 'LineString') return linePath(geometry.coordinates.map(frame.at));
      if (geometry.type === 'Polygon')
        return geometry.coordinates.map((ring) => ringPath(ring.map(frame.at), 1)).join('');
      return '';
    })
    .join('');
}
