import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const DOOR = path.resolve(import.meta.dirname, '../index.ts');
const CODE = `
  const { NOTHING_KNOWN, permitPath, simulate, deadline, questionOfPlan, planProgress, answersText } = await import(${JSON.stringify(DOOR)});
  const question = { project: { ...NOTHING_KNOWN, plan: 'no', developedHa: 2 }, start: '2026-03-20', known: {},
    law: { book: { rowsOf: (one) => one.rows }, asOf: '2026-03-20' } };
  const no = { called: null, completed: null, decided: null, final: null };
  const kept = { filed: '2026-03-23', ...no, suspensions: [{ from: '2026-03-27', to: null, ground: 'mediation' }] };
  const plan = { id: 1, project: question.project, start: '2026-03-20', version: 1, synthetic: false, steps: { P2: { wanted: null, dates: kept } } };
  const path = permitPath(questionOfPlan(plan, '2026-10-25', question.law));
  console.log(JSON.stringify([permitPath(question), simulate(question), deadline('2026-03-28', { count: 7, unit: 'months' }),
    path, planProgress.progressOf(plan, path, '2026-10-25'), answersText.writeAnswers({ developedHa: 1.5, works: 'permit' })]));
`;

const toldIn = (TZ: string, LC_ALL: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', CODE], {
    env: { TZ, LC_ALL, LANG: LC_ALL },
    encoding: 'utf8',
    maxBuffer: 2 ** 24,
  });

test('a path is the same in every time zone and locale', () => {
  const here = toldIn('Europe/Warsaw', 'pl_PL.UTF-8');
  expect(here.length).toBeGreaterThan(1000);
  for (const [zone, locale] of [
    ['Pacific/Kiritimati', 'en_US.UTF-8'],
    ['America/Los_Angeles', 'C'],
    ['Pacific/Niue', 'ar_SA.UTF-8'],
    ['America/St_Johns', 'tr_TR.UTF-8'],
  ] as const)
    expect(toldIn(zone, locale)).toBe(here);
});
