import { readLand } from '../src/modules/matching/core/land/land-reading.ts';
import { SETBACK } from '../src/modules/matching/core/law/setback.ts';
import { askedOf } from '../src/modules/matching/core/assess.ts';
import type { Dossier } from '../src/modules/matching/core/dossier.ts';
import { goodLand, INDUSTRY, parcelOf, TODAY, zoneOf } from '../src/modules/matching/core/dossiers.cases.ts';
import { curvesFor, giveCurves, type SiteCurves } from '../src/modules/matching/core/hall/curves/known-curves.ts';
import { caseOf } from '../src/modules/matching/core/hall/curves/made-of.ts';
import { reckonCurves } from '../src/modules/matching/core/hall/curves/reckon-curves.ts';
import { roomSays } from '../src/modules/matching/core/hall/curves/room-curve.ts';
import { openNeed } from '../src/modules/matching/core/need/need.ts';
import { fitRule } from '../src/modules/matching/core/rules/fit.ts';
import { median, quantile, report } from './measure.ts';

/** Processor time of the hall rule over invented land, cold, with the kept curves and without: what matching a large offer pays for each site. */
let seed = 20_261_123;
const next = (low: number, high: number): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return low + ((high - low) * seed) / 2_147_483_647;
};

function site(n: number): Dossier {
  const [x, y, w, h] = [6_500_000 + n * 600, 5_730_000, next(60, 320), next(50, 240)];
  const ring = Array.from({ length: 24 }, (_, i): [number, number] => {
    const turn = (i * 2 * Math.PI) / 24;
    const reach = next(0.8, 1);
    return [x + (w / 2) * Math.cos(turn) * reach, y + (h / 2) * Math.sin(turn) * reach];
  });
  const geometry = [[[...ring, ring[0]!]]];
  const parcel = { ...parcelOf(`${n}`, [x, y], [w, h * 0.7]), geometry };
  const shares = [{ parcelId: parcel.id, areaM2: parcel.areaM2 }];
  const zone = zoneOf({ id: n, actId: 1, designation: '1P', geometry, shares, limits: INDUSTRY });
  return { ...goodLand(), parcels: [parcel], zones: [zone] };
}

const SITES = 60;
const HALLS: readonly (readonly [number, number])[] = [
  [60, 40],
  [100, 60],
  [24, 12],
  [180, 90],
  [120, 48],
];
const land = Array.from({ length: SITES }, (_, n) => site(n));
const processor = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const reckoned: number[] = [];
const curves = land.map((dossier): SiteCurves => {
  const start = processor();
  const steps = reckonCurves(structuredClone(dossier), TODAY);
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    reckoned.push(processor() - start);
    return step.value;
  }
});

const needs = HALLS.map(([length, width]) => {
  const side = (value: number) => ({ value, weight: 'must' as const });
  return { ...openNeed('land'), length: side(length), width: side(width) };
});

/** Each hall of land that knows nothing but its curves. */
function judged(known: readonly SiteCurves[] | null): number {
  const fresh = needs.map((need) => ({ need, all: structuredClone(land) }));
  if (known) for (const { all } of fresh) all.forEach((dossier, n) => giveCurves(dossier, known[n]!));
  const start = processor();
  for (const { need, all } of fresh)
    for (const dossier of all) fitRule.judge(askedOf({ need, dossier, asOf: TODAY, brief: true }));
  return (processor() - start) / (SITES * needs.length);
}

judged(null);
const [full, short] = [[0, 0, 0].map(() => judged(null)), [0, 0, 0].map(() => judged(curves))];
report({ what: 'one hall on one site, the land itself asked', measured: median(full), unit: 'ms' });
report({ what: 'the same with its curve', measured: median(short), unit: 'ms' });
report({ what: 'so many times less processor time', measured: median(full) / median(short), unit: '×', atLeast: 3 });

const open = { total: 0, decided: 0 };
for (const [n, dossier] of land.entries())
  for (const [length, width] of HALLS) {
    giveCurves(dossier, curves[n]!);
    const holding = caseOf(readLand(dossier, 'building', TODAY), SETBACK[0]!.value, TODAY);
    const most = curvesFor(dossier, holding)?.['unknown all 3'];
    open.total += 1;
    if (most && roomSays(most, { length, width }) !== null) open.decided += 1;
  }
report({ what: 'decided by the curve of the widest room', measured: (100 * open.decided) / open.total, unit: '%' });
report({ what: 'reckoning one site for every use, p50', measured: median(reckoned), unit: 'ms' });
report({ what: 'reckoning one site for every use, p95', measured: quantile(reckoned, 0.95), unit: 'ms' });
report({
  what: 'kept for one site',
  measured: median(curves.map((one) => JSON.stringify(one).length)) / 1024,
  unit: 'kB',
});
