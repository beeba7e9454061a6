import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bounds, type MultiPolygon } from '../../../geometry/polygon.ts';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import { outlineText } from '../core/office/outline.ts';
import { createSite } from '../usecases/save-site.ts';
import { officeSite } from './office-sites.queries.ts';
import { overlapsOf } from './overlaps.queries.ts';

let one: TestDatabase;
let [busy, free] = ['', ''];
let square: MultiPolygon;
let contact: number;

beforeAll(async () => {
  one = await openTestDatabase('demo');
  const { rows } = await sql<{ busy: string; slug: string; geometry: MultiPolygon }>`
    select sp.parcel_id as busy, s.slug, p.geometry from sites.site_parcel sp join sites.site s on s.id = sp.site_id
    join places.parcel p on p.city = sp.city and p.id = sp.parcel_id
    where s.status = 'published' order by sp.parcel_id limit 1`.execute(one.db);
  const [found] = rows;
  busy = found!.busy;
  free = found!.slug;
  const { minX, minY, maxX, maxY } = bounds(found!.geometry);
  square = [
    [
      [
        [minX, minY],
        [maxX, minY],
        [maxX, maxY],
        [minX, maxY],
        [minX, minY],
      ],
    ],
  ];
  contact = (await sql<{ id: number }>`select id from sites.contact order by id limit 1`.execute(one.db)).rows[0]!.id;
}, 60_000);
afterAll(() => one.close());

async function drawnSite(name: string, outline: string) {
  const words = {
    kind: 'land',
    character: '',
    parcels: '',
    outline,
    outlineSystem: '2177',
    address: '',
    at: '',
    namePl: name,
    nameEn: name,
    districtPl: 'Dobrzec',
    districtEn: 'Dobrzec',
    summaryPl: '',
    summaryEn: '',
    contact: String(contact),
  };
  const made = await createSite(one.db, { words, epsg: 2177, actor: 'system', now: TEST_NOW });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return (await officeSite(one.db, made.value))!;
}
const overlaps = async (slug: string) => {
  const site = (await officeSite(one.db, slug))!;
  return overlapsOf(one.db, { siteId: site.id, ...site });
};

describe('a border that the office drew', () => {
  test('names the parcels under it, the largest part first, with the sites that stand on them', async () => {
    const { slug } = await drawnSite('Rysunek na działce', outlineText(square));
    const { parcels } = await overlaps(slug);
    const under = parcels.find(({ id }) => id === busy)!;
    expect(under.areaM2).toBeGreaterThan(1);
    expect(under.sites.map((site) => site.slug)).toContain(free);
    expect(parcels.map(({ areaM2 }) => areaM2)).toEqual(parcels.map(({ areaM2 }) => areaM2).toSorted((a, b) => b - a));
  });

  test('is named to the site whose parcels it meets, and to another border drawn there', async () => {
    const again = await drawnSite('Rysunek jeszcze raz', outlineText(square));
    expect((await overlaps(free)).drawn.map(({ slug }) => slug)).toEqual(['rysunek-jeszcze-raz', 'rysunek-na-dzialce']);
    expect((await overlaps(again.slug)).drawn).toMatchObject([
      { slug: 'rysunek-na-dzialce', areaM2: expect.closeTo(again.drawn!.areaM2, 0) },
    ]);
  });

  test('that only touches what is known there says nothing; so does a site without land', async () => {
    const { maxX, minY, maxY } = bounds(square);
    const beside: MultiPolygon = [
      [
        [
          [maxX, minY],
          [maxX + 0.005, minY],
          [maxX + 0.005, maxY],
          [maxX, minY],
        ],
      ],
    ];
    expect(await overlapsOf(one.db, { siteId: 0, parcels: [], drawn: { outline: beside } })).toMatchObject({
      parcels: [],
      drawn: [],
    });
    expect(await overlapsOf(one.db, { siteId: 0, parcels: [], drawn: null })).toEqual({
      parcels: [],
      more: 0,
      drawn: [],
    });
  });
});
