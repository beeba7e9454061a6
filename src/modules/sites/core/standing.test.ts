import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../kernel/day.ts';
import { type Fact, type FactValue, freshness, type Visibility } from '../../../kernel/fact.ts';
import { contradict, type KeptFact, shownTo, standingOf } from './standing.ts';

const TODAY = day('2026-11-23');
let next = 0;

type Told = { by?: string; kind?: Fact['source']['kind']; ago?: number; until?: number | null; seen?: Visibility };

/** A statement of power, or of another value, `ago` days old and good for `until` days from today. */
const told = (value: number | FactValue, { by = 'Operator', kind = 'operator', ...when }: Told = {}): Fact => ({
  id: String((next += 1)),
  key: 'power-capacity',
  value: typeof value === 'number' ? { kind: 'number', value, unit: 'MW' } : value,
  source: { kind, name: by, reference: null, url: null },
  confirmedOn: addDays(TODAY, -(when.ago ?? 0)),
  validUntil: when.until === null ? null : addDays(TODAY, when.until ?? 100),
  visibility: when.seen ?? 'public',
  synthetic: true,
});
const state = (...facts: Fact[]) => standingOf('power-capacity', facts, TODAY).state;
const owner = { by: 'właściciel', kind: 'owner' } as const;

describe('two sources', () => {
  test('that say the same, or nearly, agree', () => {
    expect(state(told(2), told(2, { ...owner, ago: 9 }))).toBe('fresh');
    expect(state(told(2), told(1.95, { ...owner, ago: 9 }))).toBe('fresh');
  });
  test('that are further apart than five parts in a hundred contradict, and both stand there', () => {
    const standing = standingOf('power-capacity', [told(2), told(3.5, { ...owner, ago: 9 })], TODAY);
    expect(standing.state).toBe('disputed');
    expect(standing.voices).toHaveLength(2);
  });
  test('contradict when one says that there is none', () =>
    expect(state(told({ kind: 'none' }), told(0.1, { ...owner, ago: 2 }))).toBe('disputed'));
  test('do not contradict once one of them is out of date', () =>
    expect(state(told(2), told(3.5, { ...owner, ago: 300, until: -1 }))).toBe('fresh'));
  test('are heard for as long as each of them is fresh, whoever spoke last', () => {
    expect(state(told(2, { ago: 1, until: -1 }), told(3.5, { ...owner, ago: 9 }))).toBe('fresh');
    expect(state(told(2, { ago: 1, until: -1 }), told(3.5, { ago: 9 }))).toBe('stale');
  });
  test('of one name but another kind are two', () =>
    expect(state(told(2), told(3, { by: 'Operator', kind: 'document', ago: 3 }))).toBe('disputed'));
  test('are heard with their last word: who has changed his mind contradicts no longer', () => {
    expect(state(told(2), told(2, { ...owner, ago: 1 }), told(9, { ...owner, ago: 5 }))).toBe('fresh');
    expect(state(told(2), told(2, { by: 'OPERATOR ', ago: 5 }), told(9, { ago: 8 }))).toBe('fresh');
  });
  test('may differ by a fortnight in a day, by nothing in a price', () => {
    const from = (to: string): FactValue => ({ kind: 'day', day: day(to) });
    expect(contradict('available-from', told(from('2027-03-01')), told(from('2027-03-15'), owner))).toBe(false);
    expect(contradict('available-from', told(from('2027-03-01')), told(from('2027-03-16'), owner))).toBe(true);
    const price = (value: number): FactValue => ({ kind: 'number', value, unit: 'PLN/m2' });
    expect(contradict('price-sale', told(price(100)), told(price(100.01), owner))).toBe(true);
  });
  describe('in their own words', () => {
    const words = (pl: string, en = pl): FactValue => ({ kind: 'text', text: { pl, en } });
    const ground = (...facts: Fact[]) => standingOf('ground', facts, TODAY);
    test('contradict when they say another thing, and both stand there', () => {
      const standing = ground(told(words('glina')), told(words('piasek'), { ...owner, ago: 3 }));
      expect(standing.state).toBe('disputed');
      expect(standing.voices).toHaveLength(2);
    });
    test('agree when they wrote the same differently', () =>
      expect(ground(told(words('Glina, piasek.')), told(words('glina piasek'), { ...owner, ago: 3 })).state).toBe(
        'fresh',
      ));
    test('agree when one answered in English what the other said in both languages', () =>
      expect(ground(told(words('Clay')), told(words('glina', 'clay'), { ...owner, ago: 3 })).state).toBe('fresh'));
    test('contradict when one says that there is none', () =>
      expect(contradict('encumbrances', told({ kind: 'none' }), told(words('hipoteka'), owner))).toBe(true));
    test('each add their remarks: those are no contradiction', () =>
      expect(contradict('remarks', told(words('brama od wschodu')), told(words('psy'), owner))).toBe(false));
    test('end their quarrel when one is set aside', () => {
      const [wrong, right] = [told(words('glina')), told(words('piasek'), { ...owner, ago: 3 })];
      const kept = shownTo('ground', [{ ...wrong, setAside: true }, right], ['public', 'partners', 'office']);
      expect(standingOf('ground', kept, TODAY)).toMatchObject({ state: 'fresh', current: { id: right.id } });
    });
    test('that the office keeps to itself make what is public doubtful', () => {
      const hidden = told(words('piasek'), { ...owner, seen: 'office' });
      const [shown] = shownTo('ground', [hidden, told(words('glina'), { ago: 5 })], ['public']);
      expect(freshness(shown, TODAY)).toBe('stale');
    });
  });
});

