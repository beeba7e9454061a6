import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import { DELIVERED_BOOK } from '../../../../kernel/law/parameter.ts';
import { LOCALES } from '../../../../kernel/locale.ts';
import { PROCEDURES } from '../catalogue/all-procedures.ts';
import { deadline } from '../deadline/deadline.ts';
import { appliesTo } from '../project/applies.ts';
import { ANSWERS, NOTHING_KNOWN, type ProjectKey } from '../project/project.ts';
import { tellPermitValue, tellReason, tellTerm, tellWhy, wordsIn } from './tell.ts';

describe.each(LOCALES)('in %s', (locale) => {
  const words = wordsIn(locale);

  test('every question, answer, stretch, start and remedy has words', () => {
    for (const [key, answers] of Object.entries(ANSWERS)) {
      expect(words.questions[key as ProjectKey].ask).not.toBe('');
      expect(Object.keys(words.questions[key as ProjectKey].answers)).toEqual(answers ?? []);
    }
    for (const { stretches, startsOn, remedies } of PROCEDURES) {
      expect(words.startsOn[startsOn]).toBeTypeOf('string');
      for (const remedy of remedies) expect(words.remedies[remedy]).toBeTypeOf('string');
      for (const { code } of stretches(NOTHING_KNOWN)) expect(words.stretches[code]).toBeTypeOf('string');
    }
  });

  test('every reason of a term and every why can be read, without a hole', () => {
    const law = { book: DELIVERED_BOOK, asOf: day('2026-11-23') };
    const told = [
      ...deadline(day('2026-12-10'), { count: 14, unit: 'days' }).reasons.map((one) => tellReason(one, locale)),
      ...PROCEDURES.flatMap(({ id }) => appliesTo(id, NOTHING_KNOWN, law).why.map((one) => tellWhy(one, locale))),
      ...PROCEDURES.flatMap(({ id }) =>
        appliesTo(
          id,
          { ...NOTHING_KNOWN, plan: 'no', developedHa: 1.5, power: 'III', works: 'notification' },
          law,
        ).why.map((one) => tellWhy(one, locale)),
      ),
    ];
    for (const sentence of told) expect(sentence).toMatch(/^\S.{9,}$/);
    expect(told.join(' ')).not.toMatch(/undefined|\{|P\d/);
  });
});

test('a term reads as people say it', () => {
  expect(tellTerm({ count: 65, unit: 'days' }, 'pl')).toBe('65\u00a0dni');
  expect([1, 2, 5].map((count) => tellTerm({ count, unit: 'months' }, 'pl').split('\u00a0')[1])).toEqual([
    'miesiąc',
    'miesiące',
    'miesięcy',
  ]);
  expect(tellTerm({ count: 1, unit: 'years' }, 'en')).toBe('1\u00a0year');
});

test('values of parameters read as terms, usual spans, or not at all', () => {
  expect(tellPermitValue({ count: 2, unit: 'months' }, 'pl')).toBe('2\u00a0miesiące');
  expect(tellPermitValue([60, 120], 'en')).toBe('60–120\u00a0days');
  expect(tellPermitValue(205, 'pl')).toBeNull();
});
