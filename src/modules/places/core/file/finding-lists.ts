import {
  type AreaDeviation,
  type BrokenText,
  type FindingCounts,
  MOST_NAMED,
  type ParcelFindings,
  type RefusedParcel,
  type RepairedParcel,
} from '../import-report.ts';
import type { Parcel } from '../parcel.ts';

/**
 * Computed and register area may differ by 1 m² (the register keeps 0.0001 ha) or 2 %; more is reported with figures.
 * A report, not a refusal: the register and the map are two sources, and a surveyor decides between them.
 */
export const DEVIATION_M2 = 1;
export const DEVIATION_SHARE = 0.02;

type Lists = Pick<ParcelFindings, 'refused' | 'repaired' | 'repeated' | 'deviations' | 'brokenTexts'>;
type Assessed = {
  readonly parcel: Parcel;
  readonly repaired: RepairedParcel | null;
  readonly brokenTexts: readonly BrokenText[];
};

/** Gathers what was found: everything is counted, the first ten thousand of each kind are named. */
export class FindingLists {
  readonly #counts = { refused: 0, repaired: 0, repeated: 0, deviations: 0, brokenTexts: 0 };
  readonly #refused: RefusedParcel[] = [];
  readonly #repaired: RepairedParcel[] = [];
  readonly #repeated = new Set<string>();
  readonly #deviations: AreaDeviation[] = [];
  readonly #brokenTexts: BrokenText[] = [];

  refused(one: RefusedParcel): void {
    this.#counts.refused += 1;
    if (this.#refused.length < MOST_NAMED) this.#refused.push(one);
  }

  repeated(id: string): void {
    if (this.#repeated.has(id)) return;
    this.#counts.repeated += 1;
    if (this.#repeated.size < MOST_NAMED) this.#repeated.add(id);
  }

  accepted({ parcel, repaired, brokenTexts }: Assessed): void {
    if (repaired) this.#add('repaired', this.#repaired, repaired);
    for (const text of brokenTexts) this.#add('brokenTexts', this.#brokenTexts, text);
    const off = deviation(parcel);
    if (off) this.#add('deviations', this.#deviations, off);
  }

  #add<One>(kind: keyof FindingCounts, list: One[], one: One): void {
    this.#counts[kind] += 1;
    if (list.length < MOST_NAMED) list.push(one);
  }

  all(): Lists & { counts: FindingCounts } {
    return {
      counts: { ...this.#counts },
      refused: this.#refused,
      repaired: this.#repaired,
      repeated: [...this.#repeated],
      deviations: this.#deviations,
      brokenTexts: this.#brokenTexts,
    };
  }
}

const cents = (metres: number): number => Math.round(metres * 100) / 100;

function deviation({ id, areaM2, registerAreaM2 }: Parcel): AreaDeviation | null {
  if (registerAreaM2 === null) return null;
  const differenceM2 = areaM2 - registerAreaM2;
  if (Math.abs(differenceM2) <= Math.max(DEVIATION_M2, DEVIATION_SHARE * registerAreaM2)) return null;
  return { id, computedM2: cents(areaM2), registerM2: registerAreaM2, differenceM2: cents(differenceM2) };
}
