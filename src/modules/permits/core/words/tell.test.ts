import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import type { Message } from '../../../../kernel/finding.ts';
import { DELIVERED_BOOK } from '../../../../kernel/law/parameter.ts';
import { type Locale, LOCALES } from '../../../../kernel/locale.ts';
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

describe('what stands in a sentence', () => {
  const reason = (code: string, params: Message['params']) => tellReason({ code, params }, 'pl');
  const why = (code: string, params: Message['params'], locale: Locale = 'pl') => tellWhy({ code, params }, locale);

  test('is a day in words, a number as the language writes it, and nothing where nothing was said', () => {
    expect(reason('ends-by-days', { day: '2026-12-24', count: 14 })).toContain(' 24 grudnia 2026.');
    expect(reason('paused', { from: '2026-01-01', to: '2026-03-02', days: 12_345 })).toMatch(
      /^Od 1 stycznia 2026 do 2 marca 2026 .*: 12\u00a0345 dni/,
    );
    expect(reason('paused', { from: '2026-01-01' })).toMatch(/^Od 1 stycznia 2026 do  termin/);
    expect(tellReason({ code: 'ends-by-days', params: { day: '2026-12-24' } }, 'en')).toContain(' 24 December 2026');
  });

  test('is a day only when it is nothing else', () => {
    expect(reason('saturday', { day: 'od 2026-12-24' })).toMatch(/^od 2026-12-24 to sobota/);
    expect(reason('saturday', { day: '2026-12-24 rano' })).toMatch(/^2026-12-24 rano to sobota/);
  });

  test('is the day off with its name', () => {
    const told = reason('holiday.christmas-eve', { day: '2026-12-24' });
    expect(told).toContain('24 grudnia 2026');
    expect(told).toContain(wordsIn('pl').holidays['christmas-eve']);
    expect(tellReason({ code: 'holiday.assumption', params: { day: '2026-08-15' } }, 'en')).toContain(
      wordsIn('en').holidays.assumption,
    );
  });

  test('is the question as it was asked and the answer as it was offered, or as it was typed', () => {
    const { ask, answers } = wordsIn('pl').questions.soil;
    const told = why('answered', { question: 'soil', answer: 'organic' });
    expect(told).toContain(ask);
    expect(told).toContain(answers['organic']!);
    expect(why('answered', { question: 'buildMonths', answer: '10' })).toContain(' 10.');
    expect(why('answered', { question: 'soil', answer: 'organic' }, 'en')).toContain(wordsIn('en').questions.soil.ask);
    expect(why('threshold-reached', { question: 'developedHa', hectares: 1.5, limit: 1 })).toMatch(/ 1,5 ha.* 1 ha/);
    expect(why('threshold-reached', { question: 'developedHa', hectares: 1.5, limit: 1 }, 'en')).toMatch(/ 1\.5 ha/);
    expect(why('no-law-on-day', { question: 'developedHa', day: '2026-12-24' })).toContain(' 24 grudnia 2026 ');
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
  expect(tellTerm({ count: 2, unit: 'weeks' }, 'en')).toBe('2\u00a0weeks');
});

test('values of parameters read as terms, usual spans, or not at all', () => {
  expect(tellPermitValue({ count: 2, unit: 'months' }, 'pl')).toBe('2\u00a0miesiące');
  expect(tellPermitValue([60, 120], 'en')).toBe('60–120\u00a0days');
  expect(tellPermitValue(205, 'pl')).toBeNull();
});
