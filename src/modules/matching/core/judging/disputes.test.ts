import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import type { FactKey } from '../../../sites/index.ts';
import type { Dossier } from '../dossier.ts';
import { amount, fact, FULL_NEED, goodLand } from '../dossiers.cases.ts';
import type { NeedFinding } from '../site-answer.ts';
import { answer } from './asked.cases.ts';

/** The good site, of which the owner too says something, a little earlier than the operators. */
function withOwners(said: Partial<Record<FactKey, number | 'none'>>, base: Dossier = goodLand()): Dossier {
  const facts = Object.entries(said).map(([key, value]) => {
    const name = key as FactKey;
    const told = fact(name, value === 'none' ? { kind: 'none' } : amount(name, value));
    const source = { kind: 'owner', name: 'właściciel', reference: null, url: null } as const;
    const voice = { ...told, id: `${key} owner`, source, confirmedOn: day('2026-08-01') };
    return [name, [...(base.facts[name] ?? []), voice]] as const;
  });
  return { ...base, facts: { ...base.facts, ...Object.fromEntries(facts) } };
}

const line = (query: string, dossier: Dossier, requirement: string): NeedFinding =>
  answer(query, dossier).findings.find((finding) => finding.requirement === requirement)!;
const power = (asked: number, said: number | 'none') =>
  line(`kind=land&power=${asked}`, withOwners({ 'power-capacity': said }), 'power');

describe('a line whose sources contradict', () => {
  test('is unknown when one says enough and the other too little, and names both with their values', () => {
    const found = power(1.5, 0.4);
    expect(found.verdict).toBe('unknown');
    expect(found.reason).toEqual({
      code: 'fact-disputed',
      params: {
        key: 'power-capacity',
        first: 'Operator',
        'first-value': { value: 2, unit: 'MW' },
        second: 'właściciel',
        'second-value': { value: 0.4, unit: 'MW' },
      },
    });
    expect(found.takes.map(({ code }) => code)).toContain('take-settle-fact');
  });

  test('passes when each of them says enough, with the least room and both statements in its grounds', () => {
    const found = power(1.5, 3);
    expect(found.verdict).toBe('pass');
    expect(found.margin).toEqual({ value: 0.5, unit: 'MW' });
    expect(found.grounds[0]).toMatchObject({ value: { value: 2 }, against: [{ value: { value: 3 } }] });
  });

  test('fails when each of them says too little', () => expect(power(4, 3).verdict).toBe('fail'));

  test('is conditional when one says that there is none, since the network at the border could bring it', () =>
    expect(power(1, 'none').verdict).toBe('conditional'));

  test('is conditional when each way leads to a pass or to a condition', () => {
    const found = line('kind=land&power=1', withOwners({ 'power-distance': 90 }), 'power');
    expect([found.verdict, found.reason.code]).toEqual(['conditional', 'fact-disputed']);
  });

  test('weighs every way of believing when both capacity and distance are disputed', () => {
    const both = withOwners({ 'power-capacity': 0.4, 'power-distance': 90 });
    expect(line('kind=land&power=1', both, 'power').verdict).toBe('unknown');
    expect(line('kind=land&power=0.2', both, 'power').verdict).toBe('conditional');
    expect(line('kind=land&power=9', both, 'power').verdict).toBe('fail');
  });

  test('offers nothing where the investor left it open', () => {
    const open = answer('kind=land&area=1', withOwners({ 'power-capacity': 0.4 })).open;
    expect(open.find(({ requirement }) => requirement === 'power')?.offers).toBeNull();
  });
});

const figure = fc.oneof(fc.double({ min: 0, max: 400, noNaN: true }), fc.constant('none' as const));
const utilities: FactKey[] = ['power-capacity', 'power-distance', 'gas-capacity', 'gas-distance', 'water-capacity'];

test(
  'whatever a second source says, no line becomes better than with it alone, and none fails but by both',
  () =>
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...utilities, 'axle-load' as const), figure), (drawn) => {
        const said = Object.fromEntries(
          Object.entries(drawn).map(([key, value]) => [key, key === 'axle-load' ? 8 : value]),
        );
        const base = goodLand();
        const before = answer(FULL_NEED, base);
        const disputed = withOwners(said, base);
        const after = answer(FULL_NEED, disputed);
        const only = Object.fromEntries(
          Object.keys(said).map((key) => [key, [disputed.facts[key as FactKey]!.at(-1)!]]),
        );
        const alone = answer(FULL_NEED, { ...base, facts: { ...base.facts, ...only } });
        const verdictOf = (given: typeof before, requirement: string) =>
          given.findings.find((finding) => finding.requirement === requirement)!.verdict;
        for (const { requirement, verdict } of after.findings) {
          if (verdict !== 'pass' && verdict !== 'fail') continue;
          // Where the two agree within the tolerance, the later one counts.
          expect([requirement, verdictOf(before, requirement)]).toEqual([requirement, verdict]);
          const near = answer(FULL_NEED, disputed).findings.find((one) => one.requirement === requirement)!;
          const quarrel = near.grounds.some((ground) => ground.kind === 'fact' && ground.against !== undefined);
          if (quarrel && Object.keys(said).length === 1)
            expect([requirement, verdictOf(alone, requirement)]).toEqual([requirement, verdict]);
        }
      }),
      { numRuns: 200 },
    ),
  60_000,
);
