import {
  CHOICE_FACETS,
  type ChoiceCounts,
  type ChoiceFacet,
  RANGE_FACETS,
  type RangeCounts,
  type RangeFacet,
  type SiteFacetCounts,
} from '../filter.ts';
import { type Bits, rowsOf, sizeOf, sizeOfBoth } from './bits.ts';
import type { ListingColumns } from './listing-columns.ts';
import type { Sight } from './sight.ts';

/** A set of rows; when there are `few`, walking them is the shorter way. */
type Seen = { readonly bits: Bits; readonly few: boolean; readonly rows: () => Uint32Array };

function seenOf(bits: Bits, rows: number): Seen {
  let list: Uint32Array | undefined;
  return { bits, few: sizeOf(bits) <= rows / 16, rows: () => (list ??= rowsOf(bits)) };
}

/** Of each facet: the rows that pass the text and all other facets, by their value in this one. */
export function countFacets(columns: ListingColumns, { found, besides }: Sight): SiteFacetCounts {
  const all = seenOf(found, columns.rows);
  const sights = new Map([...besides].map(([part, bits]) => [part, [all, seenOf(bits, columns.rows)]]));
  return {
    choices: byFacet(CHOICE_FACETS, (facet) => countChoice(columns, facet, sights.get(facet) ?? [all])),
    ranges: byFacet(RANGE_FACETS, (facet) => countRange(columns, facet, sights.get(facet) ?? [all])),
  };
}

const byFacet = <Facet extends string, Value>(facets: readonly Facet[], of: (facet: Facet) => Value) =>
  Object.fromEntries(facets.map((facet) => [facet, of(facet)])) as Record<Facet, Value>;

// oxlint-disable-next-line max-params
function countChoice({ choices }: ListingColumns, facet: ChoiceFacet, sights: readonly Seen[]): ChoiceCounts {
  const { codes, sets, bits } = choices[facet];
  const sizes = new Uint32Array(sets.length);
  for (const seen of sights) {
    if (!seen.few && bits) bits.forEach((of, code) => (sizes[code]! += sizeOfBoth(of, seen.bits)));
    else for (const row of seen.rows()) sizes[codes[row]!]! += 1;
  }
  const counts: Record<string, number> = {};
  sets.forEach((set, code) => {
    if (sizes[code]! > 0) for (const value of set) counts[value] = (counts[value] ?? 0) + sizes[code]!;
  });
  return counts;
}

// oxlint-disable-next-line max-params
function countRange({ ranges }: ListingColumns, facet: RangeFacet, sights: readonly Seen[]): RangeCounts {
  const { numbers, known, unknown } = ranges[facet];
  let [min, max] = [Infinity, -Infinity];
  for (const { rows } of sights) {
    const list = rows();
    for (let i = 0; i < list.length; i += 1) {
      const number = numbers[list[i]!]!;
      if (number < min) min = number;
      if (number > max) max = number;
    }
  }
  const size = (of: Bits): number => sights.reduce((sum, { bits }) => sum + sizeOfBoth(of, bits), 0);
  const some = size(known);
  return { min: some === 0 ? null : min, max: some === 0 ? null : max, known: some, unknown: size(unknown) };
}
