import { lawGround } from '../../law/law-ground.ts';
import type { HallSize } from '../fit-hall.ts';
import { checked, type Fix, type FixAsked, rankOf, type RelaxedRule, sizeOf } from './fix.ts';
import { type Candidate, candidatesOf, type Relaxing, tryRelaxed } from './rules-that-bind.ts';

type Relaxed = Fix & { kind: 'relaxed' };

export type RelaxedFound = {
  readonly fixes: readonly Relaxed[];
  /** Rules that were tried together at most. */
  readonly upTo: 1 | 2;
  /** Pairs of rules that were not tried, or stand and were not measured. */
  readonly leftOut: number;
};

/** Metres to which it is told how far a rule would have to give way. */
const STEP = 0.1;
/** Pairs that are tried, those of them that are measured, and those that are told. */
const [MOST_PAIRS, MOST_MEASURED, MOST_TOLD] = [45, 6, 3];

/**
 * Rules whose giving way would let the hall stand, or stand more surely than it does, each with what is needed and who could decide it: one rule,
 * or two together where none alone does. The smallest change first.
 */
export function relaxedRules(question: FixAsked): RelaxedFound {
  const size = sizeOf(question.need);
  if (!size) return { fixes: [], upTo: 1, leftOut: 0 };
  const search: Search = { question, size, before: rankOf(tryRelaxed(question, size)) };
  const candidates = candidatesOf(question);
  const singles = candidates.flatMap((one) => relaxed(search, [one]) ?? []);
  if (singles.length > 0) return { fixes: singles.toSorted(smallestFirst), upTo: 1, leftOut: 0 };
  return pairs(search, candidates);
}

type Search = {
  readonly question: FixAsked;
  readonly size: HallSize;
  /** Rank of the hall as it stands. */
  readonly before: number;
};

/** What each rule keeps, in the order of the rules. */
type Kept = readonly (number | null)[];

const gone = (rules: readonly Candidate[]): Kept => rules.map(({ now }) => (now === null ? null : 0));

const given = ({ question }: Search, rules: readonly Candidate[], kept: Kept): Relaxing =>
  rules.reduce<Relaxing>((asked, rule, i) => rule.given(asked, kept[i]!), question);

const stands = (search: Search, rules: readonly Candidate[], kept: Kept): boolean =>
  rankOf(tryRelaxed(given(search, rules, kept), search.size)) < search.before;

function pairs(search: Search, candidates: readonly Candidate[]): RelaxedFound {
  // What all rules together don't let stand, no two of them do.
  if (candidates.length < 2 || !stands(search, candidates, gone(candidates))) return { fixes: [], upTo: 2, leftOut: 0 };
  const all = candidates
    .flatMap((one, i) => candidates.slice(i + 1).map((other) => [one, other] as const))
    .toSorted((a, b) => authoritiesOf(a) - authoritiesOf(b) || wholeOf(a) - wholeOf(b));
  const standing = all.slice(0, MOST_PAIRS).filter((pair) => stands(search, pair, gone(pair)));
  const fixes = standing.slice(0, MOST_MEASURED).flatMap((pair) => relaxed(search, pair) ?? []);
  return {
    fixes: fixes.toSorted(smallestFirst).slice(0, MOST_TOLD),
    upTo: 2,
    leftOut: Math.max(0, all.length - MOST_PAIRS) + Math.max(0, standing.length - MOST_MEASURED),
  };
}

const authoritiesOf = (rules: readonly Candidate[]): number => new Set(rules.map(({ law }) => law.value)).size;
const wholeOf = (rules: readonly Candidate[]): number => rules.filter(({ now }) => now === null).length;

/** Fewest who have to agree, then by how much of the rules gives way. */
const smallestFirst = (a: Relaxed, b: Relaxed): number =>
  new Set(a.rules.map(({ authority }) => authority)).size - new Set(b.rules.map(({ authority }) => authority)).size ||
  shareOf(a) - shareOf(b);

const shareOf = ({ rules }: Relaxed): number =>
  rules.reduce((sum, { metres }) => sum + (metres ? (metres.now - metres.needed) / metres.now : 1), 0);

/** The rules together, each keeping as much as it can; null where the hall does not stand then, or its own rule does not let it. */
function relaxed(search: Search, rules: readonly Candidate[]): Relaxed | null {
  let kept = gone(rules);
  if (!stands(search, rules, kept)) return null;
  for (const [i, { now }] of rules.entries())
    if (now !== null) kept = kept.with(i, mostThatStands(search, rules, kept, i));
  const last = given(search, rules, kept);
  const fit = tryRelaxed(last, search.size);
  // The rule of the hall can't be asked of another distance than the law's.
  const found =
    last.border === undefined
      ? checked(last, fit)
      : fit?.answer === 'fits'
        ? ({ verdict: 'conditional', reason: null, placement: fit.placement } as const)
        : null;
  return found && { kind: 'relaxed', rules: rules.map((one, i) => told(one, kept[i]!)), ...found };
}

function told({ rule, of, now, law }: Candidate, needed: number | null): RelaxedRule {
  const [ground] = lawGround(`relaxed ${rule}`, law);
  return {
    rule,
    of,
    metres: now === null || needed === null ? null : { now, needed },
    authority: law.value,
    ground: ground!,
  };
}

/** In whole steps: the most that the rule may keep so that the hall still stands. It does when it keeps nothing. */
// oxlint-disable-next-line max-params
function mostThatStands(search: Search, rules: readonly Candidate[], kept: Kept, i: number): number {
  let [fits, fails] = [0, Math.ceil(rules[i]!.now! / STEP)];
  while (fails - fits > 1) {
    const middle = Math.floor((fits + fails) / 2);
    if (stands(search, rules, kept.with(i, middle * STEP))) fits = middle;
    else fails = middle;
  }
  return Math.round(fits * STEP * 10) / 10;
}
