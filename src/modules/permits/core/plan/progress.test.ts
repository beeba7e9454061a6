import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import { DELIVERED_BOOK } from '../../../../kernel/law/parameter.ts';
import type { ProcedureId } from '../catalogue/procedure.ts';
import { PLAIN } from '../path/path.cases.ts';
import { type PathStep, type PermitPath, permitPath } from '../path/permit-path.ts';
import { type PermitPlan, questionOfPlan } from './permit-plan.ts';
import { progressOf, weekEnd } from './progress.ts';
import { NO_DATES, type StepDates } from './step-dates.ts';

const today = day('2026-11-23');
const plan = (steps: PermitPlan['steps'] = {}): PermitPlan => ({
  id: 1,
  project: PLAIN,
  start: day('2026-09-01'),
  version: 1,
  synthetic: false,
  steps,
});
const dates = (more: Partial<StepDates>, wanted: 'added' | 'skipped' | null = null) => ({
  wanted,
  dates: { ...NO_DATES, ...more },
});
const law = { book: DELIVERED_BOOK, asOf: day('2026-09-01') };
const whole = permitPath(questionOfPlan(plan(), today, law));
const [plain] = whole.steps;

type Given = Partial<Omit<PathStep, 'start' | 'end' | 'due' | 'usableFrom'>> & {
  readonly id: ProcedureId;
  readonly start?: string | null;
  readonly end?: string | null;
  readonly due?: string | null;
  readonly usableFrom?: string | null;
};
/** A step of the path, planned from 1 March to 1 April 2027 unless told otherwise. */
const step = (more: Given): PathStep =>
  ({
    ...plain,
    applies: 'yes',
    state: 'planned',
    start: '2027-03-01',
    end: '2027-04-01',
    due: null,
    ...more,
  }) as PathStep;
const path = (...steps: Given[]): PermitPath => ({ ...whole, criticalPath: [], steps: steps.map(step) });
const told = (of: PermitPath, steps: PermitPlan['steps'] = {}) => progressOf(plan(steps), of, today);
const ids = (list: readonly { id: ProcedureId }[]) => list.map(({ id }) => id);

describe('a step at an authority', () => {
  const late = (more: Partial<Given>, of: Partial<StepDates> = {}) =>
    told(path({ id: 'P1', state: 'filed', due: '2026-11-22', ...more }), { P1: dates(of) }).now[0]?.late;

  test('is late from the day after the last one that law gives, not on it and not where no act names one', () => {
    expect(late({})).toBe(true);
    expect(late({ due: '2026-11-23' })).toBe(false);
    expect(late({ due: '2026-11-24' })).toBe(false);
    expect(late({ due: null })).toBe(false);
  });

  test('is not late while the applicant has to complete or a suspension lasts', () => {
    expect(late({}, { filed: day('2026-11-01'), called: day('2026-11-02') })).toBe(false);
    const lasting = [{ from: day('2026-11-02'), to: null, ground: 'mediation' as const }];
    expect(late({}, { filed: day('2026-11-01'), suspensions: lasting })).toBe(false);
    const over = [{ from: day('2026-11-02'), to: day('2026-11-03'), ground: 'mediation' as const }];
    expect(late({}, { filed: day('2026-11-01'), suspensions: over })).toBe(true);
  });

  test('waits for the authority, one that is planned or decided for the investor', () => {
    const { now, next, done } = told(
      path(
        { id: 'P1', state: 'filed' },
        { id: 'P2', due: '2026-11-01' },
        { id: 'P3', state: 'done', due: '2026-11-01' },
      ),
    );
    expect([now, next, done].map(([one]) => [one!.id, one!.who, one!.late])).toEqual([
      ['P1', 'authority', false],
      ['P2', 'investor', false],
      ['P3', 'investor', false],
    ]);
  });
});

