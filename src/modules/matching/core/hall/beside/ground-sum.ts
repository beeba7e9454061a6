import type { Day } from '../../../../../kernel/day.ts';
import type { Ground } from '../../../../../kernel/finding.ts';
import type { PavedReading } from '../buildable/paved.ts';
import type { HallSize } from '../fit-hall.ts';
import { type LandReading, totalArea } from '../../land/land-reading.ts';
import { groundsOf, limitsOf, type PieceLimit, zonesOf } from '../../land/limits.ts';

/** What takes of the ground, in the order in which it is told. */
export type SumCode = 'hall' | 'green' | 'yard' | 'parking';

export type SumLine = {
  readonly code: SumCode;
  /** m² that it takes at least. */
  readonly least: number;
  /** m² that it takes at most; null: nobody knows, up to all that the others leave. */
  readonly most: number | null;
  readonly grounds: readonly Ground[];
};

/** Hall, green, yard and parking against the land on which the plan lets them be; m². */
export type GroundSum = {
  readonly lines: readonly SumLine[];
  /** Of zones that admit the use for sure. */
  readonly landM2: number;
  /** What the least of all lines leaves; negative is short. */
  readonly leftM2: number;
  /** Lines of which nobody knows how much they take. */
  readonly open: readonly SumCode[];
  /** Zones whose least green share is not known. */
  readonly ungreen: string;
};

type Asked = {
  readonly land: LandReading;
  readonly hall: HallSize;
  readonly paved: PavedReading;
  readonly asOf: Day;
};

/** What a number is missing for counts with nothing, and is named: what is left is then only an upper bound. */
export function groundSum({ land, hall, paved, asOf }: Asked): GroundSum {
  const { local } = limitsOf(land, 'min-green', asOf);
  const unread = local.filter(({ limit }) => limit === null);
  const known = (code: SumCode, m2: number, grounds: readonly Ground[] = []): SumLine => ({ code, least: m2, most: m2, grounds }); // prettier-ignore
  const green = greenOf(local);
  const lines: SumLine[] = [
    known('hall', hall.length * hall.width),
    { code: 'green', least: green, most: unread.length > 0 ? null : green, grounds: groundsOf(local) },
    { code: 'yard', least: paved.yardM2 ?? 0, most: paved.yardM2, grounds: [] },
    paved.known
      ? known('parking', paved.parkingM2, paved.grounds)
      : { code: 'parking', least: 0, most: null, grounds: paved.grounds },
  ];
  const landM2 = totalArea(local.map(({ piece }) => piece));
  return {
    lines,
    landM2,
    leftM2: lines.reduce((left, { least }) => left - least, landM2),
    open: lines.filter(({ most }) => most === null).map(({ code }) => code),
    ungreen: zonesOf(unread),
  };
}

/** The same, where some zone admits the use for sure. */
export function knownSum(asked: Asked): GroundSum | null {
  const sum = groundSum(asked);
  return sum.landM2 > 0 ? sum : null;
}

const greenOf = (local: readonly PieceLimit[]): number =>
  local.reduce((sum, { limit, piece }) => sum + (Math.min(Math.max(limit ?? 0, 0), 100) / 100) * piece.areaM2, 0);
