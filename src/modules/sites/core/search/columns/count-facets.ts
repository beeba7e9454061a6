import {
  CHOICE_FACETS,
  type ChoiceCounts,
  type ChoiceFacet,
  type FilterPart,
  RANGE_FACETS,
  type RangeCounts,
  type RangeFacet,
  type SiteFacetCounts,
} from '../filter.ts';
import { type Bits, holds, listRows, sizeOf, sizeOfBoth } from './bits.ts';
import type { ChoiceColumn, ListingColumns, RangeColumn } from './listing-columns.ts';
import type { Sight } from './sight.ts';

/** When a set holds no more than one row in so many, walking them is the shorter way. */
const FEW = 16;

type Span = { min: number; max: number; known: number; unknown: number };

/** A set of rows, and its rows where they are few. */
type Seen = { readonly bits: Bits; readonly size: number; readonly rows: Uint32Array | null };

/** Of each facet: the rows that pass the text and all other facets, by their value in this one. */
export function countFacets(columns: ListingColumns, { found, besides }: Omit<Sight, 'giveBack'>): SiteFacetCounts {
  const sizes = byFacet(CHOICE_FACETS, (facet) => new Uint32Array(columns.choices[facet].sets.length));
  const spans = byFacet(RANGE_FACETS, (): Span => ({ min: Infinity, max: -Infinity, known: 0, unknown: 0 }));
  const count = (facet: FilterPart, seen: Seen): void => {
    if (seen.size === 0 || facet === 'text') return;
    if (facet in spans) addSpan(spans[facet as RangeFacet], columns.ranges[facet as RangeFacet], seen);
    else addSizes(sizes[facet as ChoiceFacet], columns.choices[facet as ChoiceFacet], seen);
  };
  const list = columns.spare.list(Math.floor(columns.rows / FEW) + 1);
  const all = seenOf(found, columns.rows, list);
  for (const facet of [...CHOICE_FACETS, ...RANGE_FACETS]) count(facet, all);
  for (const [part, bits] of besides) count(part, seenOf(bits, columns.rows, list));
  return {
    choices: byFacet(CHOICE_FACETS, (facet) => countsOf(columns.choices[facet], sizes[facet])),
    ranges: byFacet(RANGE_FACETS, (facet) => rangeCountsOf(spans[facet])),
  };
}

const byFacet = <Facet extends string, Value>(facets: readonly Facet[], of: (facet: Facet) => Value) =>
  Object.fromEntries(facets.map((facet) => [facet, of(facet)])) as Record<Facet, Value>;

/** Its rows are good until `list` is written again. */
// oxlint-disable-next-line max-params
function seenOf(bits: Bits, rows: number, list: Uint32Array): Seen {
  const size = sizeOf(bits);
  return { bits, size, rows: size * FEW > rows ? null : list.subarray(0, listRows(bits, list)) };
}

// oxlint-disable-next-line max-params
function addSizes(sizes: Uint32Array, { codes, bits }: ChoiceColumn, { bits: seen, size, rows }: Seen): void {
  if (rows || !bits) {
    const list = rows ?? rowsOfMany(seen, size);
    for (let at = 0; at < list.length; at += 1) sizes[codes[list[at]!]!]! += 1;
    return;
  }
  // Each row stands in one set: those of the last are what is left.
  let left = size;
  for (let code = 0; code < bits.length && left > 0; code += 1) {
    const of = code === bits.length - 1 ? left : sizeOfBoth(bits[code]!, seen);
    sizes[code]! += of;
    left -= of;
  }
}

// oxlint-disable-next-line max-params
function rowsOfMany(bits: Bits, size: number): Uint32Array {
  const rows = new Uint32Array(size);
  listRows(bits, rows);
  return rows;
}

// oxlint-disable-next-line max-params
function addSpan(span: Span, { numbers, known, unknown, steps }: RangeColumn, { bits, rows }: Seen): void {
  if (!rows) {
    const ends = steps.endsOf(bits, numbers);
    span.min = Math.min(span.min, ends?.[0] ?? Infinity);
    span.max = Math.max(span.max, ends?.[1] ?? -Infinity);
    span.known += sizeOfBoth(known, bits);
    span.unknown += sizeOfBoth(unknown, bits);
    return;
  }
  let { min, max, known: said, unknown: unsaid } = span;
  for (let at = 0; at < rows.length; at += 1) {
    const number = numbers[rows[at]!]!;
    if (Number.isNaN(number)) {
      if (holds(unknown, rows[at]!)) unsaid += 1;
      continue;
    }
    said += 1;
    if (number < min) min = number;
    if (number > max) max = number;
  }
  Object.assign(span, { min, max, known: said, unknown: unsaid });
}

// oxlint-disable-next-line max-params
function countsOf({ sets }: ChoiceColumn, sizes: Uint32Array): ChoiceCounts {
  const counts: Record<string, number> = {};
  sets.forEach((set, code) => {
    if (sizes[code]! > 0) for (const value of set) counts[value] = (counts[value] ?? 0) + sizes[code]!;
  });
  return counts;
}

const rangeCountsOf = ({ min, max, known, unknown }: Span): RangeCounts => ({
  min: known === 0 ? null : min,
  max: known === 0 ? null : max,
  known,
  unknown,
});
