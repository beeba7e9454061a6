import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerAid, settleQuestion } from '../answer.ts';
import { millions, question } from '../asking.cases.ts';
import { valuesOf } from '../known.ts';
import { FIRM_SIZE_NAMES, type FirmSize } from '../project.ts';
import { type Figures, type Firm, firmSize, shareFault, sizeFault, statusOf, withRelated } from './firm-size.ts';
import { RELATED_CASES, SIZE_CASES, STATUS_CASES } from './firm-size.cases.ts';

const OF: Readonly<Record<FirmSize, Figures>> = {
  micro: { people: 5, turnover: 0, balance: 0 },
  small: { people: 20, turnover: 0, balance: 0 },
  medium: { people: 100, turnover: 0, balance: 0 },
  large: { people: 300, turnover: 0, balance: 0 },
};

const firm = (more: Partial<Firm> = {}): Firm => ({
  years: [OF.small, OF.small],
  isNew: false,
  before: null,
  publicBody: false,
  related: [],
  ...more,
});

const found = (of: Firm) => {
  const answer = answerAid(question({ size: null, firm: of }));
  return answer.ok ? answer.value.find(({ id }) => id === 'firm-size')! : null;
};

describe('the size of a firm', () => {
  test.each(SIZE_CASES)('with %d people, %d and %d million EUR is %s', (people, turnover, balance, size) => {
    const figures = { people, turnover: millions(turnover), balance: millions(balance) };
    expect(valuesOf(firmSize(figures, question()))).toEqual([size]);
  });

  test.each(STATUS_CASES)('of %s in the last year, %s before, and %s so far is %j', (last, earlier, before, sizes) => {
    const years: Firm['years'] = earlier ? [OF[last], OF[earlier]] : [OF[last]];
    expect(valuesOf(statusOf(firm({ years, before, isNew: earlier === null }), question()))).toEqual(sizes);
  });

  test.each(RELATED_CASES)('with a %s firm at %i points has %d people and is %s', (kind, share, people, size) => {
    const related = [{ people: 200, turnover: 0, balance: 0, kind, share }];
    const whole = withRelated(OF.medium, related);
    expect(whole.people).toBe(people);
    expect(valuesOf(firmSize(whole, question()))).toEqual([size]);
  });

  test('of which public bodies hold a quarter is large, whatever its figures', () => {
    expect(valuesOf(statusOf(firm({ publicBody: true }), question()))).toEqual(['large']);
  });

  test('is no partner above a half, and does not count below a quarter', () => {
    for (const [share, fault] of [
      [2499, 'too-small'],
      [2500, null],
      [5000, null],
      [5001, 'linked'],
    ] as const)
      expect(shareFault({ kind: 'partner', share }, question())).toBe(fault);
  });

  test('that was stated may not contradict the figures, and may be one of those that are possible', () => {
    expect(sizeFault(question({ size: 'large', firm: firm() }))).toEqual(['small']);
    expect(sizeFault(question({ size: 'small', firm: firm() }))).toBeNull();
    const open = firm({ years: [OF.medium, OF.small] });
    expect(sizeFault(question({ size: 'small', firm: open }))).toBeNull();
    expect(sizeFault(question({ size: 'large', firm: open }))).toEqual(['medium', 'small']);
  });

  test('decides the intensity, and both where two years differ', () => {
    const answer = answerAid(question({ size: null, firm: firm({ years: [OF.medium, OF.small] }) }));
    const intensity = answer.ok ? answer.value.find(({ id }) => id === 'regional-aid-intensity')! : null;
    expect(intensity?.values.map(({ value }) => (value.kind === 'percent' ? value.value : null))).toEqual([3500, 4500]);
    expect(settleQuestion(question({ size: null, firm: firm() })).project.size).toBe('small');
  });

  test('is explained: own figures, each related firm, the sum, the years', () => {
    const related = [{ ...OF.medium, kind: 'linked' as const, share: 10_000 }];
    expect(found(firm({ related }))).toMatchObject({
      verdict: 'conditional',
      values: [{ value: { kind: 'size', value: 'medium' } }],
      explanation: {
        under: [
          { code: 'firm.own' },
          { code: 'firm.linked' },
          { code: 'firm.whole' },
          { code: 'firm.alike' },
          { code: 'firm.rule' },
        ],
      },
    });
    expect(found(firm({ years: [OF.medium, OF.small] }))?.verdict).toBe('unknown');
  });

  test('never falls when a related firm is added, and their order does not matter', () => {
    const figures = fc.record({ people: fc.nat(400), turnover: fc.nat(millions(90)), balance: fc.nat(millions(90)) });
    const related = fc
      .tuple(figures, fc.constantFrom('linked' as const, 'partner' as const), fc.integer({ min: 2500, max: 5000 }))
      .map(([of, kind, share]) => ({ ...of, kind, share }));
    const rank = (of: Figures): number => FIRM_SIZE_NAMES.indexOf(valuesOf(firmSize(of, question()))[0]!);
    fc.assert(
      fc.property(figures, fc.array(related, { maxLength: 5 }), (own, others) => {
        const whole = withRelated(own, others);
        expect(rank(whole)).toBeGreaterThanOrEqual(rank(own));
        expect(withRelated(own, others.toReversed()).people).toBeCloseTo(whole.people, 6);
      }),
    );
  });
});
