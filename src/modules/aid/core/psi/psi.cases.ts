import type { FirmSize } from '../project.ts';

/** Ratio in percent → least costs in million PLN: large, medium by either reading, small, micro. Source: domain facts § 2, the table of bands. */
export const BAND_CASES: readonly (readonly [
  ratio: number,
  large: number,
  medium: readonly number[],
  small: number,
  micro: number,
])[] = [
  [0, 100, [10, 20], 5, 2],
  [60, 100, [10, 20], 5, 2],
  [60.01, 80, [8, 16], 4, 1.6],
  [75, 80, [8, 16], 4, 1.6],
  [100, 80, [8, 16], 4, 1.6],
  [100.01, 60, [6, 12], 3, 1.2],
  [130, 60, [6, 12], 3, 1.2],
  [130.01, 40, [4, 8], 2, 0.8],
  [160, 40, [4, 8], 2, 0.8],
  [160.01, 20, [2, 4], 1, 0.4],
  [200, 20, [2, 4], 1, 0.4],
  [200.01, 15, [1.5, 3], 0.75, 0.3],
  [250, 15, [1.5, 3], 0.75, 0.3],
  [250.01, 10, [1, 2], 0.5, 0.2],
];

/** Kalisz in band 80 with reinvestment, million PLN. Source: domain facts § 2, Kalisz; large by the formula. */
export const REINVESTMENT_CASES: readonly (readonly [FirmSize, readonly number[]])[] = [
  ['large', [40]],
  ['medium', [4, 8]],
  ['small', [2]],
  ['micro', [0.8]],
];

/** Years of the decision by TERYT and day. Source: domain facts § 0 and § 2. */
export const YEARS_CASES: readonly (readonly [teryt: string, on: string, years: number])[] = [
  ['3061011', '2026-11-23', 12],
  ['3061011', '2024-01-01', 12],
  ['3061011', '2023-12-31', 10],
  ['0265011', '2026-11-23', 12],
  ['1432013', '2026-11-23', 12],
  ['1061011', '2026-11-23', 14],
  ['2469011', '2026-11-23', 14],
  ['1463011', '2026-11-23', 14],
  ['1061011', '2023-12-31', 12],
  ['0663011', '2026-11-23', 15],
  ['1464011', '2026-11-23', 15],
  ['0663011', '2023-12-31', 15],
];

/** Points by TERYT. Source: domain facts § 2, qualitative criteria. */
export const POINTS_CASES: readonly (readonly [teryt: string, points: number])[] = [
  ['3061011', 6],
  ['0265011', 6],
  ['1061011', 5],
  ['2261011', 5],
  ['0663011', 4],
  ['1464011', 4],
];

/** Activities. Source: domain facts § 2, excluded activities. */
export const ACTIVITY_CASES: readonly (readonly [pkd: string, admission: string])[] = [
  ['25.4', 'denied'],
  ['25.40.Z', 'denied'],
  ['25.53.Z', 'allowed'],
  ['10.71.Z', 'allowed'],
  ['11.01.Z', 'denied'],
  ['11.07.Z', 'allowed'],
  ['11', 'by-hand'],
  ['12.00.Z', 'denied'],
  ['20.51.Z', 'denied'],
  ['20', 'by-hand'],
  ['24.10.Z', 'denied'],
  ['24.2', 'denied'],
  ['41.00.A', 'denied'],
  ['47.11.Z', 'denied'],
  ['55.10.Z', 'denied'],
  ['68.20.Z', 'denied'],
  ['35.11.Z', 'denied'],
  ['01.11.Z', 'denied'],
  ['05.10.Z', 'denied'],
  ['62.10.B', 'by-hand'],
  ['52.10.B', 'by-hand'],
  ['33.12.Z', 'by-hand'],
  ['75.00.Z', 'by-hand'],
];
