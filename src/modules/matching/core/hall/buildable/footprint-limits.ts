import type { Day } from '../../../../../kernel/day.ts';
import type { Ground } from '../../../../../kernel/finding.ts';
import { groundsOf, limitsOf, type PieceLimit } from '../../land/limits.ts';
import type { LandReading } from '../../land/land-reading.ts';

export type LimitKind = 'room' | 'max-cover' | 'max-intensity' | 'min-green' | 'parking-and-yard';

/** The most that may be built over by one rule, m²; null: what it says is not known. */
export type FootprintLimit = {
  readonly kind: LimitKind;
  readonly m2: number | null;
  readonly grounds: readonly Ground[];
};

export type FootprintLimits = {
  readonly all: readonly FootprintLimit[];
  /** The smallest of those that are known; the others may be smaller still. */
  readonly effective: FootprintLimit | null;
  /** Kinds whose value is not known: while there are any, the effective limit is only an upper bound. */
  readonly unread: readonly LimitKind[];
  /** Metres; the lowest of the zones, null where one of them is not known. */
  readonly height: { readonly metres: number | null; readonly grounds: readonly Ground[] };
};

/** m² for parking places and for driving and turning, and what that rests on; null: it is not known. */
export type Paved = {
  readonly parkingM2: number;
  readonly yardM2: number;
  readonly grounds?: readonly Ground[];
} | null;

type Asked = {
  readonly land: LandReading;
  readonly restM2: number;
  readonly storeys?: number;
  readonly paved: Paved;
  readonly asOf: Day;
};

/** What the plan's numbers leave to build over in the zones that admit the use for sure, beside the room that is left on the ground. */
export function footprintLimits({ land, restM2, storeys = 1, paved, asOf }: Asked): FootprintLimits {
  const of = (
    kind: 'max-cover' | 'max-intensity' | 'min-green',
    allowed: (limit: number) => number,
  ): FootprintLimit => {
    const { local } = limitsOf(land, kind, asOf);
    return { kind, m2: summed(local, allowed), grounds: groundsOf(local) };
  };
  const green = of('min-green', (percent) => 1 - Math.min(Math.max(percent, 0), 100) / 100);
  const all: FootprintLimit[] = [
    { kind: 'room', m2: restM2, grounds: [] },
    of('max-cover', (percent) => Math.min(percent, 100) / 100),
    of('max-intensity', (ratio) => ratio / storeys),
    green,
    {
      kind: 'parking-and-yard',
      m2: paved === null || green.m2 === null ? null : Math.max(0, green.m2 - paved.parkingM2 - paved.yardM2),
      grounds: [...green.grounds, ...(paved?.grounds ?? [])],
    },
  ];
  const known = all.filter(({ m2 }) => m2 !== null).toSorted((a, b) => a.m2! - b.m2!);
  const { local } = limitsOf(land, 'max-height', asOf);
  const heights = local.map(({ limit }) => limit);
  return {
    all,
    effective: known[0] ?? null,
    unread: all.filter(({ m2 }) => m2 === null).map(({ kind }) => kind),
    height: {
      metres: heights.length === 0 || heights.includes(null) ? null : Math.min(...heights.map((limit) => limit!)),
      grounds: groundsOf(local),
    },
  };
}

const summed = (limits: readonly PieceLimit[], allowed: (limit: number) => number): number | null =>
  limits.length === 0 || limits.some(({ limit }) => limit === null)
    ? null
    : limits.reduce((sum, { limit, piece }) => sum + allowed(limit!) * piece.areaM2, 0);
