import { loadavg } from 'node:os';
import { sql } from 'kysely';
import { startProduct } from '../e2e/start-product.ts';
import { openDatabase } from '../src/platform/db/index.ts';
import { embeddedUrls } from '../src/platform/db/embedded-postgres.ts';
import { plantOffer } from './land/offer-rows.ts';
import { memoryOfTree, quantile, report } from './measure.ts';
import { cpuOfTree } from './processes.ts';

const COUNT = Number(process.env['SITES'] ?? 1_000_000);
const CITY = '3061011';

/** The list of a large offer through the whole application: pages made anew, as nobody asked for them before. */
const product = await startProduct();
const urls = (await embeddedUrls(product.folder))!;
const database = openDatabase({ url: urls.appUrl, ownerUrl: urls.ownerUrl });
try {
  await timed('/miejsca', 1);
  const planted = performance.now();
  await plantOffer(database.whole, { city: CITY, count: COUNT });
  say(`${COUNT} sites planted`, (performance.now() - planted) / 1000, 's');
  say('first page after that: all are read', (await timed('/miejsca', 1))[0]! / 1000, 's');
  report({ what: 'memory of application and database', measured: memoryOfTree(product.pid).proportional, unit: 'MiB' });
  await pages('no filter', (n) => `/miejsca?unit=ha&page=${2 + n}`);
  await pages('page 200', (n) => `/miejsca?unit=ha&page=${200 + n}`);
  const five = (n: number): string =>
    `/miejsca?f-kind=land&f-kind=hall&f-rail=possible&f-rail=none&f-owner=private&f-area-min=1&f-area-max=${tenths(90 + n)}&f-power-min=${tenths(1 + n)}`;
  await pages('five filters', five, 50);
  await pages('five filters, by price', (n) => `${five(n)}&sort=price`, 50);
  await pages('five filters in a window of the map', (n) => `${five(n)}&window=${windowAt(n)}`, 50);
  await pages('window of the map, half with five filters', (n) => inWindow(n, five(n)), 50);
  await pages('misspelt words', (n) => `/miejsca?q=wroc%C5%82awksa+metalowcuw&f-area-min=${tenths(1 + n)}`);
  await pages('a need', (n) => `/miejsca?kind=land&area=${tenths(10 + n)}&power=2`);
  await pages('a site’s page', (n) => `/miejsca/bench-${n * 991}`);
  await changed();
} finally {
  await database.close();
  await product.stop();
}

/** As a list writes numbers in its address: 92 is 9.2. */
function tenths(n: number): string {
  return String(Number((n / 10).toFixed(1)));
}

/** West, south, east, north of windows of 0.2 to 12.8 km over the sites. */
function windowAt(n: number): string {
  const size = 0.003 * 2 ** (n % 7);
  const [west, south] = [17.96 + ((n * 37) % 100) / 600, 51.69 + ((n * 53) % 100) / 900];
  return encodeURIComponent([west, south, west + size, south + size].map((edge) => Number(edge.toFixed(5))).join());
}

// oxlint-disable-next-line max-params
function inWindow(n: number, list: string): string {
  return `/miejsca/mapa/okno?${n % 2 === 0 ? '' : `${list.split('?')[1]}&`}window=${windowAt(n)}`;
}

function say(what: string, measured: number, unit: string): void {
  report({ what: `${what} (load ${loadavg()[0]!.toFixed(0)})`, measured, unit });
}

async function timed(path: string, times: number): Promise<number[]> {
  const figures: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const from = performance.now();
    const answer = await answered(path);
    if (!answer.ok || answer.redirected) throw new Error(`${path}: ${answer.status}`);
    figures.push(performance.now() - from);
  }
  return figures;
}

/** While a large offer is being read the application says so; the figure counts until it answers. */
async function answered(path: string): Promise<Response> {
  for (;;) {
    const answer = await fetch(product.address + path);
    await answer.arrayBuffer();
    if (answer.status !== 503) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

// oxlint-disable-next-line max-params
async function pages(what: string, address: (n: number) => string, atMost?: number): Promise<void> {
  const [figures, cpu]: [number[], number[]] = [[], []];
  for (let n = 0; n < 40; n += 1) {
    const used = cpuOfTree(product.pid);
    const took = await timed(address(n), 1);
    // What a running program learns in its first requests is no part of the figure.
    if (n < 10) continue;
    figures.push(...took);
    cpu.push(cpuOfTree(product.pid) - used);
  }
  say(`${what}: p50`, quantile(figures, 0.5), 'ms');
  report({ what: `${what}: p95`, measured: quantile(figures, 0.95), unit: 'ms', ...(atMost && { atMost }) });
  report({ what: `${what}: processor time, mean`, measured: cpu.reduce((a, b) => a + b) / cpu.length, unit: 'ms' });
}

/** A fact of one site, written behind the application's back: the page after it says so. */
async function changed(): Promise<void> {
  const figures: number[] = [];
  for (let n = 0; n < 20; n += 1) {
    await database.whole.connection().execute(async (one) => {
      await sql`select set_config('calisia.city', ${CITY}, false)`.execute(one);
      await sql`insert into sites.listing_due (city, site_id) select city, id from sites.site where slug = ${`bench-${n * 7}`}`.execute(
        one,
      );
      await sql`update places.municipality set revision = revision + 1 where teryt = ${CITY}`.execute(one);
    });
    figures.push(...(await timed(`/miejsca?f-kind=hall&unit=m2&page=${n + 2}`, 1)));
  }
  say('page after one site changed: p50', quantile(figures, 0.5), 'ms');
  report({ what: 'page after one site changed: p95', measured: quantile(figures, 0.95), unit: 'ms' });
}
