/** What office and investor said of one paper of an application. */
export type PaperWord = {
  readonly paper: string;
  /** The office has seen it ready. */
  readonly seen: boolean;
  /** Null: not seen, or seen before the moment was kept. */
  readonly seenAt: Date | null;
  /** The investor says that it is ready; null: he does not say so. */
  readonly toldReadyAt: Date | null;
  /** What the office asks him to improve, in its own words. */
  readonly improve: string | null;
  readonly improveAt: Date | null;
};

type HandedIn = { readonly paper: string; readonly handedInBy: 'office' | 'investor'; readonly addedAt: Date };

/** Whose turn it is: `wanted`, `improve`: the investor's; `check`: the office's; `ready`: nobody's. */
export type PaperTurn = 'wanted' | 'improve' | 'check' | 'ready';

/** Whose turn it is with a paper. What the investor did last counts against what the office said last. */
export function turnOf(word: PaperWord | undefined, files: readonly HandedIn[]): PaperTurn {
  const handedIn = files.filter(({ handedInBy }) => handedInBy === 'investor').map(({ addedAt }) => addedAt);
  const last = latest([...handedIn, ...(word?.toldReadyAt ? [word.toldReadyAt] : [])]);
  if (word?.improveAt && !(last && last > word.improveAt)) return 'improve';
  if (word?.seen && !(last && word.seenAt && last > word.seenAt)) return 'ready';
  return last ? 'check' : 'wanted';
}

const latest = (moments: readonly Date[]): Date | null =>
  moments.reduce<Date | null>((last, one) => (last === null || one > last ? one : last), null);

/** Sentence of the office about a paper. Characters at most, as in the table. */
export const LONGEST_SENTENCE = 500;
