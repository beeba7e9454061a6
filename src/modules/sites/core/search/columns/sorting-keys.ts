const DIGIT = 1 << 16;
const PAUSE = 65_536;

/** Rows again by a number of each, smallest first; equal ones stay as they stood. Pauses in between. No number may be NaN. */
// oxlint-disable-next-line max-params
export function* sortingByKey(rows: Uint32Array, keyOf: (row: number) => number): Generator<void, Uint32Array> {
  const keys = yield* sortableBits(rows, keyOf);
  let from: Uint32Array = new Uint32Array(rows.length);
  for (let at = 0; at < from.length; at += 1) from[at] = at;
  let to: Uint32Array = new Uint32Array(rows.length);
  for (let digit = 0; digit < 4; digit += 1) {
    const digitOf = (at: number): number => (keys[2 * at + (digit >> 1)]! >>> (16 * (digit & 1))) & (DIGIT - 1);
    const starts = new Uint32Array(DIGIT + 1);
    for (let at = 0; at < from.length; at += 1) {
      starts[digitOf(at) + 1]! += 1;
      if (at % PAUSE === PAUSE - 1) yield;
    }
    if (starts.includes(rows.length)) continue;
    for (let value = 0; value < DIGIT; value += 1) starts[value + 1]! += starts[value]!;
    for (let n = 0; n < from.length; n += 1) {
      const at = from[n]!;
      const value = digitOf(at);
      to[starts[value]!] = at;
      starts[value]! += 1;
      if (n % PAUSE === PAUSE - 1) yield;
    }
    [from, to] = [to, from];
  }
  for (let n = 0; n < from.length; n += 1) to[n] = rows[from[n]!]!;
  return to;
}

/** The numbers as unsigned ones of 64 bits that stand in the same order: low half, high half. */
// oxlint-disable-next-line max-params
function* sortableBits(rows: Uint32Array, keyOf: (row: number) => number): Generator<void, Uint32Array> {
  const numbers = new Float64Array(rows.length);
  const keys = new Uint32Array(numbers.buffer);
  for (let at = 0; at < rows.length; at += 1) {
    // Negative zero is zero.
    numbers[at] = keyOf(rows[at]!) + 0;
    const negative = keys[2 * at + 1]! >>> 31 === 1;
    if (negative) keys[2 * at] = ~keys[2 * at]!;
    keys[2 * at + 1] = negative ? ~keys[2 * at + 1]! : keys[2 * at + 1]! ^ 0x80000000;
    if (at % PAUSE === PAUSE - 1) yield;
  }
  return keys;
}

const RUN = 8192;

/** Texts by their code units, smallest first. Pauses in between. */
export function* sortingTexts(texts: readonly string[]): Generator<void, string[]> {
  let runs: string[][] = [];
  for (let at = 0; at < texts.length; at += RUN) {
    runs.push(texts.slice(at, at + RUN).sort());
    yield;
  }
  while (runs.length > 1) {
    const longer: string[][] = [];
    for (let at = 0; at < runs.length; at += 2) longer.push(yield* mergingTexts(runs[at]!, runs[at + 1] ?? []));
    runs = longer;
  }
  return runs[0] ?? [];
}

// oxlint-disable-next-line max-params
function* mergingTexts(left: readonly string[], right: readonly string[]): Generator<void, string[]> {
  if (right.length === 0) return [...left];
  const merged: string[] = [];
  let [l, r] = [0, 0];
  while (l < left.length || r < right.length) {
    merged.push(r >= right.length || (l < left.length && left[l]! <= right[r]!) ? left[l++]! : right[r++]!);
    if (merged.length % PAUSE === 0) yield;
  }
  return merged;
}
