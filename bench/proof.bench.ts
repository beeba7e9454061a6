import { contradictions, emptyTally } from '../src/geometry/fit/proof/contradictions.ts';
import { FAMILIES, randomFrom, shapeOf } from '../src/geometry/fit/proof/families.ts';
import type { MultiPolygon } from '../src/geometry/polygon.ts';
import { validityOf } from '../src/geometry/validity.ts';
import { report } from './measure.ts';
import { realParcels } from './real-parcels.ts';

/**
 * The proof of the hall fit on 100 000 pieces of land: `node bench/run.ts proof`. A part of it, or the rest after an interruption:
 * `node bench/proof.bench.ts FROM TO`. Each piece comes from its own number, so the same number is the same piece in every run.
 */
const [from, to] = [Number(process.argv[2] ?? 0), Number(process.argv[3] ?? 100_000)];
const EVERY = 5_000;
const parcels = realParcels();
const tally = emptyTally();
const start = process.cpuUsage();
let [checked, invalid, faults] = [0, 0, 0];
console.log(
  `${FAMILIES.length} families, ${parcels.length} real parcels${parcels.length === 0 ? ' (no folder of real data)' : ' in place of half of the surveyed lots'}`,
);

/** Every second surveyed lot is a real parcel where this machine has some. */
function landOf(n: number, family: (typeof FAMILIES)[number]): MultiPolygon {
  const turn = Math.floor(n / FAMILIES.length);
  const real = family === 'surveyed' && turn % 2 === 0 && parcels.length > 0;
  return real ? parcels[(turn / 2) % parcels.length]! : shapeOf(family, randomFrom(n));
}

for (let n = from; n < to; n += 1) {
  const family = FAMILIES[n % FAMILIES.length]!;
  const land = landOf(n, family);
  if (validityOf(land).valid) {
    checked += 1;
    for (const contradiction of contradictions(land, randomFrom(n + 1_000_000), tally)) {
      faults += 1;
      console.log(`CONTRADICTION ${n} (${family}): ${contradiction}`);
    }
  } else invalid += 1;
  if ((n + 1) % EVERY === 0 && n + 1 < to)
    console.log(`      ${checked} checked, ${faults} contradictions; go on from ${n + 1}`);
}

const { yes, no, between, angles, throws, pairs } = tally;
console.log(
  `      ${yes} yes, ${no} no, ${between} within tolerance; ${throws} throws at a no; ${invalid} shapes not valid`,
);
report({ what: 'pieces of land', measured: checked, unit: '' });
report({ what: 'contradictions', measured: faults, unit: '', atMost: 0 });
report({ what: 'decisions at an angle held against erosion', measured: angles, unit: '' });
report({ what: 'turned, mirrored, scaled and split copies', measured: pairs, unit: '' });
report({
  what: 'processor time for each',
  measured: process.cpuUsage(start).user / 1000 / Math.max(1, checked),
  unit: 'ms',
});
if (faults > 0) process.exitCode = 1;
