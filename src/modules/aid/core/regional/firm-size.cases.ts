import type { FirmSize } from '../project.ts';

/** People, turnover and balance sheet in million EUR → size. Source: GBER, annex I, art. 2 (unread by the office); bounds included. */
export const SIZE_CASES: readonly (readonly [people: number, turnover: number, balance: number, size: FirmSize])[] = [
  [0, 0, 0, 'micro'],
  [9.99, 2, 2, 'micro'],
  [9, 2, 100, 'micro'],
  [9, 100, 2, 'micro'],
  [10, 2, 2, 'small'],
  [9, 2.01, 2.01, 'small'],
  [49, 10, 99, 'small'],
  [49, 10.01, 10, 'small'],
  [49, 10.01, 10.01, 'medium'],
  [50, 1, 1, 'medium'],
  [249, 50, 44, 'medium'],
  [249, 50.01, 43, 'medium'],
  [249.99, 50, 43, 'medium'],
  [249, 50.01, 43.01, 'large'],
  [250, 1, 1, 'large'],
];

/** The last closed year, the one before it, the size so far → what counts. Source: GBER, annex I, art. 4(2) (unread by the office). */
export const STATUS_CASES: readonly (readonly [
  last: FirmSize,
  earlier: FirmSize | null,
  before: FirmSize | null,
  sizes: readonly FirmSize[],
])[] = [
  ['small', 'small', null, ['small']],
  ['medium', 'medium', 'small', ['medium']],
  ['medium', 'small', 'small', ['small']],
  ['medium', 'small', 'medium', ['medium']],
  ['large', 'medium', 'medium', ['medium']],
  ['large', 'medium', 'large', ['large']],
  ['large', 'large', 'medium', ['large']],
  ['small', 'micro', null, ['small', 'micro']],
  ['micro', 'large', null, ['micro', 'large']],
  ['micro', null, null, ['micro']],
];

/** People of a linked or partner firm of 200, and its share → size of a firm with 100 of its own. Source: annex I, art. 3 and 6. */
export const RELATED_CASES: readonly (readonly [
  kind: 'linked' | 'partner',
  share: number,
  people: number,
  size: FirmSize,
])[] = [
  ['linked', 5001, 300, 'large'],
  ['linked', 10_000, 300, 'large'],
  ['linked', 1000, 300, 'large'],
  ['partner', 5000, 200, 'medium'],
  ['partner', 2500, 150, 'medium'],
  ['partner', 3333, 166.66, 'medium'],
];
