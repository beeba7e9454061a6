/** Whole minor units: grosze of PLN, cents of EUR. */
export type Money = { readonly minor: number; readonly currency: 'PLN' | 'EUR' };

export const pln = (minor: number): Money => ({ minor: exact(minor), currency: 'PLN' });
export const eur = (minor: number): Money => ({ minor: exact(minor), currency: 'EUR' });

/** Rounded half up to a whole; throws RangeError beyond what can be counted exactly. */
export function exact(value: number): number {
  const rounded = Math.round(value);
  if (!Number.isSafeInteger(rounded)) throw new RangeError(`not an amount: ${value}`);
  return rounded === 0 ? 0 : rounded;
}

/** `share` basis points of an amount in its own minor units, rounded half up; exact where the product would not be. */
export function shareOf(share: number, minor: number): number {
  return mulDiv(minor, share, 10_000);
}

/** a × b ÷ c of whole numbers, none negative, rounded half up, without losing digits on the way. */
export function mulDiv(a: number, b: number, c: number): number {
  const product = a * b;
  if (Number.isSafeInteger(product * 2 + c)) return Math.floor((product * 2 + c) / (2 * c));
  return exact(Number((BigInt(a) * BigInt(b) * 2n + BigInt(c)) / (2n * BigInt(c))));
}

/** PLN grosze in EUR cents at a rate of so many ten-thousandths of a zloty, rounded half up. */
export const inEur = (grosze: number, rate: number): number => mulDiv(grosze, 10_000, rate);

/** EUR cents in grosze at that rate, rounded half up. */
export const inPln = (cents: number, rate: number): number => mulDiv(cents, rate, 10_000);

/** Two decimals and a point, in every place alike: "373240.00". */
export const plainAmount = ({ minor }: Money): string => {
  const whole = Math.trunc(Math.abs(minor) / 100);
  return `${minor < 0 ? '-' : ''}${whole}.${String(Math.abs(minor) % 100).padStart(2, '0')}`;
};
