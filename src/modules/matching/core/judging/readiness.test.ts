import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../kernel/day.ts';
import type { FactKey } from '../../../sites/index.ts';
import type { Dossier } from '../dossier.ts';
import { amount, fact, goodLand, siteOf, TODAY } from '../dossiers.cases.ts';
import { readinessOf } from './readiness.ts';

const none = (key: FactKey) => fact(key, { kind: 'none' });
const word = (key: FactKey, code: string) => fact(key, { kind: 'choice', code });
const withFacts = (dossier: Dossier, ...facts: ReturnType<typeof fact>[]): Dossier => ({
  ...dossier,
  facts: { ...dossier.facts, ...Object.fromEntries(facts.map((one) => [one.key, [one]])) },
});

/** Land on the highest rung. */
const ready = (): Dossier =>
  withFacts(
    goodLand(),
    word('owner', 'municipal'),
    none('flood'),
    none('heritage'),
    fact('road-access', { kind: 'text', text: { pl: 'asfalt', en: 'asphalt' } }),
    fact('sewage-capacity', amount('sewage-capacity', 30)),
    fact('sewage-distance', amount('sewage-distance', 0)),
    word('geology-study', 'done'),
    none('pollution'),
    none('encumbrances'),
    none('legal-disputes'),
    fact('available-from', { kind: 'day', day: addDays(TODAY, 30) }),
  );
const levelOf = (dossier: Dossier) => readinessOf(dossier, TODAY).level;

describe('the ladder of readiness', () => {
  test('has its highest rung for land where all is known, there and free', () =>
    expect(readinessOf(ready(), TODAY)).toMatchObject({ level: 4, next: [] }));

  test('stops at the rung below when power has to be brought, and gives the price only where an operator gave one', () => {
    const far = withFacts(ready(), fact('power-distance', amount('power-distance', 320)));
    expect(readinessOf(far, TODAY)).toMatchObject({
      level: 3,
      next: [{ code: 'power-there', state: 'work', cost: null, days: null }],
    });
    const priced = withFacts(far, fact('power-works-cost', amount('power-works-cost', 640_000)));
    expect(readinessOf(priced, TODAY).next[0]).toMatchObject({ cost: { value: 640_000, unit: 'PLN' }, days: null });
  });

  test('asks, and does not guess, where a fact is out of date or sources contradict', () => {
    const stale = withFacts(ready(), {
      ...fact('owner', { kind: 'choice', code: 'municipal' }),
      validUntil: addDays(TODAY, -1),
    });
    expect(readinessOf(stale, TODAY)).toMatchObject({
      level: 0,
      next: [{ code: 'owner', state: 'ask', keys: ['owner'] }],
    });
    const voice = { ...fact('power-capacity', amount('power-capacity', 9)), id: 'x' };
    const source = { ...voice.source, name: 'właściciel' };
    const base = ready();
    const quarrel = {
      ...base,
      facts: { ...base.facts, 'power-capacity': [...base.facts['power-capacity']!, { ...voice, source }] },
    };
    expect(readinessOf(quarrel, TODAY)).toMatchObject({ level: 2, next: [{ state: 'ask', keys: ['power-capacity'] }] });
  });

  test('starts at 0 for land of which nothing is known, and for rooms too', () => {
    expect(levelOf({ ...goodLand(), facts: {}, zones: [], acts: [] })).toBe(0);
    expect(levelOf({ ...goodLand(), site: siteOf('hall'), facts: {}, zones: [] })).toBe(0);
  });

  test('counts a plan only where it is law, holds today and covers the land', () => {
    const base = ready();
    const without = levelOf({ ...base, zones: [], acts: [] });
    const acts = (change: object): Dossier => ({ ...base, acts: base.acts.map((act) => ({ ...act, ...change })) });
    const zones = (change: (zone: Dossier['zones'][number]) => object): Dossier => ({
      ...base,
      zones: base.zones.map((zone) => ({ ...zone, ...change(zone) })),
    });
    const half = zones(({ shares }) => ({ shares: shares.map((one) => ({ ...one, areaM2: one.areaM2 / 2 })) }));
    expect(without).toBeLessThan(levelOf(base));
    for (const doubtful of [
      acts({ status: 'draft' }),
      acts({ inForceFrom: addDays(TODAY, 1) }),
      acts({ inForceTo: addDays(TODAY, -1) }),
      zones(() => ({ inForceFrom: addDays(TODAY, 1) })),
      half,
    ])
      expect(levelOf(doubtful)).toBe(without);
  });

  test('never rises when something stops being known', () =>
    fc.assert(
      fc.property(fc.subarray(Object.keys(ready().facts) as FactKey[]), (lost) => {
        const base = ready();
        const facts = Object.fromEntries(Object.entries(base.facts).filter(([key]) => !lost.includes(key as FactKey)));
        const fewer = Object.fromEntries(Object.entries(facts).slice(1));
        expect(levelOf({ ...base, facts: fewer })).toBeLessThanOrEqual(levelOf({ ...base, facts }));
      }),
    ));
});
