import { spawnSync } from 'node:child_process';
import { warmUp } from '../src/geometry/buildable/warm-up.ts';
import {
  DELIVERED_LAW,
  goodLand,
  INDUSTRY,
  parcelOf,
  provision,
  TODAY,
  zoneOf,
} from '../src/modules/matching/core/dossiers.cases.ts';
import { buildableArea } from '../src/modules/matching/core/hall/buildable/buildable-area.ts';
import type { LayerFeature, Layers } from '../src/modules/matching/core/hall/buildable/layers.ts';
import { roadFeature } from '../src/modules/matching/core/hall/buildable/features.ts';
import type { Dossier } from '../src/modules/matching/core/dossier.ts';
import { readLand } from '../src/modules/matching/core/land/land-reading.ts';
import type { MultiPolygon, Point } from '../src/geometry/polygon.ts';
import { median, quantile, report } from './measure.ts';

/** The buildable area of a site with every strip, cold: nothing is remembered from the one before. Seeded. */
let seed = 20_261_122;
const next = (low: number, high: number): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return low + ((high - low) * seed) / 2 ** 31;
};
const [E, N] = [6_506_000, 5_735_000];

/** A crooked outline of `corners` around a rectangle's middle, so that some of its corners are reflex. */
function crooked(
  [width, height]: readonly [number, number],
  corners: number,
  [x, y]: readonly [number, number],
): MultiPolygon {
  const points = Array.from({ length: corners }, (_, i): Point => {
    const turn = (2 * Math.PI * i) / corners;
    const reach = next(0.85, 1);
    return [x + (width / 2) * Math.cos(turn) * reach, y + (height / 2) * Math.sin(turn) * reach];
  });
  return [[[...points, points[0]!]]];
}

/** A zone side by side with the next one, with bends in its upper and lower border. */
function column([x, y]: readonly [number, number], width: number): MultiPolygon {
  const steps = Array.from({ length: 13 }, (_, k) => k / 12);
  const bend = (k: number): number => (k === 0 || k === 1 ? 0 : next(0, 2));
  const below = steps.map((k): Point => [x + k * width, y - 110 - bend(k)]);
  const above = steps.toReversed().map((k): Point => [x + k * width, y + 160 + bend(k)]);
  return [[[...below, ...above, below[0]!]]];
}

function site(n: number): { dossier: Dossier; layers: Layers } {
  const base = goodLand();
  const [x, y] = [E + n * 1000, N];
  const parcels = [0, 1].map((i) => ({
    ...parcelOf(`${n}/${i}`, [x, y], [200, 250]),
    geometry: crooked([320, 260], 24, [x + i * 120, y]),
  }));
  const zones = [0, 1, 2].map((i) => {
    const zone = zoneOf({
      id: n * 10 + i,
      actId: 1,
      designation: `${i}P`,
      geometry: column([x - 170 + i * 170, y], 170),
      shares: [{ parcelId: parcels[0]!.id, areaM2: 8000 }],
      limits: i === 2 ? { use: ['MN'] } : INDUSTRY,
    });
    const line = Array.from({ length: 12 }, (_, k): Point => [x - 180 + i * 170 + k * 17, y - 100 + next(0, 1)]);
    return {
      ...zone,
      provisions: [
        ...zone.provisions,
        { ...provision(`${i}P`, 'no-cross-line', 0), limit: null, line: [line], freeSide: ['right'] as const },
      ],
    };
  });
  const axis = (at: number): readonly Point[] =>
    Array.from({ length: 20 }, (_, k): Point => [x - 200 + k * 25, y + at + next(0, 6)]);
  const feature = (name: string, more: Partial<LayerFeature>): LayerFeature => ({
    name,
    shape: null,
    lines: [],
    metres: 0,
    effect: 'forbids',
    law: { clause: { act: name, article: null, page: null, url: null }, checkedOn: TODAY },
    ...more,
  });
  const shape = crooked([120, 60], 40, [x + 60, y - 120]);
  const layers: Layers = {
    road: [
      roadFeature(
        { name: 'DW', carriageway: crooked([600, 12], 40, [x, y - 150]), road: 'provincial', builtUp: true },
        { law: DELIVERED_LAW, asOf: TODAY },
      )!,
    ],
    forest: [feature('las', { shape: crooked([100, 100], 60, [x + 200, y + 100]), metres: 12 })],
    watercourse: [feature('rów', { lines: [axis(90)], metres: 5 })],
    'power-line': [feature('110 kV', { lines: [axis(20)], metres: 15 })],
    'gas-pipe': [feature('DN 300', { lines: [axis(-40)], metres: 6 })],
    easement: [feature('służebność', { lines: [axis(60)], metres: 3 })],
    flood: [feature('Q1%', { shape })],
    heritage: [feature('AZP', { shape: crooked([20, 20], 12, [x, y]), effect: 'asks' })],
    nature: [feature('otulina', { shape: crooked([60, 60], 30, [x - 120, y + 80]) })],
  };
  return { dossier: { ...base, parcels, zones }, layers };
}

const isWarm = process.argv[2] === 'warm';
if (isWarm) for (const _ of warmUp()) await new Promise((resolve) => setImmediate(resolve));

const times: number[] = [];
let strips = 0;
let off = 0;
for (let n = 0; n < (isWarm ? 1 : 60); n += 1) {
  const { dossier, layers } = site(n);
  const before = process.cpuUsage();
  const found = buildableArea({ dossier, land: readLand(dossier, 'production', TODAY), layers, asOf: TODAY });
  const { user, system } = process.cpuUsage(before);
  times.push((user + system) / 1000);
  strips += found.strips.length;
  const sum = found.strips.reduce((total, { areaM2 }) => total + areaM2, found.restM2);
  off = Math.max(off, Math.abs(sum - found.landM2) / found.landM2);
}
if (isWarm) {
  console.log(times[0]);
  process.exit();
}
/** As the product does it once it listens: `boot/large-offers.ts`. */
const warmed = spawnSync(process.execPath, [import.meta.filename, 'warm'], { encoding: 'utf8' });
report({ what: 'strips of one site, on the mean', measured: strips / times.length, unit: '' });
report({ what: 'the very first site of a process, nothing warmed, CPU', measured: times[0]!, unit: 'ms' });
report({ what: 'the very first site once warmed, CPU', measured: Number(warmed.stdout), unit: 'ms', atMost: 150 });
report({ what: 'a site with all strips, cold, CPU, p50 (aim: 30)', measured: median(times), unit: 'ms', atMost: 150 });
report({ what: 'a site with all strips, cold, CPU, p95', measured: quantile(times, 0.95), unit: 'ms', atMost: 150 });
report({ what: 'strips and rest against the plot, relative', measured: off, unit: '', atMost: 1e-6 });
