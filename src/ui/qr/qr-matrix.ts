import { codeWords } from './code-words.ts';

/** Rows of modules, true is dark, without the quiet zone. */
export type QrMatrix = readonly (readonly boolean[])[];

type Grid = { readonly dark: boolean[][]; readonly fixed: boolean[][]; readonly size: number };

/** The QR code of a text (ISO/IEC 18004, correction level M); null for a text longer than about 210 bytes. */
export function qrMatrix(text: string): QrMatrix | null {
  const words = codeWords(text);
  if (!words) return null;
  const masked = MASKS.map((_, mask) => drawn(words.version, words.bytes, mask));
  return masked.reduce((best, one) => (penalty(one) < penalty(best) ? one : best));
}

// oxlint-disable-next-line max-params
function drawn(version: number, bytes: readonly number[], mask: number): boolean[][] {
  const size = version * 4 + 17;
  const empty = (): boolean[][] => Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  const grid: Grid = { dark: empty(), fixed: empty(), size };
  drawPatterns(grid, version);
  drawFormat(grid, mask);
  if (version >= 7) drawVersion(grid, version);
  drawBytes(grid, bytes);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1)
      if (!grid.fixed[y]![x] && MASKS[mask]!(x, y)) grid.dark[y]![x] = !grid.dark[y]![x];
  return grid.dark;
}

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

function set({ dark, fixed, size }: Grid, [x, y]: readonly [number, number], value: boolean): void {
  if (x < 0 || y < 0 || x >= size || y >= size) return;
  dark[y]![x] = value;
  fixed[y]![x] = true;
}

function drawPatterns(grid: Grid, version: number): void {
  const { size } = grid;
  for (let at = 0; at < size; at += 1) {
    set(grid, [6, at], at % 2 === 0);
    set(grid, [at, 6], at % 2 === 0);
  }
  for (const [cx, cy] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const) {
    square(grid, [cx, cy], { reach: 4, isDark: (away) => away !== 2 && away !== 4 });
  }
  const places = alignmentPlaces(version);
  const last = places.length - 1;
  for (const [i, x] of places.entries())
    for (const [j, y] of places.entries()) {
      const onFinder = (i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0);
      if (!onFinder) square(grid, [x, y], { reach: 2, isDark: (away) => away !== 1 });
    }
}

type Square = { readonly reach: number; readonly isDark: (away: number) => boolean };

function square(grid: Grid, [cx, cy]: readonly [number, number], { reach, isDark }: Square): void {
  for (let dy = -reach; dy <= reach; dy += 1)
    for (let dx = -reach; dx <= reach; dx += 1)
      set(grid, [cx + dx, cy + dy], isDark(Math.max(Math.abs(dx), Math.abs(dy))));
}

function alignmentPlaces(version: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  const rest = Array.from({ length: count - 1 }, (_, at) => version * 4 + 10 - at * step);
  return [6, ...rest.toReversed()];
}

/** Level M is 00; five bits, ten check bits (BCH 15,5), and a fixed mask. */
function drawFormat(grid: Grid, mask: number): void {
  let rest = mask;
  for (let at = 0; at < 10; at += 1) rest = (rest << 1) ^ ((rest >>> 9) * 0x537);
  const bits = ((mask << 10) | rest) ^ 0x5412;
  const bit = (at: number): boolean => ((bits >>> at) & 1) === 1;
  const { size } = grid;
  for (let at = 0; at <= 5; at += 1) set(grid, [8, at], bit(at));
  set(grid, [8, 7], bit(6));
  set(grid, [8, 8], bit(7));
  set(grid, [7, 8], bit(8));
  for (let at = 9; at < 15; at += 1) set(grid, [14 - at, 8], bit(at));
  for (let at = 0; at < 8; at += 1) set(grid, [size - 1 - at, 8], bit(at));
  for (let at = 8; at < 15; at += 1) set(grid, [8, size - 15 + at], bit(at));
  set(grid, [8, size - 8], true);
}

/** Six bits and twelve check bits (BCH 18,6), from version 7. */
function drawVersion(grid: Grid, version: number): void {
  let rest = version;
  for (let at = 0; at < 12; at += 1) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25);
  const bits = (version << 12) | rest;
  for (let at = 0; at < 18; at += 1) {
    const value = ((bits >>> at) & 1) === 1;
    const [a, b] = [grid.size - 11 + (at % 3), Math.floor(at / 3)];
    set(grid, [a, b], value);
    set(grid, [b, a], value);
  }
}

/** Upwards and downwards in columns of two, from the right, past the vertical timing pattern. */
function drawBytes(grid: Grid, bytes: readonly number[]): void {
  const { size } = grid;
  let at = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    const column = right <= 6 ? right - 1 : right;
    for (let step = 0; step < size; step += 1) {
      const y = ((column + 1) & 2) === 0 ? size - 1 - step : step;
      for (const x of [column, column - 1]) {
        if (grid.fixed[y]![x] || at >= bytes.length * 8) continue;
        grid.dark[y]![x] = ((bytes[at >>> 3]! >>> (7 - (at & 7))) & 1) === 1;
        at += 1;
      }
    }
  }
}

/** How hard a matrix would be to read: long runs, blocks, uneven shares. Which mask is best changes no content. */
function penalty(dark: readonly (readonly boolean[])[]): number {
  const size = dark.length;
  const columns = dark.map((_, x) => dark.map((row) => row[x]!));
  let sum = [...dark, ...columns].reduce((total, line) => total + linePenalty(line), 0);
  for (let y = 0; y + 1 < size; y += 1)
    for (let x = 0; x + 1 < size; x += 1) {
      const value = dark[y]![x];
      if (value === dark[y]![x + 1] && value === dark[y + 1]![x] && value === dark[y + 1]![x + 1]) sum += 3;
    }
  const share = dark.flat().filter(Boolean).length / (size * size);
  return sum + Math.floor(Math.abs(share - 0.5) * 20) * 10;
}

function linePenalty(line: readonly boolean[]): number {
  const text = line.map((value) => (value ? '1' : '0')).join('');
  const runs = text.match(/1{5,}|0{5,}/g) ?? [];
  const finders = text.match(/(?=00001011101|10111010000)/g) ?? [];
  return runs.reduce((sum, run) => sum + run.length - 2, 0) + finders.length * 40;
}
