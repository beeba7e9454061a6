import { sql } from 'kysely';
import type { Db } from '../../src/platform/db/index.ts';

/**
 * The set "offer-rows" (any size of it): made-up sites with their kept listings, written straight into the tables, so that a
 * page of a large offer can be measured. They stand on no parcels and have no facts; their listings say what sites-1m says.
 */
export async function plantOffer(
  owner: Db,
  { city, count, slice = 50_000 }: { city: string; count: number; slice?: number },
) {
  await owner.connection().execute(async (one) => {
    await sql`select set_config('calisia.city', ${city}, false), set_config('session_replication_role', 'replica', false),
                     set_config('statement_timeout', '0', false), setseed(0.2)`.execute(one);
    for (let from = 0; from < count; from += slice) await plantSlice(one, from, Math.min(count, from + slice));
    await sql`update places.municipality set revision = revision + 1 where teryt = ${city}`.execute(one);
    await sql`analyze sites.listing, sites.site`.execute(one);
    await sql`select set_config('session_replication_role', 'origin', false)`.execute(one);
  });
}

// oxlint-disable-next-line max-params
async function plantSlice(one: Db, from: number, to: number): Promise<void> {
  await sql`
    with made as (
      insert into sites.site (city, slug, kind, name_pl, name_en, district_pl, district_en, easting, northing, status, published_on,
                              contact_id, synthetic)
      select platform.city(), 'bench-' || n, (array['land','land','land','hall','hall','office','premises'])[1 + n % 7],
             'Miejsce ' || n, 'Site ' || n, d, d, 6496000 + random() * 16000, 5728000 + random() * 16000, 'published', current_date,
             (select id from sites.contact order by id limit 1), true
      from generate_series(${from}::int, ${to - 1}::int) n,
           lateral (select (array['Dobrzec','Winiary','Piwonice','Rypinek','Szczypiorno','Tyniec'])[1 + n % 6] as d) as districts
      returning *)
    insert into sites.listing (city, site_id, offered, change, holds_from, holds_to, slug, kind, name_pl, name_en, district_pl, district_en,
      words, land_m2, easting, northing, area, price, price_until, rent, power, power_until, gas, gas_until, water, water_until, sewage,
      rail, owner, tenure, available, hall, services, ready, confirmed)
    select city, id, true, nextval('sites.listing_change'), '-infinity', 'infinity', slug, kind, name_pl, name_en, district_pl, district_en,
      array['miejsce', id::text, lower(district_pl), (array['wroclawska','metalowcow','inwestorska','piwonicka','lodzka'])[1 + id % 5],
            (id % 400)::text || '/' || (id % 37)::text],
      round((random() ^ 3 * 120000)::numeric), easting, northing, round((random() ^ 3 * 120000)::numeric),
      case when id % 3 < 2 then 20 + id % 400 end, date '2026-11-01' + (id % 700)::int, case when id % 3 > 0 then 5 + id % 60 end,
      case when id % 8 > 0 then random() ^ 3 * 12 when id % 16 = 0 then '-Infinity' end, date '2026-06-01' + (id % 900)::int,
      case when id % 7 > 0 then random() * 400 else '-Infinity' end, date '2026-06-01' + (id % 800)::int,
      random() * 300, date '2026-06-01' + (id % 850)::int, random() * 300,
      (array['present','possible','none'])[1 + id % 3], (array['municipal','state','private','mixed'])[1 + id % 4],
      (array['sale','lease','both'])[1 + id % 3], date '2026-11-01' + (id % 600)::int,
      (array['yes','conditional','no','unknown'])[1 + id % 4], (array['yes','unknown'])[1 + id % 2],
      array[0, case kind when 'land' then 2 else 1 end, null], null
    from made`.execute(one);
}
