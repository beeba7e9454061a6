import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../../kernel/day.ts';
import { DELIVERED_BOOK } from '../../../../kernel/law/parameter.ts';
import { permitPath } from '../path/permit-path.ts';
import { PLAIN } from '../path/path.cases.ts';
import { type PermitPlan, questionOfPlan } from './permit-plan.ts';
import { progressOf } from './progress.ts';
import { datesFaults, knownOfStep, NO_DATES, standstillOf, type StepDates } from './step-dates.ts';

const today = day('2026-11-23');
const dates = (more: Partial<StepDates>): StepDates => ({ ...NO_DATES, ...more });
const faults = (more: Partial<StepDates>) =>
  datesFaults(dates(more), today).map(({ field, code, other }) => [field, code, ...(other ? [other] : [])].join(' '));
const d = day;

describe('the dates of a step', () => {
  test.each<[string, Partial<StepDates>, string[]]>([
    ['none', {}, []],
    ['today is no future', { filed: today }, []],
    ['tomorrow', { filed: d('2026-11-24') }, ['filed future']],
    ['the first day that counts', { filed: d('2015-01-01') }, []],
    ['before it', { filed: d('2014-12-31') }, ['filed too-early']],
    ['a result of nothing filed', { decided: today }, ['decided needs filed']],
    ['a result on the day of filing', { filed: today, decided: today }, []],
    ['a result before it', { filed: today, decided: d('2026-11-22') }, ['decided before filed']],
    ['completed without a call', { filed: today, completed: today }, ['completed needs called']],
    [
      'completed before the call',
      { filed: d('2026-11-01'), called: d('2026-11-10'), completed: d('2026-11-09') },
      ['completed before called'],
    ],
    [
      'decided before it was completed',
      { filed: d('2026-11-01'), called: d('2026-11-05'), completed: d('2026-11-12'), decided: d('2026-11-11') },
      ['decided before completed'],
    ],
    [
      'decided before the call',
      { filed: d('2026-11-01'), called: d('2026-11-12'), decided: d('2026-11-11') },
      ['decided before called'],
    ],
    [
      'decided on the day on which it was completed',
      { filed: d('2026-11-01'), called: d('2026-11-05'), completed: d('2026-11-12'), decided: d('2026-11-12') },
      [],
    ],
    [
      'decided after it was completed',
      { filed: d('2026-11-01'), called: d('2026-11-05'), completed: d('2026-11-12'), decided: d('2026-11-13') },
      [],
    ],
    [
      'decided on the day of the call, and final long before its completion would have been',
      { filed: d('2026-11-01'), called: d('2026-11-12'), decided: d('2026-11-12'), final: d('2026-11-20') },
      [],
    ],
    [
      'called before it was filed',
      { filed: d('2026-11-05'), called: d('2026-11-04'), decided: d('2026-11-06') },
      ['called before filed'],
    ],
    ['decided after the call', { filed: d('2026-11-01'), called: d('2026-11-05'), decided: d('2026-11-06') }, []],
    ['final without a result', { filed: today, final: today }, ['final needs decided']],
    [
      'final before the result',
      { filed: d('2026-11-01'), decided: d('2026-11-10'), final: d('2026-11-09') },
      ['final before decided'],
    ],
  ])('%s', (_, more, expected) => expect(faults(more)).toEqual(expected));

  test.each<[string, StepDates['suspensions'][number], Partial<StepDates>, string[]]>([
    ['of nothing filed', { from: today, to: null, ground: 'mediation' }, {}, ['from-1 needs filed']],
    [
      'before filing',
      { from: d('2026-11-01'), to: null, ground: 'mediation' },
      { filed: d('2026-11-02') },
      ['from-1 before filed'],
    ],
    [
      'that ends before it starts',
      { from: d('2026-11-05'), to: d('2026-11-04'), ground: 'mediation' },
      { filed: d('2026-11-02') },
      ['to-1 before from'],
    ],
    ['in the future', { from: d('2026-11-24'), to: null, ground: 'mediation' }, { filed: today }, ['from-1 future']],
    ['until the future', { from: today, to: d('2026-11-24'), ground: 'mediation' }, { filed: today }, ['to-1 future']],
    [
      'of one day, until today, in a case that is open',
      { from: today, to: today, ground: 'mediation' },
      { filed: d('2026-11-02') },
      [],
    ],
    ['on the day of filing, which lasts', { from: today, to: null, ground: 'mediation' }, { filed: today }, []],
    [
      'until the day of the result',
      { from: d('2026-11-05'), to: d('2026-11-11'), ground: 'mediation' },
      { filed: d('2026-11-02'), decided: d('2026-11-11') },
      [],
    ],
    [
      'that begins after the result and lasts',
      { from: d('2026-11-12'), to: null, ground: 'mediation' },
      { filed: d('2026-11-02'), decided: d('2026-11-11') },
      ['from-1 after decided'],
    ],
    [
      'beyond the result',
      { from: d('2026-11-05'), to: d('2026-11-12'), ground: 'mediation' },
      { filed: d('2026-11-02'), decided: d('2026-11-11') },
      ['to-1 after decided'],
    ],
    [
      'that still lasts though it is decided',
      { from: d('2026-11-05'), to: null, ground: 'mediation' },
      { filed: d('2026-11-02'), decided: d('2026-11-11') },
      ['to-1 needs decided'],
    ],
  ])('a suspension %s', (_, suspension, more, expected) =>
    expect(faults({ ...more, suspensions: [suspension] })).toEqual(expected),
  );
});

