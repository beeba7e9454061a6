import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import { regionOf } from '../area/region.ts';
import { type AidAnswer, answerWhole } from '../answer.ts';
import { lawWith, lawWithout, millions, question } from '../asking.cases.ts';
import type { AidProject, AidQuestion } from '../project.ts';
import { COMPARED_WITH } from '../tables/neighbours.ts';
import { finishedIn, paced } from './timeline.ts';

const PROPERTY = { landM2: 20_000, buildingM2: 8000, structures: millions(3) };

function answered(project: Partial<AidProject>, more: Partial<AidQuestion> = {}): AidAnswer {
  const answer = answerWhole(question({ size: 'medium', investment: millions(20), ...project }, more));
  if (!answer.ok) throw new Error(answer.error.kind);
  return answer.value;
}
const scenario = (of: AidAnswer, id = 'zone-only') => of.scenarios.find((one) => one.id === id)!;
const BOTH = { least: millions(7), most: millions(7) };

describe('the year in which the investment is finished', () => {
  test.each([
    ['2025-12-31', 2026],
    ['2026-01-01', 2026],
    ['2028-06-30', 2028],
    [null, 2027],
  ])('as given on %s is %i, never before the year of the question', (finished, year) => {
    const property = { ...PROPERTY, finished: finished === null ? null : day(finished) };
    expect(finishedIn(question({ property }))).toBe(year);
  });

  test('is the next one where no property was described', () => expect(finishedIn(question())).toBe(2027));
});

test('aid is taken as each year allows: none in a year without tax, and none after the last year had none', () => {
  expect(paced(10, [4, 0, 3])).toEqual([4, 0, 3, 3]);
  expect(paced(10, [4, 0])).toEqual([4, 0]);
  expect(paced(0, [4])).toEqual([]);
});

describe('what aid is worth today', () => {
  test('at a rate that was given counts that one: at nothing it is the sum, and dearer money is worth less', () => {
    const at = (discount: number | null) => scenario(answered({}, { discount })).today!;
    expect(at(0)).toEqual(BOTH);
    expect(answered({}, { discount: 1000 }).discount.readings).toEqual([{ value: 1000, where: [] }]);
    expect(answered({}, { discount: null }).discount.readings).toEqual([{ value: 668, where: [] }]);
    expect(at(1000).most).toBeLessThan(at(668).most);
    expect(at(null)).toEqual(at(668));
  });

  test('is not said where no law tells over how many years the exemption runs', () => {
    const of = answered({}, { book: lawWithout('aid.psi.years') });
    expect(scenario(of)).toMatchObject({ total: BOTH, today: null, missing: null });
    expect(of.years).toEqual([]);
  });

  test('is said there all the same for aid that does not run over the decision', () => {
    const of = answered({ property: PROPERTY, pkd: '25.53.Z' }, { book: lawWithout('aid.psi.years'), discount: 0 });
    expect(scenario(of, 'local-only').today).toEqual({ least: 186_620_000, most: 186_620_000 });
  });

  test('is said without the relief where only the rates of property tax are missing', () => {
    const of = answered(
      { property: PROPERTY, pkd: '25.53.Z' },
      { book: lawWithout('aid.property-tax.max'), discount: 0 },
    );
    expect(scenario(of)).toMatchObject({ total: BOTH, today: BOTH });
    expect(scenario(of, 'asked')).toMatchObject({ total: null, today: null, missing: { code: 'gap' } });
  });

  test('is asked for with the rate of the euro where the project may be large', () => {
    const of = answered({ investment: millions(200) }, { eurPln: null });
    expect(scenario(of)).toMatchObject({ total: null, missing: { code: 'rate-needed' } });
  });
});

describe('income tax year by year', () => {
  const zoneYears = (of: AidAnswer) =>
    of.years.flatMap(({ year, parts }) => (parts['income-tax'] > 0 ? [[year, parts['income-tax']] as const] : []));

  test('paces the exemption: years as they were given, later ones as the last', () => {
    const of = answered({ incomeTaxByYear: [0, millions(1), millions(2)] });
    expect(zoneYears(of)).toEqual([
      [2028, millions(1)],
      [2029, millions(2)],
      [2030, millions(2)],
      [2031, millions(2)],
    ]);
    expect(of.taxGiven).toBe(true);
    expect(scenario(of).total).toEqual(BOTH);
  });

  test('gives no more than the tax of the years of the decision, twelve for a firm of middle size', () => {
    const of = answered({ incomeTaxByYear: [millions(1), millions(0.1)] });
    expect(scenario(of).total).toEqual({ least: millions(2.1), most: millions(2.1) });
    expect(zoneYears(of)).toHaveLength(12);
    const none = answered({ incomeTaxByYear: [millions(1), 0] });
    expect(scenario(none).total?.most).toBe(millions(1));
    expect(zoneYears(none)).toEqual([[2027, millions(1)]]);
    const long = answered({ incomeTaxByYear: Array.from({ length: 15 }, () => millions(0.1)) });
    expect(scenario(long).total?.most).toBe(millions(1.2));
  });

  test('the same every year is one sum a year; nothing given is spread evenly, and says so', () => {
    const given = answered({ incomeTax: millions(0.5) });
    expect(answered({ incomeTaxByYear: [millions(0.5)] }).years).toEqual(given.years);
    expect(answered({ incomeTaxByYear: [], incomeTax: millions(0.5) }).years).toEqual(given.years);
    expect(answered({}).taxGiven).toBe(false);
    expect(new Set(zoneYears(answered({})).map(([, tax]) => Math.round(tax / 100))).size).toBe(1);
  });
});

describe('the next step of the relief for jobs', () => {
  const next = (newJobs: number, more: Partial<AidQuestion> = {}) =>
    answered({ newJobs }, more).changes.find(({ id }) => id === 'one-more-job')!.next;
  const told = (count: number, years: number) => [
    { code: 'next.jobs', params: { count, years: { kind: 'years', value: years } } },
  ];

  // Resolution XLVI/630/2014: 5, 10, 15, 25 and 40 jobs give 1 to 5 years.
  test.each([
    [0, told(5, 1)],
    [4, told(1, 1)],
    [5, told(5, 2)],
    [24, told(1, 4)],
    [25, told(15, 5)],
    [39, told(1, 5)],
    [40, []],
  ])('from %i jobs', (jobs, expected) => expect(next(jobs)).toEqual(expected));

  test('is told on the last day of the resolution and no longer', () => {
    const book = lawWith('aid.kalisz.jobs', (rows) => rows.map((row) => ({ ...row, to: day('2026-11-23') })));
    expect(next(4, { book })).toEqual(told(1, 1));
    expect(next(4, { book, asOf: day('2026-11-24') })).toEqual([]);
    expect(next(4, { asOf: day('2014-04-30') })).toEqual([]);
  });
});

test('every place that is compared with stands in the register of territory', () => {
  for (const { municipality } of Object.values(COMPARED_WITH).flat()) expect(regionOf(municipality)).not.toBeNull();
});
