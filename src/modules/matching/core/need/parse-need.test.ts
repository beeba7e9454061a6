import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../../kernel/day.ts';
import { SITE_KINDS } from '../../../sites/index.ts';
import type { Line, Need } from './need.ts';
import { parseNeed } from './parse-need.ts';
import { readNumber, writeNumber } from '../../../../kernel/read-number.ts';
import { storedNeed } from './stored-need.ts';
import { writeNeed } from './write-need.ts';

const TODAY = day('2026-11-23');
const faultsOf = (query: string): string[] => {
  const parsed = parseNeed(new URLSearchParams(query), TODAY);
  return parsed.ok ? [] : parsed.error.faults.map((fault) => `${fault.field} ${fault.code}`);
};
const need = (query: string): Need => {
  const parsed = parseNeed(new URLSearchParams(query), TODAY);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.faults));
  return parsed.value;
};

describe('a number typed by an investor', () => {
  test.each([
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['1 200', 1200],
    ['1\u00a0200,5', 1200.5],
    ['1\u202f200\u202f000', 1_200_000],
    ['1.200,5', 1200.5],
    ['1,200.5', 1200.5],
    ['1.200.500', 1_200_500],
    ['0,125', 0.125],
    ['1200', 1200],
    ['1 200,125', 1200.125],
  ])('is read from %s', (text, value) => expect(readNumber(text)).toEqual({ ok: true, value }));

  test.each([
    'NaN',
    'Infinity',
    '1e3',
    '0x10',
    'abc',
    '1 2',
    '1,2,3',
    '1.2,3.4',
    '٣',
    '１２',
    '5-7',
    '',
    '.',
    '1.',
    ',5',
    '--5',
    '1,20.5,3',
  ])('is refused when it reads %j', (text) =>
    expect(readNumber(text)).toEqual({ ok: false, fault: { code: 'not-a-number' } }),
  );

  test.each(['0', '-5', '−5', '0,0', '0.0000001', '-1 200'])('must be more than nothing, unlike %s', (text) =>
    expect(readNumber(text)).toEqual({ ok: false, fault: { code: 'not-positive' } }),
  );

  test('is asked about when it can be read in two ways', () =>
    expect(readNumber('1,200')).toEqual({ ok: false, fault: { code: 'ambiguous-number', whole: 1200, decimal: 1.2 } }));

  test('is written so that it reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), (millionths) => {
        const value = Number((millionths / 1e6).toFixed(6));
        expect(readNumber(writeNumber(value))).toEqual({ ok: true, value });
      }),
    );
  });
});

describe('a need read from an address', () => {
  test('takes land in hectares and keeps square metres', () => {
    expect(need('kind=land&area=2,5').area).toEqual({ value: 25_000, weight: 'must' });
    expect(need('kind=hall&area=2500').area).toEqual({ value: 2500, weight: 'must' });
  });

  test('weighs what is not said: dimensions and power are musts, the rest wishes', () => {
    const read = need('kind=land&power=2&gas=10&w-power=wish&w-gas=must');
    expect(read.power).toEqual({ value: 2, weight: 'wish' });
    expect(read.gas).toEqual({ value: 10, weight: 'must' });
    expect(need('kind=land&power=2&gas=10')).toMatchObject({ power: { weight: 'must' }, gas: { weight: 'wish' } });
  });

  test('lets "don’t know" win over a value, even a faulty one', () =>
    expect(need('kind=land&area=abc&n-area=1').area).toBeNull());

  test('reads a Polish date, a PKD without dots and a siding', () =>
    expect(need('kind=land&start=1.3.2027&pkd=2553z&rail=1')).toMatchObject({
      start: { value: '2027-03-01', weight: 'wish' },
      activity: { pkd: '25.53.Z' },
      rail: { value: true },
    }));

  test.each([
    ['', ['kind required']],
    ['kind=castle', ['kind unknown-choice']],
    ['kind=land&kind=hall', ['kind repeated']],
    ['kind=land&area=1&area=1', ['area repeated']],
    ['kind=land&area=-1', ['area not-positive']],
    ['kind=land&area=0', ['area not-positive']],
    ['kind=land&area=NaN', ['area not-a-number']],
    ['kind=land&area=1e9', ['area not-a-number']],
    ['kind=land&area=1001', ['area too-large']],
    ['kind=land&area=99999999999999999999', ['area not-a-number']],
    ['kind=hall&height=201', ['height too-large']],
    ['kind=land&power=<script>alert(1)</script>', ['power not-a-number']],
    ["kind=land&pkd=25.53.Z' or 1=1", ['pkd not-a-pkd']],
    ['kind=land&pkd=45.11.Z', ['pkd old-pkd']],
    ['kind=land&pkd=25.58.Z', ['pkd unknown-pkd']],
    ['kind=land&pkd=25.58', ['pkd unknown-pkd']],
    ['kind=land&start=2027-02-30', ['start not-a-day']],
    ['kind=land&start=2026-11-22', ['start past']],
    ['kind=land&start=2099-01-01', ['start too-far']],
    ['kind=land&tenure=gift', ['tenure unknown-choice']],
    ['kind=land&rail=yes', ['rail unknown-choice']],
    ['kind=land&area=1&w-area=maybe', ['w-area unknown-choice']],
    ['kind=land&n-area=maybe', ['n-area unknown-choice']],
    ['kind=land&jobs=2,5', ['jobs not-whole']],
    ['kind=land&jobs=-3&outlay=0', ['jobs not-positive', 'outlay not-positive']],
    ['kind=land&activity=a%00b', ['activity bad-characters']],
    ['kind=land&activity=%E2%80%AEevil', ['activity bad-characters']],
    [`kind=land&activity=${'a'.repeat(10_240)}`, ['activity too-long']],
    [`kind=land&area=${'9'.repeat(10_240)}`, ['area too-long']],
    ['kind=land&area=1,250', ['area ambiguous-number']],
  ])('says what is wrong with %#', (query, faults) => expect(faultsOf(query)).toEqual(faults));

  test('names every fault at once', () =>
    expect(faultsOf('kind=x&area=x&start=x&pkd=x')).toEqual([
      'kind unknown-choice',
      'pkd not-a-pkd',
      'area not-a-number',
      'start not-a-day',
    ]));

  test('reads an old stored need whose start has passed', () =>
    expect(parseNeed(new URLSearchParams('kind=land&start=2020-01-01')).ok).toBe(true));

  test('ignores what is not ours', () => expect(faultsOf('kind=land&utm_source=x&utm_source=y')).toEqual([]));

  test('never throws, whatever stands in the address', () => {
    const name = fc.constantFrom(
      'kind',
      'area',
      'n-area',
      'w-area',
      'pkd',
      'start',
      'rail',
      'jobs',
      'activity',
      'tenure',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string({ unit: 'binary' }))), (pairs) => {
        const parsed = parseNeed(new URLSearchParams(pairs), TODAY);
        expect(typeof parsed.ok).toBe('boolean');
      }),
    );
  });
});

