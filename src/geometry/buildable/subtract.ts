import { cut } from '../overlay.ts';
import { area, type MultiPolygon } from '../polygon.ts';

/** A shape that a rule takes, and the rule. */
export type Taking<Reason> = { readonly reason: Reason; readonly shape: MultiPolygon };
/** What of the land the rule took first: places that several rules forbid belong to the first of them. */
export type Strip<Reason> = Taking<Reason> & { readonly areaM2: number };

export type Remainder<Reason> = {
  /** In the order given, without those that took nothing. */
  readonly strips: readonly Strip<Reason>[];
  readonly rest: MultiPolygon;
  readonly restM2: number;
  readonly landM2: number;
};

/** m² below which a strip is two borders that touch. */
const NOTHING = 1e-6;

/** Takes shapes off valid land one after the other; the strips and the rest make up the land. */
export function subtractInOrder<Reason>(land: MultiPolygon, takings: readonly Taking<Reason>[]): Remainder<Reason> {
  const strips: Strip<Reason>[] = [];
  let rest = land;
  for (const { reason, shape } of takings) {
    const { taken, left } = cut(rest, shape);
    const areaM2 = area(taken);
    if (areaM2 <= NOTHING) continue;
    rest = left;
    strips.push({ reason, shape: taken, areaM2 });
  }
  return { strips, rest, restM2: area(rest), landM2: area(land) };
}
