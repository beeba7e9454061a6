import { ACTS } from './acts.ts';
import { numbers, percent } from './row.ts';

/** Base rate of the Commission for Poland and 100 points: at this rate aid paid later is discounted. It changes every few months; the newest that was found stands last. */
export const DISCOUNT_RATE = numbers(
  {
    key: 'discount-rate',
    pl: 'stopa dyskontowa (bazowa Komisji i 1 punkt procentowy)',
    en: "discount rate (the Commission's base rate and 1 percentage point)",
    unit: 'basis-points',
  },
  ['2023-01-01', '2023-10-31', percent(8.62), ACTS.reference],
  ['2023-11-01', '2023-12-31', percent(7.35), ACTS.reference],
  ['2024-01-01', null, percent(6.68), ACTS.reference],
);
