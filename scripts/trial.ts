import { join } from 'node:path';
import { cpus } from 'node:os';
import { rectangleFit } from '../src/geometry/rectangle-fit.ts';
import { contains, type MultiPolygon, type Point } from '../src/geometry/polygon.ts';
import { pointInside } from '../src/geometry/inside-point.ts';
import { dayInPoland, type Day } from '../src/kernel/day.ts';
import { VERDICTS, type Verdict } from '../src/kernel/finding.ts';
import { parseNeed } from '../src/modules/matching/index.ts';
import { answerNeed } from '../src/modules/matching/index.server.ts';
import {
  bytesNamed,
  fileAt,
  importParcels,
  parcelsAfter,
  type FileSource,
} from '../src/modules/places/index.server.ts';
import { allZones, importPlan, recomputeShares } from '../src/modules/plans/index.server.ts';
import type { Db } from '../src/platform/db/index.ts';
import { realDataFolder } from '../src/platform/real-data.ts';
import { chooseLand } from './trial/choose-land.ts';
import { makeSites } from './trial/make-sites.ts';
import { NEEDS } from './trial/needs.ts';
import { openTrial } from './trial/open-trial.ts';

/** The main job on real input: real parcels and a real data set of a plan in, twelve needs answered, every verdict met. */
const folder = realDataFolder();
if (folder === null) {
  console.log('trial skipped: no folder of real data. Name it in CALISIA_REAL_DATA (default ../shared/data).');
  process.exit(0);
}

const today = dayInPoland(new Date());
const began = performance.now();
const lap = (from: number): string => `${(performance.now() - from).toFixed(0)} ms`;
console.log(`${cpus().length} cores, Node ${process.version}, as of ${today}`);
const trial = await openTrial();
try {
  console.log(`fresh database in ${lap(began)}`);
  const rural = trial.database.city('0601102');
  const total = await importRealParcels(rural, trial.database.city('0601011'), folder);
  if (total !== 1112) throw new Error(`1 112 parcels were expected, ${total} came in`);
  const planned = trial.database.city('3212022');
  await importRealPlan(planned, folder, today);
  const grounds = chooseLand(await parcelsAfter(rural, '', 5000), { singles: 24, pairs: 12 });
  const ruralSites = await makeSites(rural, grounds, { today, name: 'Teren' });
  const drawn = await makeSites(planned, chooseLand(await parcelsAfter(planned, '', 100), { singles: 8, pairs: 0 }), {
    today,
    name: 'Teren w planie',
  });
  console.log(
    `${ruralSites} sites on real parcels, ${drawn} on plots drawn in the sample plan; their facts are invented\n`,
  );
  process.exitCode = report(await answerAll([rural, planned])) ? 0 : 1;
  console.log(`\nwhole trial: ${lap(began)}`);
} finally {
  await trial.close();
}

async function importRealParcels(rural: Db, town: Db, from: string): Promise<number> {
  const source = fileAt(join(from, 'cadastre', 'dzialki_060110_2_miedzyrzec_podlaski_1112.geojson'))!;
  let total = 0;
  for (const [name, db] of [
    ['rural municipality', rural],
    ['town', town],
  ] as const) {
    const start = performance.now();
    const result = await importParcels(db, { source, actor: 'command', acceptGood: true });
    if (!result.ok) throw new Error(result.error.kind);
    const { accepted, refused, brokenTexts, deviations } = result.value.report;
    total += accepted;
    console.log(
      `${name}: ${accepted} parcels, ${refused.length} of the neighbour refused, ${brokenTexts.length} broken names left empty, ${deviations.length} areas in doubt, ${lap(start)}`,
    );
    const again = await importParcels(db, { source, actor: 'command', acceptGood: true });
    if (!again.ok || again.value.report.written.unchanged !== accepted)
      throw new Error('a second import changed something');
  }
  return total;
}

