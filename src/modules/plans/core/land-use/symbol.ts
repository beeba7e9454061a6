import { nameOfClass } from './classes.ts';

/** Longer than any symbol drawn in a plan; what stands beyond is not read. */
const LONGEST_SYMBOL = 40;

/**
 * Classes behind a symbol as it is drawn in a plan, the first-named first: "2.P/U" → P, U; "KD-Z" → KDZ; "1PU" → P, U; "12KDD" → KDD.
 * The raw symbol stays the truth; this is its reading. A part in no list stays as it is drawn, so that it reads as unknown and never as
 * nothing; empty only where no letter is drawn.
 */
export function classesOfSymbol(raw: string): readonly string[] {
  const symbol = raw
    .trim()
    .slice(0, LONGEST_SYMBOL)
    .toUpperCase()
    .replace(/^[\d\s.]+/, '')
    .replace(/[\d\s.]+$/, '');
  const whole = symbol.replaceAll(/[-\s.]/g, '');
  if (nameOfClass(whole) !== null) return [whole];
  const parts = symbol.split(/[/,;+\-\s.]+/).filter((part) => part !== '');
  return [...new Set(parts.flatMap((part) => (nameOfClass(part) === null ? twoTogether(part) : [part])))];
}

/** Classes that older plans write as one word with another. Others are not taken apart: "KPR" is no parking with farmland. */
const MIXED: ReadonlySet<string> = new Set(['P', 'PS', 'U', 'UC', 'MN', 'MW']);

/** "PU", "UP": two classes written as one word; any other word stays whole. */
function twoTogether(word: string): string[] {
  for (let i = 1; i < word.length; i += 1) {
    const [head, tail] = [word.slice(0, i), word.slice(i)];
    if (MIXED.has(head) && MIXED.has(tail)) return [head, tail];
  }
  return [word];
}
