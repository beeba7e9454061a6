/** A number in [0, 1) that depends on the words only, so that the demo land is the same on every machine. FNV-1a with a final mix. */
export function chance(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const char of words.join('|')) {
    hash ^= char.codePointAt(0)!;
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** One of the choices, always the same one for the same words. */
export function pick<Choice>(choices: readonly Choice[], ...words: readonly (string | number)[]): Choice {
  return choices[Math.floor(chance(...words) * choices.length)]!;
}
