/** Integer grosze. */
export type Grosze = number & { readonly __grosze: true };

/** Grosze of an amount in PLN, rounded half up. Throws RangeError when it is not finite or too large to count exactly. */
export function grosze(pln: number): Grosze {
  const value = Math.round(Number((pln * 100).toFixed(4)));
  if (!Number.isSafeInteger(value)) throw new RangeError(`not an amount: ${pln}`);
  return (value === 0 ? 0 : value) as Grosze;
}

/** The amount in PLN, for showing. */
export const inPln = (amount: Grosze): number => amount / 100;
