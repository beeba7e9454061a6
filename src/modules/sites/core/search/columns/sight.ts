import {
  type ChoiceFacet,
  type FilterPart,
  RANGE_FACETS,
  type RangeFacet,
  type SiteFilter,
  partsOf,
} from '../filter.ts';
import { addAll, type Bits, setRow } from './bits.ts';
import type { ListingColumns } from './listing-columns.ts';

/** Rows that pass the whole filter, and for each of its parts those that miss it alone. Good until it is given back. */
export type Sight = {
  readonly found: Bits;
  readonly besides: ReadonlyMap<FilterPart, Bits>;
  readonly giveBack: () => void;
};

/** Holds every row, or those of a set, against the filter: one set of rows for each part, then 32 rows at a time. */
// oxlint-disable-next-line max-params
export function sightOf(columns: ListingColumns, filter: SiteFilter, among: Bits = columns.all): Sight {
  const { spare, rows } = columns;
  const parts = partsOf(filter).map((part) => ({ part, bits: passesOf(columns, filter, part) }));
  const [found, twice] = [spare.empty(rows), spare.empty(rows)];
  for (const { bits } of parts) addMisses(bits, found, twice);
  for (let word = 0; word < found.length; word += 1) found[word] = ~found[word]! & among[word]!;
  for (const { bits } of parts)
    for (let word = 0; word < bits.length; word += 1) bits[word] = ~bits[word]! & ~twice[word]! & among[word]!;
  spare.giveBack(twice);
  return {
    found,
    besides: new Map(parts.map(({ part, bits }) => [part, bits])),
    giveBack: () => spare.giveBack(found, ...parts.map(({ bits }) => bits)),
  };
}

/** Rows that miss a part once, and those that miss two. */
// oxlint-disable-next-line max-params
function addMisses(passes: Bits, once: Bits, twice: Bits): void {
  for (let word = 0; word < passes.length; word += 1) {
    const missed = ~passes[word]!;
    twice[word]! |= once[word]! & missed;
    once[word]! |= missed;
  }
}

/** Rows that pass the whole filter, as a set of the caller's own. */
// oxlint-disable-next-line max-params
export function passing(columns: ListingColumns, filter: SiteFilter): Bits {
  const found = columns.all.slice();
  for (const part of partsOf(filter)) {
    const passes = passesOf(columns, filter, part);
    for (let word = 0; word < found.length; word += 1) found[word]! &= passes[word]!;
    columns.spare.giveBack(passes);
  }
  return found;
}

const isRange = (part: FilterPart): part is RangeFacet => (RANGE_FACETS as readonly string[]).includes(part);

/** A spare set. */
// oxlint-disable-next-line max-params
function passesOf(columns: ListingColumns, filter: SiteFilter, part: FilterPart): Bits {
  if (part === 'text') return answeringText(columns, filter.text);
  return isRange(part) ? withinRange(columns, filter, part) : chosen(columns, filter, part);
}

// oxlint-disable-next-line max-params
function chosen({ rows, choices, spare }: ListingColumns, filter: SiteFilter, part: ChoiceFacet): Bits {
  const { codes, sets, bits } = choices[part];
  const wanted = filter.choices[part];
  const admitted = Uint8Array.from(sets, (set) => (set.some((value) => wanted.includes(value)) ? 1 : 0));
  const passes = spare.empty(rows);
  if (bits) bits.forEach((of, code) => admitted[code] === 1 && addAll(passes, of));
  else for (let row = 0; row < rows; row += 1) if (admitted[codes[row]!] === 1) setRow(passes, row);
  return passes;
}

// oxlint-disable-next-line max-params
function withinRange({ rows, ranges, spare }: ListingColumns, filter: SiteFilter, part: RangeFacet): Bits {
  const { numbers, unknown, steps } = ranges[part];
  const { min, max, orUnknown } = filter.ranges[part];
  const passes = spare.empty(rows);
  if (orUnknown) passes.set(unknown);
  steps.addBetween(passes, numbers, { low: min ?? -Infinity, high: max ?? Infinity });
  return passes;
}

// oxlint-disable-next-line max-params
function answeringText({ rows, all, words, spare }: ListingColumns, text: string | null): Bits {
  const passes = spare.take(rows);
  passes.set(all);
  const answers = spare.take(rows);
  for (const group of words.resolve(text)) {
    answers.fill(0);
    for (const word of group.words) words.addRows(answers, word);
    for (let at = 0; at < passes.length; at += 1) passes[at]! &= answers[at]!;
  }
  spare.giveBack(answers);
  return passes;
}
