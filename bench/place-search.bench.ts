import { rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { sql } from 'kysely';
import { readParcelQuestion } from '../src/modules/places/core/search/parcel-question.ts';
import { findParcels, namedPlaces } from '../src/modules/places/data/place-search.queries.ts';
import { temporaryFolder } from '../src/platform/files/temporary-folder.ts';
import { startEmbedded } from '../src/platform/db/embedded-postgres.ts';
import { migrate, openDatabase } from '../src/platform/db/index.ts';
import { quantile, report } from './measure.ts';

const COUNT = Number(process.env['PARCELS'] ?? 200_000);
const CITY = '3061011';

/** The set "places-200k": made-up parcels in 80 precincts without names, and 3 000 streets. */
const folder = temporaryFolder('calisia-bench-');
const server = await startEmbedded({ folder });
const database = openDatabase({ url: server.appUrl, ownerUrl: server.ownerUrl });
try {
  await migrate(server.ownerUrl);
  await plant();
  const db = database.city(CITY);
  await sql`select 1`.execute(db);
  const named = await timed(5, () => namedPlaces(db));
  report({
    what: `names, read after each change (load ${loadavg()[0]!.toFixed(0)})`,
    measured: named[0]!,
    unit: 'ms',
    atMost: 100,
  });
  report({ what: 'names again: p50', measured: quantile(named, 0.5), unit: 'ms' });
  for (const question of ['125', '1/2', '0033.125', '77/3', '306101_1.0033.125/1', '9']) {
    const figures = await timed(60, () => findParcels(db, readParcelQuestion(question)!, 9));
    report({ what: `${question}: p50`, measured: quantile(figures, 0.5), unit: 'ms' });
    report({ what: `${question}: p95`, measured: quantile(figures, 0.95), unit: 'ms', atMost: 50 });
  }
} finally {
  await database.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

// oxlint-disable-next-line max-params
async function timed(times: number, work: () => Promise<unknown>): Promise<number[]> {
  const figures: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const from = performance.now();
    await work();
    figures.push(performance.now() - from);
  }
  return figures;
}

async function plant(): Promise<void> {
  await database.whole.connection().execute(async (one) => {
    await sql`select set_config('calisia.city', ${CITY}, false), set_config('session_replication_role', 'replica', false)`.execute(
      one,
    );
    await sql`
      insert into places.municipality (teryt, slug, name_pl, name_en, office_pl, office_en, address, opening_hours, email, phone, epsg, case_prefix)
      values (${CITY}, 'x', 'X', 'X', 'X', 'X', 'X', '8-16', 'x@example.org', '1', 2177, 'X')`.execute(one);
    await sql`
      insert into places.parcel (city, id, precinct, number, geometry, bounds, area_m2, source, synthetic)
      select ${CITY}, '306101_1.' || p || '.' || num, p, num, '[]', box(point(n, n), point(n + 1, n + 1)), 1, 'bench', true
      from (select n, lpad((1 + n % 80)::text, 4, '0') as p, (1 + n / 400) || case when (n / 80) % 5 = 0 then '' else '/' || (n / 80) % 5 end as num
            from generate_series(0, ${COUNT - 1}::int) n) as made
      on conflict do nothing`.execute(one);
    await sql`
      insert into places.street (city, name, source)
      select ${CITY}, 'Ulica ' || md5(n::text), 'bench' from generate_series(1, 3000) n`.execute(one);
    await sql`analyze places.parcel, places.street`.execute(one);
  });
}
