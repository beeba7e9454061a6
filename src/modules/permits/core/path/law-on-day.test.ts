import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import type { DatedRow } from '../../../../kernel/law/dated.ts';
import { DELIVERED_BOOK, type LawBook, type Parameter } from '../../../../kernel/law/parameter.ts';
import { BUILDING } from '../catalogue/building-terms.ts';
import { PLANNING } from '../catalogue/terms.ts';
import { numberOf } from './day-number.ts';
import { lawOnDay } from './law-on-day.ts';
import { PLAIN } from './path.cases.ts';
import type { PathQuestion } from './path-question.ts';
import { permitPath } from './permit-path.ts';

/** The delivered law, in which one term changes on a day, or ends on the day before and nothing follows. */
const changing = (parameter: Parameter<unknown>, on: string, value: unknown): LawBook => ({
  rowsOf: <Value>(one: Parameter<Value>) => {
    if (one.key !== parameter.key) return one.rows;
    const [row] = one.rows as readonly DatedRow<unknown>[];
    const before = { ...row!, to: day(on === '2027-01-01' ? '2026-12-31' : '2026-12-14') };
    return (value === null ? [before] : [before, { ...row!, from: day(on), value }]) as readonly DatedRow<Value>[];
  },
});
const question = (book: LawBook, more: Partial<PathQuestion> = {}): PathQuestion => ({
  project: { ...PLAIN, plan: 'no' },
  start: day('2026-11-23'),
  known: {},
  law: { book, asOf: day('2026-11-23') },
  ...more,
});
const stepOf = (asked: PathQuestion, id: string) => permitPath(asked).steps.find((step) => step.id === id)!;

describe('a step is counted by the law of the day on which it begins', () => {
  // WZ: 22.02.2027, appeal 8.03, so the permit is filed on 9.03.2027. From 2027 on it takes 30 days: 8.04.
  const book = changing(BUILDING.permit, '2027-01-01', { count: 30, unit: 'days' });

  test('a building permit filed after the change takes the new term, and says which day’s law it is', () => {
    const step = stepOf(question(book), 'P11');
    expect(step).toMatchObject({ start: '2027-03-09', end: '2027-04-08', lawOn: '2027-03-09' });
    expect(step.statutory.stretches[0]!.longest).toEqual({ count: 30, unit: 'days' });
    expect(stepOf(question(book), 'P3').lawOn).toBe('2026-11-23');
  });

  test('one filed before it keeps the old term, also when it was filed before the plan was made', () => {
    const known = { P3: { end: day('2026-11-30'), finalOn: day('2026-12-01') } };
    expect(stepOf(question(book, { known }), 'P11')).toMatchObject({ start: '2026-12-01', end: '2027-02-04' });
    const filed = { P11: { start: day('2026-12-15') } };
    const later = question(book, { known: filed, start: day('2027-02-01'), today: day('2027-02-01') });
    expect(stepOf(later, 'P11')).toMatchObject({ lawOn: '2026-12-15', due: '2027-02-18' });
  });

  test('run again as of one day, everything is counted by that day’s law', () => {
    const asked = question(book, { law: { book, asOf: day('2026-11-23'), only: true } });
    expect(stepOf(asked, 'P11')).toMatchObject({ start: '2027-03-09', end: '2027-05-13', lawOn: '2026-11-23' });
  });
});

describe('a gap in time is said so', () => {
  test('a step that begins after its rule has ended is dated as no sure thing', () => {
    const path = permitPath(question(changing(BUILDING.permit, '2027-01-01', null)));
    expect(path.gaps).toEqual([{ id: 'P11', day: '2027-03-09' }]);
    expect(path.bounded).toBe(false);
    const before = permitPath(
      question(changing(BUILDING.permit, '2027-01-01', null), {
        known: { P3: { end: day('2026-11-30'), finalOn: day('2026-12-01') } },
      }),
    );
    expect([before.gaps, before.bounded]).toEqual([[], true]);
  });

  test('a decision on support that is sought after 2026 stands on no exemption that we know', () => {
    const asked = (start: string) =>
      question(DELIVERED_BOOK, { project: { ...PLAIN, aidDecision: 'yes' }, start: day(start) });
    expect(permitPath(asked('2026-12-31')).gaps).toEqual([]);
    expect(permitPath(asked('2027-01-04')).gaps).toEqual([{ id: 'P21', day: '2027-01-04' }]);
    const ground = stepOf(asked('2027-01-04'), 'P21').grounds.find(({ key }) => key === 'aid.incentive-effect')!;
    expect(ground).toMatchObject({ status: 'gap', values: [] });
    // It changes no term: the decision has its own.
    expect(permitPath(asked('2027-01-04')).bounded).toBe(true);
  });

  test('the five years of development conditions hold for those sought from 2026 on', () => {
    const asked = (start: string) => question(DELIVERED_BOOK, { start: day(start) });
    const ground = (start: string) =>
      stepOf(asked(start), 'P3').grounds.find(({ key }) => key === PLANNING.conditionsValidity.key)!.status;
    expect([ground('2025-12-31'), ground('2026-01-02')]).toEqual(['gap', 'unverified']);
  });
});

