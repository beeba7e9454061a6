import type { Day } from '../../../../../kernel/day.ts';
import { SITE_KINDS } from '../../site.ts';
import { bandsFrom, numberOf, STEADY, valuesOf } from '../facet-values.ts';
import {
  CHOICE_FACETS,
  type ChoiceFacet,
  RANGE_FACETS,
  type RangeFacet,
  type SiteSort,
  SORTS,
  UNKNOWN,
} from '../filter.ts';
import { numberOfDay } from '../day-numbers.ts';
import type { SiteListing } from '../listing.ts';
import { readyOn, readyRank } from '../ready.ts';
import { type Bits, clearRow, holds, noRows, rowsOf, setRow, SpareBits, widened, wider } from './bits.ts';
import { ChangingWords } from './changing-words.ts';
import { ChoiceRows } from './choice-rows.ts';
import type { ListingColumns, PlacedListing } from './listing-columns.ts';
import { RangeRows } from './range-steps.ts';
import { lateOf, orderOf, sortingRows } from './row-order.ts';
import { RawRows } from './raw-rows.ts';
import { SiteGrid } from './site-grid.ts';

const LEAST_ROOM = 32;
/** Before every day. */
const NOT_CONFIRMED = -0x8000_0000;

type Settings = {
  /** Rows to make room for; more find room when they come. */
  readonly capacity: number;
  readonly asOf: Day;
  /** Rows come in the order of the sort `best` and stay so: none is put twice or removed. */
  readonly inOrder?: boolean;
};

/**
 * The offer in columns, kept current row by row: a site that changes is put again, one that leaves is removed, and on another
 * day only what may read otherwise is read again. Ask for the `view` after changes; an older one is of no use then.
 */
export class OfferColumns {
  #asOf: Day;
  #rows: number;
  #used = 0;
  readonly #inOrder: boolean;
  readonly #free: number[] = [];
  readonly #rowOf = new Map<number, number>();
  readonly #slugs: string[] = [];
  readonly #choices: Record<ChoiceFacet, ChoiceRows>;
  readonly #ranges: Record<RangeFacet, RangeRows>;
  readonly #raw: RawRows;
  readonly #words = new ChangingWords();
  readonly #grid = new SiteGrid();
  readonly #spare = new SpareBits();
  #all: Bits;
  #ids: Float64Array;
  #known: Uint8Array;
  #ready: Uint8Array;
  #confirmed: Int32Array;
  #places: readonly [Float64Array, Float64Array];
  #best: { kinds: Uint8Array; land: Float64Array };
  #changed = new Set<number>();
  #view: ListingColumns | null = null;
  /** Before the first view nothing is sorted or placed that would have to be mended. */
  #viewed = false;

  constructor({ capacity, asOf, inOrder = false }: Settings) {
    this.#asOf = asOf;
    this.#inOrder = inOrder;
    this.#rows = Math.max(LEAST_ROOM, capacity);
    const rows = this.#rows;
    this.#all = noRows(rows);
    this.#ids = new Float64Array(rows);
    this.#known = new Uint8Array(rows);
    this.#ready = new Uint8Array(rows);
    this.#confirmed = new Int32Array(rows);
    this.#places = [new Float64Array(rows).fill(Number.NaN), new Float64Array(rows).fill(Number.NaN)];
    this.#best = { kinds: new Uint8Array(rows), land: new Float64Array(rows) };
    this.#choices = each(CHOICE_FACETS, () => new ChoiceRows(rows));
    this.#ranges = each(RANGE_FACETS, () => new RangeRows(rows));
    this.#raw = new RawRows(inOrder ? 0 : rows);
  }

  get asOf(): Day {
    return this.#asOf;
  }

  get size(): number {
    return this.#rowOf.size;
  }

