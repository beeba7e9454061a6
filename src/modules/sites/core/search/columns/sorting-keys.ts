const DIGIT = 1 << 16;
const PAUSE = 65_536;

/** Rows again by a number of each, smallest first; equal ones stay as they stood. Pauses in between. No number may be NaN. */
// oxlint-disable-next-line max-params
export function* sortingByKey(rows: Uint32Array, keyOf: (row: number) => number): Generator<void, Uint32Array> {
  const keys = yield* sortableBits(rows, keyOf);
  let from: Uint32Array = Uint32Array.from(rows.keys());
  let to: Uint32Array = new Uint32Array(rows.length);
  for (let digit = 0; digit < 4; digit += 1) {
    const digitOf = (at: number): number => (keys[2 * at + (digit >> 1)]! >>> (16 * (digit & 1))) & (DIGIT - 1);
    const starts = new Uint32Array(DIGIT + 1);
    for (let at = 0; at < from.length; at += 1) starts[digitOf(at) + 1]! += 1;
    yield;
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
  return from.map((at) => rows[at]!);
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
