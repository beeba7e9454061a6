import { loadavg } from 'node:os';
import { sql } from 'kysely';
import { startProduct } from '../e2e/start-product.ts';
import { openDatabase } from '../src/platform/db/index.ts';
import { embeddedUrls } from '../src/platform/db/embedded-postgres.ts';
import { plantOffer } from './land/offer-rows.ts';
import { memoryOfTree, quantile, report } from './measure.ts';

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
  await pages('no filter', (n) => `/miejsca?unit=ha&page=${1 + (n % 30)}`);
  await pages('page 200', (n) => `/miejsca?unit=ha&page=${200 + n}`);
  const five = (n: number): string =>
    `/miejsca?f-kind=land&f-district=dobrzec&f-owner=private&f-power-min=0,${n}&f-area-min=${1 + n / 10}&f-area-max=9`;
  await pages('five filters', five, 50);
  await pages('five filters, by price', (n) => `${five(n)}&sort=price`, 50);
  await pages('misspelt words', (n) => `/miejsca?q=wrocławksa+metalowcuw&f-area-min=${n / 100}`);
  await pages('a need', (n) => `/miejsca?kind=land&area=${1 + n / 10}&power=2`);
  await pages('a site’s page', (n) => `/miejsca/bench-${n * 991}`);
  await changed();
} finally {
  await database.close();
  await product.stop();
}

function say(what: string, measured: number, unit: string): void {
  report({ what: `${what} (load ${loadavg()[0]!.toFixed(0)})`, measured, unit });
}

async function timed(path: string, times: number): Promise<number[]> {
  const figures: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const from = performance.now();
    const answer = await fetch(product.address + path);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    figures.push(performance.now() - from);
  }
  return figures;
}

// oxlint-disable-next-line max-params
async function pages(what: string, address: (n: number) => string, atMost?: number): Promise<void> {
  const figures: number[] = [];
  for (let n = 0; n < 30; n += 1) figures.push(...(await timed(address(n), 1)));
  say(`${what}: p50`, quantile(figures, 0.5), 'ms');
  report({ what: `${what}: p95`, measured: quantile(figures, 0.95), unit: 'ms', ...(atMost && { atMost }) });
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
