import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import { DELIVERED_BOOK, type LawBook } from '../../../../kernel/law/parameter.ts';
import { PROCEDURE_IDS, type ProcedureId } from '../catalogue/procedure.ts';
import { appliesTo } from './applies.ts';
import { APPLIES_CASES } from './applies.cases.ts';
import { NOTHING_KNOWN, type Project } from './project.ts';

const law = { book: DELIVERED_BOOK, asOf: day('2026-11-23') };
const told = (id: ProcedureId, known: Partial<Project>) => appliesTo(id, { ...NOTHING_KNOWN, ...known }, law);

describe('which procedures belong to a path', () => {
  test.each(APPLIES_CASES)('%s with %j: %s (%s)', (id, known, applies) => {
    expect(told(id, known).applies).toBe(applies);
  });

  test('nothing known makes nothing sure, and only what is a choice is left out', () => {
    for (const id of PROCEDURE_IDS) {
      const { applies, why } = told(id, {});
      expect({ id, applies }).toEqual({ id, applies: id === 'P22' ? 'no' : 'unknown' });
      expect(why.length).toBeGreaterThan(0);
    }
  });

  test('every answer says on which question it rests', () => {
    expect(told('P3', { plan: 'no' }).why).toEqual([{ code: 'answered', params: { question: 'plan', answer: 'no' } }]);
    expect(told('P2', { developedHa: 1 }).why).toEqual([
      { code: 'threshold-reached', params: { question: 'developedHa', hectares: 1, limit: 1 } },
    ]);
  });

  test.each<[ProcedureId, Partial<Project>, string[]]>([
    ['P1', {}, ['not-answered plan']],
    ['P3', {}, ['not-answered plan']],
    ['P3', { plan: 'yes' }, ['answered plan yes']],
    ['P3', { zpi: 'yes' }, ['answered zpi yes']],
    ['P5', {}, ['not-answered power']],
    ['P22', { zpi: 'yes' }, ['answered zpi yes']],
    ['P22', {}, ['a-choice']],
    ['P2', {}, ['not-answered otherEnvironmental', 'not-answered developedHa', 'not-answered parkingHa']],
    [
      'P2',
      { report: 'yes', developedHa: 2, protectedArea: 'no' },
      ['answered report yes', 'threshold-reached developedHa 2 1'],
    ],
    [
      'P2',
      { report: 'no', otherEnvironmental: 'no', developedHa: 0.99, parkingHa: 0.1, protectedArea: 'no' },
      [
        'answered report no',
        'answered otherEnvironmental no',
        'below-threshold developedHa 0.99 1',
        'below-threshold parkingHa 0.1 0.5',
      ],
    ],
    ['P2', { otherEnvironmental: 'no', developedHa: 0.7, parkingHa: 0 }, ['not-answered protectedArea']],
    ['P14', { works: 'notification', use: 'simple' }, ['depends-on-notified-works works']],
    ['P14', { works: 'permit' }, ['not-answered use']],
  ])('%s with %j rests on %j', (id, known, expected) =>
    expect(told(id, known).why.map(({ code, params }) => [code, ...Object.values(params)].join(' '))).toEqual(expected),
  );

  test.each(['environment.developed', 'environment.developed-protected'])(
    'the area decides nothing on a day on which the law holds no %s',
    (missing) => {
      const book: LawBook = {
        rowsOf: ({ key, rows }) => (key === `permits.threshold.${missing}` ? [] : rows),
      };
      const project = { ...NOTHING_KNOWN, otherEnvironmental: 'no', developedHa: 50, parkingHa: 0 } as const;
      const { applies, why } = appliesTo('P2', project, { book, asOf: law.asOf });
      expect({ applies, why }).toEqual({
        applies: 'unknown',
        why: [{ code: 'no-law-on-day', params: { question: 'developedHa', day: '2026-11-23' } }],
      });
    },
  );

  test('a threshold that the law of the day does not hold decides nothing', () => {
    const empty: LawBook = { rowsOf: () => [] };
    const project = { ...NOTHING_KNOWN, developedHa: 50 };
    expect(appliesTo('P2', project, { book: empty, asOf: law.asOf }).applies).toBe('unknown');
  });

  test('a contested threshold decides only outside its readings', () => {
    const book: LawBook = {
      rowsOf: ({ rows }) => rows.flatMap((row) => [row, { ...row, value: (Number(row.value) * 2) as never }]),
    };
    const asked = (developedHa: number) =>
      appliesTo(
        'P2',
        { ...NOTHING_KNOWN, developedHa, protectedArea: 'no', parkingHa: 0, otherEnvironmental: 'no' },
        { book, asOf: law.asOf },
      );
    expect([0.99, 1, 1.99, 2].map((ha) => asked(ha).applies)).toEqual(['no', 'unknown', 'unknown', 'yes']);
    expect(asked(1.5).why[0]!.code).toBe('threshold-contested');
  });
});
