import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import { answerAid } from '../answer.ts';
import { millions, question } from '../asking.cases.ts';
import { mulDiv } from '../money.ts';
import { FIRM_SIZE_NAMES } from '../project.ts';
import { presentValue, stack, stackedTotal } from './stack.ts';
import { AID_PARAMETERS } from '../tables/all.ts';
import { tellStep } from '../words/tell.ts';
import type { Step } from '../findings/finding.ts';

const instrument = fc.record({
  id: fc.string({ minLength: 1, maxLength: 6 }),
  order: fc.nat(3),
  amount: fc.nat(millions(100)),
});

describe('aid for the same costs', () => {
  test('together never exceeds the ceiling, and no order of naming changes it', () => {
    const instruments = fc.uniqueArray(instrument, { selector: ({ id }) => id, maxLength: 6 });
    fc.assert(
      fc.property(instruments, fc.nat(millions(100)), (given, ceiling) => {
        const stacked = stack(given, ceiling);
        expect(stackedTotal(stacked)).toBeLessThanOrEqual(ceiling);
        expect(stack(given.toReversed(), ceiling)).toEqual(stacked);
      }),
    );
  });

  test('in a whole answer stays under the ceiling of the map', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: millions(1000) }),
        fc.constantFrom(...FIRM_SIZE_NAMES),
        (investment, size) => {
          const property = { landM2: 20_000, buildingM2: 8000, structures: millions(3) };
          const answer = answerAid(question({ investment, size, property, pkd: '25.53.Z' }));
          const most = (id: string): number =>
            Math.max(
              ...(answer.ok ? answer.value : [])
                .find((one) => one.id === id)!
                .values.map(({ value }) => (value.kind === 'money' ? value.money.minor : 0)),
            );
          return most('aid-stack') <= most('regional-aid-ceiling');
        },
      ),
    );
  });

  test('later is worth less today, and now is worth itself', () => {
    expect(presentValue(10_000, 0, 600)).toBe(10_000);
    expect(presentValue(10_000, 1, 600)).toBe(9434);
  });
});

describe('an amount', () => {
  test('keeps every grosz where a product is larger than a float holds', () => {
    expect(mulDiv(9_007_199_254_740_991, 10_000, 10_000)).toBe(9_007_199_254_740_991);
    expect(mulDiv(1, 1, 2)).toBe(1);
    expect(mulDiv(1, 1, 3)).toBe(0);
  });
});

describe('the tables', () => {
  test('name each parameter once, in both languages, with act and dates in order', () => {
    const keys = AID_PARAMETERS.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { name, rows } of AID_PARAMETERS) {
      expect(name.pl && name.en).toBeTruthy();
      for (const { from, to, clause, checkedOn } of rows) {
        expect(to === null || from <= to).toBe(true);
        expect(clause.act).not.toBe('');
        expect(checkedOn).toBeNull();
      }
    }
  });

  test('hold no two readings of a day that are not marked as contested', () => {
    for (const { key, rows } of AID_PARAMETERS)
      for (const [i, row] of rows.entries())
        for (const other of rows.slice(i + 1)) {
          const overlap = row.from <= (other.to ?? '9999') && other.from <= (row.to ?? '9999');
          expect({ key, bad: overlap && !(row.contested && other.contested) }).toEqual({ key, bad: false });
        }
  });
});

describe('an answer', () => {
  const projects = fc.record({
    size: fc.constantFrom(null, ...FIRM_SIZE_NAMES),
    newActivity: fc.constantFrom(null, true, false),
    reinvestment: fc.constantFrom(null, true, false),
    research: fc.constantFrom(null, true, false),
    losingFunctions: fc.constantFrom(null, true, false),
    municipality: fc.constantFrom('3061011', '3062011', '1465011', '0663011', '1061011'),
    investment: fc.nat(millions(900)),
    pkd: fc.constantFrom(null, '25.53.Z', '47', '52.10.B'),
  });

  test('never passes on law that nobody read, and every sentence is whole in both languages', () => {
    const sentences = ({ under = [], ...step }: Step): Step[] => [step, ...under.flatMap(sentences)];
    fc.assert(
      fc.property(projects, fc.constantFrom('2021-01-01', '2023-06-30', '2026-11-23', '2027-06-01'), (project, on) => {
        const answer = answerAid(question(project, { asOf: day(on) }));
        for (const finding of answer.ok ? answer.value : []) {
          expect(finding.verdict).not.toBe('pass');
          for (const one of sentences(finding.explanation))
            for (const locale of ['pl', 'en'] as const)
              expect(tellStep(one, locale)).not.toMatch(/undefined|NaN|\(\)| {2}|^$/);
        }
      }),
    );
  });
});
