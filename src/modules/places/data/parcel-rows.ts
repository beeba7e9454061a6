import { type RawBuilder, sql } from 'kysely';
import type { Parcel } from '../core/parcel.ts';
import { arrayOf } from './array-literal.ts';

/** Parcels of one statement. */
export const BATCH = 2000;

type Row = { readonly parcel: Parcel; readonly geometry: string };
type Value = string | number | null;
type Column = { readonly name: string; readonly type: string; readonly pick: (row: Row) => Value };

const COLUMNS: readonly Column[] = [
  { name: 'id', type: 'text', pick: ({ parcel }) => parcel.id },
  { name: 'precinct', type: 'text', pick: ({ parcel }) => parcel.precinct },
  { name: 'precinct_name', type: 'text', pick: ({ parcel }) => parcel.precinctName },
  { name: 'number', type: 'text', pick: ({ parcel }) => parcel.number },
  { name: 'geometry', type: 'jsonb', pick: ({ geometry }) => geometry },
  { name: 'area_m2', type: 'float8', pick: ({ parcel }) => parcel.areaM2 },
  { name: 'register_area_m2', type: 'float8', pick: ({ parcel }) => parcel.registerAreaM2 },
  { name: 'land_use', type: 'text', pick: ({ parcel }) => parcel.landUse },
  { name: 'repaired', type: 'text', pick: ({ parcel }) => parcel.repaired },
  { name: 'source_date', type: 'date', pick: ({ parcel }) => parcel.sourceDate },
];

/** Without the city, the box and what a whole file has in common. */
export const PARCEL_COLUMNS: readonly string[] = COLUMNS.map(({ name }) => name);

/** Parcels on their way to one statement, each id once, column by column: their shapes as points need not be kept until it runs. */
export class ParcelRows {
  readonly ids: string[] = [];
  origin: Pick<Parcel, 'source' | 'synthetic'> | null = null;
  readonly #columns: readonly Value[][] = COLUMNS.map(() => []);
  readonly #boxes: string[] = [];

  add(row: Row): void {
    const { id, bounds, source, synthetic } = row.parcel;
    this.origin ??= { source, synthetic };
    this.ids.push(id);
    for (let i = 0; i < COLUMNS.length; i += 1) this.#columns[i]!.push(COLUMNS[i]!.pick(row));
    this.#boxes.push(`(${bounds.maxX},${bounds.maxY}),(${bounds.minX},${bounds.minY})`);
  }

  get isFull(): boolean {
    return this.ids.length >= BATCH;
  }

  /** The rows as tables `s` and `r`, with their city: what they have in common stands once, what differs as an array for each column. */
  table(): RawBuilder<unknown> {
    const arrays = [sql`${`{${this.#boxes.join(';')}}`}::box[]`];
    const [differing, same] = [['bounds'], [sql`platform.city() as city`]];
    for (const [i, { name, type }] of COLUMNS.entries()) {
      const values = this.#columns[i]!;
      const [first] = values;
      if (values.every((value) => value === first)) {
        same.push(sql`${first}::${sql.raw(type)} as ${sql.raw(name)}`);
      } else {
        arrays.push(sql`${arrayOf(values)}::${sql.raw(type)}[]`);
        differing.push(name);
      }
    }
    return sql`(select ${sql.join(same)}) as s cross join unnest(${sql.join(arrays)}) as r(${sql.raw(differing.join(', '))})`;
  }
}
