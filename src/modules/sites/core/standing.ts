import { addDays, type Day, daysBetween } from '../../../kernel/day.ts';
import { type Fact, type FactValue, type Freshness, freshness } from '../../../kernel/fact.ts';
import { FACT_KINDS, type FactKey } from './fact-kinds.ts';
import type { Tolerance } from './kinds/kind.ts';
import { sourceKey } from './public-source.ts';
import { sameWords } from './same-words.ts';

/** What differs by less than five parts in a hundred is the same figure, told twice. */
const DEFAULT_TOLERANCE: Tolerance = { by: 0, share: 0.05 };

/**
 * How far a key may be relied on. `disputed`: fresh statements of different sources contradict, so that no value stands,
 * and `voices` holds all of them, latest first. Else `voices` holds the fresh ones that agree.
 */
export type FactStanding = {
  readonly state: Freshness | 'disputed';
  /** The latest that may be relied on; where none may, the latest that was known on the day. */
  readonly current: Fact | undefined;
  readonly voices: readonly Fact[];
};

/** What is known of a key on a day, from its statements, latest first. */
export function standingOf(key: FactKey, facts: readonly Fact[] | undefined, asOf: Day): FactStanding {
  const known = facts?.filter(({ confirmedOn }) => confirmedOn <= asOf) ?? [];
  const voices = known.length === 1 ? known.filter((fact) => freshness(fact, asOf) === 'fresh') : voicesOf(known, asOf);
  const current = voices[0] ?? known[0];
  if (voices.length === 0) return { state: freshness(current, asOf), current, voices };
  const disputed = voices.some((a, at) => voices.slice(at + 1).some((b) => contradict(key, a, b)));
  return { state: disputed ? 'disputed' : 'fresh', current, voices };
}

/** Of each source its latest statement, where that is still fresh: who has said otherwise since speaks with the last word. */
function voicesOf(known: readonly Fact[], asOf: Day): Fact[] {
  const heard = new Set<string>();
  return known.filter((fact) => {
    const source = sourceOf(fact);
    if (heard.has(source)) return false;
    heard.add(source);
    return freshness(fact, asOf) === 'fresh';
  });
}

const sourceOf = ({ source }: Fact): string => sourceKey(source);

/**
 * Whether two statements of a key can't both be true: of different sources, and their values further apart than the kind
 * allows. "There is none" contradicts every value. Two texts do unless they say the same, written differently or not
 * (`sameWords`): which of them holds, or whether one text says both, a person decides.
 */
export const contradict = (key: FactKey, a: Fact, b: Fact): boolean =>
  !FACT_KINDS[key].adds &&
  sourceOf(a) !== sourceOf(b) &&
  differ(a.value, b.value, FACT_KINDS[key].tolerance ?? DEFAULT_TOLERANCE);

function differ(a: FactValue, b: FactValue, tolerance: Tolerance): boolean {
  if (a.kind !== b.kind) return true;
  if (a.kind === 'number' && b.kind === 'number') return a.unit !== b.unit || apart(a.value, b.value, tolerance);
  if (a.kind === 'choice' && b.kind === 'choice') return a.code !== b.code;
  if (a.kind === 'day' && b.kind === 'day') return Math.abs(daysBetween(a.day, b.day)) > tolerance.by;
  return a.kind === 'text' && b.kind === 'text' && !sameWords(a.text, b.text);
}

function apart(a: number, b: number, { by, share }: Tolerance): boolean {
  const allowed = Math.max(by, share * Math.max(Math.abs(a), Math.abs(b)));
  // A millionth of the figure is rounding, not a quarrel.
  return Math.abs(a - b) > allowed + 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/**
 * A statement as the register holds it. `setAside`: it proved wrong; it counts for nobody, on no day. `wordless`: nor does one whose
 * words were erased.
 */
export type KeptFact = Fact & { readonly setAside?: true; readonly wordless?: true };

/**
 * What of a key's statements counts and may be shown to a circle of readers, latest first. A statement that its source has
 * since replaced with one not to be seen here, or set aside, holds until the day before: what a source said before a wrong
 * word is not what it says now. Where a hidden one contradicts what is shown, the key is
 * in doubt from the day on which both were said: nothing shown may be relied on, and the hidden value stays hidden.
 */
export function shownTo<Seen extends KeptFact>(
  key: FactKey,
  facts: readonly Seen[],
  visibility: readonly Fact['visibility'][],
): Seen[] {
  const isSeen = (fact: KeptFact): boolean => !fact.setAside && visibility.includes(fact.visibility);
  const hidden = facts.filter((fact) => !isSeen(fact));
  const seen = facts.filter(isSeen);
  if (hidden.length === 0) return seen;
  const doubts = seen
    .filter((fact) => isLastWord(facts, fact))
    .flatMap((fact) =>
      hidden
        .filter((other) => !other.setAside && isLastWord(facts, other))
        .filter((other) => overlap(fact, other) && contradict(key, fact, other))
        .map((other) => later(fact.confirmedOn, other.confirmedOn)),
    );
  return seen.map((fact) => {
    const replaced = hidden.filter(
      (other) => sourceOf(other) === sourceOf(fact) && facts.indexOf(other) < facts.indexOf(fact),
    );
    const ends = [...doubts, ...replaced.map(({ confirmedOn }) => confirmedOn)].map(dayBefore);
    const validUntil = [fact.validUntil, ...ends].filter((end) => end !== null).toSorted()[0] ?? null;
    return validUntil === fact.validUntil ? fact : { ...fact, validUntil };
  });
}

const isLastWord = (facts: readonly Fact[], fact: Fact): boolean =>
  facts.find((other) => sourceOf(other) === sourceOf(fact)) === fact;

const overlap = (a: Fact, b: Fact): boolean =>
  (a.validUntil === null || a.validUntil >= b.confirmedOn) && (b.validUntil === null || b.validUntil >= a.confirmedOn);

const later = (a: Day, b: Day): Day => (a > b ? a : b);

const dayBefore = (day: Day): Day => addDays(day, -1);
