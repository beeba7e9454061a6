import { maxLengthAtWidth } from '../src/geometry/fit/longest-hall.ts';
import { containsRectangle } from '../src/geometry/placement.ts';
import { area, type MultiPolygon } from '../src/geometry/polygon.ts';
import { rectangleFit } from '../src/geometry/rectangle-fit.ts';
import { envelopes, naive } from './envelopes.ts';
import { quantile, report } from './measure.ts';

const COUNT = 10_000;
const shapes = envelopes(COUNT);
const corners = shapes.map((shape) =>
  shape.reduce((sum, polygon) => sum + polygon.reduce((all, ring) => all + ring.length - 1, 0), 0),
);
console.log(
  `${COUNT} generated envelopes after a 6 m setback, ${quantile(corners, 0.5)} corners in the middle, ${quantile(corners, 0.95)} at p95`,
);

function timed(
  what: string,
  run: (shape: MultiPolygon) => unknown,
  over: readonly MultiPolygon[],
  atMost?: number,
): void {
  for (const shape of over.slice(0, 500)) run(shape);
  const times = over.map((shape) => {
    const start = performance.now();
    run(shape);
    return performance.now() - start;
  });
  report({
    what: `${what}, p50`,
    measured: quantile(times, 0.5),
    unit: 'ms',
    ...(atMost === undefined ? {} : { atMost }),
  });
  report({ what: `${what}, p95`, measured: quantile(times, 0.95), unit: 'ms' });
  report({ what: `${what}, p99`, measured: quantile(times, 0.99), unit: 'ms' });
}

timed('fit 60 × 40 to 0.1 m', (shape) => rectangleFit(shape, { length: 60, width: 40 }), shapes, 0.1);
timed('fit 60 × 40 to 0.01 m', (shape) => rectangleFit(shape, { length: 60, width: 40, tolerance: 0.01 }), shapes);
timed('longest hall of 24 m to 0.1 m', (shape) => maxLengthAtWidth(shape, 24), shapes.slice(0, 1000));

const answers = shapes.map((shape) => ({ shape, found: rectangleFit(shape, { length: 60, width: 40 }) }));
const share = (count: number): number => (100 * count) / COUNT;
const outside = answers.filter(
  ({ shape, found }) => found.answer === 'yes' && !shape.some((part) => containsRectangle(part, found.placement)),
);
const fooled = answers.filter(({ shape, found }) => naive(shape, area(shape), [60, 40]) !== (found.answer === 'yes'));
report({ what: 'yes', measured: share(answers.filter(({ found }) => found.answer === 'yes').length), unit: '%' });
report({
  what: 'within tolerance',
  measured: share(answers.filter(({ found }) => found.answer === 'within-tolerance').length),
  unit: '%',
});
report({ what: 'placements outside the land', measured: outside.length, unit: '', atMost: 0 });
report({ what: '"the area and the box suffice" is wrong', measured: share(fooled.length), unit: '%' });
