import type { Parameter } from '../../../../kernel/law/parameter.ts';
import { ACTS } from './acts.ts';
import { numbers, percent } from './row.ts';

const rate = (key: string, words: readonly [string, string], value: number): Parameter<number> =>
  numbers(
    {
      key: `unemployment.${key}`,
      pl: `stopa bezrobocia: ${words[0]}`,
      en: `unemployment rate: ${words[1]}`,
      unit: 'basis-points',
    },
    ['2026-01-31', '2026-12-31', percent(value), ACTS.unemployment],
  );

/** Registered unemployment in January 2026: the rows of the statutory announcement as of 30 June were not found. */
export const COUNTRY_RATE = rate('pl', ['Polska', 'Poland'], 6);
/** By county. */
export const COUNTY_RATES: Readonly<Record<string, Parameter<number>>> = {
  '3061': rate('3061', ['m. Kalisz', 'city of Kalisz'], 4.5),
  '3007': rate('3007', ['powiat kaliski', 'county of Kalisz'], 4.4),
  '3062': rate('3062', ['m. Konin', 'city of Konin'], 7.2),
};
