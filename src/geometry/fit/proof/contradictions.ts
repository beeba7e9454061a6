import { containsRectangle, type Placement } from '../../placement.ts';
import { dilate } from '../../buffer.ts';
import { area, mapPoints, type MultiPolygon, type Point } from '../../polygon.ts';
import { rectangleFit } from '../../rectangle-fit.ts';
import { fitCurve } from '../fit-curve.ts';
import { largestLevel } from '../largest/at-angle.ts';
import { largestRectangle } from '../largest-rectangle.ts';
import { maxLengthAtWidth } from '../longest-hall.ts';
import { prepared, QUARTER } from '../prepared.ts';
import { cutAt } from '../slabs.ts';
import { widestWindow } from '../windows.ts';
import { fitsByErosion } from './erosion.ts';
import { liesInside } from './exact-check.ts';
import type { Random } from './families.ts';

type Hall = { readonly length: number; readonly width: number };

/** How many questions of each kind were asked; so that a proof that asked nothing is seen. */
export type Tally = { yes: number; no: number; between: number; angles: number; throws: number; pairs: number };

export const emptyTally = (): Tally => ({ yes: 0, no: 0, between: 0, angles: 0, throws: 0, pairs: 0 });

/** Everything in which the engine contradicts itself or an independent check on one valid shape; empty when nothing. */
export function contradictions(shape: MultiPolygon, random: Random, tally: Tally): string[] {
  const found: string[] = [];
  const say = (what: boolean, text: string): void => {
    if (!what) found.push(text);
  };
  const wide = Math.sqrt(area(shape)) * (0.1 + 0.9 * random());
  const longest = maxLengthAtWidth(shape, wide, 0.25);
  say(longest.upperBound >= longest.length, 'the bound of the longest hall lies below it');
  say(!longest.placement || inside(shape, longest.placement), 'the longest hall lies outside');
  // Around the most that fits, where errors would show.
  const most = longest.length > 1 ? longest.length : wide;
  const factor = [0.5, 0.9, 0.999, 0.9999, 1.0001, 1.001, 1.02, 1.3][Math.floor(random() * 8)]!;
  const hall: Hall = { length: most * factor, width: wide };
  const answer = rectangleFit(shape, hall);
  tally[answer.answer === 'within-tolerance' ? 'between' : answer.answer] += 1;
  if (answer.answer === 'yes') {
    say(inside(shape, answer.placement), 'a yes lies outside');
    say(hall.length <= longest.upperBound + 1e-6, 'a yes is longer than the longest hall can be');
    checkLargest(shape, hall, say);
  } else checkLargest(shape, null, say);
  if (answer.answer === 'no') {
    say(hall.length > longest.length, 'a no is shorter than a hall that was placed');
    say(!thrown(shape, { hall, near: longest.placement }, { random, tally }), 'a no, yet a throw finds a place');
  }
  checkLevel(shape, random, say);
  checkAngles(shape, hall, { random, tally, no: answer.answer === 'no', say });
  if (random() < 0.1) checkCurve(shape, { hall, answer: answer.answer }, say);
  for (const [name, other, size] of copies(shape, hall, random)) {
    tally.pairs += 1;
    const there = rectangleFit(other, size).answer;
    const against = new Set([there, answer.answer]);
    say(!(against.has('yes') && against.has('no')), `${name} turns ${answer.answer} into ${there}`);
  }
  if (answer.answer === 'yes' && random() < 0.2) {
    const more = shape.some((polygon) => polygon.length > 1) ? shape.map(([outer]) => [outer!]) : dilate(shape, 0.3);
    say(rectangleFit(more, hall).answer !== 'no', 'more land loses a fit');
  }
  return found;
}

const inside = (shape: MultiPolygon, placement: Placement): boolean =>
  shape.some((polygon) => liesInside(polygon, placement));

type Say = (what: boolean, text: string) => void;

function checkLargest(shape: MultiPolygon, fits: Hall | null, say: Say): void {
  const largest = largestRectangle(shape);
  say(largest.upperBound <= largest.area * 1.0101, 'the largest rectangle is not certified to 1 %');
  say(!largest.placement || inside(shape, largest.placement), 'the largest rectangle lies outside');
  if (fits)
    say(
      fits.length * fits.width <= largest.upperBound * (1 + 1e-6),
      'a yes is larger than the largest rectangle can be',
    );
}

/** At one angle no window of any height is worth more than the largest rectangle; the two searches share only the cut. */
function checkLevel(shape: MultiPolygon, random: Random, say: Say): void {
  const part = prepared(shape)[0]!;
  const angle = random() * QUARTER;
  const spread = random() < 0.5 ? 0 : random() * 0.2;
  const level = largestLevel(cutAt(part, angle), spread, { floor: 0, stop: Infinity });
  if (!level) return;
  const { height } = level;
  const most = Math.max(level.value, spread * part.diameter ** 2);
  const slabs = cutAt(part, angle);
  for (let i = 0; i < 24; i += 1) {
    const tall = i < 16 ? height * (1 + (random() - 0.5) * 0.2) : random() * part.diameter;
    const window = widestWindow(slabs, tall, { floor: 0, stop: Infinity });
    const worth = window ? window.width * tall + spread * (window.width ** 2 + tall ** 2) : 0;
    say(worth <= most * (1 + 1e-9), 'a window is worth more than the largest rectangle at its angle');
  }
}

