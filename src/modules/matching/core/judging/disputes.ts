import type { Ground, Verdict } from '../../../../kernel/finding.ts';
import type { Fact } from '../../../../kernel/fact.ts';
import { type FactKey, standingOf } from '../../../sites/index.ts';
import { asStatement, dispute } from './fact-reading.ts';
import type { Asked, Judgement, Rule } from './rule.ts';

/** Beyond so many ways of believing the sources, nothing is believed. */
const MOST_WAYS = 32;

/**
 * Judges a rule where sources may contradict. Each way of believing them is judged: where all agree, their verdict holds,
 * with the least room; where they don't, the line is unknown, or conditional when every way is at least that, and says who
 * says what.
 */
export function judgeDisputed(rule: Rule, asked: Asked): Judgement {
  const plain = rule.judge(asked);
  if (disputedKey(plain) === null) return plain;
  const believed: Believed[] = [];
  if (!believe(rule, { asked, judged: plain, keys: [] }, believed)) return plain;
  const keys = [...new Set(believed.flatMap((way) => way.keys))];
  const verdicts = new Set(believed.map(({ judged }) => judged.verdict));
  const least = believed.reduce((worst, way) => (slackOf(way) < slackOf(worst) ? way : worst)).judged;
  if (verdicts.size === 1) return { ...least, grounds: besideOthers(least.grounds, keys, asked) };
  const [key] = keys;
  const { voices } = standingOf(key!, asked.dossier.facts[key!], asked.asOf);
  const verdict: Verdict = verdicts.has('fail') || verdicts.has('unknown') ? 'unknown' : 'conditional';
  return { ...plain, verdict, found: null, margin: null, slack: null, reason: dispute(key!, voices) };
}

type Believed = { readonly asked: Asked; readonly judged: Judgement; readonly keys: readonly FactKey[] };

/** Judges with each source of a disputed key in turn, until nothing is disputed; false when there are too many ways. */
function believe(rule: Rule, way: Believed, found: Believed[]): boolean {
  const key = disputedKey(way.judged);
  if (key === null) {
    found.push(way);
    return found.length <= MOST_WAYS;
  }
  const { dossier, asOf } = way.asked;
  return standingOf(key, dossier.facts[key], asOf).voices.every((voice) => {
    const asked = { ...way.asked, dossier: { ...dossier, facts: { ...dossier.facts, [key]: [voice] } } };
    return believe(rule, { asked, judged: rule.judge(asked), keys: [...way.keys, key] }, found);
  });
}

function disputedKey({ grounds }: Judgement): FactKey | null {
  const ground = grounds.find((one) => one.kind === 'fact' && one.freshness === 'disputed');
  return ground?.kind === 'fact' ? (ground.key as FactKey) : null;
}

const slackOf = ({ judged }: Believed): number => judged.slack ?? Number.POSITIVE_INFINITY;

/** The statement that was believed, and beside it what the other sources say. */
function besideOthers(grounds: readonly Ground[], keys: readonly FactKey[], { dossier, asOf }: Asked): Ground[] {
  return grounds.map((ground) => {
    const key = keys.find((one) => ground.kind === 'fact' && ground.key === one);
    if (!key || ground.kind !== 'fact') return ground;
    const others = standingOf(key, dossier.facts[key], asOf).voices.filter((voice: Fact) => voice.id !== ground.factId);
    return { ...ground, against: others.map(asStatement) };
  });
}
