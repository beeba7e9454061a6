import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, type Day } from '../../../../kernel/day.ts';
import { isWorkingDay } from '../../../../kernel/calendar/working-days.ts';
import { type KpaTerm, kpaDeadline } from '../../../../kernel/law/kpa-deadline.ts';
import { DELIVERED_BOOK } from '../../../../kernel/law/parameter.ts';
import { PROCEDURE_IDS, type ProcedureId } from '../catalogue/procedure.ts';
import { ANSWERS, NOTHING_KNOWN, type Project, type ProjectKey } from '../project/project.ts';
import { dayOf, endOf, nextWorking, numberOf } from './day-number.ts';
import { permitPath, schedulesOf } from './permit-path.ts';
import type { PathQuestion } from './path-question.ts';
import { MODEL, observedOf, simulate, triangular } from './simulate.ts';
import { BEFORE_WORKS, type StepPlan, stepPlans, verdictsOf } from './step-plan.ts';

const keys = Object.keys(ANSWERS) as ProjectKey[];
const projects: fc.Arbitrary<Project> = fc
  .record(
    Object.fromEntries(
      keys.map((key) => {
        const answers = ANSWERS[key];
        return [key, answers ? fc.constantFrom('unknown', ...answers) : fc.option(fc.integer({ min: 0, max: 3 }))];
      }),
    ),
  )
  .map((project) => project as unknown as Project);
const starts = fc.integer({ min: 0, max: 2000 }).map((later) => addDays(day('2025-06-01'), later));
const questions: fc.Arbitrary<PathQuestion> = fc
  .tuple(projects, starts)
  .map(([project, start]) => ({ project, start, known: {}, law: { book: DELIVERED_BOOK, asOf: start } }));
const RUNS = { numRuns: 150 };

/** The same among real days: some steps filed or decided, and a day on which it is asked. */
const runningQuestions: fc.Arbitrary<PathQuestion> = fc
  .tuple(
    questions,
    fc.integer({ min: 0, max: 400 }),
    fc.dictionary(
      fc.constantFrom(...PROCEDURE_IDS),
      fc.record({ filed: fc.integer({ min: 0, max: 300 }), took: fc.option(fc.integer({ min: 0, max: 200 })) }),
      { maxKeys: 4 },
    ),
  )
  .map(([question, later, steps]) => {
    const today = addDays(question.start, later);
    const known = Object.fromEntries(
      Object.entries(steps)
        .filter(([, { filed, took }]) => filed + (took ?? 0) <= later)
        .map(([id, { filed, took }]) => [
          id,
          {
            start: addDays(question.start, filed),
            ...(took !== null && { end: addDays(question.start, filed + took) }),
          },
        ]),
    );
    return { ...question, today, known, added: Object.keys(known) as ProcedureId[] };
  });

/** Longest chain to the start of works, by walking every chain by itself: no schedule of the product is used. */
function longestChain(question: PathQuestion): Day {
  const plans = new Map(stepPlans(question, verdictsOf(question), 'latest').map((plan) => [plan.id, plan]));
  let longest = numberOf(question.start);
  const after = (id: ProcedureId): ProcedureId[] =>
    [...plans.values()].filter(({ dependsOn }) => dependsOn.includes(id)).map((plan) => plan.id);
  const walk = (plan: StepPlan, ready: number): void => {
    const today = question.today === undefined ? -Infinity : numberOf(question.today);
    const { start, end: decided } = plan.known;
    let end = start === undefined ? nextWorking(Math.max(ready, today)) : numberOf(start);
    for (const term of plan.heldOn(end).terms) end = endOf(end, term);
    if (start !== undefined && today > end) end = nextWorking(today);
    if (decided !== undefined) end = numberOf(decided);
    leave(plan, end);
  };
  const leave = (plan: StepPlan, end: number): void => {
    const { appeal } = plan.heldOn(end);
    const usable = appeal ? endOf(end, appeal) + 1 : plan.nextDay ? end + 1 : end;
    if (BEFORE_WORKS.includes(plan.id)) longest = Math.max(longest, usable);
    for (const next of after(plan.id)) walk(plans.get(next)!, usable);
    // What runs beside it ends on a day on which it stands, or later.
    for (const beside of plans.values())
      if (beside.endsAfter.includes(plan.id) && beside.known.end === undefined) leave(beside, nextWorking(usable));
  };
  for (const plan of plans.values())
    if (plan.dependsOn.length === 0 && plan.id !== 'P14' && plan.id !== 'P15') walk(plan, numberOf(question.start));
  return dayOf(longest);
}

