import type { Side } from '../../../../geometry/buildable/stated-sides.ts';
import type { Day } from '../../../../kernel/day.ts';

/** What a line of a plan's drawing says. `other` is no building line and is left out. */
export const LINE_MEANINGS = ['obligatory', 'noCross', 'other'] as const;
export type LineMeaning = (typeof LINE_MEANINGS)[number];

/** Which value of a sender's file of lines means what, and to which plan they belong. */
export type LineMapping = {
  /** Identifier or title of an act that stands in the base; of all lines where no column names it. */
  readonly act: string | null;
  readonly columns: {
    /** Holds the value that tells what a line is; null: the name of its layer does. */
    readonly kind: string | null;
    readonly act: string | null;
    /** Designation of the zone; null: every zone that the line runs through or along. */
    readonly zone: string | null;
  };
  /** Values in any case; `*` stands for every other one. */
  readonly values: Readonly<Record<LineMeaning, readonly string[]>>;
  readonly clause: { readonly article: string | null; readonly page: number | null; readonly url: string | null };
  /** Null: as the zone. */
  readonly from: Day | null;
  /** On which side of each line, as drawn, the strip stays free. `suggested`: as the shape of its zone suggests; null: to be stated later. */
  readonly freeSide: Side | 'suggested' | null;
};

/** What the value of a line means; null when the mapping does not name it. */
export function meaningOf({ values }: LineMapping, value: string): LineMeaning | null {
  const named = LINE_MEANINGS.find((meaning) =>
    values[meaning].some((one) => one.toLowerCase() === value.toLowerCase()),
  );
  return named ?? LINE_MEANINGS.find((meaning) => values[meaning].includes('*')) ?? null;
}

/** Columns that the mapping names. */
export const lineColumns = ({ columns: { kind, act, zone } }: LineMapping): string[] =>
  [kind, act, zone].filter((column) => column !== null);
