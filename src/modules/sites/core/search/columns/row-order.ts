import type { SiteSort } from '../filter.ts';
import { holds } from './bits.ts';
import type { ListingColumns } from './listing-columns.ts';

type Sorted = Exclude<SiteSort, 'best'>;

const orders = new WeakMap<ListingColumns, Map<Sorted, Uint32Array>>();

/** PLN/m²; a rent is never dearer than a price here, it only stands after. */
const ABOVE_ANY_PRICE = 1e9;

/** All rows as that sort wants them; sorted when first asked for. */
export function orderOf(columns: ListingColumns, sort: Sorted): Uint32Array {
  const known = orders.get(columns) ?? new Map<Sorted, Uint32Array>();
  orders.set(columns, known);
  const before = known.get(sort);
  if (before) return before;
  const keys = keysOf(columns, sort);
  const { slugs } = columns;
  const order = Uint32Array.from({ length: columns.rows }, (_, row) => row);
  order.sort((a, b) => {
    const [first, second] = [keys[a]!, keys[b]!];
    return first < second ? -1 : first > second ? 1 : slugs[a]! < slugs[b]! ? -1 : 1;
  });
  known.set(sort, order);
  return order;
}

/** Lowest first; what is not known is infinite. */
function keysOf({ rows, ranges, known }: ListingColumns, sort: Sorted): Float64Array {
  const keys = new Float64Array(rows).fill(Infinity);
  for (let row = 0; row < rows; row += 1) {
    if (sort === 'known') keys[row] = -known[row]!;
    else if (holds(ranges[sort].known, row)) keys[row] = ranges[sort].numbers[row]! * (sort === 'price' ? 1 : -1);
    else if (sort === 'price' && holds(ranges.rent.known, row)) keys[row] = ranges.rent.numbers[row]! + ABOVE_ANY_PRICE;
  }
  return keys;
}
