import type { SiteSort } from '../filter.ts';
import { type Bits, clearRow, holds, noRows, rowsOf, setRow } from './bits.ts';
import type { BestKeys, ListingColumns } from './listing-columns.ts';
import { sortingByKey } from './sorting-keys.ts';

/** PLN/m²; a rent is never dearer than a price here, it only stands after. */
const ABOVE_ANY_PRICE = 1e9;

type Compare = (a: number, b: number) => number;

/** All rows that hold a site, as that sort wants them; sorted when first asked for. */
export function orderOf(columns: ListingColumns, sort: SiteSort): Uint32Array {
  const known = columns.orders.get(sort);
  if (known) return known;
  const late = columns.late.get(sort);
  if (late) {
    const order = patchedOrder(columns, sort, { order: late.order, changed: Uint32Array.from(late.changed) });
    columns.orders.set(sort, order);
    return order;
  }
  const steps = sortingRows(columns, sort);
  for (let step = steps.next(); ; step = steps.next()) {
    if (!step.done) continue;
    columns.orders.set(sort, step.value);
    return step.value;
  }
}

const RUN = 16_384;

/** Pauses in between. Many rows are put in the order of their slugs once, then by the keys of each sort, the last key first. */
export function* sortingRows(columns: ListingColumns, sort: SiteSort): Generator<void, Uint32Array> {
  const rows = rowsOf(columns.all);
  if (sort === 'best' && !columns.best) return rows;
  if (rows.length <= RUN) return rows.sort(comparing(columns, sort));
  let order = slugOrders.get(columns) ?? (yield* sortingRuns(rows, comparingSlugs(columns)));
  slugOrders.set(columns, order);
  for (const key of sort === 'best' ? bestKeys(columns.best!) : [keyOf(columns, sort)])
    order = yield* sortingByKey(order, key);
  return order;
}

const slugOrders = new WeakMap<ListingColumns, Uint32Array>();

const bestKeys = ({ kinds, land }: BestKeys): ((row: number) => number)[] => [
  (row) => -land[row]!,
  (row) => kinds[row]!,
];

/** Sorts runs, then merges them. */
// oxlint-disable-next-line max-params
function* sortingRuns(rows: Uint32Array, compare: Compare): Generator<void, Uint32Array> {
  let from = rows;
  for (let at = 0; at < from.length; at += RUN) {
    from.subarray(at, at + RUN).sort(compare);
    yield;
  }
  let to: Uint32Array = new Uint32Array(from.length);
  for (let width = RUN; width < from.length; width *= 2) {
    for (let at = 0; at < from.length; at += 2 * width) {
      const [left, right] = [from.subarray(at, at + width), from.subarray(at + width, at + 2 * width)];
      yield* merging(left, right, { into: to.subarray(at), compare });
    }
    [from, to] = [to, from];
  }
  return from;
}

type Merge = { readonly into: Uint32Array; readonly compare: Compare };

// oxlint-disable-next-line max-params
function* merging(left: Uint32Array, right: Uint32Array, { into, compare }: Merge): Generator<void, void> {
  let [l, r] = [0, 0];
  for (let at = 0; at < left.length + right.length; at += 1) {
    const takeLeft = r >= right.length || (l < left.length && compare(left[l]!, right[r]!) <= 0);
    into[at] = takeLeft ? left[l++]! : right[r++]!;
    if (at % RUN === RUN - 1) yield;
  }
}

/** The order again after some rows changed: those are taken out and put in where they stand now. */
// oxlint-disable-next-line max-params
function patchedOrder(
  columns: ListingColumns,
  sort: SiteSort,
  { order, changed }: { order: Uint32Array; changed: Uint32Array },
): Uint32Array {
  if (changed.length === 0) return order;
  const moved = noRows(columns.rows);
  for (const row of changed) setRow(moved, row);
  const kept = without(order, moved);
  for (const row of changed) if (!holds(columns.all, row)) clearRow(moved, row);
  const compare = comparing(columns, sort);
  const coming = rowsOf(moved).sort(compare);
  const merged = new Uint32Array(kept.length + coming.length);
  let from = 0;
  coming.forEach((row, n) => {
    const to = placeOf(kept, row, compare);
    merged.set(kept.subarray(from, to), from + n);
    merged[to + n] = row;
    from = to;
  });
  merged.set(kept.subarray(from), from + coming.length);
  return merged;
}

