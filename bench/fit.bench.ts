import { cpus } from 'node:os';
import { fitCurve } from '../src/geometry/fit/fit-curve.ts';
import { largestScale } from '../src/geometry/fit/certificate.ts';
import { largestRectangle } from '../src/geometry/fit/largest-rectangle.ts';
import { maxLengthAtWidth } from '../src/geometry/fit/longest-hall.ts';
import { prepared, QUARTER } from '../src/geometry/fit/prepared.ts';
import { fitsByErosion } from '../src/geometry/fit/proof/erosion.ts';
import { liesInside } from '../src/geometry/fit/proof/exact-check.ts';
import { cutAt } from '../src/geometry/fit/slabs.ts';
import { widestWindow } from '../src/geometry/fit/windows.ts';
import { area, type MultiPolygon } from '../src/geometry/polygon.ts';
import { rectangleFit } from '../src/geometry/rectangle-fit.ts';
import { cornersOf, envelopes, naive, seeded } from './envelopes.ts';
import { largestPart, peerRadius, peerRectangle } from './fit-peers.ts';
import { quantile, report } from './measure.ts';

const COUNT = 10_000;
const HALL = { length: 60, width: 40 };
const shapes = envelopes(COUNT);
const corners = shapes.map(cornersOf);
console.log(
  `${COUNT} generated envelopes after a 6 m setback, ${quantile(corners, 0)}–${quantile(corners, 1)} corners, ${quantile(corners, 0.5)} in the middle, ${quantile(corners, 0.95)} at p95; ${cpus().length} cores, one used`,
);
console.log('Times are of one envelope, the middle of three runs, so that a busy machine does not count as the work.');

/** For p50, p95, p99; null where nothing is asked. */
type AtMost = readonly (number | null)[];

/** Copies that no call has seen, so that preparing the land is part of the time. */
const unseen = (list: readonly MultiPolygon[]): MultiPolygon[] =>
  list.map((shape) => shape.map((polygon) => polygon.map((ring) => [...ring])));

function timed<Shape>(
  what: string,
  {
    run,
    rounds,
    atMost = [],
  }: { run: (shape: Shape, i: number) => unknown; rounds: readonly (readonly Shape[])[]; atMost?: AtMost },
): void {
  for (const list of rounds.slice(1, 2)) list.slice(0, 300).forEach((shape, i) => run(shape, i));
  const times = rounds.map((list) =>
    list.map((shape, i) => {
      const start = performance.now();
      run(shape, i);
      return performance.now() - start;
    }),
  );
  const middle = times[0]!.map((_, i) =>
    quantile(
      times.map((round) => round[i]!),
      0.5,
    ),
  );
  [0.5, 0.95, 0.99].forEach((q, i) => {
    const limit = atMost[i];
    report({
      what: `${what}, p${q * 100}`,
      measured: quantile(middle, q),
      unit: 'ms',
      ...(typeof limit === 'number' ? { atMost: limit } : {}),
    });
  });
}

const thrice = <Shape>(list: readonly Shape[]): (readonly Shape[])[] => [list, list, list];
const share = (count: number, of: number): number => (100 * count) / of;

const fresh = [unseen(shapes), unseen(shapes), unseen(shapes)];
timed('fit 60 × 40 to 0.1 m, land never seen before', {
  run: (shape) => rectangleFit(shape, HALL),
  rounds: fresh,
  atMost: [0.02, 0.2, 1],
});
timed('the same, land prepared', {
  run: (shape) => rectangleFit(shape, HALL),
  rounds: thrice(shapes),
  atMost: [0.02, 0.2, 1],
});
timed('the same to 0.01 m', {
  run: (shape) => rectangleFit(shape, { ...HALL, tolerance: 0.01 }),
  rounds: thrice(shapes),
  atMost: [0.02, 0.2, 1],
});

const some = shapes.slice(0, 2_000);
const best = some.map((shape) => largestScale(shape, HALL, 0.02).fits * 1.001);
timed('hall of 100.1 % of the envelope’s own best', {
  run: (shape, i) => rectangleFit(shape, { length: 60 * best[i]!, width: 40 * best[i]! }),
  rounds: thrice(some),
  atMost: [null, null, 1],
});