describe('buying from the city as a foreigner', () => {
  const project = { ...PLAIN, buyer: 'foreign', municipalLand: 'yes' } as const;
  const asked = (more: Partial<PathQuestion> = {}) => question(DELIVERED_BOOK, { project, ...more });

  test('the deed waits for the permit, which runs beside the tender', () => {
    // Permit: 2 months to 25.01.2027, appeal to 8.02. List 14.12, notice 2 months 15.02, deed 21 days: 8.03.
    expect(stepOf(asked(), 'P19')).toMatchObject({ start: '2026-11-23', usableFrom: '2027-02-09' });
    expect(stepOf(asked(), 'P20')).toMatchObject({ start: '2026-11-23', end: '2027-03-08' });
    // Filed in March the permit comes later than the tender ends: the deed is on the day on which it stands.
    const late = { P19: { start: day('2027-02-01') } };
    const path = permitPath(asked({ known: late }));
    expect(path.steps.find(({ id }) => id === 'P19')!.usableFrom).toBe('2027-04-16');
    expect(path.steps.find(({ id }) => id === 'P20')!.end).toBe('2027-04-16');
    expect(path.criticalPath).toEqual(['P19', 'P11', 'P13']);
  });

  test('a permit that ends on a day off puts the deed to the next working day, and both are on the way', () => {
    // 1.05.2027 is a Saturday and a day off, 2.05 a Sunday, 3.05 a day off.
    const path = permitPath(asked({ known: { P19: { end: day('2027-04-16'), finalOn: day('2027-05-01') } } }));
    expect(path.steps.find(({ id }) => id === 'P20')!.end).toBe('2027-05-04');
    expect(path.criticalPath).toEqual(['P19', 'P20', 'P11', 'P13']);
  });

  test('each order that is our own reading says so in the grounds', () => {
    const says = (id: string) =>
      stepOf(asked(), id).grounds.flatMap(({ name }) => (name?.pl.startsWith('Nasze odczytanie') ? [name.en] : []));
    for (const id of ['P12', 'P19', 'P20']) expect(says(id)).toHaveLength(1);
  });
});

describe('the law of a day is read', () => {
  const rows = (...spans: [string, string | null][]): LawBook => ({
    rowsOf: () => spans.map(([from, to]) => ({ from: day(from), to: to === null ? null : day(to) })) as never,
  });
  const readings = (book: LawBook, only: boolean, ...days: string[]): [answers: unknown[], read: string[]] => {
    const read: string[] = [];
    const of = lawOnDay({ book, asOf: day('2026-11-23'), ...(only && { only }) }, [BUILDING.permit], ({ asOf }) => {
      read.push(asOf);
      return asOf;
    });
    return [days.map((on) => of(numberOf(day(on)))), read];
  };

  test('once for all days between which no row begins or ends, a first and a last day included', () => {
    const book = rows(['2026-01-01', '2026-12-31'], ['2027-02-01', null]);
    const asked = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01', '2027-01-31', '2027-02-01', '2030-01-01'];
    const read = ['2025-12-31', '2026-01-01', '2027-01-01', '2027-02-01'];
    const answers = [0, 1, 1, 2, 2, 3, 3].map((at) => read[at]);
    expect(readings(book, false, ...asked)).toEqual([answers, read]);
    expect(readings(book, false, ...asked.toReversed())[1]).toEqual([
      '2030-01-01',
      '2027-01-31',
      '2026-12-31',
      '2025-12-31',
    ]);
  });

  test('of the one day alone of which it is asked anew, once', () => {
    const asked = ['2025-12-31', '2030-01-01'];
    expect(readings(rows(['2026-01-01', null]), true, ...asked)).toEqual([
      ['2026-11-23', '2026-11-23'],
      ['2026-11-23'],
    ]);
  });
});
