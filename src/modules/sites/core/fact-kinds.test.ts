import { describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import type { FactValue } from '../../../kernel/fact.ts';
import { checkFact } from './check-fact.ts';
import { FACT_GROUPS, FACT_KINDS, type FactKey, isFactKey, keysFor } from './fact-kinds.ts';
import { CHECK_LIST } from './kinds/check-list.ts';

const TODAY = day('2026-11-23');
const KEYS = Object.keys(FACT_KINDS) as FactKey[];
const FIGURES = KEYS.filter((key) => FACT_KINDS[key].value === 'number');
const WORDS = KEYS.filter((key) => FACT_KINDS[key].value === 'choice');

const source = { kind: 'operator', name: 'Operator', reference: null, url: null } as const;
const faultsOf = (key: FactKey, value: FactValue): string[] =>
  checkFact(
    { key, value, source, confirmedOn: TODAY, visibility: FACT_KINDS[key].inside ? 'office' : 'public' },
    TODAY,
  ).map(({ code }) => code);

describe('the list of what can be known of a site', () => {
  test('holds every field of the national check list, and nothing that the list does not place', () => {
    const placed = Object.values(CHECK_LIST).flatMap((place) => ('facts' in place ? place.facts : []));
    expect(placed.filter((key) => !isFactKey(key))).toEqual([]);
    // The operator's price of a connection is ours: the ladder counts with it.
    const ours = KEYS.filter((key) => !placed.includes(key));
    expect(ours).toEqual(KEYS.filter((key) => key.includes('-works-')));
  });

  test.each(FIGURES)('%s is taken within its bounds and refused beyond them', (key) => {
    const kind = FACT_KINDS[key];
    if (kind.value !== 'number') throw new Error(key);
    const of = (value: number): FactValue => ({ kind: 'number', value, unit: kind.unit });
    expect(faultsOf(key, of(kind.min))).toEqual([]);
    expect(faultsOf(key, of(kind.max))).toEqual([]);
    expect(faultsOf(key, of(kind.min - 1))).toEqual(['out-of-range']);
    expect(faultsOf(key, of(kind.max + 1))).toEqual(['out-of-range']);
    expect(faultsOf(key, of(Number.POSITIVE_INFINITY))).toEqual(['not-a-number']);
    expect(faultsOf(key, of(kind.min + 0.5))).toEqual(kind.whole ? ['not-whole'] : []);
  });

  test.each(WORDS)('%s takes the words of its list and no other', (key) => {
    const kind = FACT_KINDS[key];
    if (kind.value !== 'choice') throw new Error(key);
    for (const code of Object.keys(kind.choices)) expect(faultsOf(key, { kind: 'choice', code })).toEqual([]);
    expect(faultsOf(key, { kind: 'choice', code: 'toString' })).toEqual(['unknown-choice']);
    expect(faultsOf(key, { kind: 'choice', code: 'none' })).toEqual(['unknown-choice']);
  });

  test.each(KEYS)('%s says whether "checked: there is none" makes sense', (key) => {
    expect(faultsOf(key, { kind: 'none' })).toEqual(FACT_KINDS[key].none ? [] : ['none-not-allowed']);
  });

  test('has a name in both languages for every kind, each name once', () => {
    for (const locale of ['pl', 'en'] as const) {
      const names = KEYS.map((key) => FACT_KINDS[key].label[locale]);
      expect(names.filter((name) => name.trim() === '')).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    }
    for (const key of KEYS) expect(FACT_GROUPS[FACT_KINDS[key].group]).toBeDefined();
  });

  test('asks of land what is of land, and of rooms what is of rooms', () => {
    expect(keysFor('land')).not.toContain('floor-load');
    expect(keysFor('hall')).toContain('floor-load');
    expect(keysFor('hall')).not.toContain('soil-class');
    expect(keysFor('land')).toContain('present-use');
    for (const kind of ['land', 'hall'] as const) expect(keysFor(kind)).toContain('power-capacity');
  });

  test('keeps what points to people inside the office', () => {
    const fact = { key: 'land-register', value: { kind: 'text', text: { pl: 'KZ1A/1/1', en: 'KZ1A/1/1' } } } as const;
    const told = { ...fact, source, confirmedOn: TODAY } as const;
    expect(checkFact({ ...told, visibility: 'public' }, TODAY).map(({ code }) => code)).toEqual(['never-public']);
    expect(checkFact({ ...told, visibility: 'partners' }, TODAY)).toEqual([]);
  });
});
