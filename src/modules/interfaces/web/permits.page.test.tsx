import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../../boot/app.tsx';
import { fixedClock } from '../../../platform/clock.ts';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';

let opened: TestDatabase;
let minute = 0;

beforeAll(async () => {
  opened = await openTestDatabase('demo');
});
afterAll(() => opened.close());

// oxlint-disable-next-line typescript/no-explicit-any
async function ask(path: string, question: unknown): Promise<{ status: number; body: any }> {
  minute += 1;
  const app = createApp({
    database: opened.database,
    clock: fixedClock(new Date(TEST_NOW.getTime() + minute * 60_000).toISOString()),
    config: { baseUrl: 'http://localhost', demo: true, developmentMail: false },
  });
  const answer = await app.request(`http://localhost/api/v1/permits/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof question === 'string' ? question : JSON.stringify(question),
  });
  return { status: answer.status, body: await answer.json() };
}

describe('a deadline', () => {
  test.each([
    ['2021-11-03', 14, 'days', '2021-11-17'],
    ['2021-06-30', 3, 'months', '2021-09-30'],
    ['2026-12-10', 14, 'days', '2026-12-28'],
    ['2027-01-31', 1, 'months', '2027-03-01'],
    ['2027-04-12', 21, 'days', '2027-05-04'],
    ['2026-11-23', 65, 'days', '2027-01-27'],
  ])('from %s, %i %s is %s', async (from, amount, unit, date) => {
    expect(await ask('deadline', { from, amount, unit, act: 'kpa' })).toMatchObject({ status: 200, body: { date } });
  });

  test('says in both languages how it was counted', async () => {
    const { body } = await ask('deadline', { from: '2026-12-10', amount: 14, unit: 'days' });
    expect(body.reasons[2]).toEqual({
      code: 'holiday.christmas-eve',
      day: '2026-12-24',
      text: {
        pl: '24 grudnia 2026 to dzień wolny: Wigilia (wolna od 2025 r.).',
        en: '24 December 2026 is a day off: Christmas Eve (free from 2025).',
      },
    });
  });

  test.each([
    [{ from: '2026-02-30', amount: 1, unit: 'days' }, '/from'],
    [{ from: '2026-02-28', amount: 0, unit: 'days' }, '/amount'],
    [{ from: '2026-02-28', amount: 1.5, unit: 'days' }, '/amount'],
    [{ from: '2026-02-28', amount: 101, unit: 'years' }, '/amount'],
    [{ from: '2026-02-28', amount: 1, unit: 'fortnights' }, '/unit'],
    [{ from: '2026-02-28', amount: 1, unit: 'days', act: 'kc' }, '/act'],
  ])('%j is refused at %s', async (question, pointer) => {
    expect(await ask('deadline', question)).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });
});

describe('a path', () => {
  const start = '2026-11-23';

  test('names each procedure with its dates, slack and grounds, the chain that decides, and the start of works', async () => {
    const project = {
      plan: 'no',
      developedHa: 2,
      report: false,
      works: 'permit',
      zpi: false,
      power: 'none',
      gas: 'none',
      water: false,
    };
    const { status, body } = await ask('path', { project, start });
    expect(status).toBe(200);
    expect(body.steps).toHaveLength(22);
    expect(body.criticalPath).toEqual(['P2', 'P3', 'P11', 'P13']);
    expect(body.earliestStartOfWorks).toBe('2027-08-28');
    const zoning = body.steps.find(({ id }: { id: string }) => id === 'P3');
    expect(zoning).toMatchObject({
      applies: 'yes',
      start: '2027-02-23',
      end: '2027-05-24',
      slack: 0,
      dependsOn: ['P2'],
      authority: { pl: expect.stringContaining('Kalisza') },
      why: [{ code: 'answered', text: { pl: 'Czy teren ma plan miejscowy? – odpowiedź: nie.' } }],
      grounds: expect.arrayContaining([
        expect.objectContaining({ key: 'permits.planning.conditions', status: 'unverified', checkedOn: null }),
      ]),
    });
    expect(zoning.observed).toBeUndefined();
    expect(body.notice.pl).toContain('Warunków zabudowy nikt nie może obiecać');
  });

  test('nothing known is a range, and what was observed is told from five cases on', async () => {
    const { body } = await ask('path', {
      project: {},
      start,
      observed: { P3: [80, 90, 100, 110], P11: [30, 40, 50, 60, 70] },
      simulate: { seed: 7 },
    });
    expect(body.range.earliest).toBe(start);
    expect(body.range.latest > '2027-08-01').toBe(true);
    expect(body.openQuestions.map(({ question }: { question: string }) => question)).toContain('plan');
    const seen = body.steps.filter(({ observed }: { observed?: object }) => observed);
    expect(seen.map(({ id, observed }: { id: string; observed: object }) => [id, observed])).toEqual([
      ['P11', { cases: 5, p50: 50, p80: 60, p95: 70 }],
    ]);
    expect(body.finish).toMatchObject({ model: { runs: 1000, seed: 7 } });
  });

  test('what is known of a site on offer answers for it; a site that is none is refused', async () => {
    const { status } = await ask('path', { project: {}, site: 'inwestorska-polnoc', start });
    expect(status).toBe(200);
    expect(await ask('path', { project: {}, site: 'nie-ma', start })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/site' }] },
    });
  });

  test('real dates move the plan, and those that contradict themselves are named', async () => {
    const project = { plan: 'yes', works: 'permit' };
    const { body } = await ask('path', { project, start, known: { P1: { start, end: '2026-12-18' } } });
    expect(body.steps[0]).toMatchObject({ id: 'P1', state: 'done', end: '2026-12-18' });
    expect(await ask('path', { project, start, known: { P1: { start, end: '2026-11-01' } } })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/known/P1' }] },
    });
  });

  test.each([
    [{ project: { plan: 'maybe' }, start }, '/project/plan'],
    [{ project: { developedHa: -1 }, start }, '/project/developedHa'],
    [{ project: {}, start: 'tomorrow' }, '/start'],
    [{ project: {}, start, known: { P99: {} } }, '/known'],
    [{ start }, '/project'],
  ])('%j is refused at %s', async (question, pointer) => {
    const { status, body } = await ask('path', question);
    expect(status).toBe(422);
    expect(body.errors[0].pointer).toMatch(new RegExp(`^${pointer}`));
  });
});
