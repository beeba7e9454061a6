import { erodeSafely } from '../../../../geometry/buildable/keep-away.ts';
import type { MultiPolygon } from '../../../../geometry/polygon.ts';

const known = new WeakMap<MultiPolygon, Map<number, MultiPolygon>>();

/** As `erodeSafely`, once for as long as the shape lives: many uses ask for the same distances from the same border. */
// oxlint-disable-next-line max-params
export function eroded(shape: MultiPolygon, metres: number): MultiPolygon {
  const before = known.get(shape) ?? new Map<number, MultiPolygon>();
  known.set(shape, before);
  const left = before.get(metres) ?? erodeSafely(shape, metres);
  before.set(metres, left);
  return left;
}
