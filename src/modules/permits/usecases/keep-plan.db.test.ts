import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { openTestDatabase, type TestDatabase } from '../../../platform/db/testing.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { observedOf } from '../core/path/simulate.ts';
import { NO_DATES } from '../core/plan/step-dates.ts';
import { NOTHING_KNOWN } from '../core/project/project.ts';
import { observedSteps } from '../data/observed.queries.ts';
import { readPlan } from '../data/plan.queries.ts';
import { paperWords } from '../data/paper.queries.ts';
import { changeAnswers, makePlan, recordStep, tickPapers } from './keep-plan.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase('demo');
});
afterAll(() => opened.close());

const today = day('2026-11-23');
const answers = { project: { ...NOTHING_KNOWN, plan: 'no' as const, developedHa: 2.5 }, start: today };

/** In a transaction that leaves its event. */
const within = <Value>(work: (tx: Db) => Promise<Value>): Promise<Value> =>
  opened.db.transaction().execute(async (tx) => {
    const value = await work(tx);
    await recordEvent(tx, { actor: 'system', action: 'test', object: { kind: 'test', id: 1 } });
    return value;
  });

describe('a plan that an office keeps', () => {
  test('comes back as it was, and is seen by its city alone', async () => {
    const id = await within((tx) => makePlan(tx, answers));
    expect(await readPlan(opened.db, id)).toEqual({ id, ...answers, version: 1, synthetic: false, steps: {} });
    expect(await readPlan(opened.database.city('3062011'), id)).toBeNull();
    await expect(opened.db.transaction().execute((tx) => makePlan(tx, answers))).rejects.toThrow(
      /without an audit event/,
    );
  });

  test('keeps dates and suspensions of a step, refuses what is out of order and what is stale', async () => {
    const id = await within((tx) => makePlan(tx, answers));
    const suspensions = [{ from: day('2026-11-10'), to: null, ground: 'mediation' as const }];
    const dates = { ...NO_DATES, filed: day('2026-11-02'), suspensions };
    const step = { procedure: 'P3' as const, today, wanted: 'added' as const, dates };
    expect((await within((tx) => recordStep(tx, { id, version: 1 }, step))).ok).toBe(true);
    expect((await readPlan(opened.db, id))!.steps).toEqual({ P3: { wanted: 'added', dates } });
    const stale = await within((tx) => recordStep(tx, { id, version: 1 }, step));
    expect(stale).toEqual({ ok: false, error: { kind: 'stale' } });
    const bad = { ...step, dates: { ...dates, decided: day('2026-11-01') } };
    const refused = await within((tx) => recordStep(tx, { id, version: 2 }, bad));
    expect(refused).toMatchObject({ ok: false, error: { kind: 'bad-dates', faults: [{ field: 'decided' }, {}] } });
    expect((await readPlan(opened.db, id))!.version).toBe(2);
    const ended = { ...step, wanted: null, dates: { ...NO_DATES, filed: day('2026-11-02'), decided: today } };
    expect((await within((tx) => recordStep(tx, { id, version: 2 }, ended))).ok).toBe(true);
    expect((await readPlan(opened.db, id))!.steps.P3!.dates.suspensions).toEqual([]);
  });

  test('the database itself refuses dates out of order', async () => {
    const id = await within((tx) => makePlan(tx, answers));
    const wrong = sql`
      insert into permits.step (plan_id, city, procedure, filed_on, decided_on)
      values (${id}, platform.city(), 'P3', '2026-11-02', '2026-11-01')`;
    await expect(within((tx) => wrong.execute(tx))).rejects.toThrow(/check/);
  });

  test('changes its answers and its ready papers; papers of nothing known are left out', async () => {
    const id = await within((tx) => makePlan(tx, answers));
    const changed = { project: { ...answers.project, plan: 'yes' as const }, start: day('2026-12-01') };
    expect((await within((tx) => changeAnswers(tx, { id, version: 1 }, changed))).ok).toBe(true);
    expect(await readPlan(opened.db, id)).toMatchObject({ ...changed, version: 2 });
    const ticked = {
      procedure: 'P1' as const,
      papers: ['duty', 'none-such', 'application'],
      at: new Date('2026-11-23T09:00:00Z'),
    };
    expect(await within((tx) => tickPapers(tx, { id, version: 2 }, ticked))).toEqual({
      ok: true,
      value: { ready: 2, of: 3 },
    });
    expect(
      (await paperWords(opened.db, id))
        .get('P1')!
        .map(({ paper, seen }) => [paper, seen])
        .toSorted(),
    ).toEqual([
      ['application', true],
      ['duty', true],
    ]);
    expect(await within((tx) => changeAnswers(tx, { id: 999_999, version: 1 }, changed))).toMatchObject({
      ok: false,
      error: { kind: 'no-plan' },
    });
  });
});

const HALL = { ...NOTHING_KNOWN, use: 'industrial', report: 'no' } as const;

test('observed times are those of the city’s closed steps: from five on told, below nothing; sample ones are named', async () => {
  const { days, synthetic } = await observedSteps(opened.db, HALL);
  expect(days.P11).toHaveLength(6);
  expect(observedOf(days, 'P11')).toMatchObject({ cases: 6, p50: expect.any(Number), p80: expect.any(Number) });
  expect([days.P2!.length, observedOf(days, 'P2')]).toEqual([3, null]);
  expect(synthetic).toEqual(expect.arrayContaining(['P11', 'P2']));
  expect((await observedSteps(opened.database.city('3062011'), HALL)).days).toEqual({});
});

test('observed times of a hall say nothing of another kind, and nothing is told where nobody said of which kind', async () => {
  const simple = { ...NOTHING_KNOWN, use: 'simple' } as const;
  expect((await observedSteps(opened.db, simple)).days.P11).toBeUndefined();
  expect((await observedSteps(opened.db, NOTHING_KNOWN)).days.P11).toBeUndefined();
  const id = await within((tx) => makePlan(tx, { project: simple, start: day('2026-10-05') }));
  const filed = { ...NO_DATES, filed: day('2026-10-06'), decided: day('2026-10-20') };
  const step = { procedure: 'P11' as const, wanted: null, dates: filed, today: day('2026-11-23') };
  expect((await within((tx) => recordStep(tx, { id, version: 1 }, step))).ok).toBe(true);
  expect((await observedSteps(opened.db, simple)).days.P11).toEqual([14]);
  expect((await observedSteps(opened.db, HALL)).days.P11).toHaveLength(6);
});