/** So many changed rows are merged in while the first part of an order is walked; else all of it is made anew. */
const [FEW_CHANGED, FIRST_PART] = [100, 5000];

type Walk = { readonly found: Bits; readonly sort: SiteSort; readonly from: number; readonly most: number };

/** A page of the rows found, when few rows changed since the order was made: what one site costs. Null: the order has to be asked for. */
export function pageAfterChanges(columns: ListingColumns, { found, sort, from, most }: Walk): readonly number[] | null {
  const late = columns.orders.has(sort) ? undefined : columns.late.get(sort);
  if (!late || late.changed.size > FEW_CHANGED || from + most > FIRST_PART) return null;
  const { order, changed } = late;
  const compare = comparing(columns, sort);
  const coming = Uint32Array.from([...changed].filter((row) => holds(found, row))).sort(compare);
  const rows: number[] = [];
  for (let [at, next, passed] = [0, 0, 0]; rows.length < most; passed += 1) {
    while (at < order.length && (!holds(found, order[at]!) || changed.has(order[at]!))) at += 1;
    const isChanged = next < coming.length && (at >= order.length || compare(coming[next]!, order[at]!) < 0);
    if (!isChanged && at >= order.length) break;
    const row = isChanged ? coming[next++]! : order[at++]!;
    if (passed >= from) rows.push(row);
  }
  return rows;
}

/** These rows as that sort wants them; puts them in order where they are. */
// oxlint-disable-next-line max-params
export const inOrder = (columns: ListingColumns, sort: SiteSort, rows: Uint32Array): Uint32Array =>
  rows.sort(comparing(columns, sort));

// oxlint-disable-next-line max-params
function without(order: Uint32Array, rows: Bits): Uint32Array {
  const kept = new Uint32Array(order.length);
  let size = 0;
  for (let at = 0; at < order.length; at += 1) {
    kept[size] = order[at]!;
    size += holds(rows, order[at]!) ? 0 : 1;
  }
  return kept.subarray(0, size);
}

// oxlint-disable-next-line max-params
function placeOf(order: Uint32Array, row: number, compare: Compare): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(order[middle]!, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

// oxlint-disable-next-line max-params
function comparing(columns: ListingColumns, sort: SiteSort): Compare {
  const { best } = columns;
  const bySlug = comparingSlugs(columns);
  if (sort === 'best') {
    if (!best) return (a, b) => a - b;
    const { kinds, land } = best;
    return (a, b) => kinds[a]! - kinds[b]! || land[b]! - land[a]! || bySlug(a, b);
  }
  const key = keyOf(columns, sort);
  return (a, b) => {
    const [first, second] = [key(a), key(b)];
    return first < second ? -1 : first > second ? 1 : bySlug(a, b);
  };
}

const comparingSlugs =
  ({ slugs }: ListingColumns): Compare =>
  (a, b) =>
    slugs[a]! < slugs[b]! ? -1 : slugs[a]! > slugs[b]! ? 1 : 0;

/** Lowest first; what is not known is infinite. */
// oxlint-disable-next-line max-params
function keyOf(
  { ranges, known, ready, confirmed }: ListingColumns,
  sort: Exclude<SiteSort, 'best'>,
): (row: number) => number {
  if (sort === 'known') return (row) => -known[row]!;
  if (sort === 'ready') return (row) => ready[row]!;
  if (sort === 'confirmed') return (row) => -confirmed[row]!;
  const { price, rent } = ranges;
  if (sort !== 'price')
    return (row) => (Number.isNaN(ranges[sort].numbers[row]!) ? Infinity : -ranges[sort].numbers[row]!);
  return (row) => {
    if (!Number.isNaN(price.numbers[row]!)) return price.numbers[row]!;
    return Number.isNaN(rent.numbers[row]!) ? Infinity : rent.numbers[row]! + ABOVE_ANY_PRICE;
  };
}

/** The orders of the view before, to be mended when they are asked for. */
// oxlint-disable-next-line max-params
export function lateOf(
  { orders, late }: Pick<ListingColumns, 'orders' | 'late'>,
  changed: ReadonlySet<number>,
): ListingColumns['late'] {
  const sorted = [...orders].map(([sort, order]) => [sort, { order, changed }] as const);
  const older = [...late]
    .filter(([sort]) => !orders.has(sort))
    .map(([sort, one]) => [sort, { order: one.order, changed: one.changed.union(changed) }] as const);
  return new Map([...older, ...sorted]);
}
