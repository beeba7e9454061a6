import { spawnSync } from 'node:child_process';
import { addDays, day } from '../src/kernel/day.ts';
import { EVERYTHING, RANGE_FACETS, type SiteFilter } from '../src/modules/sites/core/search/filter.ts';
import { OfferColumns } from '../src/modules/sites/core/search/columns/offer-columns.ts';
import { searchColumns } from '../src/modules/sites/core/search/columns/search-columns.ts';
import { searchWindow } from '../src/modules/sites/core/search/columns/search-window.ts';
import { seeded } from './envelopes.ts';
import { sitesListing } from './land/sites-1m.ts';
import { quantile, report } from './measure.ts';

const COUNT = Number(process.env['SITES'] ?? 1_000_000);
const TODAY = day('2026-11-23');

console.log(`      set sites-1m: ${COUNT.toLocaleString('en')} made-up sites, seed 20261122`);
const before = process.memoryUsage().rss;
const begun = performance.now();
const offer = new OfferColumns({ capacity: COUNT, asOf: TODAY });
let id = 0;
for (const { listing, place } of sitesListing(COUNT, { asOf: TODAY }))
  offer.put({ ...listing, id: (id += 1), landM2: listing.area?.value ?? 0, place });
report({
  what: 'columns of 1 000 000 sites, generator included',
  measured: (performance.now() - begun) / 1000,
  unit: 's',
});
const prepared = performance.now();
let longest = 0;
for (let last = performance.now(), steps = offer.preparing(); !steps.next().done; last = performance.now())
  longest = Math.max(longest, performance.now() - last);
report({ what: 'words, five orders, grid', measured: (performance.now() - prepared) / 1000, unit: 's' });
report({ what: 'longest step of it', measured: longest, unit: 'ms' });
report({ what: 'memory they take', measured: (process.memoryUsage().rss - before) / 2 ** 20, unit: 'MiB' });
const moving: number[] = [];
for (const { listing, place } of sitesListing(60, { asOf: TODAY, seed: 9 })) {
  const from = performance.now();
  offer.put({ ...listing, id: (id -= 997), landM2: listing.area?.value ?? 0, place });
  searchColumns(
    offer.view(),
    { ...EVERYTHING, choices: { ...EVERYTHING.choices, kind: ['hall'] } },
    { from: 0, most: 25 },
  );
  moving.push(performance.now() - from);
}
report({ what: 'one site changed, and a search after it: p50', measured: quantile(moving, 0.5), unit: 'ms' });
report({ what: 'one site changed, and a search after it: p95', measured: quantile(moving, 0.95), unit: 'ms' });
const nextDay = performance.now();
for (const steps = offer.advancing(addDays(TODAY, 1)); !steps.next().done;);
offer.view();
report({ what: 'the next day', measured: performance.now() - nextDay, unit: 'ms' });
const columns = offer.view();

const random = seeded(7);
const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;

/** Five parts: kind, district, one code, and two ranges; every third asks for words in place of its district. */
function fiveFilters(n: number): SiteFilter {
  const text =
    n % 3 === 0 ? pick(['hali Wrocławskiej', 'Dobrcu', 'działki przy Metalowców', 'piwonice', 'rypinku']) : null;
  const [first, second] = pick([
    ['area', 'power'],
    ['area', 'price'],
    ['power', 'rent'],
  ] as const);
  const bounds = { area: [1000, 60_000], power: [0.1, 4], price: [40, 250], rent: [8, 40] } as const;
  const ranges = { ...EVERYTHING.ranges };
  for (const facet of RANGE_FACETS)
    if (facet === first || facet === second)
      ranges[facet] = { min: bounds[facet][0], max: bounds[facet][1], orUnknown: random() < 0.3 };
  return {
    text,
    sort: pick(['best', 'area', 'price', 'power', 'known'] as const),
    choices: {
      ...EVERYTHING.choices,
      kind: [pick(['land', 'hall', 'office', 'premises'])],
      district: text === null ? [pick(['dobrzec', 'winiary', 'piwonice']), 'rypinek'] : [],
      [pick(['gas', 'water', 'owner', 'hall', 'services'] as const)]: [pick(['present', 'private', 'yes', 'unknown'])],
    },
    ranges,
  };
}

const filters = Array.from({ length: 300 }, (_, n) => fiveFilters(n));

/** Wall clock of each answer, and beside it the processor time, which others on the machine disturb less. */
function timed<Asked>(asked: readonly Asked[], answer: (one: Asked) => unknown): { wall: number[]; cpu: number[] } {
  for (const one of asked.slice(0, 30)) answer(one);
  const [wall, cpu]: [number[], number[]] = [[], []];
  for (const one of asked) {
    const [from, used] = [performance.now(), process.cpuUsage()];
    answer(one);
    const { user, system } = process.cpuUsage(used);
    wall.push(performance.now() - from);
    cpu.push((user + system) / 1000);
  }
  return { wall, cpu };
}

/** p50 and p95 by the clock, p95 of the processor time. */
function say(what: string, { wall, cpu }: { wall: number[]; cpu: number[] }, atMost: number): void {
  report({ what: `${what}: p50`, measured: quantile(wall, 0.5), unit: 'ms' });
  report({ what: `${what}: p95`, measured: quantile(wall, 0.95), unit: 'ms', atMost });
  report({ what: `${what}: processor time, p95`, measured: quantile(cpu, 0.95), unit: 'ms' });
}

const page = { from: 0, most: 25 };
let found = 0;
const searches = timed(filters, (filter) => (found += searchColumns(columns, filter, page).total));
report({ what: 'sites found by a search, mean', measured: found / 330, unit: '' });
say('five filters, a page, every facet counted', searches, 50);
say(
  'the same, page 200',
  timed(filters, (filter) => searchColumns(columns, filter, { from: 5000, most: 25 })),
  50,
);
say(
  'no filter, every facet counted',
  timed(
    Array.from({ length: 40 }, () => EVERYTHING),
    (filter) => searchColumns(columns, filter, page),
  ),
  150,
);
say(
  'misspelt words',
  timed(
    Array.from({ length: 20 }, () => 'wrocławksa metalowcuw'),
    (text) => searchColumns(columns, { ...EVERYTHING, text }, page),
  ),
  150,
);

const windows = Array.from({ length: 300 }, (_, n) => {
  const size = 200 * 2 ** (n % 7);
  const [minX, minY] = [6_496_000 + random() * 15_000, 5_728_000 + random() * 15_000];
  const window = { minX, minY, maxX: minX + size, maxY: minY + size };
  return { filter: n % 2 === 0 ? EVERYTHING : filters[n]!, window, most: 500 };
});
say(
  'map window of 0.2 to 12.8 km, half filtered',
  timed(windows, (one) => searchWindow(columns, one)),
  50,
);

console.log('      the same through the application, by HTTP');
const { status } = spawnSync(process.execPath, [`${import.meta.dirname}/offer.bench.ts`], { stdio: 'inherit' });
if (status !== 0) process.exitCode = 1;
