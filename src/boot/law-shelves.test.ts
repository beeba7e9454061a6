import { describe, expect, test } from 'vitest';
import { day } from '../kernel/day.ts';
import type { LawBook, Parameter } from '../kernel/law/parameter.ts';
import { askAid } from '../modules/aid/index.server.ts';
import { bookOf, type LawEntry } from '../modules/law/index.ts';
import { NOTHING_KNOWN, permitPath } from '../modules/permits/index.ts';
import { LAW_SHELVES } from './law-shelves.ts';

const asOf = day('2026-11-23');
const all = LAW_SHELVES.flatMap(({ parameters }) => parameters);
const open = LAW_SHELVES.filter(({ code }) => code !== 'matching').flatMap(({ parameters }) => parameters);

describe('the shelves of law', () => {
  test('hold each key once, under the name of its module', () => {
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    for (const { code, parameters } of LAW_SHELVES)
      for (const { key } of parameters) expect(key.startsWith(`${code}.`), key).toBe(true);
  });

  test('say every value in both languages', () => {
    for (const { parameters, tell } of LAW_SHELVES)
      for (const parameter of parameters)
        for (const { value } of parameter.rows)
          for (const locale of ['pl', 'en'] as const)
            expect(tell(parameter, value, locale), parameter.key).not.toMatch(/^$|undefined|NaN|\[object/);
  });

  test('hold no value that an office could not type again', () => {
    for (const { key, rows, read } of all)
      for (const { value } of rows) expect(read(JSON.parse(JSON.stringify(value))), key).toEqual(value);
  });
});

const PROJECT = {
  municipality: '3061011',
  size: null,
  eligibleInvestment: 20_000_000,
  labourCostsTwoYears: 5_000_000,
  newJobs: 40,
  pkd: '25.53.Z',
  startOfWorks: '2027-01-01',
  deMinimisReceived: [{ date: '2025-03-01', eur: 12_000 }],
  property: { landM2: 20_000, buildingM2: 8000, structuresValue: 3_000_000 },
};
const PLAN = {
  ...NOTHING_KNOWN,
  plan: 'no',
  developedHa: 2,
  works: 'permit',
  use: 'industrial',
  power: 'III',
} as const;

const STEPS = [1e14, 1e10, 1e9, 1e7, 1e5, 3650, 1200, 1000, 100];
const EXTREMES: readonly unknown[] = [
  0,
  true,
  false,
  { count: 1, unit: 'days' },
  { count: 100, unit: 'years' },
  [0, 3650],
];

/** The book in which two people accepted this value for ever. */
const bookWith = ({ key }: Parameter<unknown>, value: unknown): LawBook =>
  bookOf([
    {
      id: 1,
      key,
      kind: 'value',
      from: day('2010-01-01'),
      to: null,
      value,
      clause: { act: 'Ustawa', article: null, page: null, url: null },
      status: 'verified',
      checkedOn: asOf,
      checkedBy: null,
      state: 'accepted',
    } satisfies LawEntry,
  ]);

test('whatever number two people of an office accept, aid and permits are answered', () => {
  for (const parameter of open) {
    const most = STEPS.find((step) => parameter.read(step) !== null);
    for (const value of [...EXTREMES, most].filter((one) => one !== undefined && parameter.read(one) !== null)) {
      const book = bookWith(parameter, value);
      const told = parameter.key.startsWith('aid.')
        ? askAid({ project: PROJECT, asOf, eurPln: 4.3 }, book).ok
        : permitPath({ project: PLAN, start: asOf, known: {}, law: { book, asOf } }).steps.length > 0;
      expect(told, `${parameter.key} ${JSON.stringify(value)}`).toBe(true);
    }
  }
});
