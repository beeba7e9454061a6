import type { Parameter } from '../../../../kernel/law/parameter.ts';
import { ACTS } from './acts.ts';
import { millionPln, numbers, percent } from './row.ts';

const FROM = '2018-09-05';
/** The regulation stands on GBER, which ends then; what follows is not known. */
const TO = '2026-12-31';
const CHANGED = '2023-01-01';
const BEFORE = '2022-12-31';

const base = (key: string, words: readonly [string, string], million: number): Parameter<number> =>
  numbers(
    {
      key: `psi.base.${key}`,
      pl: `minimalne koszty PSI: ${words[0]}`,
      en: `least costs in the Investment Zone: ${words[1]}`,
      unit: 'grosze',
    },
    [FROM, TO, millionPln(million), ACTS.bands],
  );

/** A band holds up to and with its bound: basis points of the country's unemployment rate; null: no bound. */
export type Band = { readonly upTo: number | null; readonly base: Parameter<number> };

export const BANDS: readonly Band[] = [
  {
    upTo: percent(60),
    base: base('60', ['bezrobocie do 60 % średniej', 'unemployment up to 60 % of the average'], 100),
  },
  { upTo: percent(100), base: base('100', ['bezrobocie ponad 60 do 100 %', 'unemployment over 60 to 100 %'], 80) },
  { upTo: percent(130), base: base('130', ['bezrobocie ponad 100 do 130 %', 'unemployment over 100 to 130 %'], 60) },
  { upTo: percent(160), base: base('160', ['bezrobocie ponad 130 do 160 %', 'unemployment over 130 to 160 %'], 40) },
  { upTo: percent(200), base: base('200', ['bezrobocie ponad 160 do 200 %', 'unemployment over 160 to 200 %'], 20) },
  { upTo: percent(250), base: base('250', ['bezrobocie ponad 200 do 250 %', 'unemployment over 200 to 250 %'], 15) },
  { upTo: null, base: base('above', ['bezrobocie ponad 250 %', 'unemployment over 250 %'], 10) },
];

export const SPECIAL_BASE = base(
  'special',
  ['miasto tracące funkcje i gminy sąsiednie', 'a city losing functions and its neighbours'],
  10,
);

const factor = (
  key: string,
  words: readonly [string, string],
  ...rows: Parameters<typeof numbers>[1][]
): Parameter<number> =>
  numbers(
    {
      key: `psi.factor.${key}`,
      pl: `część progu PSI: ${words[0]}`,
      en: `share of the Zone's threshold: ${words[1]}`,
      unit: 'basis-points',
    },
    ...rows,
  );

export const SIZE_FACTOR = {
  micro: factor('micro', ['mikrofirma', 'micro firm'], [FROM, TO, percent(2), ACTS.discounts]),
  small: factor('small', ['mała firma', 'small firm'], [FROM, TO, percent(5), ACTS.discounts]),
  medium: factor(
    'medium',
    ['średnia firma', 'medium firm'],
    [FROM, TO, percent(10), ACTS.mediumNewer, 'contested'],
    [FROM, TO, percent(20), ACTS.mediumBefore, 'contested'],
  ),
} as const;

/** For large and medium firms in modern business services, or with research and development. */
export const SERVICES_FACTOR = factor(
  'services',
  ['nowoczesne usługi dla biznesu', 'modern business services'],
  [FROM, TO, percent(5), ACTS.discounts],
);
export const RESEARCH_FACTOR = factor(
  'research',
  ['badania i rozwój', 'research and development'],
  [FROM, TO, percent(5), ACTS.discounts],
);

/** Applied after the discount for size. */
export const REINVESTMENT = {
  larger: factor(
    'reinvestment-larger',
    ['reinwestycja dużej lub średniej firmy', 'reinvestment of a large or medium firm'],
    [FROM, TO, percent(50), ACTS.reinvestment],
  ),
  smaller: factor(
    'reinvestment-smaller',
    ['reinwestycja mikro- lub małej firmy', 'reinvestment of a micro or small firm'],
    [FROM, BEFORE, percent(100), ACTS.reinvestment],
    [CHANGED, TO, percent(50), ACTS.reinvestment],
  ),
} as const;

const years = (key: string, words: readonly [string, string], values: readonly [number, number]): Parameter<number> =>
  numbers(
    {
      key: `psi.years.${key}`,
      pl: `długość decyzji o wsparciu: ${words[0]}`,
      en: `length of the decision on support: ${words[1]}`,
      unit: 'years',
    },
    [FROM, '2023-12-31', values[0], ACTS.years],
    ['2024-01-01', TO, values[1], ACTS.years],
  );

/** By class of region; `c` is dolnośląskie, wielkopolskie and the Warsaw region. */
export const DECISION_YEARS = {
  c: years(
    'c',
    ['dolnośląskie, wielkopolskie, warszawski stołeczny', 'dolnośląskie, wielkopolskie, Warsaw region'],
    [10, 12],
  ),
  middle: years('middle', ['regiony 30 i 40 %', 'regions with 30 and 40 %'], [12, 14]),
  top: years('top', ['regiony 50 %', 'regions with 50 %'], [15, 15]),
} as const;

const points = (key: string, words: readonly [string, string], value: number): Parameter<number> =>
  numbers(
    {
      key: `psi.points.${key}`,
      pl: `wymagane punkty jakościowe: ${words[0]}`,
      en: `quality points required: ${words[1]}`,
      unit: 'points',
    },
    [FROM, TO, value, ACTS.points],
  );

export const QUALITY_POINTS = {
  c: points('c', ['regiony 25 %', 'regions with 25 %'], 6),
  middle: points('middle', ['regiony 30 i 40 %', 'regions with 30 and 40 %'], 5),
  top: points('top', ['regiony 50 %', 'regions with 50 %'], 4),
} as const;

export const POINTS_OF = numbers(
  { key: 'psi.points.most', pl: 'punkty jakościowe do zdobycia', en: 'quality points that can be had', unit: 'points' },
  [FROM, TO, 10, ACTS.points],
);
export const POINTS_PER_GROUP = numbers(
  {
    key: 'psi.points.per-group',
    pl: 'najmniej punktów w każdej z dwóch grup',
    en: 'least points in each of the two groups',
    unit: 'points',
  },
  [FROM, TO, 1, ACTS.points],
);
