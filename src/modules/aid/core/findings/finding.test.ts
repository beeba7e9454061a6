import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import { answerAid, answerWhole } from '../answer.ts';
import { lawWith, question, READ_LAW } from '../asking.cases.ts';
import { asked, both, certain, chain, law, map, valuesOf } from '../known.ts';
import { plainAmount, pln } from '../money.ts';
import { KALISZ_JOBS } from '../tables/kalisz.ts';
import { RENEWAL_GRANT } from '../tables/revitalisation.ts';
import { decides, distinct, informs } from './finding.ts';

const ON = day('2026-11-23');
const years = KALISZ_JOBS[0].years;

describe('what is known', () => {
  test.each([
    ['number', 7, 7],
    ['yes or no', false, false],
    ['word', 'allowed', 'allowed'],
    ['table', { prefix: '01' }, '{"prefix":"01"}'],
  ])('of a contested %s names each reading', (_, value, assumed) => {
    const book = lawWith(years.key, ([row]) => [{ ...row!, value, contested: true }]);
    expect(law(book, years, ON).readings).toEqual([{ value, where: [{ subject: years.key, value: assumed }] }]);
  });

  test('of one contested rule never takes two readings of it at once', () => {
    const known = law(question().book, years, ON);
    expect(both(known, known, (a, b) => [a, b]).readings).toEqual([
      { value: [5, 5], where: [{ subject: years.key, value: 5 }] },
      { value: [0, 0], where: [{ subject: years.key, value: 0 }] },
    ]);
  });

  test('of two open questions takes each answer with each, and names both', () => {
    const [one, other] = [asked('one', null, [1, 2]), asked('other', null, [10, 20])];
    const sum = both(one, other, (a, b) => a + b);
    expect(valuesOf(sum)).toEqual([11, 21, 12, 22]);
    expect(sum.readings[3]!.where).toEqual([
      { subject: 'one', value: 2 },
      { subject: 'other', value: 20 },
    ]);
  });

  test('of an answer that only some readings ask for names only what it rests on', () => {
    const sum = chain(asked('one', null, [1, 2]), (one) => (one === 1 ? certain(0) : asked('two', null, [5, 6])));
    expect(sum.readings.map(({ where }) => where.map(({ subject }) => subject))).toEqual([
      ['one'],
      ['one', 'two'],
      ['one', 'two'],
    ]);
  });

  test('is said once for each value, with the first reading that leads to it', () => {
    const known = map(asked('one', null, [1, 2, 3]), (one) => one % 2);
    expect(distinct(known.readings)).toEqual([
      { value: 1, where: [{ subject: 'one', value: 1 }] },
      { value: 0, where: [{ subject: 'one', value: 2 }] },
    ]);
  });
});

describe('a number and a condition', () => {
  const [read, unread] = [law(READ_LAW, RENEWAL_GRANT.share, ON), law(question().book, RENEWAL_GRANT.share, ON)];

  test('of law that a person read are plain, of law that nobody read conditional', () => {
    expect([informs(read), informs(unread)]).toEqual(['pass', 'conditional']);
    expect([decides(map(read, () => true)), decides(map(unread, () => true))]).toEqual(['pass', 'conditional']);
    expect(decides(map(read, () => false))).toBe('fail');
  });

  test('are not plain where sources contest them, and unknown where an answer is missing', () => {
    const contested = law(
      lawWith(years.key, (rows) => rows),
      years,
      ON,
    );
    expect(informs(contested)).toBe('conditional');
    expect(decides(map(contested, (count) => count > 0))).toBe('unknown');
    expect(informs(both(read, asked('size', null, [1, 2]), (a, b) => a * b))).toBe('unknown');
    const twice = { readings: [1, 2].map((value) => ({ value, where: [] })), used: read.used };
    expect(informs(twice)).toBe('conditional');
  });
});

describe('an amount', () => {
  test('is written with two decimals, below nothing too', () => {
    expect(plainAmount(pln(37_324_000))).toBe('373240.00');
    expect(plainAmount(pln(5))).toBe('0.05');
    expect(plainAmount(pln(-1205))).toBe('-12.05');
  });

  test('beyond what can be counted to the grosz is refused', () => {
    expect(pln(9_007_199_254_740_991).minor).toBe(9_007_199_254_740_991);
    expect(() => pln(9_007_199_254_740_992)).toThrow(RangeError);
    expect(pln(-0.4).minor).toBe(0);
  });
});

test('a municipality that is not on the map is refused, by the whole answer and by its findings', () => {
  const nowhere = question({ municipality: '9961011' });
  for (const answer of [answerWhole(nowhere), answerAid(nowhere)])
    expect(answer).toEqual({ ok: false, error: { kind: 'no-such-municipality' } });
});