  /** A new site, or one that is known under its id as it is now. Throws RangeError when a facet has more than 65 536 sets of values. */
  put(listing: PlacedListing): void {
    const row = this.#rowOf.get(listing.id) ?? this.#roomFor(listing.id);
    this.#slugs[row] = listing.slug;
    this.#ids[row] = listing.id;
    this.#best.kinds[row] = SITE_KINDS.indexOf(listing.kind);
    this.#best.land[row] = listing.landM2;
    this.#confirmed[row] = listing.confirmed === null ? NOT_CONFIRMED : numberOfDay(listing.confirmed);
    [this.#places[0][row], this.#places[1][row]] = listing.place;
    if (!this.#inOrder) this.#raw.set(row, listing);
    this.#words.put(row, listing.words);
    setRow(this.#all, row);
    this.#read(row, listing);
    this.#touch(row);
  }

  remove(id: number): void {
    const row = this.#rowOf.get(id);
    if (row === undefined) return;
    this.#rowOf.delete(id);
    this.#free.push(row);
    this.#words.put(row, []);
    clearRow(this.#all, row);
    for (const facet of CHOICE_FACETS) this.#choices[facet].clear(row);
    for (const facet of RANGE_FACETS) this.#ranges[facet].set(row, 'none');
    this.#places[0][row] = Number.NaN;
    this.#places[1][row] = Number.NaN;
    this.#touch(row);
  }

  /** Reads again what may be other on this day. */
  *advancing(asOf: Day): Generator<void, void> {
    if (asOf === this.#asOf) return;
    const [before, now] = [bandsFrom(this.#asOf), bandsFrom(asOf)];
    const changed = this.#raw.changedBetween(this.#asOf, asOf, [
      [before[0], now[0]],
      [before[1], now[1]],
    ]);
    this.#asOf = asOf;
    this.#view = null;
    let done = 0;
    for (const row of rowsOf(changed)) {
      if (!holds(this.#all, row)) continue;
      this.#read(row, this.#raw.get(row));
      this.#touch(row);
      done += 1;
      if (done % 512 === 0) yield;
    }
  }

  /** Does beforehand what the first searches would wait for. Nothing may be put until it is done. */
  *preparing(sorts: readonly SiteSort[] = SORTS): Generator<void, void> {
    yield* this.#words.settling(this.#rows);
    const columns = this.view();
    for (const sort of sorts)
      if (columns.late.has(sort)) orderOf(columns, sort);
      else if (!columns.orders.has(sort)) columns.orders.set(sort, yield* sortingRows(columns, sort));
    yield;
    yield* columns.grid.preparing(columns);
    for (const { steps, numbers } of Object.values(columns.ranges)) yield* steps.preparing(numbers);
  }

  /** How many rows were changed since the words were last laid out: when they are many, a new layout is the quicker one. */
  get wear(): number {
    return this.#words.wear;
  }

  view(): ListingColumns {
    if (this.#view) return this.#view;
    this.#viewed = true;
    const columns: ListingColumns = {
      rows: this.#rows,
      all: this.#all,
      live: this.#rowOf.size,
      asOf: this.#asOf,
      ids: this.#ids,
      slugs: this.#slugs,
      choices: each(CHOICE_FACETS, (facet) => this.#choices[facet].column()),
      ranges: each(RANGE_FACETS, (facet) => this.#ranges[facet].column()),
      known: this.#known,
      ready: this.#ready,
      confirmed: this.#confirmed,
      words: this.#words.over(this.#rows),
      eastings: this.#places[0],
      northings: this.#places[1],
      grid: this.#grid,
      spare: this.#spare,
      best: this.#inOrder ? null : this.#best,
      orders: new Map(),
      late: lateOf(this.#last, this.#changed),
    };
    this.#grid.move(this.#changed);
    this.#changed = new Set();
    this.#last = columns;
    this.#view = columns;
    return columns;
  }

  #last: Pick<ListingColumns, 'orders' | 'late'> = { orders: new Map(), late: new Map() };

  #touch(row: number): void {
    if (this.#viewed) this.#changed.add(row);
    this.#view = null;
  }

  #roomFor(id: number): number {
    const row = this.#free.pop() ?? this.#used;
    if (row === this.#used) this.#used += 1;
    if (row >= this.#rows) this.#grow(Math.ceil((row + 1) * 1.25));
    this.#rowOf.set(id, row);
    return row;
  }

  /** The day's reading of what was said. */
  #read(row: number, said: Partial<SiteListing>): void {
    const listing = said as SiteListing;
    let known = 0;
    for (const facet of CHOICE_FACETS) {
      const stays = listing.kind === undefined && STEADY.has(facet);
      const values = stays ? this.#choices[facet].valuesAt(row) : valuesOf(listing, facet, this.#asOf);
      if (!stays) this.#choices[facet].set(row, values);
      if (!values.includes(UNKNOWN)) known += 1;
    }
    for (const facet of RANGE_FACETS) {
      const number = numberOf(listing, facet, this.#asOf);
      this.#ranges[facet].set(row, number);
      if (number !== UNKNOWN) known += 1;
    }
    this.#known[row] = known;
    this.#ready[row] = readyRank(readyOn(listing.ready, this.#asOf));
  }

  #grow(rows: number): void {
    this.#rows = rows;
    this.#all = widened(this.#all, rows);
    this.#ids = wider(this.#ids, new Float64Array(rows));
    this.#known = wider(this.#known, new Uint8Array(rows));
    this.#ready = wider(this.#ready, new Uint8Array(rows));
    this.#confirmed = wider(this.#confirmed, new Int32Array(rows));
    this.#best = {
      kinds: wider(this.#best.kinds, new Uint8Array(rows)),
      land: wider(this.#best.land, new Float64Array(rows)),
    };
    const [x, y] = this.#places;
    this.#places = [
      wider(x, new Float64Array(rows).fill(Number.NaN)),
      wider(y, new Float64Array(rows).fill(Number.NaN)),
    ];
    for (const facet of CHOICE_FACETS) this.#choices[facet].grow(rows);
    for (const facet of RANGE_FACETS) this.#ranges[facet].grow(rows);
    if (!this.#inOrder) this.#raw.grow(rows);
  }
}

const each = <Facet extends string, Value>(facets: readonly Facet[], of: (facet: Facet) => Value) =>
  Object.fromEntries(facets.map((facet) => [facet, of(facet)])) as Record<Facet, Value>;
