import type { Day } from '../../../../kernel/day.ts';
import { useOf } from '../activities/use-of-need.ts';
import type { Dossier } from '../dossier.ts';
import type { Need } from '../need/need.ts';
import type { Requirement } from '../site-answer.ts';
import { judgeDisputed } from './disputes.ts';
import type { Asked, Judgement, Offer, Rule } from './rule.ts';

/** What a rule reads of a need, beside the use that its activity stands for; a test asks every rule. */
export const READS: Readonly<Record<Requirement, readonly (keyof Need)[]>> = {
  kind: ['kind'],
  area: ['area'],
  use: ['activity', 'area'],
  fit: ['length', 'width'],
  height: ['height'],
  cover: ['length', 'width'],
  green: ['length', 'width'],
  intensity: ['length', 'width', 'area'],
  parking: ['length', 'width', 'jobs'],
  yard: ['length', 'width'],
  power: ['power'],
  gas: ['gas'],
  water: ['water'],
  sewage: ['sewage'],
  axle: ['axle'],
  rail: ['rail'],
  road: ['road'],
  tenure: ['tenure'],
  price: ['price', 'kind', 'tenure'],
  start: ['start'],
};

type Known = { readonly asOf: Day; readonly said: Map<string, Judgement | Offer> };

/** Entries of one generation: about 4 MB. Two are kept; what is asked again moves to the younger. */
const GENERATION = 4000;
let [young, old] = [new WeakMap<Dossier, Known>(), new WeakMap<Dossier, Known>()];
let born = 0;

/** As `judgeDisputed`: worked out once for what the rule reads of the need, for as long as the dossier lives and the day lasts. */
export const keptJudgement = (rule: Rule, asked: Asked): Judgement =>
  kept(asked, keyOf(rule, asked), () => judgeDisputed(rule, asked)) as Judgement;

/** What the rule offers where the line is open, likewise. */
export const keptOffer = (rule: Rule, asked: Asked): Offer =>
  kept(asked, `offer ${keyOf(rule, asked)}`, () => rule.offer!(asked)) as Offer;

// oxlint-disable-next-line max-params
function kept({ dossier, asOf }: Asked, key: string, make: () => Judgement | Offer): Judgement | Offer {
  const known = young.get(dossier);
  const here = known?.asOf === asOf ? known.said.get(key) : undefined;
  if (here) return here;
  const before = old.get(dossier);
  const made = (before?.asOf === asOf && before.said.get(key)) || Object.freeze(make());
  keep(dossier, asOf).set(key, made);
  return made;
}

// oxlint-disable-next-line max-params
function keep(dossier: Dossier, asOf: Day): Known['said'] {
  born += 1;
  if (born > GENERATION) [young, old, born] = [new WeakMap(), young, 1];
  const known = young.get(dossier);
  if (known?.asOf === asOf) return known.said;
  const said: Known['said'] = new Map();
  young.set(dossier, { asOf, said });
  return said;
}

const keys = new WeakMap<Need, Map<Requirement, string>>();

/** A need is asked of every site: its keys are written once. */
function keyOf({ requirement }: Rule, { need, brief }: Asked): string {
  const known = keys.get(need) ?? new Map<Requirement, string>();
  keys.set(need, known);
  let key = known.get(requirement);
  if (key === undefined) {
    const use = useOf(need)?.use ?? 'building';
    key = JSON.stringify([requirement, use, ...READS[requirement].map((field) => need[field])]);
    known.set(requirement, key);
  }
  return brief ? `brief ${key}` : key;
}
