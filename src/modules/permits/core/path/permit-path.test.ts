import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../../kernel/day.ts';
import { DELIVERED_BOOK, type LawBook } from '../../../../kernel/law/parameter.ts';
import { NOTHING_KNOWN } from '../project/project.ts';
import { authorityNamed, fileNow, knownFault, permitPath } from './permit-path.ts';
import { PATH_CASES, PLAIN } from './path.cases.ts';
import type { PathQuestion } from './path-question.ts';
import { usualChanges, whatIf } from './what-if.ts';

const law = { book: DELIVERED_BOOK, asOf: day('2026-11-23') };
const question = (more: Partial<PathQuestion> = {}): PathQuestion => ({
  project: PLAIN,
  start: day('2026-11-23'),
  known: {},
  law,
  ...more,
});
const stepOf = (asked: PathQuestion, id: string) => permitPath(asked).steps.find((step) => step.id === id)!;

describe('the path to permits', () => {
  test.each(PATH_CASES)('$says', ({ project, start, ends, critical, works, earliest }) => {
    const path = permitPath(question({ project: { ...PLAIN, ...project }, start: day(start) }));
    for (const [id, end] of Object.entries(ends))
      expect({ id, end: path.steps.find((step) => step.id === id)!.end }).toEqual({ id, end });
    expect(path.criticalPath).toEqual(critical);
    expect(path.earliestStartOfWorks).toBe(works);
    expect(path.range).toEqual({ earliest, latest: works });
    expect(path.bounded).toBe(true);
  });

  test('what nobody answered widens the range and is never dated as sure', () => {
    const path = permitPath(question({ project: { ...PLAIN, plan: 'unknown', developedHa: null } }));
    const of = (id: string) => path.steps.find((step) => step.id === id)!;
    expect(of('P3')).toMatchObject({ applies: 'unknown', earliest: null, start: expect.any(String) });
    expect(path.range.earliest < path.range.latest).toBe(true);
    expect(path.open).toEqual(['plan', 'developedHa']);
    expect(permitPath(question({ project: NOTHING_KNOWN })).range.earliest).toBe('2026-11-23');
  });

  test('a plan that the council has to pass has no end, and what follows is no earlier than reckoned', () => {
    const path = permitPath(question({ project: { ...PLAIN, plan: 'no', zpi: 'yes' } }));
    expect(path.bounded).toBe(false);
    expect(path.steps.find(({ id }) => id === 'P22')).toMatchObject({ bounded: false, slack: null });
    expect(path.steps.find(({ id }) => id === 'P11')).toMatchObject({ bounded: false });
  });

  test('a law that holds no term on the day dates nothing as sure', () => {
    const book: LawBook = { rowsOf: () => [] };
    const path = permitPath(question({ law: { book, asOf: law.asOf } }));
    expect(path.bounded).toBe(false);
    expect(path.steps.find(({ id }) => id === 'P11')!.grounds.some(({ status }) => status === 'gap')).toBe(true);
  });

  test('a contested term counts short on one side and long on the other, and names both readings', () => {
    const asked = question({ project: { ...PLAIN, gas: 'B-I' } });
    const gas = stepOf(asked, 'P6');
    expect(gas).toMatchObject({ end: '2026-12-23', earliest: { end: '2026-12-14' } });
    const contested = gas.grounds.find(({ status, values }) => status === 'contested' && values.length > 0)!;
    expect(contested.values.map(({ count }) => count)).toEqual([30, 21]);
  });

  test('no ground is shown as read by a person', () => {
    for (const { grounds } of permitPath(question()).steps)
      for (const ground of grounds) {
        expect(ground).toMatchObject({ checkedOn: null, status: expect.stringMatching(/^(unverified|contested)$/) });
        // What the aid room keeps is a regulation of the EU.
        if (!ground.key.startsWith('aid.')) expect(ground.clause.url).toMatch(/^https:\/\/isap\.sejm\.gov\.pl\//);
      }
  });
});

describe('real dates', () => {
  test('replace what was reckoned, and the path plans itself anew', () => {
    const known = { P1: { start: day('2026-11-23'), end: day('2026-12-18') } };
    const path = permitPath(question({ known }));
    expect(path.steps.find(({ id }) => id === 'P1')).toMatchObject({ state: 'done', end: '2026-12-18', slack: null });
    expect(path.steps.find(({ id }) => id === 'P11')).toMatchObject({ start: '2026-12-18', end: '2027-02-22' });
    expect(path.criticalPath[0]).toBe('P1');
  });

  test('a suspension puts the end off, and finality that is known ends the waiting', () => {
    const paused = { P11: { start: day('2026-11-30'), pauses: [{ from: day('2026-12-07'), to: day('2026-12-16') }] } };
    expect(stepOf(question({ known: paused }), 'P11')).toMatchObject({ state: 'filed', end: '2027-02-15' });
    const final = { P11: { end: day('2027-02-01'), finalOn: day('2027-02-02') } };
    expect(permitPath(question({ known: final })).earliestStartOfWorks).toBe('2027-02-03');
  });

  test('that contradict themselves are named', () => {
    expect(knownFault({ P2: { start: day('2027-01-02'), end: day('2027-01-01') } })).toEqual({
      kind: 'ends-before-it-starts',
      id: 'P2',
    });
    const pauses = [{ from: day('2027-01-02'), to: day('2027-01-01') }];
    expect(knownFault({ P2: { pauses } })?.kind).toBe('pause-ends-before-it-starts');
    expect(knownFault({ P2: { start: day('2027-01-01'), end: day('2027-01-01') } })).toBeNull();
    expect(knownFault({ P2: { start: day('2027-01-02') } })).toBeNull();
    expect(knownFault({ P2: { pauses: [{ from: day('2027-01-01'), to: day('2027-01-01') }] } })).toBeNull();
    expect(knownFault({})).toBeNull();
    expect(knownFault({ P3: { end: day('2027-01-02'), finalOn: day('2027-01-01') } })).toEqual({
      kind: 'ends-before-it-starts',
      id: 'P3',
    });
    expect(knownFault({ P3: { end: day('2027-01-02'), finalOn: day('2027-01-02') } })).toBeNull();
    expect(knownFault({ P3: { finalOn: day('2027-01-01') } })).toBeNull();
  });
});

describe('what to do with it', () => {
  test('this week: steps whose day has come, sure and critical ones first', () => {
    const path = permitPath(question({ project: { ...PLAIN, power: 'I-II', water: 'yes', heritage: 'unknown' } }));
    expect(fileNow(path, day('2026-11-23')).map(({ id }) => id)).toEqual(['P5', 'P1', 'P7', 'P17']);
    expect(fileNow(path, day('2026-11-01'))).toEqual([]);
  });

  test('what if: a report, a later start, a step left out, a step added, a date that becomes known', () => {
    const asked = question({ project: { ...PLAIN, developedHa: 2 } });
    expect(whatIf(asked, { kind: 'with-report' }).days).toBeGreaterThan(50);
    expect(whatIf(asked, { kind: 'start', day: addDays(asked.start, 7) }).days).toBeGreaterThan(0);
    expect(whatIf(asked, { kind: 'skip', id: 'P2' }).days).toBeLessThan(-60);
    expect(whatIf(asked, { kind: 'skip', id: 'P16' }).days).toBe(0);
    expect(whatIf(asked, { kind: 'add', id: 'P3' }).days).toBeGreaterThan(90);
    const early = { end: day('2026-12-01'), finalOn: day('2026-12-01') };
    expect(whatIf(asked, { kind: 'known', id: 'P2', dates: early }).days).toBeLessThan(-60);
    expect(usualChanges(asked, permitPath(asked))).toEqual([
      { kind: 'with-report' },
      { kind: 'start', day: '2026-12-23' },
      { kind: 'skip', id: 'P2' },
      { kind: 'skip', id: 'P11' },
    ]);
    const reported = question({ project: { ...PLAIN, developedHa: 2, report: 'yes' } });
    expect(usualChanges(reported, permitPath(reported))[0]).toEqual({ kind: 'start', day: '2026-12-23' });
  });
});

test('an exit onto an expressway is put before the manager of motorways, any other before the manager of the road', () => {
  expect(authorityNamed('P4', { ...NOTHING_KNOWN, road: 'expressway' }, '3061011').pl).toBe('GDDKiA');
  expect(authorityNamed('P4', NOTHING_KNOWN, '3061011').pl).not.toContain('GDDKiA');
});
