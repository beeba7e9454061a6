import type { BaseFeature } from './map-data.ts';
import { MAP_HEIGHT, MAP_WIDTH, type MapFrame, type Point } from './map-frame.ts';
import { type Box, PIN } from './pin-layout.ts';

export type MapName = {
  readonly feature: BaseFeature;
  readonly text: string;
  readonly at: Point;
  readonly box: Box;
  readonly turn?: number;
};

const SIZE: Partial<Record<BaseFeature['kind'], number>> = { label: 9, 'zone-label': 7.4, shield: 8, station: 7 };
/** Names of estates clutter a map on which a kilometre is shorter than this, drawing units. */
const ESTATES_FROM = 95;

/** Names that stand in view, the important first, each left out when it would touch one before it. */
export function mapNames(base: readonly BaseFeature[], frame: MapFrame, taken: readonly Box[] = []): MapName[] {
  const kept: MapName[] = [];
  const candidates = base
    .filter(({ kind, name, geometry }) => SIZE[kind] !== undefined && name !== null && geometry.type === 'Point')
    .filter(({ kind, rank }) => kind !== 'label' || rank < 2 || frame.perKm >= ESTATES_FROM)
    .toSorted((a, b) => weight(a) - weight(b));
  for (const feature of candidates) {
    if (feature.geometry.type !== 'Point' || feature.name === null) continue;
    const at = frame.at(feature.geometry.coordinates);
    const box = boxOf(feature, feature.name, at);
    if (box.left < 4 || box.top < 4 || box.right > MAP_WIDTH - 4 || box.bottom > MAP_HEIGHT - 4) continue;
    if (![...taken, ...kept.map((other) => other.box)].some((other) => touch(other, box)))
      kept.push({ feature, text: feature.name, at, box });
  }
  return [...kept, ...riverName(base, frame, [...taken, ...kept.map((other) => other.box)])];
}

/** The names that no pin covers; the town's own name always stays. */
export const clearNames = (names: readonly MapName[], pins: readonly Point[]): MapName[] =>
  names.filter(
    ({ box, feature }) =>
      (feature.kind === 'label' && feature.rank === 0) ||
      pins.every(([x, y]) => !touch(box, { left: x - PIN, right: x + PIN + 5, top: y - PIN - 5, bottom: y + PIN })),
  );

/** The main river's name, along its bank where nothing else is written. */
function riverName(base: readonly BaseFeature[], frame: MapFrame, taken: readonly Box[]): MapName[] {
  const feature = base.find(({ kind, rank }) => kind === 'river' && rank === 1);
  if (!feature?.name || feature.geometry.type !== 'LineString') return [];
  const points = feature.geometry.coordinates.map(frame.at);
  for (let i = 3; i < points.length - 3; i += 2) {
    const [[x, y], from, to] = [points[i]!, points[i - 3]!, points[i + 3]!];
    const box = { left: x - 34, right: x + 34, top: y - 34, bottom: y + 34 };
    const inside = box.left > 0 && box.top > 0 && box.right < MAP_WIDTH && box.bottom < MAP_HEIGHT;
    if (!inside || taken.some((other) => touch(other, box))) continue;
    const angle = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
    const turn = Math.round(angle > 90 ? angle - 180 : angle < -90 ? angle + 180 : angle);
    return [{ feature, text: feature.name, at: [x, y], box, turn }];
  }
  return [];
}

const weight = ({ kind, rank }: BaseFeature): number =>
  rank * 10 + ['label', 'zone-label', 'shield', 'station'].indexOf(kind);

function boxOf({ kind, rank }: BaseFeature, text: string, [x, y]: Point): Box {
  const letter = kind === 'label' && rank === 0 ? 15 : (SIZE[kind] ?? 8);
  const half = kind === 'shield' ? 14 : (text.length * letter) / 2;
  const [up, down] = kind === 'station' ? [6, 22] : [kind === 'label' && rank === 0 ? 22 : 14, 6];
  return { left: x - half, right: x + half, top: y - up, bottom: y + down };
}

const touch = (a: Box, b: Box): boolean =>
  a.left < b.right + 3 && b.left < a.right + 3 && a.top < b.bottom && b.top < a.bottom;
