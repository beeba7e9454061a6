import { assert, constantFrom, integer, option, property, record, subarray, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../../../kernel/day.ts';
import { sitesListing } from '../../../../../../bench/land/sites-1m.ts';
import { AVAILABLE } from '../facet-values.ts';
import { EVERYTHING, type Range, SORTS, type SiteFilter, type SiteSearch } from '../filter.ts';
import { searchByColumns } from '../search-indexed.ts';
import { searchSites } from '../search-sites.ts';
import { columnsOf } from './listing-columns.ts';
import { searchColumns } from './search-columns.ts';
import { rowsWithin, searchWindow } from './search-window.ts';

const TODAY = day('2026-11-23');

const range = record<Range>({
  min: option(integer({ min: 0, max: 400 }), { nil: null }),
  max: option(integer({ min: 0, max: 90_000 }), { nil: null }),
  orUnknown: constantFrom(true, false),
});
const some = (...values: string[]) => subarray(values).map((kept) => (kept.length === values.length ? [] : kept));

const filters = record({
  text: option(
    constantFrom(
      'hala',
      'hali przy Wrocławskiej',
      'Dobrcu',
      'wrocławksa',
      '12/4',
      'i w',
      'zzzzz',
      'dzialka dobrzec',
      'ul',
    ),
    { nil: null },
  ),
  kinds: some('land', 'hall', 'office', 'premises'),
  districts: some('dobrzec', 'winiary', 'piwonice', 'nowhere'),
  hall: some('yes', 'conditional', 'no', 'unknown'),
  gas: some('present', 'none', 'unknown'),
  tenure: some('sale', 'lease', 'unknown'),
  available: some(...AVAILABLE, 'unknown'),
  area: range,
  price: range,
  rent: range,
  power: range,
  sort: constantFrom(...SORTS),
}).map(({ text, sort, ...of }): SiteFilter => ({
  text,
  sort,
  choices: {
    ...EVERYTHING.choices,
    kind: of.kinds,
    district: of.districts,
    hall: of.hall,
    gas: of.gas,
    tenure: of.tenure,
    available: of.available,
  },
  ranges: { area: of.area, power: of.power, price: of.price, rent: of.rent },
}));

/** Words that answer stand in no order. */
const inOneOrder = ({ understood, ...rest }: SiteSearch): SiteSearch => ({
  ...rest,
  understood: understood.map((group) => ({ ...group, words: [...group.words].sort() })),
});

describe('search by columns', () => {
  test('answers any filter as the plain search does: the same sites in the same order, page by page, with the same counts', () => {
    assert(
      property(
        tuple(integer({ min: 0, max: 120 }), integer({ min: 1, max: 9999 })),
        filters,
        ([count, seed], filter) => {
          const listings = [...sitesListing(count, { seed, asOf: TODAY })].map(({ listing }) => listing);
          const columns = columnsOf(listings, TODAY);
          const plain = searchSites(listings, filter, TODAY);
          const found = [0, 7, 14].flatMap((from) => searchColumns(columns, filter, { from, most: 7 }).rows);
          expect(found.map((row) => listings[row]!.slug)).toEqual(plain.found.slice(0, 21).map(({ slug }) => slug));
          const { total, counts, of } = searchColumns(columns, filter, { from: 0, most: 7 });
          expect({ total, of }).toEqual({ total: plain.found.length, of: plain.of });
          expect(counts).toEqual(plain.counts);
          expect(inOneOrder(searchByColumns(listings, filter, TODAY))).toEqual(inOneOrder(plain));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('answers any filter in any window as the plain search of what stands there: order, pages and counts', () => {
    const sites = [...sitesListing(300, { seed: 31, asOf: TODAY })];
    const all = sites.map(({ listing }) => listing);
    const places = sites.map(({ place }) => place);
    const columns = columnsOf(all, TODAY, places);
    const edge = integer({ min: 0, max: 16 });
    assert(
      property(filters, tuple(edge, edge, edge, edge), (filter, [a, b, c, d]) => {
        const [minX, minY] = [6_496_000 + Math.min(a, b) * 1000, 5_728_000 + Math.min(c, d) * 1000];
        const window = { minX, minY, maxX: minX + Math.abs(a - b) * 1000, maxY: minY + Math.abs(c - d) * 1000 };
        // What a word means is decided by the words of the whole offer.
        const asked = { ...filter, text: null };
        const inside = all.filter((_, row) => {
          const [x, y] = places[row]!;
          return x >= window.minX && x <= window.maxX && y >= window.minY && y <= window.maxY;
        });
        const plain = searchSites(inside, asked, TODAY);
        const among = rowsWithin(columns, window);
        const found = searchColumns(columns, asked, { from: 0, most: 400, among });
        expect(found.rows.map((row) => all[row]!.slug)).toEqual(plain.found.map(({ slug }) => slug));
        expect([found.total, found.counts]).toEqual([plain.found.length, plain.counts]);
        const page = searchColumns(columns, asked, { from: 5, most: 5, among });
        expect(page.rows).toEqual(found.rows.slice(5, 10));
      }),
      { numRuns: 80 },
    );
  });

  test('a window of the map shows each site that passes and stands in it, or counts them all when they are many', () => {
    const sites = [...sitesListing(3000, { seed: 7, asOf: TODAY })];
    const columns = columnsOf(
      sites.map(({ listing }) => listing),
      TODAY,
      sites.map(({ place }) => place),
    );
    const window = { minX: 6_500_000, minY: 5_735_000, maxX: 6_504_000, maxY: 5_739_000 };
    const filter: SiteFilter = { ...EVERYTHING, choices: { ...EVERYTHING.choices, kind: ['land'] } };
    const inside = sites.flatMap(({ listing, place: [x, y] }, row) =>
      listing.kind === 'land' && x >= window.minX && x <= window.maxX && y >= window.minY && y <= window.maxY
        ? [row]
        : [],
    );
    expect(inside.length).toBeGreaterThan(50);
    expect(searchWindow(columns, { filter, window, most: 10_000 })).toEqual({ kind: 'sites', rows: inside });
    const counted = searchWindow(columns, { filter, window, most: 20 });
    if (counted.kind !== 'clusters') throw new Error('not counted');
    expect(counted.total).toBe(inside.length);
    expect(counted.clusters.reduce((sum, { count }) => sum + count, 0)).toBe(inside.length);
  });
});
