import { day } from '../../../kernel/day.ts';
import type { DatedRow } from '../../../kernel/law/dated.ts';
import type { Parameter } from '../../../kernel/law/parameter.ts';
import type { LawEntry } from './entry.ts';

const CLAUSE = { act: 'Ustawa', article: null, page: null, url: null };

/** A delivered row that nobody has read. */
// oxlint-disable-next-line max-params
export const delivered = (from: string, to: string | null, value: number, contested = false): DatedRow<number> => ({
  from: day(from),
  to: to === null ? null : day(to),
  value,
  clause: CLAUSE,
  checkedOn: null,
  ...(contested && { contested }),
});

export const rate = (...rows: DatedRow<number>[]): Parameter<number> => ({
  key: 'test.rate',
  name: { pl: 'stawka', en: 'rate' },
  unit: 'basis-points',
  rows,
  read: (value) => (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null),
});

let count = 0;

/** What the office added and accepted, read in the act, unless said otherwise. */
// oxlint-disable-next-line max-params
export const entry = (from: string, to: string | null, value: unknown, more: Partial<LawEntry> = {}): LawEntry => ({
  id: (count += 1),
  key: 'test.rate',
  kind: 'value',
  from: day(from),
  to: to === null ? null : day(to),
  value,
  clause: { act: 'Ustawa zmieniająca', article: 'art. 1', page: null, url: 'https://isap.example/1' },
  status: 'verified',
  checkedOn: day('2026-11-20'),
  checkedBy: { pl: 'administrator', en: 'administrator' },
  state: 'accepted',
  ...more,
});

export const reading = (from: string, value: unknown, more: Partial<LawEntry> = {}): LawEntry =>
  entry(from, null, value, { kind: 'reading', ...more });
