import type { FirmSize } from '../project.ts';

/** Costs in million PLN and size in Kalisz → the most of all instruments together, million PLN. By hand from 25/35/45 %, the threshold of the Zone (80, 8–16, 4, 1.6 million) and no property. */
export const STACK_CASES: readonly (readonly [size: FirmSize, cost: number, totals: readonly number[]])[] = [
  ['large', 79.99, [0]],
  ['large', 80, [20]],
  ['large', 100, [25]],
  ['medium', 7.99, [0]],
  ['medium', 8, [2.8, 0]],
  ['medium', 15.99, [5.5965, 0]],
  ['medium', 16, [5.6]],
  ['small', 3.99, [0]],
  ['small', 4, [1.8]],
  ['micro', 1.59, [0]],
  ['micro', 1.6, [0.72]],
  ['micro', 10, [4.5]],
];

/** PLN, years, yearly rate in basis points → worth today, PLN. By hand. */
export const DISCOUNT_CASES: readonly (readonly [amount: number, years: number, rate: number, today: number])[] = [
  [100, 0, 668, 100],
  [100, 1, 668, 93.74],
  [100, 2, 668, 87.87],
  [100, 10, 0, 100],
  [1_000_000, 5, 500, 783_526.17],
];

/** Relief over its years from a property with 373 240 PLN of tax a year: resolution, jobs → PLN. Source: domain facts § 3. */
export const RELIEF_CASES: readonly (readonly [id: string, jobs: number, amounts: readonly number[]])[] = [
  ['kalisz-regional-aid', 0, [1_866_200]],
  ['kalisz-new-property', 0, [1_119_720]],
  ['kalisz-new-jobs', 4, [0]],
  ['kalisz-new-jobs', 5, [373_240, 0]],
  ['kalisz-new-jobs', 10, [746_480, 0]],
  ['kalisz-new-jobs', 15, [1_119_720, 0]],
  ['kalisz-new-jobs', 25, [1_492_960, 0]],
  ['kalisz-new-jobs', 40, [1_866_200, 0]],
];

/** Monthly rent in PLN → two years of reductions, PLN. Source: domain facts § 3, 50 % then 25 %. */
export const RENT_CASES: readonly (readonly [rent: number, worth: number])[] = [
  [0, 0],
  [1000, 9000],
  [1234.56, 11_111.04],
];

/** Costs of renovation in PLN → grant of the zone, PLN. Source: domain facts § 10, at most half and 200 000 PLN. */
export const GRANT_CASES: readonly (readonly [costs: number, grant: number])[] = [
  [0, 0],
  [100_000, 50_000],
  [399_999.99, 200_000],
  [400_000, 200_000],
  [5_000_000, 200_000],
];
