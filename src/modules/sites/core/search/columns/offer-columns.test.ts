import { array, assert, constantFrom, integer, oneof, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { sitesListing } from '../../../../../../bench/land/sites-1m.ts';
import { addDays, day } from '../../../../../kernel/day.ts';
import { SITE_KINDS } from '../../site.ts';
import { EVERYTHING, SORTS, type SiteFilter } from '../filter.ts';
import { searchSites } from '../search-sites.ts';
import type { PlacedListing } from './listing-columns.ts';
import { OfferColumns } from './offer-columns.ts';
import { searchColumns } from './search-columns.ts';
import { rowsWithin, searchWindow } from './search-window.ts';

const TODAY = day('2026-11-23');
const GENERATED = [...sitesListing(400, { seed: 5, asOf: TODAY })];
const WINDOW = { minX: 6_498_000, minY: 5_730_000, maxX: 6_508_000, maxY: 5_740_000 };

const change = oneof(
  record({ what: constantFrom('put' as const), id: integer({ min: 1, max: 40 }), as: integer({ min: 0, max: 399 }) }),
  record({ what: constantFrom('remove' as const), id: integer({ min: 1, max: 40 }), as: constantFrom(0) }),
  record({ what: constantFrom('day' as const), id: integer({ min: -200, max: 400 }), as: constantFrom(0) }),
  record({ what: constantFrom('look' as const), id: constantFrom(0), as: constantFrom(0) }),
);

const FILTERS: readonly SiteFilter[] = [
  EVERYTHING,
  { ...EVERYTHING, text: 'hali przy Wrocławskiej' },
  { ...EVERYTHING, text: 'wrocłaswka' },
  {
    ...EVERYTHING,
    text: 'Dobrcu',
    choices: { ...EVERYTHING.choices, tenure: ['sale'], available: ['now', 'year'] },
    ranges: { ...EVERYTHING.ranges, power: { min: 0.5, max: null, orUnknown: true } },
  },
];

const byBest = (a: PlacedListing, b: PlacedListing): number =>
  SITE_KINDS.indexOf(a.kind) - SITE_KINDS.indexOf(b.kind) || b.landM2 - a.landM2 || (a.slug < b.slug ? -1 : 1);

test('columns kept current site by site and day by day answer as a new search of the same offer', () => {
  assert(
    property(array(change, { maxLength: 60 }), integer({ min: 0, max: 20 }), (changes, first) => {
      const offer = new Map<number, PlacedListing>();
      const columns = new OfferColumns({ capacity: first, asOf: TODAY });
      const put = (id: number, as: number): void => {
        const { listing, place } = GENERATED[as]!;
        const placed = { ...listing, slug: `s${id}`, id, place, landM2: as % 7 };
        offer.set(id, placed);
        columns.put(placed);
      };
      for (let id = 1; id <= first; id += 1) put(id, id);
      for (const steps = columns.preparing(); !steps.next().done;);
      let asOf = TODAY;
      for (const { what, id, as } of changes) {
        if (what === 'put') put(id, as);
        if (what === 'look') columns.view();
        if (what === 'remove') {
          offer.delete(id);
          columns.remove(id);
        }
        if (what === 'day') {
          asOf = addDays(TODAY, id);
          for (const steps = columns.advancing(asOf); !steps.next().done;);
        }
      }
      const view = columns.view();
      const listings = [...offer.values()].sort(byBest).map((one) => ({ ...one, name: one.district }));
      for (const [n, filter] of FILTERS.entries()) {
        const sorted = { ...filter, sort: SORTS[(n + first) % SORTS.length]! };
        const plain = searchSites(listings, sorted, asOf);
        const found = searchColumns(view, sorted, { from: 0, most: 50 });
        expect(found.rows.map((row) => view.slugs[row])).toEqual(plain.found.map(({ slug }) => slug));
        expect(found.counts).toEqual(plain.counts);
        expect(found.of).toBe(listings.length);
        const sizes = (relaxed: typeof plain.relaxed) => relaxed.map(({ part, sites }) => [part, sites]);
        expect(sizes(found.relaxed)).toEqual(sizes(plain.relaxed));
        expect(found.understood.map(({ words }) => [...words].sort())).toEqual(
          plain.understood.map(({ words }) => [...words].sort()),
        );
        const inside = plain.found.filter((one) => {
          const [x, y] = offer.get(Number(one.slug.slice(1)))!.place;
          return x >= WINDOW.minX && x <= WINDOW.maxX && y >= WINDOW.minY && y <= WINDOW.maxY;
        });
        const seen = searchWindow(view, { filter: sorted, window: WINDOW, most: 100 });
        expect(seen.kind === 'sites' && seen.rows.map((row) => view.slugs[row]).sort()).toEqual(
          inside.map(({ slug }) => slug).sort(),
        );
        const among = searchColumns(view, sorted, { from: 0, most: 50, among: rowsWithin(view, WINDOW) });
        expect(among.rows.map((row) => view.slugs[row])).toEqual(inside.map(({ slug }) => slug));
        const counted = searchWindow(view, { filter: sorted, window: WINDOW, most: 0, cells: 3 });
        const sum = counted.kind === 'clusters' ? counted.clusters.reduce((all, { count }) => all + count, 0) : 0;
        expect(sum).toBe(inside.length);
      }
    }),
    { numRuns: 150 },
  );
});

test('so many sites that their orders are kept and mended stand in the order of a new search, page by page', () => {
  const offer = new Map<number, PlacedListing>();
  const columns = new OfferColumns({ capacity: 100, asOf: TODAY });
  const sites = [...sitesListing(3200, { seed: 11, asOf: TODAY })];
  const put = (id: number, as: number): void => {
    const { listing, place } = sites[as]!;
    const placed = { ...listing, slug: `s${id}`, id, place, landM2: as % 50 };
    offer.set(id, placed);
    columns.put(placed);
  };
  for (let id = 0; id < 3000; id += 1) put(id, id);
  for (const steps = columns.preparing(); !steps.next().done;);
  const filters: readonly SiteFilter[] = [
    EVERYTHING,
    { ...EVERYTHING, ranges: { ...EVERYTHING.ranges, area: { min: 300, max: 90_000, orUnknown: true } } },
    { ...EVERYTHING, text: 'Dobrcu', choices: { ...EVERYTHING.choices, kind: ['land'] } },
  ];
  for (let round = 0; round < 3; round += 1) {
    const listings = [...offer.values()].sort(byBest).map((one) => ({ ...one, name: one.district }));
    for (const sort of SORTS)
      for (const filter of filters) {
        const plain = searchSites(listings, { ...filter, sort }, TODAY);
        const pages = [0, 900, 1700].map((from) =>
          searchColumns(columns.view(), { ...filter, sort }, { from, most: 300 }),
        );
        const slugs = plain.found.map(({ slug }) => slug);
        expect(pages.map(({ rows }) => rows.map((row) => columns.view().slugs[row]))).toEqual(
          [0, 900, 1700].map((from) => slugs.slice(from, from + 300)),
        );
        expect(pages[0]!.counts).toEqual(plain.counts);
        const window = { minX: 6_497_000, minY: 5_729_000, maxX: 6_510_000, maxY: 5_743_000 };
        const seen = searchWindow(columns.view(), { filter, window, most: 10 });
        const inside = plain.found.filter(({ slug }) => {
          const [x, y] = offer.get(Number(slug.slice(1)))!.place;
          return x >= window.minX && x <= window.maxX && y >= window.minY && y <= window.maxY;
        });
        expect(seen.kind === 'clusters' && seen.total).toBe(inside.length);
      }
    for (let n = 0; n < 40; n += 1) put(round * 700 + n * 3, 3000 + round * 40 + n);
    for (let id = round * 500; id < round * 500 + 30; id += 1) {
      offer.delete(id);
      columns.remove(id);
    }
  }
});
