import type { Parameter } from '../../../../kernel/law/parameter.ts';
import { ACTS } from './acts.ts';
import { numbers, percent } from './row.ts';

const [FROM, TO] = ['2022-01-01', '2027-12-31'] as const;

const area = (key: string, name: readonly [string, string], share: number): Parameter<number> =>
  numbers(
    {
      key: `regional-map.${key}`,
      pl: `mapa pomocy regionalnej: ${name[0]}`,
      en: `regional aid map: ${name[1]}`,
      unit: 'basis-points',
    },
    [FROM, TO, percent(share), ACTS.map],
  );

const lowered = (key: string, name: readonly [string, string]): Parameter<number> =>
  numbers(
    {
      key: `regional-map.${key}`,
      pl: `mapa pomocy regionalnej: ${name[0]}`,
      en: `regional aid map: ${name[1]}`,
      unit: 'basis-points',
    },
    [FROM, '2024-12-31', percent(20), ACTS.map],
    ['2025-01-01', TO, percent(15), ACTS.map],
  );

const voivodeship = (name: string, share: number): Parameter<number> =>
  area(name, [`województwo ${name}`, `voivodeship ${name}`], share);

/** Intensity for large enterprises by voivodeship, unless `REGIONAL_EXCEPTIONS` says otherwise. */
export const BY_VOIVODESHIP: Readonly<Record<string, Parameter<number>>> = {
  '02': voivodeship('dolnośląskie', 25),
  '04': voivodeship('kujawsko-pomorskie', 40),
  '06': voivodeship('lubelskie', 50),
  '08': voivodeship('lubuskie', 40),
  '10': voivodeship('łódzkie', 40),
  '12': voivodeship('małopolskie', 40),
  '14': area('mazowiecki-regionalny', ['region mazowiecki regionalny', 'region Mazowiecki regionalny'], 40),
  '16': voivodeship('opolskie', 40),
  '18': voivodeship('podkarpackie', 50),
  '20': voivodeship('podlaskie', 50),
  '22': voivodeship('pomorskie', 30),
  '24': voivodeship('śląskie', 30),
  '26': voivodeship('świętokrzyskie', 50),
  '28': voivodeship('warmińsko-mazurskie', 50),
  '30': voivodeship('wielkopolskie', 25),
  '32': voivodeship('zachodniopomorskie', 40),
};

/** Exceptions by the beginning of the code, the longest first. Gminas by six digits: the seventh is their kind and may change. */
export type MapException = { readonly parameter: Parameter<number>; readonly prefixes: readonly string[] };

export const REGIONAL_EXCEPTIONS: readonly MapException[] = [
  {
    parameter: area(
      'warszawski-25',
      ['gminy regionu warszawskiego stołecznego z 25 %', 'gminas of the Warsaw region with 25 %'],
      25,
    ),
    prefixes: [
      '140503',
      '143201',
      '141801',
      '140504',
      '140505',
      '143203',
      '141403',
      '143204',
      '141404',
      '141805',
      '141806',
      '141406',
      '140506',
    ],
  },
  {
    parameter: numbers(
      {
        key: 'regional-map.warszawski-35',
        pl: 'mapa pomocy regionalnej: gminy regionu warszawskiego stołecznego z 35 %',
        en: 'regional aid map: gminas of the Warsaw region with 35 %',
        unit: 'basis-points',
      },
      [FROM, TO, percent(35), ACTS.mapChange],
    ),
    prefixes: [
      '143405',
      '141206',
      '143406',
      '141209',
      '141705',
      '141210',
      '141212',
      '141706',
      '140804',
      '141213',
      '141707',
      '143410',
      '143411',
    ],
  },
  {
    parameter: area(
      'warszawski-stołeczny',
      ['Warszawa i reszta regionu warszawskiego stołecznego', 'Warsaw and the rest of its region'],
      0,
    ),
    prefixes: ['1465', '1405', '1408', '1412', '1414', '1417', '1418', '1421', '1432', '1434'],
  },
  // The counties of the subregion are from memory (NUTS 2016), not from the act.
  {
    parameter: area('siedlecki', ['podregion siedlecki', 'subregion of Siedlce'], 50),
    prefixes: ['1403', '1410', '1426', '1429', '1433', '1464'],
  },
  { parameter: lowered('poznań', ['m. Poznań', 'city of Poznań']), prefixes: ['3064'] },
  {
    parameter: lowered('poznański', ['podregion poznański', 'subregion of Poznań']),
    prefixes: ['3016', '3021', '3024', '3025', '3026'],
  },
  { parameter: lowered('wrocław', ['m. Wrocław', 'city of Wrocław']), prefixes: ['0264'] },
];

/** Parts of Wielkopolskie under a just transition plan: Konin and four counties around it. */
export const TRANSITION_WIELKOPOLSKA: readonly string[] = ['3062', '3010', '3009', '3023', '3027'];

export const TRANSITION_BONUS = numbers(
  {
    key: 'regional-map.transition-wielkopolska',
    pl: 'dodatek za obszar sprawiedliwej transformacji (Konin i powiaty wokół)',
    en: 'just transition increase (Konin and the counties around it)',
    unit: 'basis-points',
  },
  [FROM, TO, 0, ACTS.transition, 'contested'],
  [FROM, TO, percent(10), ACTS.transition, 'contested'],
);

export const SIZE_BONUS = {
  micro: numbers(
    {
      key: 'regional-map.bonus-micro',
      pl: 'zwiększenie dla mikrofirm',
      en: 'increase for micro firms',
      unit: 'basis-points',
    },
    [FROM, TO, percent(20), ACTS.mapBonus],
  ),
  small: numbers(
    {
      key: 'regional-map.bonus-small',
      pl: 'zwiększenie dla małych firm',
      en: 'increase for small firms',
      unit: 'basis-points',
    },
    [FROM, TO, percent(20), ACTS.mapBonus],
  ),
  medium: numbers(
    {
      key: 'regional-map.bonus-medium',
      pl: 'zwiększenie dla średnich firm',
      en: 'increase for medium firms',
      unit: 'basis-points',
    },
    [FROM, TO, percent(10), ACTS.mapBonus],
  ),
} as const;
