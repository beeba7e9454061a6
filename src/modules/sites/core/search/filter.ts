import type { SiteListing } from './listing.ts';
import type { WordGroup } from './text.ts';

/** Facets whose values are codes, in reading order. */
export const CHOICE_FACETS = [
  'kind',
  'district',
  'hall',
  'services',
  'gas',
  'water',
  'sewage',
  'rail',
  'owner',
  'tenure',
  'available',
] as const;

export type ChoiceFacet = (typeof CHOICE_FACETS)[number];

/** Facets whose values are numbers: area m², power MW, price PLN/m², rent PLN/m²/month. */
export const RANGE_FACETS = ['area', 'power', 'price', 'rent'] as const;

export type RangeFacet = (typeof RANGE_FACETS)[number];

/** The value of every facet for a site of which nothing fresh is known there. It is never counted as a no. */
export const UNKNOWN = 'unknown';

export type Range = {
  /** Both inclusive, in the facet's unit; null: open. */
  readonly min: number | null;
  readonly max: number | null;
  /** Whether sites of unknown value stay. */
  readonly orUnknown: boolean;
};

export const SORTS = ['best', 'area', 'price', 'power', 'known', 'ready', 'confirmed'] as const;

/**
 * `best`: the order of the caller. `known`: most facets known first. `ready`: the highest rung first, of equal ones the fewest steps to the
 * next, as of the day. `confirmed`: the latest fact first. Unknown values stand last; ties by slug.
 */
export type SiteSort = (typeof SORTS)[number];

/**
 * What a reader narrows the offer to. A site passes when it passes every facet: a choice with nothing chosen admits all, else those that
 * have one of the values chosen; a range without bounds admits all, else numbers within them, and unknown ones only with `orUnknown`.
 * The text admits sites that answer each of its words.
 */
export type SiteFilter = {
  readonly text: string | null;
  readonly choices: Readonly<Record<ChoiceFacet, readonly string[]>>;
  readonly ranges: Readonly<Record<RangeFacet, Range>>;
  readonly sort: SiteSort;
};

/** Sites by value; a value that no site has is absent or 0. `unknown` is one of the values. */
export type ChoiceCounts = Readonly<Record<string, number>>;

export type RangeCounts = {
  /** Of the numbers known; null when none is. */
  readonly min: number | null;
  readonly max: number | null;
  /** Sites with a number. Those where there is none for sure (no gas, not for sale) are in neither count. */
  readonly known: number;
  readonly unknown: number;
};

/** Of each facet: the sites that pass the text and all other facets, by their value in this one. */
export type SiteFacetCounts = {
  readonly choices: Readonly<Record<ChoiceFacet, ChoiceCounts>>;
  readonly ranges: Readonly<Record<RangeFacet, RangeCounts>>;
};

export type SiteSearch = {
  /** Those that pass, in order. */
  readonly found: readonly SiteListing[];
  readonly counts: SiteFacetCounts;
  /** For each part of the filter, how many sites would pass without it. */
  readonly relaxed: readonly { readonly part: FilterPart; readonly sites: number }[];
  /** How the words of the text were understood. */
  readonly understood: readonly WordGroup[];
  /** How many were searched. */
  readonly of: number;
};

const OPEN: Range = { min: null, max: null, orUnknown: false };

const choicesOf = (): Record<ChoiceFacet, readonly string[]> =>
  Object.fromEntries(CHOICE_FACETS.map((facet) => [facet, []])) as unknown as Record<ChoiceFacet, readonly string[]>;

/** Admits every site. */
export const EVERYTHING: SiteFilter = {
  text: null,
  choices: choicesOf(),
  ranges: { area: OPEN, power: OPEN, price: OPEN, rent: OPEN },
  sort: 'best',
};

export const isBounded = ({ min, max }: Range): boolean => min !== null || max !== null;

/** Whether nothing is narrowed; the order does not count. */
export const admitsAll = (filter: SiteFilter): boolean =>
  filter.text === null &&
  CHOICE_FACETS.every((facet) => filter.choices[facet].length === 0) &&
  RANGE_FACETS.every((facet) => !isBounded(filter.ranges[facet]));

/** What one can take away from a filter: its text, or one facet. */
export type FilterPart = 'text' | ChoiceFacet | RangeFacet;

/** The parts that narrow. */
export const partsOf = (filter: SiteFilter): FilterPart[] => [
  ...(filter.text === null ? [] : ['text' as const]),
  ...CHOICE_FACETS.filter((facet) => filter.choices[facet].length > 0),
  ...RANGE_FACETS.filter((facet) => isBounded(filter.ranges[facet])),
];

/** The same filter without one of its parts. */
export function without(filter: SiteFilter, part: FilterPart): SiteFilter {
  if (part === 'text') return { ...filter, text: null };
  return part in filter.ranges
    ? { ...filter, ranges: { ...filter.ranges, [part]: OPEN } }
    : { ...filter, choices: { ...filter.choices, [part]: [] } };
}