const answers = shapes.map((shape) => ({ shape, found: rectangleFit(shape, HALL) }));
const yes = answers.filter(({ found }) => found.answer === 'yes');
const outside = yes.filter(
  ({ shape, found }) => found.answer === 'yes' && !shape.some((part) => liesInside(part, found.placement)),
);
report({ what: 'yes', measured: share(yes.length, COUNT), unit: '%' });
report({
  what: 'within tolerance',
  measured: share(answers.filter(({ found }) => found.answer === 'within-tolerance').length, COUNT),
  unit: '%',
});
report({ what: 'placements outside the land, in whole numbers', measured: outside.length, unit: '', atMost: 0 });
const saysYes = answers.filter(({ shape }) => naive(shape, area(shape), [60, 40]));
const fooled = saysYes.filter(({ found }) => found.answer !== 'yes');
const missed = yes.filter(({ shape }) => !naive(shape, area(shape), [60, 40]));
report({
  what: '"area and box suffice" says yes and is wrong',
  measured: share(fooled.length, saysYes.length),
  unit: '%',
});
report({ what: 'it says no and is wrong, of all that fit', measured: share(missed.length, yes.length), unit: '%' });

const random = seeded(7);
let [disagreements, decisions, ours, theirs] = [0, 0, 0, 0];
for (const shape of some) {
  for (let k = 0; k < 4; k += 1) {
    const { directions } = prepared(shape)[0]!;
    const angle = k < 2 ? directions[k % directions.length]! : random() * QUARTER;
    const [width, height] = k % 2 === 0 ? [60, 40] : [40, 60];
    const started = performance.now();
    const fits = prepared(shape).some(
      (part) => widestWindow(cutAt(part, angle), height, { floor: width, stop: width }) !== null,
    );
    const between = performance.now();
    const apart = fits ? -2e-4 : 2e-4;
    const eroded = fitsByErosion(shape, { angle, width: width + apart, height: height + apart });
    theirs += performance.now() - between;
    ours += between - started;
    decisions += 1;
    if (fits !== eroded) disagreements += 1;
  }
}
report({
  what: `disagreements with erosion in ${decisions} decisions at an angle`,
  measured: disagreements,
  unit: '',
  atMost: 0,
});
report({ what: 'one angle here', measured: ours / decisions, unit: 'ms' });
report({ what: 'one angle by erosion with geos-wasm', measured: theirs / decisions, unit: 'ms' });

const few = shapes.slice(0, 600);
timed('largest rectangle to 1 %', { run: (shape) => largestRectangle(shape), rounds: thrice(few), atMost: [3, 15] });
const parts = few.map(largestPart);
timed('largest rectangle by d3plus-shape', { run: peerRectangle, rounds: [parts] });
const peers = parts.map((part) => ({ ours: largestRectangle([part]), peer: peerRectangle(part), part }));
const spilt = peers.filter(({ ours, part }) => ours.placement && !liesInside(part, ours.placement));
report({ what: 'largest rectangles outside the land', measured: spilt.length, unit: '', atMost: 0 });
report({
  what: 'd3plus-shape: leaves the land (1 µm, ponds count)',
  measured: share(peers.filter(({ peer }) => !peer.inside).length, peers.length),
  unit: '%',
});
const kept = peers.filter(({ peer }) => peer.inside);
report({
  what: 'd3plus-shape: area of those inside, of ours',
  measured: (100 * kept.reduce((sum, { ours, peer }) => sum + peer.area / ours.area, 0)) / kept.length,
  unit: '%',
});
report({
  what: 'd3plus-shape: larger than our proven bound though inside',
  measured: kept.filter(({ ours, peer }) => peer.area > ours.upperBound * (1 + 1e-6)).length,
  unit: '',
  atMost: 0,
});

timed('largest circle by polylabel', { run: peerRadius, rounds: [parts] });
const halfDiagonal = Math.hypot(60, 40) / 2;
const decided = parts.filter((part) => {
  const radius = peerRadius(part);
  return radius >= halfDiagonal || radius < 20;
});
report({ what: 'polylabel: 60 × 40 decided by the circle', measured: share(decided.length, parts.length), unit: '%' });

timed('fit curve, 8 widths to 0.25 m', { run: (shape) => fitCurve(shape), rounds: thrice(few), atMost: [4, 25] });
timed('longest hall of 24 m to 0.1 m', { run: (shape) => maxLengthAtWidth(shape, 24), rounds: thrice(few) });
