import type { Message } from '../../../../kernel/finding.ts';
import { readNumber, writeNumber } from '../../../../kernel/read-number.ts';
import { FACT_KINDS } from '../fact-kinds.ts';
import { SITE_KINDS } from '../site.ts';
import { AVAILABLE } from './facet-values.ts';
import {
  CHOICE_FACETS,
  type ChoiceFacet,
  EVERYTHING,
  RANGE_FACETS,
  type Range,
  type RangeFacet,
  SORTS,
  type SiteFilter,
  UNKNOWN,
  isBounded,
} from './filter.ts';
import { LONGEST_QUESTION } from './text.ts';

/** What areas are typed in; the filter itself counts square metres. */
export type AreaUnit = 'm2' | 'ha';

/** What is wrong with one field; `field` is its name in the query. */
export type FilterFault = { readonly field: string } & Message;

const SQUARE_METRES: Readonly<Record<AreaUnit, number>> = { m2: 1, ha: 10_000 };
const MOST: Readonly<Record<RangeFacet, number>> = { area: 1e8, power: 1000, price: 1e6, rent: 1e5 };
const MOST_CHOICES = 40;
const CODE = /^[\p{Ll}\p{N}-]{1,80}$/u;

const codesOf = (key: 'rail-siding' | 'owner' | 'tenure'): string[] => {
  const kind = FACT_KINDS[key];
  return kind.value === 'choice' ? Object.keys(kind.choices) : [];
};

const SUPPLY = ['present', 'none', UNKNOWN];
const BUILD = ['yes', 'conditional', 'no', UNKNOWN];

/** The values of a facet in reading order; null: whatever the offer holds. */
export const VALUES: Readonly<Record<ChoiceFacet, readonly string[] | null>> = {
  kind: SITE_KINDS,
  district: null,
  hall: BUILD,
  services: BUILD,
  gas: SUPPLY,
  water: SUPPLY,
  sewage: SUPPLY,
  rail: [...codesOf('rail-siding'), 'none', UNKNOWN],
  owner: [...codesOf('owner'), UNKNOWN],
  tenure: ['sale', 'lease', UNKNOWN],
  available: [...AVAILABLE, UNKNOWN],
};

export const choiceField = (facet: ChoiceFacet): string => `f-${facet}`;
export const rangeField = (facet: RangeFacet, end: 'min' | 'max' | 'or'): string => `f-${facet}-${end}`;

/**
 * The filter in an address beside whatever else it carries: `q`, `f-kind=hall&f-kind=land`, `f-area-min=2,5`, `f-area-or=unknown`,
 * `sort`. A value that is none is left out; a bound that is no number is left out and named in `faults`.
 */
export function parseFilter(query: URLSearchParams, unit: AreaUnit): { filter: SiteFilter; faults: FilterFault[] } {
  const faults: FilterFault[] = [];
  const text = (query.get('q') ?? '')
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_QUESTION);
  const choices = CHOICE_FACETS.map((facet) => [facet, chosen(query, facet)]);
  const ranges = RANGE_FACETS.map((facet) => [facet, rangeOf(query, { facet, unit, faults })]);
  return {
    faults,
    filter: {
      text: text === '' ? null : text,
      choices: Object.fromEntries(choices) as SiteFilter['choices'],
      ranges: Object.fromEntries(ranges) as SiteFilter['ranges'],
      sort: SORTS.find((sort) => sort === query.get('sort')) ?? 'best',
    },
  };
}

function chosen(query: URLSearchParams, facet: ChoiceFacet): string[] {
  const asked = new Set(query.getAll(choiceField(facet)).slice(0, MOST_CHOICES));
  const values = VALUES[facet];
  return values
    ? values.filter((value) => asked.has(value))
    : [...asked].filter((value) => CODE.test(value)).toSorted();
}

type At = { readonly facet: RangeFacet; readonly unit: AreaUnit; readonly faults: FilterFault[] };

function rangeOf(query: URLSearchParams, { facet, unit, faults }: At): Range {
  const scale = facet === 'area' ? SQUARE_METRES[unit] : 1;
  const bound = (end: 'min' | 'max'): number | null => {
    const field = rangeField(facet, end);
    const written = (query.get(field) ?? '').slice(0, 40);
    if (written.trim() === '') return null;
    if (/^0+([.,]0+)?$/.test(written.trim())) return 0;
    const read = readNumber(written);
    if (!read.ok) {
      const { code, ...params } = read.fault;
      faults.push({ field, code, params });
      return null;
    }
    return Math.min(Number((read.value * scale).toFixed(2)), MOST[facet]);
  };
  const [min, max] = [bound('min'), bound('max')];
  if (min !== null && max !== null && min > max) {
    faults.push({ field: rangeField(facet, 'max'), code: 'upside-down', params: {} });
    return EVERYTHING.ranges[facet];
  }
  const range = { min, max, orUnknown: query.get(rangeField(facet, 'or')) === UNKNOWN };
  return isBounded(range) ? range : EVERYTHING.ranges[facet];
}

/** The shortest query that `parseFilter` reads back as the same filter with the same unit; equal filters give equal queries. */
export function writeFilter(filter: SiteFilter, unit: AreaUnit): URLSearchParams {
  const query = new URLSearchParams();
  if (filter.text !== null) query.set('q', filter.text);
  for (const facet of CHOICE_FACETS) for (const value of filter.choices[facet]) query.append(choiceField(facet), value);
  for (const facet of RANGE_FACETS) {
    const { min, max, orUnknown } = filter.ranges[facet];
    const scale = facet === 'area' ? SQUARE_METRES[unit] : 1;
    if (min !== null) query.set(rangeField(facet, 'min'), writeNumber(min / scale));
    if (max !== null) query.set(rangeField(facet, 'max'), writeNumber(max / scale));
    if (orUnknown) query.set(rangeField(facet, 'or'), UNKNOWN);
  }
  if (filter.sort !== 'best') query.set('sort', filter.sort);
  return query;
}
