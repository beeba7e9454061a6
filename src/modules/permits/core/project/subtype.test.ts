import { describe, expect, test } from 'vitest';
import { NOTHING_KNOWN } from './project.ts';
import { KIND_QUESTIONS, subtypeOf, subtypesOf } from './subtype.ts';

describe('the kind of a procedure', () => {
  test('is told by one answer, and by none where there is one kind only', () => {
    expect(subtypeOf('P11', { ...NOTHING_KNOWN, use: 'simple' })).toEqual({ question: 'use', answer: 'simple' });
    expect(subtypeOf('P2', { ...NOTHING_KNOWN, report: 'yes' })).toEqual({ question: 'report', answer: 'yes' });
    expect(subtypeOf('P3', NOTHING_KNOWN)).toBeNull();
  });

  test('is not guessed where nobody has answered: such a step is compared with none', () => {
    expect(subtypeOf('P11', NOTHING_KNOWN)).toBeUndefined();
    const ids = subtypesOf(NOTHING_KNOWN).map(({ id }) => id);
    expect(ids).toContain('P3');
    expect(ids).not.toContain('P11');
    expect(subtypesOf({ ...NOTHING_KNOWN, use: 'industrial' }).map(({ id }) => id)).toContain('P11');
  });

  test('rests on few answers, which alone outlive an erased project', () => {
    expect(KIND_QUESTIONS.toSorted()).toEqual(['emissions', 'gas', 'power', 'report', 'road', 'use', 'waterLaw']);
  });
});
