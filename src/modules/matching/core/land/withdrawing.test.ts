import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import type { Provision, ProvisionKind } from '../../../../kernel/provision.ts';
import type { Dossier } from '../dossier.ts';
import { FULL_NEED, goodLand, provision } from '../dossiers.cases.ts';
import { answer } from '../judging/asked.cases.ts';

const [ZONE] = goodLand().zones;
const withProvisions = (provisions: readonly Provision[]): Dossier => {
  const dossier = goodLand();
  return { ...dossier, zones: dossier.zones.map((zone) => ({ ...zone, provisions })) };
};
const passes = (dossier: Dossier): Set<string> =>
  new Set(
    answer(FULL_NEED, dossier)
      .findings.filter(({ verdict }) => verdict === 'pass')
      .map(({ requirement }) => requirement),
  );

const LIMITS: Readonly<Partial<Record<ProvisionKind, readonly number[]>>> = {
  'max-height': [3, 15, 40],
  'max-cover': [5, 60, 100],
  'min-green': [0, 20, 90],
  'min-intensity': [0, 0.05, 2],
  'max-intensity': [0.01, 1.5, 9],
  'building-line': [1, 6, 70],
  setback: [4],
  'no-cross-line': [0],
  'obligatory-line': [0],
  parking: [10],
  other: [0],
};
const clause: fc.Arbitrary<Provision> = fc
  .record({
    kind: fc.constantFrom('use', ...(Object.keys(LIMITS) as ProvisionKind[])),
    pick: fc.nat(2),
    from: fc.constantFrom('2021-12-01', '2024-01-01', '2026-01-01', '2027-01-01'),
    checked: fc.boolean(),
  })
  .map(({ kind, pick, from, checked }) => ({
    ...provision('1P', kind as ProvisionKind, 0),
    ...(kind === 'use'
      ? { limit: null, classes: [['P', 'U'], ['ZP'], ['MN']][pick]! }
      : { limit: LIMITS[kind as ProvisionKind]![pick % LIMITS[kind as ProvisionKind]!.length]! }),
    validFrom: day(from),
    ...(checked ? {} : { checkedOn: null, checkedBy: null }),
  }));
/** The zone's clauses, some of them missing, others besides. */
const zoneText = fc
  .tuple(
    fc.subarray([...ZONE!.provisions], { minLength: ZONE!.provisions.length - 2 }),
    fc.array(clause, { maxLength: 5 }),
  )
  .map(([own, more]) => [...own, ...more].map((one, n) => ({ ...one, id: `p${n}` })));

describe('withdrawing a provision', () => {
  test('the first person, who puts it in doubt, never turns anything into a pass', () => {
    fc.assert(
      fc.property(zoneText, fc.nat(), (provisions, n) => {
        fc.pre(provisions.length > 0);
        const before = passes(withProvisions(provisions));
        const doubted = provisions.map((one, i) =>
          i === n % provisions.length ? { ...one, checkedOn: null, checkedBy: null } : one,
        );
        for (const requirement of passes(withProvisions(doubted))) expect(before).toContain(requirement);
      }),
      { numRuns: 400 },
    );
  });

  test('where a kind of limit is absent, nothing that rests on it passes: silence is never “no limit”', () => {
    const resting = {
      'max-height': 'height',
      'max-cover': 'cover',
      'min-green': 'green',
      'max-intensity': 'intensity',
      'min-intensity': 'intensity',
      'building-line': 'fit',
      use: 'use',
    } as const;
    expect(passes(goodLand())).toEqual(new Set([...passes(goodLand()), ...Object.values(resting)]));
    fc.assert(
      fc.property(
        zoneText,
        fc.constantFrom(...(Object.keys(resting) as (keyof typeof resting)[])),
        (provisions, kind) => {
          const without = provisions.filter((one) => one.kind !== kind);
          expect(passes(withProvisions(without))).not.toContain(resting[kind]);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('taking a line, a later clause or a doubt out may lift a verdict, which is why that needs a second person', () => {
    const line = { ...provision('1P', 'no-cross-line', 0), limit: null, id: 'line' };
    const later = { ...provision('1P', 'max-height', 3), id: 'later', validFrom: day('2026-01-01') };
    const text = [...ZONE!.provisions, line, later];
    expect(passes(withProvisions(text))).not.toContain('fit');
    expect(passes(withProvisions(text))).not.toContain('height');
    expect(passes(withProvisions([...ZONE!.provisions]))).toContain('fit');
  });
});
