import { intersection, union } from '../../../../../geometry/overlay.ts';
import { type Bounds, bounds, type MultiPolygon } from '../../../../../geometry/polygon.ts';
import type { Day } from '../../../../../kernel/day.ts';
import type { Ground } from '../../../../../kernel/finding.ts';
import type { Dossier } from '../../dossier.ts';
import { plotOf } from '../../land/plot.ts';
import { knownLayers } from './known-layers.ts';
import { clearOf, featureGround, keptFreeBy, type LayerFeature, type LayerKind, LAYERS } from './layers.ts';

/** What layers keep free around land; each shape is computed when first asked for. */
export type Around = {
  /** Layers whose things may decide over the land. */
  readonly kinds: () => readonly LayerKind[];
  readonly grounds: readonly Ground[];
  /** The strips, and where somebody's consent is needed. */
  readonly kept: () => MultiPolygon;
  /** The same, and as far as an unread distance might reach: what lies beyond does not rest on it. */
  readonly clear: () => MultiPolygon;
};

const known = new WeakMap<Dossier, Map<Day, Around | null>>();

/** Null where nothing that keeps land free stands near. Whatever the use, it is the same: reckoned once for as long as the dossier lives. */
export function stripsAround(dossier: Dossier, asOf: Day): Around | null {
  const before = known.get(dossier) ?? new Map<Day, Around | null>();
  known.set(dossier, before);
  const here = before.get(asOf);
  if (here !== undefined) return here;
  if (before.size >= DAYS_KEPT) before.clear();
  const around = readAround(dossier, asOf);
  before.set(asOf, around);
  return around;
}

const DAYS_KEPT = 4;

function readAround(dossier: Dossier, asOf: Day): Around | null {
  if (!dossier.layers || dossier.layers.things.length === 0) return null;
  const { features } = knownLayers(dossier, asOf);
  const all = LAYERS.flatMap((kind) => (features[kind] ?? []).map((feature) => ({ kind, feature })));
  if (all.length === 0) return null;
  const box = bounds(dossier.parcels.flatMap(({ geometry }) => geometry));
  const around = (metres: (feature: LayerFeature) => number): MultiPolygon =>
    union(
      all
        .filter(({ feature }) => reaches(feature, metres(feature), box))
        .map(({ feature }) => keptFreeBy(feature, metres(feature)))
        .filter((shape) => shape.length > 0),
    );
  return {
    kinds: once(() => {
      const land = plotOf(dossier);
      const meets = (feature: LayerFeature) => intersection(land, keptFreeBy(feature, clearOf(feature))).length > 0;
      return LAYERS.filter((kind) => all.some((one) => one.kind === kind && meets(one.feature)));
    }),
    grounds: [
      ...Map.groupBy(
        all.flatMap(({ kind, feature }) => featureGround(kind, feature)),
        keyOf,
      ).values(),
    ].map(([first]) => first!),
    kept: once(() => around(({ metres }) => metres)),
    clear: once(() => around(clearOf)),
  };
}

/** Whether a thing may reach the box with so many metres around it; told without buffers. */
// oxlint-disable-next-line max-params
function reaches({ shape, lines, half = 0 }: LayerFeature, metres: number, box: Bounds): boolean {
  const wide = metres + half + 1;
  return [...(shape ?? []).flatMap(([outer]) => (outer ? [outer] : [])), ...lines].some((line) => {
    const own = bounds([[line]]);
    const apart =
      own.minX - wide > box.maxX ||
      own.maxX + wide < box.minX ||
      own.minY - wide > box.maxY ||
      own.maxY + wide < box.minY;
    return !apart;
  });
}

const keyOf = (ground: Ground): string => (ground.kind === 'law' ? `${ground.key} ${ground.clause.article}` : '');

/** Names all that the strips of a day are made of beside the things themselves; empty where there are none. */
export function stripsCase(dossier: Dossier, asOf: Day): string {
  if (!dossier.layers || dossier.layers.things.length === 0) return '';
  const { features } = knownLayers(dossier, asOf);
  return LAYERS.flatMap((kind) =>
    (features[kind] ?? []).map((one) => `; ${kind} ${one.effect} ${one.metres} ${clearOf(one)} ${one.half ?? 0}`),
  ).join('');
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