const line = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Line<T>> =>
  fc.option(fc.record({ value, weight: fc.constantFrom('must' as const, 'wish' as const) }));
const upTo = (max: number): fc.Arbitrary<Line<number>> =>
  line(fc.integer({ min: 1, max: max * 1000 }).map((thousandths) => thousandths / 1000));

const needs: fc.Arbitrary<Need> = fc.record({
  kind: fc.constantFrom(...SITE_KINDS),
  activity: fc.record({
    text: fc.option(fc.constantFrom('obróbka metali', 'części lotnicze & "inne"', '100% <b>', 'a+b=c')),
    pkd: fc.option(fc.constantFrom('25.53.Z', '52.10.B', '10', '62.1')),
  }),
  area: line(fc.integer({ min: 1, max: 1e8 }).map((hundredths) => hundredths / 100)),
  length: upTo(2000),
  width: upTo(1000),
  height: upTo(200),
  power: upTo(1000),
  gas: upTo(100_000),
  water: upTo(100_000),
  sewage: upTo(100_000),
  axle: upTo(30),
  rail: line(fc.constant(true as const)),
  road: upTo(200),
  price: upTo(10_000),
  tenure: line(fc.constantFrom('sale' as const, 'lease' as const)),
  start: line(fc.integer({ min: 0, max: 9000 }).map((days) => addDays(TODAY, days))),
  jobs: fc.option(fc.integer({ min: 1, max: 100_000 })),
  outlay: fc.option(fc.integer({ min: 1, max: 1e11 })),
});

describe('a need written into an address', () => {
  test('reads back as the same need', () => {
    fc.assert(
      fc.property(needs, (want) => {
        const query = new URLSearchParams(writeNeed(want).toString());
        expect(parseNeed(query, TODAY)).toEqual({ ok: true, value: want });
      }),
      { numRuns: 500 },
    );
  });

  test('is short: nothing that would be read anyway', () =>
    expect(writeNeed(need('kind=land&area=2,50&w-area=must&length=120&width=&n-gas=1&w-gas=wish')).toString()).toBe(
      'kind=land&area=2.5&length=120',
    ));
});

describe('a need that was kept with a case', () => {
  test('is read as it was written', () =>
    expect(storedNeed('kind=land&pkd=25.53.Z')).toEqual(need('kind=land&pkd=25.53.Z')));

  test('keeps a code that does not exist among the words, so that nothing is judged by it', () => {
    expect(storedNeed('kind=land&activity=kowalstwo&pkd=25.58.Z')?.activity).toEqual({
      text: 'kowalstwo, PKD 25.58.Z',
      pkd: null,
    });
    expect(storedNeed('kind=land&pkd=62.01.Z')?.activity).toEqual({ text: 'PKD 62.01.Z', pkd: null });
  });

  test.each(['', 'x', 'kind=land&area=abc', 'kind=land&area=abc&pkd=25.58.Z'])('is none when it reads %j', (text) =>
    expect(storedNeed(text)).toBeNull(),
  );
});
