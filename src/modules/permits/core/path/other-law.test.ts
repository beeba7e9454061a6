import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import type { DatedRow } from '../../../../kernel/law/dated.ts';
import type { LawBook, Parameter } from '../../../../kernel/law/parameter.ts';
import { ENVIRONMENT, KPA } from '../catalogue/terms.ts';
import { heldRows } from './grounds.ts';
import { PLAIN } from './path.cases.ts';
import type { PathQuestion } from './path-question.ts';
import { permitPath } from './permit-path.ts';
import { MODEL, observedOf, simulate } from './simulate.ts';

type Rows = (rows: readonly DatedRow<unknown>[]) => readonly DatedRow<unknown>[];

/** The delivered law with other rows of one parameter. */
const lawWith = (changed: Parameter<unknown>, rows: Rows): LawBook => ({
  rowsOf: <Value>(parameter: Parameter<Value>) =>
    (parameter.key === changed.key ? rows(parameter.rows) : parameter.rows) as readonly DatedRow<Value>[],
});
const question = (book: LawBook, more: Partial<PathQuestion['project']> = {}): PathQuestion => ({
  project: { ...PLAIN, ...more },
  start: day('2026-11-23'),
  known: {},
  law: { book, asOf: day('2026-11-23') },
});
const alsoSays =
  (value: unknown): Rows =>
  ([row]) => [row!, { ...row!, value }];
const nothing: Rows = () => [];

describe('what a parameter says on the day', () => {
  const told = (rows: Rows) =>
    heldRows(KPA.appeal, { book: lawWith(KPA.appeal, rows), asOf: day('2026-11-23') }).map(({ value }) => value);

  test('is its one row, each reading of a contested one, and nothing in a gap', () => {
    expect(told((rows) => rows)).toEqual([{ count: 14, unit: 'days' }]);
    expect(told(alsoSays({ count: 30, unit: 'days' }))).toEqual([
      { count: 14, unit: 'days' },
      { count: 30, unit: 'days' },
    ]);
    expect(told(nothing)).toEqual([]);
  });
});

describe('a term of appeal of which there are two readings', () => {
  // Permit: 3.02.2027. Appeal 30 days: 5.03, a Friday; notice from Saturday 6.03: Monday 8.03; works on 9.03. With 14 days: 19.02.
  test.each([
    [30, '2027-03-09'],
    [7, '2027-02-19'],
  ])('of 14 and %i days is waited for in its longer reading: works from %s', (count, works) => {
    const book = lawWith(KPA.appeal, alsoSays({ count, unit: 'days' }));
    expect(permitPath(question(book)).earliestStartOfWorks).toBe(works);
  });
});

describe('a simulated finish of a path with an environmental decision', () => {
  // Opinions and two months: 8.02.2027, 77 days; appeal 22.02; filed 23.02. Permit 65 days: 29.04. Appeal 13.05; notice 14.05, works on 15.05.
  const SAFE = '2027-05-15';
  const asked = (rows: Rows, report: 'yes' | 'no' = 'no') =>
    question(lawWith(ENVIRONMENT.usualWithout, rows), { developedHa: 2, report });
  /** No step is quicker or slower than its longest term: only usual times move the finish. */
  const still = { ...MODEL, runs: 400, best: 1, worst: 1 };

  test('is the safe date when every step takes its longest term', () => {
    expect(permitPath(asked(nothing)).earliestStartOfWorks).toBe(SAFE);
    expect(simulate(asked(nothing), {}, still)).toMatchObject({ p50: SAFE, p80: SAFE, p95: SAFE, bounded: true });
  });

  test('takes no usual time of which there are two readings', () => {
    expect(simulate(asked(alsoSays([200, 300])), {}, still)).toMatchObject({ p50: SAFE, p95: SAFE });
  });

  // A triangle of 60, 77 and 120 days: half of it below 84.1, 95 of 100 below 108.6; so 7 and 32 days beyond the safe date, and days off.
  test('takes the usual 60 to 120 days of the decision about its term', () => {
    const { p50, p95 } = simulate(
      asked((rows) => rows),
      {},
      still,
    );
    expect({
      p50: p50 >= '2027-05-20' && p50 <= '2027-05-26',
      p95: p95 >= '2027-06-12' && p95 <= '2027-06-22',
    }).toEqual({
      p50: true,
      p95: true,
    });
    expect(
      simulate(
        asked((rows) => rows, 'yes'),
        {},
        still,
      ).p50 > p95,
    ).toBe(true);
  });

  test('takes the length of the office’s own cases day by day, and none where there are none', () => {
    expect(observedOf({}, 'P2')).toBeNull();
    const ofOffice = { P2: [77, 77, 77, 77, 77] };
    expect(
      simulate(
        asked((rows) => rows),
        ofOffice,
        still,
      ),
    ).toMatchObject({ p50: SAFE, p95: SAFE });
  });
});