describe('for any project and any start', () => {
  test('the start of works is the end of the longest chain, reckoned chain by chain', () => {
    fc.assert(
      fc.property(questions, (question) => {
        expect(permitPath(question).earliestStartOfWorks).toBe(longestChain(question));
      }),
      RUNS,
    );
  });

  test('the same holds among real days, and nothing that is still to come is dated in the past', () => {
    fc.assert(
      fc.property(runningQuestions, (question) => {
        const path = permitPath(question);
        expect(path.earliestStartOfWorks).toBe(longestChain(question));
        for (const { state, start, end } of path.steps) {
          if (state === 'planned' && start !== null) expect(start >= question.today! && isWorkingDay(start)).toBe(true);
          if (state === 'filed') expect(end! >= question.today! && isWorkingDay(end!)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('filing and decisions fall on working days, nothing runs before what it needs, and the earliest side comes first', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { steps, range } = permitPath(question);
        const of = new Map(steps.map((step) => [step.id, step]));
        expect(range.earliest <= range.latest).toBe(true);
        for (const { start, end, earliest, dependsOn } of steps) {
          if (start === null || end === null) continue;
          expect([isWorkingDay(start), isWorkingDay(end), start <= end]).toEqual([true, true, true]);
          if (earliest) expect([earliest.start <= start, earliest.end <= end]).toEqual([true, true]);
          for (const id of dependsOn) expect(of.get(id)!.usableFrom! <= start).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('a step more never brings the works forward, one less never puts them off', () => {
    fc.assert(
      fc.property(questions, fc.constantFrom(...PROCEDURE_IDS), (question, id) => {
        const works = (more: Partial<PathQuestion>) => schedulesOf({ ...question, ...more }).latest.works;
        expect(works({ added: [id] })).toBeGreaterThanOrEqual(works({}));
        expect(works({ skipped: [id] })).toBeLessThanOrEqual(works({}));
        expect(works({ start: addDays(question.start, 1) })).toBeGreaterThanOrEqual(works({}));
      }),
      RUNS,
    );
  });

  test('filing later by the slack moves nothing, and by one day more it does', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const path = permitPath(question);
        const finish = (asked: PathQuestion): number => {
          const { works, steps } = schedulesOf(asked).latest;
          return Math.max(works, ...[...steps.values()].map(({ usable }) => usable));
        };
        for (const { id, slack, start } of path.steps) {
          if (slack === null || start === null || path.criticalPath.includes(id)) continue;
          const later = (days: number): PathQuestion => ({
            ...question,
            known: { [id]: { start: addDays(start, days) } },
          });
          const [kept, lost] = [schedulesOf(later(slack)).latest.works, schedulesOf(later(slack + 1)).latest.works];
          expect({ id, works: dayOf(kept) }).toEqual({ id, works: path.earliestStartOfWorks });
          expect(lost > kept || finish(later(slack + 1)) > finish(question)).toBe(true);
        }
        for (const { id, slack } of path.steps) if (path.criticalPath.includes(id)) expect(slack).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  test('the order of what is asked changes nothing', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const turned = Object.fromEntries(Object.entries(question.project).toReversed()) as unknown as Project;
        expect(permitPath({ ...question, project: turned })).toEqual(permitPath(question));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a simulated finish', () => {
  const question: PathQuestion = {
    project: { ...NOTHING_KNOWN, plan: 'no', developedHa: 2, works: 'permit' },
    start: day('2026-11-23'),
    known: {},
    law: { book: DELIVERED_BOOK, asOf: day('2026-11-23') },
  };

  test('follows from its seed alone, and its quantiles stand in order', () => {
    const told = simulate(question);
    expect(simulate(question)).toEqual(told);
    expect(simulate(question, {}, { ...MODEL, seed: 2 })).not.toEqual(told);
    expect(told.p50 <= told.p80 && told.p80 <= told.p95).toBe(true);
  });

  test('takes what the office saw, from five cases on and not before', () => {
    expect(observedOf({ P3: [40, 30, 50, 20] }, 'P3')).toBeNull();
    expect(observedOf({ P3: [40, 30, 50, 20, 60] }, 'P3')).toEqual({ cases: 5, p50: 40, p80: 50, p95: 60 });
    expect(simulate(question, { P3: [1, 1, 1, 1] })).toEqual(simulate(question));
    expect(simulate(question, { P3: [1, 1, 1, 1, 1] }).p50 < simulate(question).p50).toBe(true);
  });

  test('takes the usual times of the day on which a step begins, or of the one day that was asked for', () => {
    const before = { book: DELIVERED_BOOK, asOf: day('1990-01-02') };
    // Nobody says what was usual then: the steps are drawn from shares of their terms.
    const { p80, p95 } = simulate({ ...question, law: { ...before, only: true } });
    expect([p80, p95]).not.toEqual([simulate(question).p80, simulate(question).p95]);
    expect(simulate({ ...question, law: before })).toEqual(simulate(question));
  });

  test('lets a step last as long as one of its observed cases, each as often as it was seen', () => {
    const after = (cases: readonly number[]) => simulate(question, { P3: cases });
    const days = (from: Day, to: Day): number => numberOf(to) - numberOf(from);
    const [short, long] = [after(Array<number>(5).fill(1000)), after(Array<number>(5).fill(3000))];
    // A result that falls on a free day moves what follows by a few.
    expect(Math.abs(days(short.p50, long.p50) - 2000)).toBeLessThan(10);
    const mixed = after([3000, 1000, 3000, 1000, 1000]);
    expect(Math.abs(days(short.p50, mixed.p50))).toBeLessThan(300);
    expect(Math.abs(days(long.p80, mixed.p80))).toBeLessThan(300);
  });

  test('draws from a triangle between the best and the worst time', () => {
    const triangle = { low: 10, peak: 20, high: 50 };
    expect([0, 0.25, 1].map((u) => triangular(triangle, u))).toEqual([10, 20, 50]);
    expect(triangular({ low: 7, peak: 7, high: 7 }, 0.3)).toBe(7);
    expect(triangular({ low: 9, peak: 9, high: 5 }, 0.3)).toBe(9);
    // Of the area below the triangle a tenth lies left of 10 + √40, and half right of 50 − √600.
    expect(triangular(triangle, 0.1)).toBeCloseTo(16.324_555, 6);
    expect(triangular(triangle, 0.5)).toBeCloseTo(25.505_103, 6);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (u) => {
        const drawn = triangular(triangle, u);
        expect(drawn >= 10 && drawn <= 50).toBe(true);
      }),
    );
  });
});

test('numbers of days are the days that the code counts', () => {
  fc.assert(
    fc.property(starts, (start) => {
      expect(dayOf(numberOf(start))).toBe(start);
      expect(isWorkingDay(dayOf(nextWorking(numberOf(start))))).toBe(true);
    }),
  );
});

test('terms reckoned with numbers end where the code counts them to end', () => {
  const terms = fc.record({
    count: fc.integer({ min: 1, max: 150 }),
    unit: fc.constantFrom<KpaTerm['unit']>('days', 'weeks', 'months', 'years'),
  });
  const from = fc.integer({ min: 0, max: 20_000 }).map((later) => addDays(day('1990-01-01'), later));
  fc.assert(
    fc.property(from, terms, (on, term) => {
      expect(dayOf(endOf(numberOf(on), term))).toBe(kpaDeadline(on, term));
    }),
  );
});
