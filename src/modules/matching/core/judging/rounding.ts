/** What binary fractions lose: 57 % of 100 m² is 56.99999999999999. Far below any unit that is shown. */
const FLOAT = 1e-6;

/** Whether `value` reaches `limit`; exactly the limit does. */
export const reaches = (value: number, limit: number): boolean => value - limit >= -FLOAT;

/** What the site offers and what is to spare, rounded down to so many decimals: never flattering. */
export const roundDown = (value: number, decimals: number): number =>
  nearest(Math.floor((value + FLOAT) * 10 ** decimals), decimals);

/** What is needed and what is short, rounded up. */
export const roundUp = (value: number, decimals: number): number =>
  nearest(Math.ceil((value - FLOAT) * 10 ** decimals), decimals);

/** Without the sign of a zero. */
const nearest = (steps: number, decimals: number): number => steps / 10 ** decimals + 0;
