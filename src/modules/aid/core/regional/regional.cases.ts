import type { FirmSize } from '../project.ts';

/** Intensity in percent on a day. Source: domain facts § 1, the tables of the map and of the increases. */
export const INTENSITY_CASES: readonly (readonly [
  place: string,
  teryt: string,
  size: FirmSize,
  on: string,
  percents: readonly number[],
])[] = [
  ['Kalisz', '3061011', 'large', '2026-11-23', [25]],
  ['Kalisz', '3061011', 'medium', '2026-11-23', [35]],
  ['Kalisz', '3061011', 'small', '2026-11-23', [45]],
  ['Kalisz', '3061011', 'micro', '2026-11-23', [45]],
  ['powiat kaliski', '3007042', 'large', '2026-11-23', [25]],
  ['Kalisz on the first day of the map', '3061011', 'large', '2022-01-01', [25]],
  ['Kalisz on the day before', '3061011', 'large', '2021-12-31', []],
  ['Lublin', '0663011', 'large', '2026-11-23', [50]],
  ['Rzeszów', '1863011', 'medium', '2026-11-23', [60]],
  ['Białystok', '2061011', 'small', '2026-11-23', [70]],
  ['Kielce', '2661011', 'large', '2026-11-23', [50]],
  ['Olsztyn', '2862011', 'large', '2026-11-23', [50]],
  ['Siedlce', '1464011', 'large', '2026-11-23', [50]],
  ['powiat łosicki', '1410012', 'large', '2026-11-23', [50]],
  ['Radom', '1463011', 'large', '2026-11-23', [40]],
  ['Płock', '1462011', 'large', '2026-11-23', [40]],
  ['Bydgoszcz', '0461011', 'large', '2026-11-23', [40]],
  ['Zielona Góra', '0862011', 'large', '2026-11-23', [40]],
  ['Łódź', '1061011', 'large', '2026-11-23', [40]],
  ['Kraków', '1261011', 'large', '2026-11-23', [40]],
  ['Opole', '1661011', 'large', '2026-11-23', [40]],
  ['Szczecin', '3262011', 'large', '2026-11-23', [40]],
  ['Gdańsk', '2261011', 'large', '2026-11-23', [30]],
  ['Katowice', '2469011', 'large', '2026-11-23', [30]],
  ['Wałbrzych', '0265011', 'large', '2026-11-23', [25]],
  ['Leszno', '3063011', 'large', '2026-11-23', [25]],
  ['Poznań until the end of 2024', '3064011', 'large', '2024-12-31', [20]],
  ['Poznań from 2025', '3064011', 'large', '2025-01-01', [15]],
  ['Poznań on the last day of GBER', '3064011', 'large', '2026-12-31', [15]],
  ['Wrocław until the end of 2024', '0264011', 'large', '2024-12-31', [20]],
  ['Wrocław from 2025', '0264011', 'medium', '2025-01-01', [25]],
  ['powiat poznański', '3021011', 'large', '2026-11-23', [15]],
  ['powiat śremski', '3026012', 'small', '2026-11-23', [35]],
  ['powiat wrocławski', '0223012', 'large', '2026-11-23', [25]],
  ['Błonie', '1432013', 'large', '2026-11-23', [25]],
  ['Żabia Wola', '1405062', 'large', '2026-11-23', [25]],
  ['Góra Kalwaria, now a town only', '1418014', 'large', '2026-11-23', [25]],
  ['Serock', '1408043', 'large', '2026-11-23', [35]],
  ['Tłuszcz', '1434113', 'micro', '2026-11-23', [55]],
  ['Warszawa', '1465011', 'large', '2026-11-23', [0]],
  ['Warszawa, a small firm', '1465011', 'small', '2026-11-23', [0]],
  ['Pruszków', '1421021', 'large', '2026-11-23', [0]],
  ['Konin, contested', '3062011', 'large', '2026-11-23', [25, 35]],
  ['powiat turecki, contested', '3027011', 'small', '2026-11-23', [45, 55]],
];

/** Costs in million EUR → aid in million EUR at 25 %. Source: domain facts § 1, test vectors. */
export const LARGE_PROJECT_CASES: readonly (readonly [cost: number, aid: number])[] = [
  [40, 10],
  [55, 13.75],
  [60, 14.375],
  [80, 16.875],
  [110, 20.625],
  [150, 20.625],
];

/** Most aid without notification, million EUR by intensity. Source: domain facts § 1, caps. */
export const CAP_CASES: readonly (readonly [percent: number, aid: number])[] = [
  [15, 12.375],
  [25, 20.625],
  [30, 24.75],
  [40, 33],
  [50, 41.25],
];

/** The older rule, 50 and 100 million and 34 % above, at 25 %: domain facts § 1; computed by hand. */
export const OLDER_CASES: readonly (readonly [cost: number, aid: number])[] = [
  [50, 12.5],
  [55, 13.125],
  [100, 18.75],
  [150, 23],
];
