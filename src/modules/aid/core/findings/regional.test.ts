import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import { regionOf } from '../area/region.ts';
import { groupFaults } from '../de-minimis/group.ts';
import { findingOf, lawWith, millions, question } from '../asking.cases.ts';
import { valuesOf } from '../known.ts';
import { mayApply } from '../psi/rules.ts';

const PROPERTY = { landM2: 20_000, buildingM2: 8000, structures: millions(3) };

describe('a project that may be large, without a rate of the euro', () => {
  // 55 million EUR at the least rate of 3.00 are 165 million PLN; one grosz more rounds to the same cents.
  const asked = question({ investment: millions(165) + 2, property: PROPERTY, pkd: '25.53.Z' }, { eurPln: null });

  test.each(['regional-aid-intensity', 'regional-aid-ceiling', 'aid-stack', 'kalisz-regional-aid'])(
    'is asked for the rate by %s',
    (id) =>
      expect(findingOf(id, asked)).toMatchObject({
        verdict: 'unknown',
        values: [],
        explanation: { code: 'rate-needed' },
      }),
  );

  test('names the costs that the ceiling would be counted from', () => {
    expect(findingOf('regional-aid-ceiling', asked).explanation.under).toEqual([
      { code: 'costs.investment', params: { costs: { minor: millions(165) + 2, currency: 'PLN' } } },
    ]);
  });
});

describe('eligible costs', () => {
  test.each([
    [millions(10) + 1, 'costs.labour', millions(10) + 1],
    [millions(10), 'costs.investment', millions(10)],
    [null, 'costs.investment', millions(10)],
  ])('with labour of %s grosze beside 10 million of investment are told as %s', (labourTwoYears, code, minor) => {
    const [costs] = findingOf('regional-aid-ceiling', question({ labourTwoYears })).explanation.under!;
    expect(costs).toEqual({ code, params: { costs: { minor, currency: 'PLN' } } });
  });
});

describe('a large firm in a “c” area', () => {
  const of = (holds: boolean, newActivity: boolean | null) =>
    valuesOf(
      mayApply(
        regionOf('3061011')!,
        question(
          { size: 'large', newActivity },
          { book: lawWith('aid.c-area.', ([row]) => [{ ...row!, value: holds }]) },
        ),
      ),
    );

  test('may apply for a new activity only, and for any once the rule no longer holds', () => {
    expect([of(true, true), of(true, false), of(true, null)]).toEqual([[true], [false], [false, true]]);
    expect([of(false, true), of(false, false), of(false, null)]).toEqual([[true], [true], [true]]);
  });
});

describe('premises', () => {
  const premises = { rent: null, municipal: true, renovation: 100_000, inZone: true };

  test('renovated elsewhere than in Kalisz are asked about there', () => {
    const found = findingOf('revitalisation-grant', question({ municipality: '1061011', premises }));
    expect(found).toMatchObject({ verdict: 'unknown', values: [], explanation: { code: 'relief.other-city' } });
  });

  test('renovated before the zone was set up meet a gap', () => {
    const on = (asOf: string) => findingOf('revitalisation-grant', question({ premises }, { asOf: day(asOf) }));
    expect(on('2017-12-31')).toMatchObject({ verdict: 'unknown', values: [], explanation: { code: 'gap' } });
    expect(on('2018-01-01').explanation.code).toBe('renewal');
  });
});

describe('aid that was received', () => {
  test('by another firm, where no undertaking was named, is named as of a stranger', () => {
    const award = { date: day('2026-01-02'), cents: 100 };
    expect(groupFaults(question({ deMinimis: [award, { ...award, firm: 'Z' }] }).project)).toEqual([
      { kind: 'unknown-firm', index: 1 },
    ]);
  });

  test('of which nobody knows names no firm, and relations between two firms are no fault', () => {
    const relations = [{ kind: 'votes', holder: 'A', held: 'B' } as const];
    expect(groupFaults(question({ deMinimis: null, undertaking: { applicant: 'A', relations } }).project)).toEqual([]);
  });
});
