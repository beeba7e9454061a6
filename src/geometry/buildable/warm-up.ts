import { bufferLinesSafely, dilateSafely, erodeSafely } from './keep-away.ts';
import { clipLines } from './lines.ts';
import { behindLines } from './stated-sides.ts';
import { subtractInOrder } from './subtract.ts';
import { fitCurve } from '../fit/fit-curve.ts';
import { difference, intersection, union } from '../overlay.ts';
import type { MultiPolygon, Point } from '../polygon.ts';

/**
 * Does once, on small invented land, what strips of land take, a step at a time: an engine compiles its parts when they are first asked, and the
 * first reader would wait for that. What it makes is thrown away.
 */
export function* warmUp(): Generator<void, void> {
  const [plot, beside] = [blob([0, 0], 80), blob([90, 10], 60)];
  const axis: Point[] = Array.from({ length: 12 }, (_, k) => [20 * k - 100, (k % 3) * 4 - 30]);
  for (let round = 0; round < ROUNDS; round += 1) {
    const joined = union([plot, beside]);
    yield;
    const inner = erodeSafely(joined, 4);
    yield;
    const wide = bufferLinesSafely([axis], 6);
    yield;
    const near = dilateSafely(beside, 5);
    yield;
    behindLines(plot, [{ line: axis, free: 'right' }]);
    clipLines([axis], plot);
    yield;
    const border = { reason: 'border', shape: difference(joined, inner) };
    const { rest } = subtractInOrder(joined, [border, { reason: 'line', shape: wide }]);
    yield;
    fitCurve(intersection(rest, near), [24, 36]);
    yield;
  }
}

/** Enough for the steps that land takes most to be compiled well. */
const ROUNDS = 2;

function blob([x, y]: Point, radius: number): MultiPolygon {
  const ring = Array.from({ length: 18 }, (_, i): Point => {
    const turn = (i * 2 * Math.PI) / 18;
    const reach = radius * (i % 3 === 0 ? 0.8 : 1);
    return [x + Math.cos(turn) * reach, y + Math.sin(turn) * reach];
  });
  return [[[...ring, ring[0]!]]];
}
