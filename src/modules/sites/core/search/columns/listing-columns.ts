import type { Day } from '../../../../../kernel/day.ts';
import { numberOf, valuesOf } from '../facet-values.ts';
import { CHOICE_FACETS, type ChoiceFacet, RANGE_FACETS, type RangeFacet, UNKNOWN } from '../filter.ts';
import type { SiteListing } from '../listing.ts';
import { knownFacets } from '../search-sites.ts';
import { allRows, type Bits, noRows, setRow } from './bits.ts';
import { type WordIndex, WordIndexBuilder } from './word-index.ts';

/** Of one choice facet: for each row the number of its set of values, and the rows of each set unless there are too many sets. */
export type ChoiceColumn = {
  readonly codes: Uint16Array;
  readonly sets: readonly (readonly string[])[];
  readonly bits: readonly Bits[] | null;
};

/** Of one range facet: the number, NaN where there is none; the rows with a number, and those of which nothing is known. */
export type RangeColumn = { readonly numbers: Float64Array; readonly known: Bits; readonly unknown: Bits };

/** Metres, any system that all rows share. */
export type Place = readonly [easting: number, northing: number];

/** The offer of one day laid out in columns; rows stand in the order of the sort `best`. */
export type ListingColumns = {
  readonly rows: number;
  readonly all: Bits;
  readonly slugs: readonly string[];
  readonly choices: Readonly<Record<ChoiceFacet, ChoiceColumn>>;
  readonly ranges: Readonly<Record<RangeFacet, RangeColumn>>;
  readonly known: Uint8Array;
  readonly words: WordIndex;
  readonly eastings: Float64Array;
  readonly northings: Float64Array;
};

const MOST_SETS = 65_536;
/** Of these the rows are kept as bits too: a million rows take 125 kB for each. */
const MOST_BIT_SETS = 64;

/** Takes listings one by one, so that a million need not stand in memory beside their columns. */
export class ColumnsBuilder {
  readonly #asOf: Day;
  readonly #slugs: string[] = [];
  readonly #choices: Record<ChoiceFacet, { codes: Uint16Array; sets: string[][]; known: Map<string, number> }>;
  readonly #ranges: Record<RangeFacet, RangeColumn>;
  readonly #known: Uint8Array;
  readonly #words = new WordIndexBuilder();
  readonly #places: readonly [Float64Array, Float64Array];

  /** @param capacity how many rows will come. */
  constructor(capacity: number, asOf: Day) {
    this.#asOf = asOf;
    this.#choices = each(CHOICE_FACETS, () => ({ codes: new Uint16Array(capacity), sets: [], known: new Map() }));
    this.#ranges = each(RANGE_FACETS, () => ({
      numbers: new Float64Array(capacity).fill(Number.NaN),
      known: noRows(capacity),
      unknown: noRows(capacity),
    }));
    this.#known = new Uint8Array(capacity);
    this.#places = [new Float64Array(capacity), new Float64Array(capacity)];
  }

  /** The next row. Throws RangeError when there are more than said, or a facet has more than 65 536 different sets of values. */
  add(listing: SiteListing, place: Place = [Number.NaN, Number.NaN]): void {
    const row = this.#slugs.length;
    if (row >= this.#known.length) throw new RangeError('more listings than were said to come');
    this.#slugs.push(listing.slug);
    for (const facet of CHOICE_FACETS) {
      const column = this.#choices[facet];
      const values = valuesOf(listing, facet, this.#asOf);
      const key = values.length === 1 ? values[0]! : values.join('\n');
      const code = column.known.get(key) ?? column.sets.length;
      if (code === column.sets.length) {
        if (code === MOST_SETS) throw new RangeError(`too many values of ${facet}`);
        column.sets.push([...values]);
        column.known.set(key, code);
      }
      column.codes[row] = code;
    }
    for (const facet of RANGE_FACETS) {
      const number = numberOf(listing, facet, this.#asOf);
      const column = this.#ranges[facet];
      if (number === UNKNOWN) setRow(column.unknown, row);
      if (typeof number !== 'number') continue;
      setRow(column.known, row);
      column.numbers[row] = number;
    }
    this.#known[row] = knownFacets(listing, this.#asOf);
    this.#words.add(row, listing.words);
    this.#places[0][row] = place[0];
    this.#places[1][row] = place[1];
  }

  /** Throws RangeError when fewer rows came than were said. */
  finish(): ListingColumns {
    const rows = this.#slugs.length;
    if (rows !== this.#known.length) throw new RangeError('fewer listings than were said to come');
    return {
      rows,
      all: allRows(rows),
      slugs: this.#slugs,
      choices: Object.fromEntries(
        CHOICE_FACETS.map((facet) => [facet, withBits(this.#choices[facet], rows)]),
      ) as unknown as Record<ChoiceFacet, ChoiceColumn>,
      ranges: this.#ranges,
      known: this.#known,
      words: this.#words.finish(rows),
      eastings: this.#places[0],
      northings: this.#places[1],
    };
  }
}

// oxlint-disable-next-line max-params
function withBits({ codes, sets }: Pick<ChoiceColumn, 'codes' | 'sets'>, rows: number): ChoiceColumn {
  if (sets.length > MOST_BIT_SETS) return { codes, sets, bits: null };
  const bits = sets.map(() => noRows(rows));
  for (let row = 0; row < rows; row += 1) setRow(bits[codes[row]!]!, row);
  return { codes, sets, bits };
}

/** Columns of listings that stand in the order of the sort `best`. */
export function columnsOf(listings: readonly SiteListing[], asOf: Day): ListingColumns {
  const builder = new ColumnsBuilder(listings.length, asOf);
  for (const listing of listings) builder.add(listing);
  return builder.finish();
}

const each = <Facet extends string, Value>(facets: readonly Facet[], of: () => Value): Record<Facet, Value> =>
  Object.fromEntries(facets.map((facet) => [facet, of()])) as Record<Facet, Value>;