describe('what a circle of readers is shown', () => {
  const publicly = (...facts: Fact[]) => shownTo('power-capacity', facts, ['public']);

  test('is out of date once its source has said something newer that the office keeps', () =>
    expect(publicly(told(1, { seen: 'office' }), told(2, { ago: 5 })).map((fact) => freshness(fact, TODAY))).toEqual([
      'stale',
    ]));
  test('is in doubt when a source that the office keeps contradicts it, though that is older', () => {
    const [shown] = publicly(told(2, { ago: 5 }), told(4.875, { ...owner, ago: 9, seen: 'office' }));
    expect(freshness(shown, TODAY)).toBe('stale');
    expect(JSON.stringify(shown)).not.toContain('4.875');
  });
  test('is believed when what the office keeps agrees, or went out of date before', () => {
    const kept = (value: number, until?: number) =>
      publicly(told(2, { ago: 5 }), told(value, { ...owner, ago: 50, seen: 'office', ...(until && { until }) }));
    expect(freshness(kept(2)[0], TODAY)).toBe('fresh');
    expect(freshness(kept(4, -20)[0], TODAY)).toBe('fresh');
  });
});

describe('a statement that was set aside', () => {
  const EVERYONE = ['public', 'partners', 'office'] as const;
  const aside = (fact: Fact): KeptFact => ({ ...fact, setAside: true });
  const after = (...facts: KeptFact[]) =>
    standingOf('power-capacity', shownTo('power-capacity', facts, EVERYONE), TODAY);

  test('ends a quarrel: the other source stands', () => {
    const [wrong, right] = [told(2), told(3.5, { ...owner, ago: 9 })];
    expect(after(wrong, right).state).toBe('disputed');
    expect(after(aside(wrong), right)).toMatchObject({ state: 'fresh', current: { id: right.id } });
  });
  test('leaves nothing known where it was alone', () =>
    expect(after(aside(told(2)))).toMatchObject({ state: 'missing' }));
  test('does not bring back what its source said before', () => {
    const before = told(1, { ago: 20 });
    expect(after(aside(told(2)), before)).toMatchObject({ state: 'stale', current: { id: before.id } });
  });
  test('gives way to what its source says afterwards', () =>
    expect(after(told(3), aside(told(2, { ago: 4 })))).toMatchObject({
      state: 'fresh',
      current: { value: { value: 3 } },
    }));
  test('that the office kept to itself casts no doubt on what is public', () => {
    const [open, kept] = [told(2, { ago: 5 }), told(4, { ...owner, seen: 'office' })];
    const seen = (hidden: KeptFact) => shownTo('power-capacity', [hidden, open], ['public']);
    expect(freshness(seen(kept)[0], TODAY)).toBe('stale');
    expect(freshness(seen(aside(kept))[0], TODAY)).toBe('fresh');
  });
});

const statements = fc
  .array(
    fc.record({
      value: fc.oneof(fc.double({ min: 0, max: 5, noNaN: true }), fc.constant({ kind: 'none' } as const)),
      by: fc.constantFrom('A', 'B', 'C'),
      kind: fc.constantFrom('operator' as const, 'owner' as const),
      ago: fc.integer({ min: 0, max: 30 }),
      until: fc.integer({ min: -5, max: 50 }),
      seen: fc.constantFrom('public' as const, 'office' as const),
    }),
    { maxLength: 7 },
  )
  .map((all) =>
    all
      .map(({ value, until, ago, ...rest }) => told(value, { ...rest, ago, until: Math.max(until, -ago) }))
      .toSorted((a, b) => (a.confirmedOn < b.confirmedOn ? 1 : -1)),
  );

describe('for any statements', () => {
  test('a fresh standing means that no two fresh last words contradict, and contradiction goes both ways', () =>
    fc.assert(
      fc.property(statements, (facts) => {
        const { state: found, voices } = standingOf('power-capacity', facts, TODAY);
        const quarrel = voices.some((a) => voices.some((b) => contradict('power-capacity', a, b)));
        expect(quarrel).toBe(found === 'disputed');
        for (const a of voices)
          for (const b of voices) expect(contradict('power-capacity', a, b)).toBe(contradict('power-capacity', b, a));
        expect(voices.every((voice) => freshness(voice, TODAY) === 'fresh')).toBe(true);
      }),
    ));

  test('what is hidden never makes the public more certain, and its value never shows', () =>
    fc.assert(
      fc.property(statements, (facts) => {
        const shown = shownTo('power-capacity', facts, ['public']);
        const all = standingOf('power-capacity', facts, TODAY);
        const seen = standingOf('power-capacity', shown, TODAY);
        if (seen.state === 'fresh') expect(['fresh']).toContain(all.state);
        expect(shown.every(({ visibility }) => visibility === 'public')).toBe(true);
      }),
    ));

  test('setting some aside makes nothing certain but what a source says today and was heard before, and lifting undoes it', () =>
    fc.assert(
      fc.property(statements, fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), (facts, wrong) => {
        const marked = facts.map((fact, at): KeptFact => (wrong[at] ? { ...fact, setAside: true } : fact));
        const everyone = ['public', 'partners', 'office'] as const;
        const before = standingOf('power-capacity', facts, TODAY);
        const counted = shownTo('power-capacity', marked, everyone);
        const after = standingOf('power-capacity', counted, TODAY);
        const heard = before.voices.map(({ id }) => id);
        for (const { id } of after.voices) expect(heard).toContain(id);
        if (before.voices.length === 0) expect(after.state).not.toBe('fresh');
        expect(counted.some(({ id }) => wrong[facts.findIndex((fact) => fact.id === id)])).toBe(false);
        const publicly = standingOf('power-capacity', shownTo('power-capacity', marked, ['public']), TODAY);
        if (publicly.state === 'fresh') expect(after.state).toBe('fresh');
        expect(shownTo('power-capacity', facts, everyone)).toEqual(facts);
      }),
    ));
});
