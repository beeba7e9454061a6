import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import type { FactKey } from '../../../sites/index.ts';
import type { Dossier } from '../dossier.ts';
import { amount, fact, goodLand, TODAY } from '../dossiers.cases.ts';
import { parseNeed } from '../need/parse-need.ts';
import { blocksOf } from './unlocks.ts';

const without = (...keys: FactKey[]): Dossier => {
  const base = goodLand();
  return {
    ...base,
    facts: Object.fromEntries(Object.entries(base.facts).filter(([key]) => !keys.includes(key as FactKey))),
  };
};
const blocks = (query: string, dossier: Dossier): string[] => {
  const need = parseNeed(new URLSearchParams(query), TODAY);
  if (!need.ok) throw new Error(JSON.stringify(need.error));
  return blocksOf(need.value, dossier, TODAY).map(
    ({ key, state, unlocks }) => `${key} ${state} ${unlocks ? 'unlocks' : 'helps'}`,
  );
};

describe('a fact that keeps a need from an answer', () => {
  test('unlocks the site when nothing else is unknown', () =>
    expect(blocks('kind=land&power=1', without('power-capacity'))).toEqual(['power-capacity missing unlocks']));
  test('only helps when another fact is unknown too', () =>
    expect(blocks('kind=land&power=1&axle=10&w-axle=must', without('power-capacity', 'axle-load'))).toEqual([
      'power-capacity missing helps',
      'axle-load missing helps',
    ]));
  test('is no work when the site is ruled out anyway, or when only a wish asks for it', () => {
    expect(blocks('kind=land&power=1&area=50', without('power-capacity'))).toEqual([]);
    expect(blocks('kind=land&area=1&rail=1', without('rail-siding'))).toEqual([]);
  });
  test('is named when it is out of date and when sources contradict', () => {
    const stale = { ...fact('power-capacity', amount('power-capacity', 2)), validUntil: day('2026-11-22') };
    const base = goodLand();
    expect(blocks('kind=land&power=1', { ...base, facts: { ...base.facts, 'power-capacity': [stale] } })).toEqual([
      'power-capacity stale unlocks',
    ]);
    const owner = fact('power-capacity', amount('power-capacity', 0.2));
    const voice = { ...owner, id: 'owner', source: { ...owner.source, name: 'właściciel' } };
    const facts = { ...base.facts, 'power-capacity': [...base.facts['power-capacity']!, voice] };
    expect(blocks('kind=land&power=1', { ...base, facts })).toEqual(['power-capacity disputed unlocks']);
  });
});