/** A fixed angle is decided exactly: against erosion by an overlay engine, with a fifth of a millimetre for either's rounding. */
function checkAngles(
  shape: MultiPolygon,
  hall: Hall,
  { random, tally, no, say }: { random: Random; tally: Tally; no: boolean; say: Say },
): void {
  const { directions } = prepared(shape)[0]!;
  const edge = directions[Math.floor(random() * Math.min(4, directions.length))]!;
  for (const angle of [edge, edge + (random() - 0.5) * 0.02, random() * QUARTER]) {
    tally.angles += 1;
    const size = { angle, width: hall.length, height: hall.width };
    const ours = prepared(shape).some(
      (part) => widestWindow(cutAt(part, angle), size.height, { floor: size.width, stop: size.width }) !== null,
    );
    const apart = ours ? -2e-4 : 2e-4;
    const theirs = fitsByErosion(shape, { angle, width: size.width + apart, height: size.height + apart });
    say(ours === theirs, `at ${angle} the erosion says ${theirs} of ${hall.length} × ${hall.width}`);
    if (no) say(!ours, 'a no, yet it fits at an angle');
  }
}

/** Whether one of many throws, most of them around the best place known, lies in the shape. */
function thrown(
  shape: MultiPolygon,
  { hall, near }: { hall: Hall; near: Placement | null },
  { random, tally }: { random: Random; tally: Tally },
): boolean {
  const [a, , c] = near ? near.corners : shape[0]![0]!;
  const middle: Point = [(a![0] + c![0]) / 2, (a![1] + c![1]) / 2];
  const longSide = near && near.length === hall.width ? 90 : 0;
  for (let i = 0; i < 150; i += 1) {
    tally.throws += 1;
    const spread = 0.001 * 10 ** (random() * 4);
    const at: Point = [middle[0] + (random() - 0.5) * spread, middle[1] + (random() - 0.5) * spread];
    const degrees = near ? near.angle + longSide + (random() - 0.5) * spread : random() * 180;
    if (shape.some((polygon) => containsRectangle(polygon, placedAt(at, hall, degrees)))) return true;
  }
  return false;
}

function placedAt([x, y]: Point, { length, width }: Hall, degrees: number): Placement {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const corner = (a: number, b: number): Point => [x + cos * a - sin * b, y + sin * a + cos * b];
  const [l, w] = [length / 2, width / 2];
  const corners = [corner(-l, -w), corner(l, -w), corner(l, w), corner(-l, w), corner(-l, -w)];
  return { corners, angle: degrees, length: Math.max(length, width), width: Math.min(length, width) };
}

function checkCurve(shape: MultiPolygon, { hall, answer }: { hall: Hall; answer: string }, say: Say): void {
  const { widths, maxLengths, upperBounds } = fitCurve(shape);
  widths.forEach((width, i) => {
    say(maxLengths[i]! <= upperBounds[i]!, 'the fit curve lies above its bound');
    say(i === 0 || (maxLengths[i]! <= maxLengths[i - 1]! && upperBounds[i]! <= upperBounds[i - 1]!), 'the curve grows');
    if (answer === 'yes' && width <= hall.width)
      say(upperBounds[i]! >= hall.length - 1e-6, 'a yes lies above the curve');
    if (answer === 'no' && width >= hall.width) say(maxLengths[i]! < hall.length, 'a no lies below the curve');
  });
}

/** Copies of the shape for which the answer may not turn from yes to no or back. */
function copies(shape: MultiPolygon, hall: Hall, random: Random): (readonly [string, MultiPolygon, Hall])[] {
  const [ox, oy] = shape[0]![0]![0]!;
  const turn = random() * Math.PI;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const scale = 0.3 + 3 * random();
  const moved = (change: (x: number, y: number) => Point): MultiPolygon =>
    mapPoints(shape, ([x, y]) => {
      const [nx, ny] = change(x - ox, y - oy);
      return [nx + 5_500_000, ny + 5_700_000];
    });
  const split = shape.map((polygon) =>
    polygon.map((ring) =>
      ring.flatMap((point, i): Point[] => {
        const next = ring[i + 1];
        return next ? [point, [(point[0] + next[0]) / 2, (point[1] + next[1]) / 2]] : [point];
      }),
    ),
  );
  return [
    ['turning', moved((x, y) => [x * cos - y * sin, x * sin + y * cos]), hall],
    ['mirroring', moved((x, y) => [-x, y]), hall],
    ['scaling', moved((x, y) => [x * scale, y * scale]), { length: hall.length * scale, width: hall.width * scale }],
    ['splitting edges', split, hall],
  ];
}