describe('the path reckons', () => {
  const filed = d('2026-11-02');
  test('from the day of completion where the act counts from a complete application', () => {
    const called = { filed, called: d('2026-11-09'), completed: d('2026-11-16') };
    expect(knownOfStep(dates(called), 'complete-application', today)).toEqual({
      start: filed,
      countsFrom: '2026-11-16',
    });
    expect(knownOfStep(dates(called), 'receipt', today)).toEqual({
      start: filed,
      pauses: [{ from: '2026-11-09', to: '2026-11-16' }],
    });
  });

  test('that what nobody has completed or ended lasts until today at least', () => {
    const open = { filed, called: d('2026-11-09') };
    expect(knownOfStep(dates(open), 'complete-application', today).countsFrom).toBe(today);
    const suspended = dates({ filed, suspensions: [{ from: d('2026-11-09'), to: null, ground: 'independent' }] });
    expect(knownOfStep(suspended, 'receipt', today).pauses).toEqual([{ from: '2026-11-09', to: today }]);
    const ended = dates({ filed, suspensions: [{ from: filed, to: filed, ground: 'mediation' }] });
    const called = { filed, called: d('2026-11-09') };
    expect(
      [
        dates(open),
        suspended,
        dates({ filed }),
        ended,
        dates({ ...called, completed: today }),
        dates({ ...called, decided: today }),
      ].map(standstillOf),
    ).toEqual(['incomplete', 'suspended', null, null, null, null]);
    const later = d('2026-12-01');
    expect(knownOfStep(dates({ filed, called: later }), 'receipt', today).pauses).toEqual([{ from: later, to: later }]);
  });
});

const planOf = (steps: PermitPlan['steps']): PermitPlan => ({
  id: 1,
  project: PLAIN,
  start: d('2026-09-01'),
  version: 1,
  synthetic: false,
  steps,
});
const law = { book: DELIVERED_BOOK, asOf: d('2026-09-01') };
const toldOf = (steps: PermitPlan['steps'], on = today) => {
  const plan = planOf(steps);
  const path = permitPath(questionOfPlan(plan, on, law));
  return { path, told: progressOf(plan, path, on), of: (id: string) => path.steps.find((step) => step.id === id)! };
};
const step = (more: Partial<StepDates>, wanted: 'added' | 'skipped' | null = null) => ({ wanted, dates: dates(more) });

describe('a plan among real days', () => {
  test('files nothing in the past and decides nothing before today', () => {
    const { of, told } = toldOf({ P1: step({ filed: d('2026-09-01') }) });
    expect(of('P1')).toMatchObject({ state: 'filed', due: '2026-09-08', end: '2026-11-23' });
    expect(of('P11').start! >= today).toBe(true);
    expect(told.now.map(({ id, late, who }) => [id, late, who])).toEqual([['P1', true, 'authority']]);
    expect(toldOf({}).told.week.map(({ id }) => id)).toEqual(['P1']);
  });

  // 65 days from Monday 5 October end on Wednesday 9 December; from the completion on 26 October on 30 December.
  test('a building permit completed later counts anew from that day', () => {
    const whole = { P1: step({ filed: d('2026-09-01'), decided: d('2026-09-08') }) };
    expect(toldOf({ ...whole, P11: step({ filed: d('2026-10-05') }) }).of('P11').end).toBe('2026-12-09');
    const completed = { filed: d('2026-10-05'), called: d('2026-10-12'), completed: d('2026-10-26') };
    expect(toldOf({ ...whole, P11: step(completed) }).of('P11').end).toBe('2026-12-30');
  });

  test('who acts: the authority, or the investor who has to complete', () => {
    const called = step({ filed: d('2026-11-02'), called: d('2026-11-09') });
    expect(toldOf({ P1: called }).told.now.map(({ who, standstill }) => [who, standstill])).toEqual([
      ['investor', 'incomplete'],
    ]);
  });

  test('what was filed belongs to the path whatever the answers say, what is left out takes no time', () => {
    expect(toldOf({ P20: step({ filed: d('2026-11-02') }) }).of('P20')).toMatchObject({
      applies: 'yes',
      state: 'filed',
    });
    const { told, path } = toldOf({ P1: step({}, 'skipped') });
    expect([...told.week, ...told.next].map(({ id }) => id)).not.toContain('P1');
    expect(path.steps.find(({ id }) => id === 'P11')!.start).toBe(today);
  });

  test('a decision waits to become final, until the day is known', () => {
    const decided = { filed: d('2026-09-07'), decided: d('2026-11-16') };
    expect(toldOf({ P11: step(decided) }).told.done[0]).toMatchObject({ id: 'P11', waitsForFinality: true });
    const final = toldOf({ P11: step({ ...decided, final: d('2026-11-20') }) });
    expect(final.told.done[0]!.waitsForFinality).toBe(false);
    expect(final.of('P13').start).toBe('2026-11-23');
  });

  test('each day of waiting puts nothing forward, and a suspension that lasts puts the result off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 60 }), (later, called) => {
        const on = addDays(d('2026-09-01'), later);
        const filed = { P11: step({ filed: d('2026-08-03') }) };
        const works = (steps: PermitPlan['steps'], at = on) => toldOf(steps, at).path.earliestStartOfWorks;
        expect(works(filed, addDays(on, 1)) >= works(filed)).toBe(true);
        const from = addDays(d('2026-08-03'), called);
        if (from > on) return;
        const held = step({ filed: d('2026-08-03'), suspensions: [{ from, to: null, ground: 'party-delay' }] });
        expect(works({ P11: held }) >= works(filed)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
