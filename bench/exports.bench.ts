import { loadavg } from 'node:os';
import { sql } from 'kysely';
import { startProduct } from '../e2e/start-product.ts';
import { openDatabase, type Db } from '../src/platform/db/index.ts';
import { embeddedUrls } from '../src/platform/db/embedded-postgres.ts';
import { plantOffer } from './land/offer-rows.ts';
import { report } from './measure.ts';
import { readIfThere, treeOf } from './processes.ts';

const COUNT = Number(process.env['SITES'] ?? 199_000);
const CITY = '3061011';
/** Two kinds of railway of one kind of site: about one in ten of them. */
const TENTH = '?f-kind=office&f-rail=possible&f-rail=none';

/** Lists of sites with their borders as files: what the application's memory grows by while each is written. */
const product = await startProduct();
const urls = (await embeddedUrls(product.folder))!;
const database = openDatabase({ url: urls.appUrl, ownerUrl: urls.ownerUrl });
try {
  // The edition of the listings is noted, or all that is planted would be reckoned anew.
  await answered('/miejsca');
  await plantOffer(database.whole, { city: CITY, count: COUNT });
  await plantLand(database.whole);
  await answered('/miejsca');
  console.log(`      ${COUNT} sites planted, one parcel each (load ${loadavg()[0]!.toFixed(0)})`);
  for (const format of ['csv', 'geojson', 'gpkg', 'xlsx']) await measured(format, TENTH);
  for (const format of ['csv', 'geojson']) await measured(format, '');
} finally {
  await database.close();
  await product.stop();
}

/** A square parcel under each site that was planted. */
async function plantLand(owner: Db): Promise<void> {
  await owner.connection().execute(async (one) => {
    await sql`select set_config('calisia.city', ${CITY}, false), set_config('session_replication_role', 'replica', false),
                     set_config('statement_timeout', '0', false)`.execute(one);
    await sql`
      insert into places.parcel (city, id, precinct, number, geometry, bounds, area_m2, source, source_date)
      select city, '306101_1.0099.' || id, '0099', id::text,
             jsonb_build_array(jsonb_build_array(jsonb_build_array(
               jsonb_build_array(x, y), jsonb_build_array(x + 60, y), jsonb_build_array(x + 60, y + 80), jsonb_build_array(x, y + 80),
               jsonb_build_array(x, y)))),
             box(point(x, y), point(x + 60, y + 80)), 4800, 'made up', '2026-01-01'
      from (select city, id, round(easting::numeric, 2) as x, round(northing::numeric, 2) as y from sites.site where slug like 'bench-%') s`.execute(
      one,
    );
    await sql`insert into sites.site_parcel (city, site_id, parcel_id)
      select city, id, '306101_1.0099.' || id from sites.site where slug like 'bench-%'`.execute(one);
    await sql`analyze places.parcel, sites.site_parcel`.execute(one);
    await sql`select set_config('session_replication_role', 'origin', false)`.execute(one);
  });
}

// oxlint-disable-next-line max-params
async function measured(format: string, query: string): Promise<void> {
  const idle = memory();
  let [peak, bytes] = [idle, 0];
  const watch = setInterval(() => (peak = Math.max(peak, memory())), 100);
  const begun = performance.now();
  const answer = await fetch(`${product.address}/miejsca/pobierz/${format}${query}`);
  if (!answer.ok) throw new Error(`${format}: ${answer.status}`);
  for await (const piece of answer.body!) bytes += piece.length;
  clearInterval(watch);
  const what = `${query === '' ? 'all' : 'a tenth'} as ${format}`;
  report({ what: `${what}: time`, measured: (performance.now() - begun) / 1000, unit: 's' });
  report({ what: `${what}: file`, measured: bytes / 2 ** 20, unit: 'MiB' });
  report({
    what: `${what}: memory above idle`,
    measured: peak - idle,
    unit: 'MiB',
    ...(format !== 'xlsx' && { atMost: 300 }),
  });
}

/** Of the largest process, which is the application, MiB. */
function memory(): number {
  const all = treeOf(product.pid).map(({ pid }) =>
    Number(/VmRSS:\s+(\d+)/.exec(readIfThere(`/proc/${pid}/status`) ?? '')?.[1] ?? 0),
  );
  return Math.max(...all) / 1024;
}

/** While a large offer is being read the application says so. */
async function answered(path: string): Promise<void> {
  for (;;) {
    const { status } = await fetch(product.address + path);
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
