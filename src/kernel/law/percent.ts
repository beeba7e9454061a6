/** Integer basis points: 2 500 is 25 %. */
export type BasisPoints = number & { readonly __basisPoints: true };

/** Basis points of a percentage, rounded to 0.01 %. Throws RangeError when it is not finite. */
export function basisPoints(percent: number): BasisPoints {
  const value = Math.round(Number((percent * 100).toFixed(4)));
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a percentage: ${percent}`);
  return (value === 0 ? 0 : value) as BasisPoints;
}

/** The part of `whole` in its own unit. */
export const partOf = (share: BasisPoints, whole: number): number => (whole * share) / 10_000;
