/** An instrument for the same costs, with what it would give alone, grosze. */
export type Instrument = {
  readonly id: string;
  /** Lower comes first: what is sure and bound to one purpose before what has room to wait. */
  readonly order: number;
  readonly amount: number;
};

export type Stacked = { readonly id: string; readonly given: number; readonly cut: number };

/** Takes instruments in their order until the ceiling is reached; the order in which they were named does not matter. */
export function stack(instruments: readonly Instrument[], ceiling: number): readonly Stacked[] {
  let left = Math.max(0, ceiling);
  return [...instruments]
    .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map(({ id, amount }) => {
      const given = Math.min(Math.max(0, amount), left);
      left -= given;
      return { id, given, cut: amount - given };
    });
}

/** The sum of what is given under the ceiling, grosze. */
export const stackedTotal = (stacked: readonly Stacked[]): number => stacked.reduce((sum, { given }) => sum + given, 0);

/** Grosze today of an amount after so many whole years, at a yearly rate in basis points; the same on every machine. */
export function presentValue(minor: number, years: number, yearly: number): number {
  let factor = 1;
  for (let n = 0; n < years; n += 1) factor *= 1 + yearly / 10_000;
  return Math.round(minor / factor);
}
