import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import { answerAid } from '../answer.ts';
import { millions, question } from '../asking.cases.ts';
import { regionOf } from '../area/region.ts';
import { valuesOf } from '../known.ts';
import { FIRM_SIZE_NAMES } from '../project.ts';
import { aidCeiling, effectiveIntensity, largeProjectAid, tranches } from './ceiling.ts';
import { CAP_CASES, INTENSITY_CASES, LARGE_PROJECT_CASES, OLDER_CASES } from './regional.cases.ts';
import { intensityFor } from './intensity.ts';

const KALISZ = regionOf('3061011')!;

describe('the regional aid map', () => {
  test.each(INTENSITY_CASES)('gives %s (%s, %s firm) on %s %j percent', (_, teryt, size, on, percents) => {
    const known = intensityFor(regionOf(teryt)!, question({ municipality: teryt, size }, { asOf: day(on) }));
    expect(valuesOf(known).map((value) => value / 100)).toEqual(percents);
  });

  test.each([
    '',
    'abc',
    '306101',
    '30610111',
    '3099011',
    '9961011',
    '1431011',
    '0263011',
    '3061006',
    '3061000',
    '3000011',
    '3061001',
    '٣٠٦١٠١١',
  ])('knows no municipality %j', (teryt) => expect(regionOf(teryt)).toBeNull());

  test('is silent after 2027, and no year before fills in', () => {
    expect(intensityFor(KALISZ, question({}, { asOf: day('2028-01-01') })).readings).toEqual([]);
    expect(valuesOf(intensityFor(KALISZ, question({}, { asOf: day('2027-12-31') })))).toEqual([2500]);
  });

  test('gives a firm of unknown size the value of each size', () => {
    expect(valuesOf(intensityFor(KALISZ, question({ size: null })))).toEqual([4500, 3500, 2500]);
  });
});

describe('aid for a large investment project', () => {
  const [now] = tranches(question()).readings;
  const [before] = tranches(question({}, { asOf: day('2023-06-30') })).readings;

  test.each(LARGE_PROJECT_CASES)('of %d million EUR at 25 %% is %d million EUR', (cost, aid) =>
    expect(largeProjectAid(2500, millions(cost), now!.value)).toBe(millions(aid)),
  );
  test.each(CAP_CASES)('at %d %% is never more than %d million EUR', (percent, aid) => {
    expect(largeProjectAid(percent * 100, millions(110), now!.value)).toBe(millions(aid));
    expect(largeProjectAid(percent * 100, millions(5000), now!.value)).toBe(millions(aid));
  });
  test.each(OLDER_CASES)('of %d million EUR was %d million EUR under the older thresholds', (cost, aid) =>
    expect(largeProjectAid(2500, millions(cost), before!.value)).toBe(millions(aid)),
  );

  test('counts in euro at the rate of the day and leaves the increase for size out', () => {
    const asked = question({ size: 'small', investment: millions(60 * 4.3) });
    expect(valuesOf(effectiveIntensity(KALISZ, asked))).toEqual([2500]);
    expect(valuesOf(aidCeiling(KALISZ, asked))).toEqual([millions(14.375 * 4.3)]);
  });

  test('is not large at exactly 55 million EUR', () => {
    const asked = question({ size: 'small', investment: millions(55 * 4.3) });
    expect(valuesOf(effectiveIntensity(KALISZ, asked))).toEqual([4500]);
  });

  test('is unknown without a rate when it may be large, and certain when no rate makes it so', () => {
    expect(aidCeiling(KALISZ, question({ investment: millions(166) }, { eurPln: null })).readings).toEqual([]);
    expect(valuesOf(aidCeiling(KALISZ, question({ investment: millions(165) }, { eurPln: null })))).toEqual([
      millions(41.25),
    ]);
  });
});

describe('regional aid', () => {
  const amounts = fc.integer({ min: 0, max: millions(5000) });

  test('of a large firm never falls as costs grow', () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        const of = (investment: number): number => valuesOf(aidCeiling(KALISZ, question({ investment })))[0]!;
        return of(Math.min(a, b)) <= of(Math.max(a, b));
      }),
    );
  });

  test('never exceeds the intensity of the map', () => {
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom(...FIRM_SIZE_NAMES),
        fc.integer({ min: 30_000, max: 60_000 }),
        (investment, size, eurPln) => {
          const asked = question({ investment, size }, { eurPln });
          const [aid] = valuesOf(aidCeiling(KALISZ, asked));
          const [share] = valuesOf(intensityFor(KALISZ, asked));
          // Half a grosz of rounding in each direction, and that of a cent at the rate.
          return aid! <= (investment * share!) / 10_000 + 4;
        },
      ),
    );
  });

  test('is counted from two years of labour when that is more, never from both', () => {
    const asked = question({ investment: millions(10), labourTwoYears: millions(12) });
    expect(valuesOf(aidCeiling(KALISZ, asked))).toEqual([millions(3)]);
    expect(valuesOf(aidCeiling(KALISZ, question({ investment: millions(10), labourTwoYears: millions(9) })))).toEqual([
      millions(2.5),
    ]);
  });
});

describe('the start of works', () => {
  const effect = (startOfWorks: string | null, asOf = '2026-11-23') => {
    const asked = question({ startOfWorks: startOfWorks === null ? null : day(startOfWorks) }, { asOf: day(asOf) });
    const answer = answerAid(asked);
    return answer.ok ? answer.value[0]! : null;
  };

  test.each([
    ['2026-11-22', 'fail', 'incentive.lost'],
    ['2026-11-23', 'unknown', 'incentive.same-day'],
    ['2026-11-24', 'conditional', 'incentive.open'],
    [null, 'unknown', 'incentive.unknown'],
  ])('on %s before an application of 23 November is %s', (start, verdict, code) => {
    expect(effect(start)).toMatchObject({ id: 'incentive-effect', verdict, explanation: { code } });
  });

  test('is judged by no rule once the regulation has ended', () => {
    expect(effect('2026-12-01', '2027-01-01')).toMatchObject({ verdict: 'unknown', explanation: { code: 'gap' } });
  });
});
