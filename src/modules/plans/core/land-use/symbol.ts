import { nameOfClass } from './classes.ts';

/**
 * Classes behind a symbol as it is drawn in a plan: "2.P/U" → P, U; "KD-Z" → KDZ; "1PU" → P, U; "12KDD" → KDD.
 * The raw symbol stays the truth; this is its reading. Empty when nothing is recognised.
 */
export function classesOfSymbol(raw: string): readonly string[] {
  const symbol = raw
    .trim()
    .slice(0, 40)
    .toUpperCase()
    .replace(/^[\d\s.]+/, '')
    .replace(/[\d\s.]+$/, '');
  const whole = symbol.replaceAll(/[-\s.]/g, '');
  if (nameOfClass(whole) !== null) return [whole];
  const parts = symbol.split(/[/,;+\-\s.]+/).filter((part) => part !== '');
  const codes = parts.flatMap((part) => (nameOfClass(part) === null ? twoTogether(part) : [part]));
  return [...new Set(codes)];
}

/** "PU", "UP": two classes written as one word. */
function twoTogether(word: string): string[] {
  for (let i = 1; i < word.length; i += 1) {
    const [head, tail] = [word.slice(0, i), word.slice(i)];
    if (nameOfClass(head) !== null && nameOfClass(tail) !== null) return [head, tail];
  }
  return [];
}
