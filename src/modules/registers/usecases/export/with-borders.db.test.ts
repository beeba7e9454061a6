import { text as textOf } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transform } from '../../../../geometry/crs.ts';
import { area, type MultiPolygon } from '../../../../geometry/polygon.ts';
import { day } from '../../../../kernel/day.ts';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../../platform/db/testing.ts';
import type { ExportSource } from './read-export-rows.ts';
import { siteRows } from './read-export-sites.ts';
import { withBorders } from './with-borders.ts';
import { writeExport } from './write-export.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase('demo');
  // An office in a house: a point, and no land of its own.
  await opened.db.transaction().execute(async (tx) => {
    await sql`select audit.append('system', 'test', 'city', 'x', '{}')`.execute(tx);
    await sql`
      delete from sites.site_parcel where site_id = (
        select min(id) from sites.site where kind <> 'land' and status = 'published')`.execute(tx);
  });
}, 60_000);
afterAll(() => opened.close());

type Feature = {
  id: string;
  geometry: { type: string; coordinates: MultiPolygon };
  properties: Record<string, unknown>;
};

test('a site goes out with the border of its parcels together, and keeps its place', async () => {
  const source = withBorders(opened.db, siteRows(opened.db, { today: day('2026-11-22'), slugs: null }));
  const written = writeExport(source, { format: 'geojson', name: 'sites', epsg: 2177, now: TEST_NOW });
  const { features } = JSON.parse(await textOf(Readable.from(written))) as { features: Feature[] };
  const { rows } = await sql<{ slug: string; parcels: number; area: number }>`
    select s.slug, count(*)::int as parcels, sum(p.area_m2) as area from sites.site s
    join sites.site_parcel sp on sp.site_id = s.id join places.parcel p on p.city = sp.city and p.id = sp.parcel_id
    where s.status in ('published', 'reserved') group by s.id having count(*) > 1 order by s.slug`.execute(opened.db);
  expect(rows.length).toBeGreaterThan(0);
  for (const { slug, area: parcels } of rows) {
    const feature = features.find(({ id }) => id === slug)!;
    expect(feature.geometry.type).toBe('MultiPolygon');
    expect(feature.properties).toMatchObject({
      granica: 'z działek ewidencyjnych',
      border: 'of cadastral parcels',
      lon: expect.any(Number),
      lat: expect.any(Number),
    });
    // Eight decimals of a degree are a millimetre, here along some kilometres of border.
    const joined = area(transform(feature.geometry.coordinates, 4326, 2177));
    expect(Math.abs(joined - parcels) / parcels).toBeLessThan(1e-4);
  }
  const points = features.filter(({ geometry }) => geometry.type === 'Point');
  expect(points).toHaveLength(1);
  expect(new Set(points.map(({ properties }) => properties['border']))).toEqual(new Set(['none, a point only']));
});

test('borders are looked up a batch at a time, none before it is asked for', async () => {
  let read = 0;
  const source: ExportSource = {
    columns: [],
    async *batches() {
      for (; read < 100; read++) yield [{ id: `x-${read}`, columns: {}, shape: null, point: [6_500_000, 5_735_000] }];
    },
  };
  const batches = withBorders(opened.db, source).batches()[Symbol.asyncIterator]();
  await batches.next();
  await batches.next();
  expect(read).toBeLessThan(3);
});

test('a table holds neither border nor the words about it', async () => {
  const source = siteRows(opened.db, { today: day('2026-11-22'), slugs: null });
  expect(withBorders(opened.db, source).columns).toEqual(source.columns);
  expect(source.columns).not.toContain('border');
});
