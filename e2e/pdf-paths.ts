import { inflateSync } from 'node:zlib';

type Box = { readonly wide: number; readonly high: number };
type Matrix = readonly [number, number, number, number, number, number];

/** Points of one millimetre. */
export const MM = 72 / 25.4;

/** The boxes of all paths that a PDF draws, in points on paper: what is measured is the file, not the page it came from. */
export function pathsOf(pdf: Buffer): Box[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ 0: { length }, index }) => {
    const start = index + length;
    try {
      return boxesOf(inflateSync(pdf.subarray(start, text.indexOf('endstream', start))).toString('latin1'));
    } catch {
      return [];
    }
  });
}

function boxesOf(content: string): Box[] {
  const boxes: Box[] = [];
  const kept: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let numbers: number[] = [];
  let points: [number, number][] = [];
  const add = (x: number, y: number): void => {
    const [a, b, c, d, e, f] = matrix;
    points.push([a * x + c * y + e, b * x + d * y + f]);
  };
  for (const word of content.split(/\s+/)) {
    const value = Number(word);
    if (word !== '' && !Number.isNaN(value)) {
      numbers.push(value);
      continue;
    }
    const given = numbers;
    numbers = [];
    if (word === 'q') kept.push(matrix);
    else if (word === 'Q') matrix = kept.pop() ?? matrix;
    else if (word === 'cm') matrix = product(given as unknown as Matrix, matrix);
    else if (word === 'm' || word === 'l') add(given[0]!, given[1]!);
    else if (/^(?:f\*?|S|s|B\*?|b|n)$/.test(word)) {
      if (points.length > 1) boxes.push({ wide: extent(points, 0), high: extent(points, 1) });
      points = [];
    }
  }
  return boxes;
}

const extent = (points: readonly [number, number][], axis: 0 | 1): number => {
  const values = points.map((point) => point[axis]);
  return Math.max(...values) - Math.min(...values);
};

function product([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}