async function importRealPlan(db: Db, from: string, day: Day): Promise<void> {
  const start = performance.now();
  const files = ['pog/AktPlanowaniaPrzestrzennego.gml', 'strefy/StrefaPlanistyczna.gml'].map((path) =>
    fileAt(join(from, 'plans', 'pog-sample-2.0', path))!,
  );
  const result = await importPlan(db, { files, actor: 'command', today: day });
  if (!result.ok || !result.value.stored) throw new Error('the sample plan was refused');
  console.log(`sample plan: ${result.value.zones.inserted} zones, ${result.value.faults.length} faults, ${lap(start)}`);
  const { zones } = await allZones(db);
  const source = plotsIn(zones.map((zone) => zone.geometry));
  const parcels = await importParcels(db, {
    source,
    actor: 'command',
    afterWrite: async (tx, parcelIds) => void (await recomputeShares(tx, { parcelIds })),
  });
  if (!parcels.ok || !parcels.value.report.stored) throw new Error('the drawn plots were refused');
}

/** The sample has no parcels: a plot of 150 × 100 m is drawn inside each zone that holds one. */
function plotsIn(zones: readonly MultiPolygon[]): FileSource {
  const features = zones.flatMap((zone, n) => {
    const [x, y] = pointInside(zone);
    const ring: Point[] = [
      [x - 75, y - 50],
      [x + 75, y - 50],
      [x + 75, y + 50],
      [x - 75, y + 50],
      [x - 75, y - 50],
    ];
    if (
      !ring.every((corner) => contains(zone, corner)) ||
      rectangleFit([[ring]], { length: 10, width: 10 }).answer !== 'yes'
    )
      return [];
    return [
      {
        type: 'Feature',
        properties: { idDzialki: `321202_2.0001.${n + 1}` },
        geometry: { type: 'Polygon', coordinates: [ring] },
      },
    ];
  });
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2176' } };
  return bytesNamed(
    'plots.geojson',
    new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', crs, features })),
  );
}

type Row = {
  title: string;
  sites: Record<Verdict, number>;
  lines: Record<Verdict, number>;
  first: number;
  again: number;
};
function none(): Record<Verdict, number> {
  return { pass: 0, conditional: 0, unknown: 0, fail: 0 };
}

async function answerAll(cities: readonly Db[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { title, query } of NEEDS) {
    const need = parseNeed(new URLSearchParams(query));
    if (!need.ok) throw new Error(`${title}: ${JSON.stringify(need.error)}`);
    const row: Row = { title, sites: none(), lines: none(), first: 0, again: 0 };
    for (const db of cities) {
      const start = performance.now();
      const { answers } = await answerNeed(db, need.value, today);
      row.first += performance.now() - start;
      const second = performance.now();
      await answerNeed(db, need.value, today);
      row.again += performance.now() - second;
      for (const { standing, findings } of answers) {
        row.sites[standing] += 1;
        for (const { verdict } of findings) row.lines[verdict] += 1;
      }
    }
    rows.push(row);
  }
  return rows;
}

/** Prints the table. True when the needs together met every verdict, of sites and of single requirements. */
function report(rows: readonly Row[]): boolean {
  const counts = (of: Record<Verdict, number>): string =>
    VERDICTS.map((verdict) => String(of[verdict]).padStart(5)).join('');
  console.log(`${''.padEnd(52)}${'sites'.padStart(10)}${''.padEnd(12)}${'requirements'.padStart(14)}`);
  console.log(`${'need'.padEnd(52)}${' PASS COND UNKN FAIL'}  ${' PASS COND UNKN FAIL'}     first    again`);
  for (const { title, sites, lines, first, again } of rows) {
    console.log(
      `${title.padEnd(52)}${counts(sites)}  ${counts(lines)}${first.toFixed(1).padStart(9)}${again.toFixed(1).padStart(9)} ms`,
    );
  }
  const unmet = VERDICTS.flatMap((verdict) => [
    ...(rows.some(({ sites }) => sites[verdict] > 0) ? [] : [`no site is ${verdict}`]),
    ...(rows.some(({ lines }) => lines[verdict] > 0) ? [] : [`no requirement is ${verdict}`]),
  ]);
  for (const sentence of unmet) console.error(sentence);
  return unmet.length === 0;
}
