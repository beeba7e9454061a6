import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import { answerAid } from '../answer.ts';
import { millions, question } from '../asking.cases.ts';
import { regionOf } from '../area/region.ts';
import { map, valuesOf } from '../known.ts';
import type { AidProject } from '../project.ts';
import { minimumCost, reachesMinimum } from './minimum-cost.ts';
import { ACTIVITY_CASES, BAND_CASES, POINTS_CASES, REINVESTMENT_CASES, YEARS_CASES } from './psi.cases.ts';
import { activityAdmission, decisionYears, pointsRequired } from './rules.ts';

const KALISZ = regionOf('3061011')!;
const least = (project: Partial<AidProject>, on = '2026-11-23'): number[] =>
  valuesOf(minimumCost(KALISZ, question(project, { asOf: day(on) }))).map((grosze) => grosze / 100_000_000);

const zone = (project: Partial<AidProject>, id = 'psi-minimum-cost') => {
  const answer = answerAid(question(project));
  return answer.ok ? answer.value.find((one) => one.id === id)! : null;
};

describe('the least costs in the Polish Investment Zone', () => {
  test.each(BAND_CASES)('at %d %% of the average are %d million, %j for medium, %d small, %d micro', (...row) => {
    const [ratio, large, medium, small, micro] = row;
    const unemploymentRatio = Math.round(ratio * 100);
    expect(least({ size: 'large', unemploymentRatio })).toEqual([large]);
    expect(least({ size: 'medium', unemploymentRatio })).toEqual(medium);
    expect(least({ size: 'small', unemploymentRatio })).toEqual([small]);
    expect(least({ size: 'micro', unemploymentRatio })).toEqual([micro]);
  });

  test.each(REINVESTMENT_CASES)('of a %s firm that reinvests in Kalisz are %j million', (size, expected) =>
    expect(least({ size, reinvestment: true })).toEqual(expected),
  );

  test('of Kalisz come from 4.5 of 6.0 percent, in the band up to the average', () => {
    expect(least({ size: 'large' })).toEqual([80]);
    expect(least({ size: 'micro', reinvestment: true }, '2022-12-31')).toEqual([2, 1.6, 1.2, 0.8, 0.4, 0.3, 0.2]);
  });

  test.each(['businessServices', 'research'] as const)('fall to 5 %% for a large or medium firm with %s', (claim) => {
    expect(least({ size: 'large', [claim]: true })).toEqual([4]);
    expect(least({ size: 'medium', [claim]: true })).toEqual([4]);
    expect(least({ size: 'micro', [claim]: true })).toEqual([1.6]);
  });

  test('are shown for either answer while nobody knows whether the city is losing functions', () => {
    expect(least({ size: 'large', losingFunctions: null })).toEqual([80, 10]);
    expect(least({ size: 'medium', losingFunctions: null })).toEqual([8, 16, 1, 2]);
    expect(least({ size: 'small', losingFunctions: true })).toEqual([0.5]);
  });

  test('are those of every band where the unemployment of the county is not known', () => {
    const asked = question({ municipality: '0663011', size: 'large' });
    expect(valuesOf(minimumCost(regionOf('0663011')!, asked)).map((cost) => cost / 100_000_000)).toEqual([
      100, 80, 60, 40, 20, 15, 10,
    ]);
  });

  test('decide: reached, missed, or unknown while readings differ', () => {
    expect(zone({ size: 'medium', investment: millions(16) })?.verdict).toBe('conditional');
    expect(zone({ size: 'medium', investment: millions(15.99) })?.verdict).toBe('unknown');
    expect(zone({ size: 'medium', investment: millions(7.99) })?.verdict).toBe('fail');
  });

  test('are refused to a large firm without a new activity, only in a "c" area', () => {
    const large = { size: 'large', investment: millions(200) } as const;
    expect(zone({ ...large, newActivity: false })).toMatchObject({
      verdict: 'fail',
      explanation: { code: 'minimum.refused' },
    });
    expect(zone({ ...large, newActivity: null })?.verdict).toBe('unknown');
    expect(zone({ ...large, newActivity: true })?.verdict).toBe('conditional');
    expect(zone({ ...large, size: 'medium', newActivity: false })?.verdict).toBe('conditional');
    expect(zone({ ...large, municipality: '1061011', unemploymentRatio: 7000, newActivity: false })?.verdict).toBe(
      'conditional',
    );
  });

  test('are reached as their readings one by one say', () => {
    const open = fc.constantFrom(null, true, false);
    const projects = fc.record({
      size: fc.constantFrom(null, 'micro' as const, 'medium' as const, 'large' as const),
      investment: fc.nat(millions(120)),
      reinvestment: open,
      research: open,
      businessServices: open,
      losingFunctions: open,
      unemploymentRatio: fc.constantFrom(null, 5000, 26_000),
    });
    fc.assert(
      fc.property(projects, (project) => {
        const asked = question(project);
        const each = valuesOf(map(minimumCost(KALISZ, asked), (least) => project.investment >= least));
        expect(valuesOf(reachesMinimum(KALISZ, asked)).toSorted()).toEqual(each.toSorted());
      }),
    );
  });

  test('are a gap after the regulation, not those of the year before', () => {
    expect(least({ size: 'large' }, '2027-01-01')).toEqual([]);
  });
});

describe('a decision on support', () => {
  test.each(YEARS_CASES)('in %s on %s holds for %d years', (teryt, on, years) =>
    expect(valuesOf(decisionYears(regionOf(teryt)!, question({}, { asOf: day(on) })))).toEqual([years]),
  );
  test.each(POINTS_CASES)('in %s needs %d points', (teryt, points) =>
    expect(valuesOf(pointsRequired(regionOf(teryt)!, question()))).toEqual([points]),
  );
  test.each(ACTIVITY_CASES)('for activity %s is %s', (pkd, admission) =>
    expect(valuesOf(activityAdmission(pkd, question()))).toEqual([admission]),
  );
  test('is not to be had outside the area of regional aid', () => {
    expect(zone({ municipality: '1465011', unemploymentRatio: 5000, investment: millions(500) })?.verdict).toBe('fail');
    expect(zone({ municipality: '1465011' }, 'psi-decision-years')?.verdict).toBe('fail');
  });
});
