import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../../kernel/quantity.ts';
import { assess } from './assess.ts';
import type { Dossier } from './dossier.ts';
import { TODAY, amount, fact, factsOf, goodLand, siteOf } from './dossiers.cases.ts';
import { parseNeed } from './need/parse-need.ts';
import { barriers, nearestMisses, rank, standings } from './rank.ts';

const named = (name: string, change: (dossier: Dossier) => Dossier = (dossier) => dossier): Dossier => {
  const dossier = change(goodLand());
  return { ...dossier, site: { ...siteOf('land', name, name) } };
};
const power =
  (megawatts: number, metres = 0) =>
  (dossier: Dossier): Dossier => ({
    ...dossier,
    facts: {
      ...dossier.facts,
      ...factsOf([
        fact('power-capacity', amount('power-capacity', megawatts)),
        fact('power-distance', amount('power-distance', metres)),
      ]),
    },
  });
const answers = (query: string, dossiers: readonly Dossier[]) => {
  const need = parseNeed(new URLSearchParams(query), TODAY);
  if (!need.ok) throw new Error('bad need');
  return dossiers.map((dossier) => assess(need.value, dossier, TODAY));
};
const names = (ranked: readonly { site: { slug: string } }[]) => ranked.map(({ site }) => site.slug);

const SITES = [
  named('short', power(0.6)),
  named('far', power(3, 400)),
  named('unknown', (dossier) => ({ ...dossier, facts: { ...dossier.facts, 'power-capacity': [] } })),
  named('tight', power(1.05)),
  named('ample', power(2)),
  named('hopeless', power(0.1)),
];

describe('the order of an answer', () => {
  test('is: kept, then conditional, then unknown, then failed; the roomier first', () =>
    expect(names(rank(answers('kind=land&power=1', SITES)))).toEqual([
      'ample',
      'tight',
      'far',
      'unknown',
      'short',
      'hopeless',
    ]));

  test('does not depend on the order in which sites were read', () => {
    const given = answers('kind=land&power=1&area=2&w-area=wish', SITES);
    const expected = names(rank(given));
    fc.assert(
      fc.property(fc.shuffledSubarray(given, { minLength: given.length }), (shuffled) => {
        expect(names(rank(shuffled))).toEqual(expected);
      }),
    );
  });

  test('follows the Polish alphabet where all else is equal', () => {
    const given = answers(
      'kind=land',
      ['Żory', 'Łódzka', 'Lipowa', 'Ćmielów', 'Celna'].map((name) => named(name)),
    );
    expect(names(rank(given))).toEqual(['Celna', 'Ćmielów', 'Lipowa', 'Łódzka', 'Żory']);
  });
});

describe('when nothing fits', () => {
  const given = answers('kind=land&power=5&area=2', SITES);
  test('the nearest misses come with how much is short', () => {
    const misses = nearestMisses(given, 2);
    expect(names(misses)).toEqual(['far', 'ample']);
    expect((misses[0]!.blocking[0]!.margin as Quantity).value).toBe(-2);
  });
  test('it is said which requirement rules out how many', () =>
    expect(barriers(given)).toEqual([{ requirement: 'power', sites: 5, alone: 5 }]));
  test('sites are counted by verdict', () =>
    expect(standings(given)).toEqual({ pass: 0, conditional: 0, unknown: 1, fail: 5 }));
});
