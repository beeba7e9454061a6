import type { Parameter } from '../../../../kernel/law/parameter.ts';
import { ACTS } from './acts.ts';
import { type AidUnit, numbers, percent } from './row.ts';

type Rates = { readonly 2025: number; readonly 2026: number };

const most = (key: string, words: readonly [string, string, AidUnit], rates: Rates): Parameter<number> =>
  numbers(
    {
      key: `property-tax.max.${key}`,
      pl: `stawka maksymalna: ${words[0]}`,
      en: `maximum rate: ${words[1]}`,
      unit: words[2],
    },
    ['2025-01-01', '2025-12-31', rates[2025], ACTS.propertyRates],
    ['2026-01-01', '2026-12-31', rates[2026], ACTS.propertyRates],
  );

/** Maxima of the act, of each year; those of 2027 were not found. */
export const MAX_RATES = {
  businessLand: most('business-land', ['grunt pod działalność', 'land in business use', 'grosze/m2'], {
    2025: 138,
    2026: 145,
  }),
  lakes: most('lakes', ['grunt pod wodami', 'land under lakes', 'grosze/ha'], { 2025: 684, 2026: 715 }),
  otherLand: most('other-land', ['grunt pozostały', 'other land', 'grosze/m2'], { 2025: 73, 2026: 77 }),
  idleLand: most(
    'idle-land',
    ['niezabudowany grunt w rewitalizacji', 'undeveloped land under revitalisation', 'grosze/m2'],
    { 2025: 451, 2026: 472 },
  ),
  home: most('home', ['budynek mieszkalny', 'residential building', 'grosze/m2'], { 2025: 119, 2026: 125 }),
  businessBuilding: most('business-building', ['budynek pod działalność', 'building in business use', 'grosze/m2'], {
    2025: 3400,
    2026: 3553,
  }),
  otherBuilding: most('other-building', ['budynek pozostały', 'other building', 'grosze/m2'], {
    2025: 1148,
    2026: 1200,
  }),
  structures: most('structures', ['budowle', 'structures', 'basis-points'], { 2025: percent(2), 2026: percent(2) }),
} as const;

export type RateName = keyof typeof MAX_RATES;

const kalisz = (key: string, words: readonly [string, string, AidUnit], value: number): Parameter<number> =>
  numbers(
    {
      key: `property-tax.3061011.${key}`,
      pl: `stawka Kalisza: ${words[0]}`,
      en: `rate of Kalisz: ${words[1]}`,
      unit: words[2],
    },
    [
      '2023-01-01',
      '2023-12-31',
      value,
      {
        ...ACTS.propertyRates,
        act: 'Uchwała Rady Miasta Kalisza o stawkach podatku od nieruchomości na 2023 r.',
        article: null,
        url: 'https://portalkalisz.pl',
      },
    ],
  );

/** What councils set, by municipality. Those of Kalisz for 2026 and 2027 were not found: the maxima are then the most it can be. */
export const CITY_RATES: Readonly<Record<string, Partial<Record<RateName, Parameter<number>>>>> = {
  '3061011': {
    structures: kalisz('structures', ['budowle', 'structures', 'basis-points'], percent(2)),
    otherBuilding: kalisz('other-building', ['budynek pozostały', 'other building', 'grosze/m2'], 685),
    idleLand: kalisz(
      'idle-land',
      ['niezabudowany grunt w rewitalizacji', 'undeveloped land under revitalisation', 'grosze/m2'],
      61,
    ),
  },
};

export const FULL_HEIGHT = numbers(
  {
    key: 'property-tax.height.full',
    pl: 'wysokość liczona w całości od',
    en: 'height counted in full from',
    unit: 'cm',
  },
  ['1991-01-30', null, 220, ACTS.usableArea],
);
export const HALF_HEIGHT = numbers(
  {
    key: 'property-tax.height.half',
    pl: 'wysokość liczona w połowie od',
    en: 'height counted by half from',
    unit: 'cm',
  },
  ['1991-01-30', null, 140, ACTS.usableArea],
);
