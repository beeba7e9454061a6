import {
  type ChoiceFacet,
  type FilterPart,
  RANGE_FACETS,
  type RangeFacet,
  type SiteFilter,
  partsOf,
} from '../filter.ts';
import { addAll, type Bits, noRows, setRow } from './bits.ts';
import type { ListingColumns } from './listing-columns.ts';

/** Rows that pass the whole filter, and for each of its parts those that miss it alone. */
export type Sight = { readonly found: Bits; readonly besides: ReadonlyMap<FilterPart, Bits> };

/** Holds every row, or those of a set, against the filter: one set of rows for each part, then 32 rows at a time. */
// oxlint-disable-next-line max-params
export function sightOf(columns: ListingColumns, filter: SiteFilter, among: Bits = columns.all): Sight {
  const parts = partsOf(filter).map((part) => ({ part, passes: passesOf(columns, filter, part) }));
  const words = columns.all.length;
  const [once, twice] = [new Uint32Array(words), new Uint32Array(words)];
  for (const { passes } of parts) {
    for (let word = 0; word < words; word += 1) {
      const missed = ~passes[word]!;
      twice[word]! |= once[word]! & missed;
      once[word]! |= missed;
    }
  }
  const within = (of: (word: number) => number): Bits => {
    const bits = new Uint32Array(words);
    for (let word = 0; word < words; word += 1) bits[word] = of(word) & among[word]!;
    return bits;
  };
  return {
    found: within((word) => ~once[word]!),
    besides: new Map(parts.map(({ part, passes }) => [part, within((word) => ~passes[word]! & ~twice[word]!)])),
  };
}

const isRange = (part: FilterPart): part is RangeFacet => (RANGE_FACETS as readonly string[]).includes(part);

// oxlint-disable-next-line max-params
function passesOf(columns: ListingColumns, filter: SiteFilter, part: FilterPart): Bits {
  if (part === 'text') return answeringText(columns, filter.text);
  return isRange(part) ? withinRange(columns, filter, part) : chosen(columns, filter, part);
}

// oxlint-disable-next-line max-params
function chosen({ rows, choices }: ListingColumns, filter: SiteFilter, part: ChoiceFacet): Bits {
  const { codes, sets, bits } = choices[part];
  const wanted = filter.choices[part];
  const admitted = Uint8Array.from(sets, (set) => (set.some((value) => wanted.includes(value)) ? 1 : 0));
  const passes = noRows(rows);
  if (bits) bits.forEach((of, code) => admitted[code] === 1 && addAll(passes, of));
  else for (let row = 0; row < rows; row += 1) if (admitted[codes[row]!] === 1) setRow(passes, row);
  return passes;
}

// oxlint-disable-next-line max-params
function withinRange({ rows, ranges }: ListingColumns, filter: SiteFilter, part: RangeFacet): Bits {
  const { numbers, unknown } = ranges[part];
  const { min, max, orUnknown } = filter.ranges[part];
  const [low, high] = [min ?? -Infinity, max ?? Infinity];
  const passes = orUnknown ? unknown.slice() : noRows(rows);
  for (let word = 0, row = 0; word < passes.length; word += 1) {
    let bits = 0;
    for (const end = Math.min(rows, row + 32); row < end; row += 1) {
      const number = numbers[row]!;
      // No branch to foresee: a third of the time.
      bits |= (Number(number >= low) & Number(number <= high)) << (row & 31);
    }
    passes[word]! |= bits;
  }
  return passes;
}

// oxlint-disable-next-line max-params
function answeringText({ rows, all, words }: ListingColumns, text: string | null): Bits {
  const passes = all.slice();
  for (const group of words.resolve(text)) {
    const answers = noRows(rows);
    for (const word of group.words) words.addRows(answers, word);
    for (let at = 0; at < passes.length; at += 1) passes[at]! &= answers[at]!;
  }
  return passes;
}
