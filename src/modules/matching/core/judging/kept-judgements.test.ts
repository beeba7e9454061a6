import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../../kernel/day.ts';
import type { Dossier } from '../dossier.ts';
import { amount, fact, factsOf, FULL_NEED, goodLand, siteOf, TODAY } from '../dossiers.cases.ts';
import { askedOf, judgeSite } from '../assess.ts';
import { type Need, openNeed } from '../need/need.ts';
import { parseNeed } from '../need/parse-need.ts';
import { judgeDisputed } from './disputes.ts';
import { keptJudgement, keptOffer, READS } from './kept-judgements.ts';
import { RULES } from './rules-in-order.ts';

const hall = (): Dossier => ({
  ...goodLand(),
  site: siteOf('hall'),
  facts: factsOf([fact('usable-area', amount('usable-area', 5000)), fact('rent', amount('rent', 20))]),
});

const read = parseNeed(new URLSearchParams(FULL_NEED), TODAY);
const full: Need = read.ok ? read.value : openNeed('land');

const needs: readonly Need[] = [
  full,
  openNeed('hall'),
  { ...full, kind: 'hall', tenure: { value: 'lease', weight: 'must' } },
  { ...full, length: { value: 4000, weight: 'must' }, activity: { text: null, pkd: '01.11.Z' } },
  { ...full, width: null, area: null, activity: { text: null, pkd: null } },
];

/** A need that refuses to be read anywhere but in these fields. */
const only = (need: Need, fields: readonly string[]): Need =>
  new Proxy(need, {
    get: (of, field) => {
      if (!fields.includes(String(field))) throw new Error(`reads ${String(field)}`);
      return of[field as keyof Need];
    },
  });

describe('a judgement that is kept', () => {
  test.each(RULES.map((rule) => [rule.requirement, rule] as const))('holds all that the rule reads: %s', (_, rule) => {
    for (const dossier of [goodLand(), hall(), { ...goodLand(), zones: [], parcels: [] }]) {
      for (const need of needs) {
        const asked = { ...askedOf({ need, dossier, asOf: TODAY }), need: only(need, READS[rule.requirement]) };
        if (rule.asked(need, dossier) === null) rule.offer?.(asked);
        else judgeDisputed(rule, asked);
      }
    }
  });

  test('is the judgement of the rule, asked again and for another need', () => {
    const dossiers = [goodLand(), hall()];
    for (const need of [...needs, ...needs])
      for (const dossier of dossiers)
        for (const brief of [false, true]) {
          const asked = askedOf({ need: structuredClone(need), dossier, asOf: TODAY, brief });
          for (const rule of RULES) {
            if (rule.asked(need, dossier) !== null)
              expect(keptJudgement(rule, asked)).toEqual(judgeDisputed(rule, asked));
            else if (rule.offer) expect(keptOffer(rule, asked)).toEqual(rule.offer(asked));
          }
        }
  });

  test('goes with the day and with what is known of the site', () => {
    const dossier = goodLand();
    const need: Need = { ...full, power: { value: 1, weight: 'must' } };
    const power = (of: Dossier, asOf = TODAY) =>
      judgeSite({ need, dossier: of, asOf }).findings.find(({ requirement }) => requirement === 'power')!.verdict;
    const before = power(dossier);
    const [known] = dossier.facts['power-capacity']!;
    const ends = {
      ...dossier,
      facts: { ...dossier.facts, 'power-capacity': [{ ...known!, validUntil: day('2026-12-01') }] },
    };
    expect(power(ends)).toBe(before);
    expect(power(ends, addDays(day('2026-12-01'), 1))).toBe('unknown');
    expect(power(ends)).toBe(before);
    expect(power({ ...dossier, facts: { ...dossier.facts, 'power-capacity': [] } })).toBe('unknown');
    expect(power(dossier)).toBe(before);
  });
});