describe('a decision', () => {
  const appeal = { ...plain!.statutory, appeal: { count: 14, unit: 'days' as const } };
  const waits = (more: Partial<Given>, final: string | null = null) =>
    told(path({ id: 'P11', state: 'done', usableFrom: '2026-11-24', statutory: appeal, ...more }), {
      P11: dates({ final: final === null ? null : day(final) }),
    }).done[0]?.waitsForFinality;

  test('waits to become final until the day on which it is, and no longer', () => {
    expect(waits({})).toBe(true);
    expect(waits({ usableFrom: '2026-11-23' })).toBe(false);
    expect(waits({}, '2026-11-23')).toBe(false);
    expect(waits({ usableFrom: '2026-11-01' }, '2026-11-24')).toBe(true);
    expect(waits({ usableFrom: null })).toBe(false);
  });

  test('against which nobody can appeal waits for nothing, and so does what is not decided', () => {
    expect(waits({ statutory: { ...appeal, appeal: null } })).toBe(false);
    const filed = told(path({ id: 'P11', state: 'filed', usableFrom: '2026-11-24', statutory: appeal }));
    expect(filed.now[0]?.waitsForFinality).toBe(false);
  });
});

describe('the list of steps', () => {
  test('has what is done and what runs by their ends, what comes by its start, of one day as they were listed', () => {
    const of = told(
      path(
        { id: 'P1', state: 'done', end: '2026-10-02' },
        { id: 'P2', state: 'done', end: '2026-10-01' },
        { id: 'P3', state: 'done', end: '2026-10-02' },
        { id: 'P4', state: 'filed', end: '2026-12-03' },
        { id: 'P5', state: 'filed', end: '2026-12-01' },
        { id: 'P6', state: 'filed', end: '2026-12-02' },
        { id: 'P7', start: '2027-01-03' },
        { id: 'P8', start: '2027-01-01' },
        { id: 'P9', start: '2027-01-03' },
      ),
    );
    expect([ids(of.done), ids(of.now), ids(of.next), ids(of.week)]).toEqual([
      ['P2', 'P1', 'P3'],
      ['P5', 'P6', 'P4'],
      ['P8', 'P7', 'P9'],
      [],
    ]);
  });

  test('puts into the week what is to be filed before its seventh day has passed, and only the rest into what comes', () => {
    const of = told(
      path({ id: 'P1', start: '2026-11-29' }, { id: 'P2', start: '2026-11-30' }, { id: 'P3', start: '2026-11-01' }),
    );
    expect([ids(of.week), ids(of.next)]).toEqual([['P1', 'P3'], ['P2']]);
    expect(weekEnd(today)).toBe('2026-11-29');
  });

  test('has for the week what is sure before what may be needed, and of each what decides the start of works first', () => {
    const of = path(
      { id: 'P1', start: '2026-11-24', applies: 'unknown' },
      { id: 'P2', start: '2026-11-24', applies: 'unknown' },
      { id: 'P3', start: '2026-11-24' },
      { id: 'P4', start: '2026-11-24' },
      { id: 'P5', start: '2026-11-24', state: 'filed' },
      { id: 'P6', start: '2026-11-24', state: 'done' },
      { id: 'P7', start: null },
    );
    expect(ids(told({ ...of, criticalPath: ['P2', 'P4'] }).week)).toEqual(['P4', 'P3', 'P2', 'P1']);
  });

  test('leaves out what the office leaves out, what is no part of the path, and what has no date', () => {
    const of = told(
      path(
        { id: 'P1', start: '2026-11-24' },
        { id: 'P2' },
        { id: 'P3', applies: 'no' },
        { id: 'P4', start: null },
        { id: 'P5' },
        { id: 'P6', start: '2026-11-24' },
      ),
      { P1: dates({}, 'skipped'), P2: dates({}, 'skipped'), P5: dates({}, 'added') },
    );
    expect([ids(of.week), ids(of.next)]).toEqual([['P6'], ['P5']]);
  });
});

describe('a plan asked anew', () => {
  test('adds what the office added and what was filed, leaves out what it left out, and knows only what was filed', () => {
    const asked = questionOfPlan(
      plan({
        P2: dates({ filed: day('2026-10-01') }),
        P3: dates({}, 'added'),
        P4: dates({}, 'skipped'),
        P5: dates({ filed: day('2026-10-02') }, 'added'),
        P6: dates({}),
      }),
      today,
      law,
    );
    expect(asked).toMatchObject({ added: ['P3', 'P5', 'P2'], skipped: ['P4'], today, start: '2026-09-01' });
    expect(asked.known).toEqual({ P2: { start: '2026-10-01' }, P5: { start: '2026-10-02' } });
  });
});
