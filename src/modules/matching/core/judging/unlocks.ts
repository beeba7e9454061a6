import type { Day } from '../../../../kernel/day.ts';
import type { Fact, FactValue } from '../../../../kernel/fact.ts';
import type { Ground } from '../../../../kernel/finding.ts';
import { FACT_KINDS, type FactKey, standingOf } from '../../../sites/index.ts';
import { askedOf } from '../assess.ts';
import type { Dossier } from '../dossier.ts';
import type { Need } from '../need/need.ts';
import type { Requirement } from '../site-answer.ts';
import { judgeDisputed } from './disputes.ts';
import type { Asked, Rule } from './rule.ts';
import { RULES } from './rules-in-order.ts';

/** A fact that keeps a need from an answer at a site. */
export type Block = {
  readonly key: FactKey;
  readonly state: 'missing' | 'stale' | 'disputed';
  /** With this fact alone, known and good, the site could do: no must would be unknown any more. */
  readonly unlocks: boolean;
};

/**
 * The facts that stand between a need and a site which nothing rules out: those that musts without an answer ask for. A fact
 * unlocks the site when some value within the bounds of its kind leaves no must unknown. Only what can change the result is
 * judged: musts, the hall last, and again with a supposed value only the rules that read the fact.
 */
export function blocksOf(need: Need, dossier: Dossier, asOf: Day): Block[] {
  const musts = CHEAPEST_FIRST.filter((rule) => rule.asked(need, dossier) === 'must');
  const asked = askedOf({ need, dossier, asOf, brief: true });
  const doubtful: Doubtful[] = [];
  for (const rule of musts) {
    if (COSTLY.has(rule.requirement) && !doubtful.some(({ keys }) => keys.length > 0) && readsNoFact(asked)) return [];
    const { verdict, grounds } = judgeDisputed(rule, asked);
    if (verdict === 'fail') return [];
    if (verdict === 'unknown') doubtful.push({ rule, keys: unsureKeys(grounds) });
  }
  const inOrder = doubtful.toSorted((a, b) => RULES.indexOf(a.rule) - RULES.indexOf(b.rule));
  return [...new Set(inOrder.flatMap(({ keys }) => keys))].flatMap((key): Block[] => {
    const { state } = standingOf(key, dossier.facts[key], asOf);
    if (state === 'fresh') return [];
    return [
      {
        key,
        state,
        unlocks: doubtful.every((one) => one.keys.includes(key) && someValueAnswers(one.rule, asked, key)),
      },
    ];
  });
}

type Doubtful = { readonly rule: Rule; readonly keys: readonly FactKey[] };

/** Whether a hall and its yard stand on land is geometry: milliseconds, where every other rule takes microseconds. */
const COSTLY: ReadonlySet<Requirement> = new Set(['fit', 'yard']);
const CHEAPEST_FIRST = RULES.toSorted((a, b) => Number(COSTLY.has(a.requirement)) - Number(COSTLY.has(b.requirement)));

/** On land the hall is fitted into plans and parcels, and no fact is asked; that of the road leaves no yard unknown. */
const readsNoFact = ({ dossier }: Asked): boolean => dossier.site.kind === 'land';

const unsureKeys = (grounds: readonly Ground[]): FactKey[] =>
  grounds.flatMap((ground) => (ground.kind === 'fact' && ground.freshness !== 'fresh' ? [ground.key as FactKey] : []));

/** Whether the fact, were it known, could turn the rule's unknown into a pass or a condition. */
const someValueAnswers = (rule: Rule, asked: Asked, key: FactKey): boolean =>
  valuesOf(key, asked).some((value) => {
    const dossier = { ...asked.dossier, facts: { ...asked.dossier.facts, [key]: [supposed(key, value, asked.asOf)] } };
    const { verdict } = judgeDisputed(rule, { ...asked, dossier });
    return verdict === 'pass' || verdict === 'conditional';
  });

/** The ends of its bounds, each word of its list: one of them is the best for any need. */
function valuesOf(key: FactKey, { asOf }: Asked): FactValue[] {
  const kind = FACT_KINDS[key];
  switch (kind.value) {
    case 'number':
      return [kind.max, kind.min].map((value) => ({ kind: 'number', value, unit: kind.unit }));
    case 'choice':
      return Object.keys(kind.choices).map((code) => ({ kind: 'choice', code }));
    case 'day':
      return [{ kind: 'day', day: asOf }];
    case 'text':
      return [{ kind: 'text', text: { pl: key, en: key } }];
  }
}

const supposed = (key: FactKey, value: FactValue, asOf: Day): Fact => ({
  id: `supposed ${key}`,
  key,
  value,
  source: { kind: 'clerk', name: '', reference: null, url: null },
  confirmedOn: asOf,
  validUntil: null,
  visibility: 'office',
  synthetic: false,
});
