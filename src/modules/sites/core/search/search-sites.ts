import type { Day } from '../../../../kernel/day.ts';
import { numberOf, valuesOf } from './facet-values.ts';
import {
  CHOICE_FACETS,
  type ChoiceCounts,
  type ChoiceFacet,
  type FilterPart,
  RANGE_FACETS,
  type RangeCounts,
  type RangeFacet,
  type SiteFilter,
  type SiteSearch,
  type SiteSort,
  UNKNOWN,
  isBounded,
  partsOf,
} from './filter.ts';
import { numberOfDay } from './day-numbers.ts';
import type { SiteListing } from './listing.ts';
import { readyOn, readyRank } from './ready.ts';
import { type WordGroup, answersText, resolveText } from './text.ts';

/**
 * The sites that pass, in order, and the counts of every facet for the present selection. This is what the filter means; a faster
 * search answers the same. `listings` stand in the order of the sort `best`.
 */
export function searchSites(listings: readonly SiteListing[], filter: SiteFilter, asOf: Day): SiteSearch {
  const groups = resolveText(filter.text, vocabularyOf(listings));
  const parts = partsOf(filter);
  const missed = listings.map((listing) => missedBy(listing, { filter, parts, groups, asOf }));
  const inSight = (part: FilterPart): SiteListing[] =>
    listings.filter((_, i) => missed[i]!.length === 0 || (missed[i]!.length === 1 && missed[i]![0] === part));
  const found = listings.filter((_, i) => missed[i]!.length === 0);
  return {
    found: sorted(found, filter.sort, asOf),
    understood: groups,
    of: listings.length,
    relaxed: parts.map((part) => ({ part, sites: inSight(part).length })),
    counts: {
      choices: byFacet(CHOICE_FACETS, (facet) => countChoices(inSight(facet), facet, asOf)),
      ranges: byFacet(RANGE_FACETS, (facet) => countRange(inSight(facet), facet, asOf)),
    },
  };
}

const byFacet = <Facet extends string, Value>(facets: readonly Facet[], of: (facet: Facet) => Value) =>
  Object.fromEntries(facets.map((facet) => [facet, of(facet)])) as Record<Facet, Value>;

/** All words of the offer. */
export const vocabularyOf = (listings: readonly SiteListing[]): Set<string> =>
  new Set(listings.flatMap(({ words }) => words));

type Question = {
  readonly filter: SiteFilter;
  readonly parts: readonly FilterPart[];
  readonly groups: readonly WordGroup[];
  readonly asOf: Day;
};

/** The parts of the filter that a site does not pass. */
const missedBy = (listing: SiteListing, { filter, parts, groups, asOf }: Question): FilterPart[] =>
  parts.filter((part) => {
    if (part === 'text') return !answersText(new Set(listing.words), groups);
    return isRange(part)
      ? !passesRange(listing, { facet: part, filter, asOf })
      : !valuesOf(listing, part, asOf).some((value) => filter.choices[part].includes(value));
  });

const isRange = (part: FilterPart): part is RangeFacet => (RANGE_FACETS as readonly string[]).includes(part);

function passesRange(
  listing: SiteListing,
  { facet, filter, asOf }: { facet: RangeFacet; filter: SiteFilter; asOf: Day },
) {
  const range = filter.ranges[facet];
  if (!isBounded(range)) return true;
  const number = numberOf(listing, facet, asOf);
  if (number === UNKNOWN) return range.orUnknown;
  if (number === 'none') return false;
  return (range.min === null || number >= range.min) && (range.max === null || number <= range.max);
}

function countChoices(listings: readonly SiteListing[], facet: ChoiceFacet, asOf: Day): ChoiceCounts {
  const counts: Record<string, number> = {};
  for (const listing of listings)
    for (const value of valuesOf(listing, facet, asOf)) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function countRange(listings: readonly SiteListing[], facet: RangeFacet, asOf: Day): RangeCounts {
  const values = listings.map((listing) => numberOf(listing, facet, asOf));
  const numbers = values.filter((value) => typeof value === 'number');
  return {
    min: numbers.length === 0 ? null : numbers.reduce((a, b) => Math.min(a, b)),
    max: numbers.length === 0 ? null : numbers.reduce((a, b) => Math.max(a, b)),
    known: numbers.length,
    unknown: values.filter((value) => value === UNKNOWN).length,
  };
}

/** Area and power from the greatest, price from the lowest (those for sale, then those only to let), `known` from the most, `ready` from the top. */
function sorted(listings: readonly SiteListing[], sort: SiteSort, asOf: Day): readonly SiteListing[] {
  if (sort === 'best') return listings;
  const keyed = listings.map((listing) => ({ listing, key: keyOf(listing, sort, asOf) }));
  return keyed
    .toSorted(
      (a, b) =>
        Number(a.key === null) - Number(b.key === null) ||
        (a.key ?? 0) - (b.key ?? 0) ||
        (a.listing.slug < b.listing.slug ? -1 : 1),
    )
    .map(({ listing }) => listing);
}

/** PLN/m²; a rent is never dearer than a price here, it only stands after. */
const ABOVE_ANY_PRICE = 1e9;

/** Lowest first; null last. */
function keyOf(listing: SiteListing, sort: Exclude<SiteSort, 'best'>, asOf: Day): number | null {
  const number = (facet: RangeFacet): number | null => {
    const value = numberOf(listing, facet, asOf);
    return typeof value === 'number' ? value : null;
  };
  const toLet = (rent: number | null): number | null => (rent === null ? null : rent + ABOVE_ANY_PRICE);
  const least = (value: number | null): number | null => (value === null ? null : -value);
  switch (sort) {
    case 'area':
      return least(number('area'));
    case 'power':
      return least(number('power'));
    case 'price':
      return number('price') ?? toLet(number('rent'));
    case 'known':
      return -knownFacets(listing, asOf);
    case 'ready':
      return readyRank(readyOn(listing.ready, asOf));
    case 'confirmed':
      return least(listing.confirmed === null ? null : numberOfDay(listing.confirmed));
  }
}

/** How many facets are known of a site: what the sort `known` counts. */
export const knownFacets = (listing: SiteListing, asOf: Day): number =>
  CHOICE_FACETS.filter((facet) => !valuesOf(listing, facet, asOf).includes(UNKNOWN)).length +
  RANGE_FACETS.filter((facet) => numberOf(listing, facet, asOf) !== UNKNOWN).length;

export type NearMiss = { readonly listing: SiteListing; readonly misses: readonly FilterPart[] };

const MOST_MISSES = 3;

/** The sites that miss the fewest parts of a filter, at most three; those that pass are not among them. */
export function nearestMisses(listings: readonly SiteListing[], filter: SiteFilter, asOf: Day): NearMiss[] {
  const groups = resolveText(filter.text, vocabularyOf(listings));
  const parts = partsOf(filter);
  return listings
    .map((listing) => ({ listing, misses: missedBy(listing, { filter, parts, groups, asOf }) }))
    .filter(({ misses }) => misses.length > 0)
    .toSorted((a, b) => a.misses.length - b.misses.length)
    .slice(0, MOST_MISSES);
}
