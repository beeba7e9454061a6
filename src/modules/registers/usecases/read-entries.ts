import type { Epsg } from '../../../geometry/crs.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Municipality, Parcel } from '../../places/index.ts';
import { parcelsByIds } from '../../places/index.server.ts';
import { parcelNames } from '../../sites/index.ts';
import type { Mapping } from '../core/mapping.ts';
import { isFault, type Place, placeOf } from '../core/place-rows.ts';
import { readRow, type RegisterEntry } from '../core/read-row.ts';
import type { EntryFault, RefusedRow } from '../core/register-report.ts';
import { columnPlaces, type RegisterRow, type RegisterTable } from '../core/register-table.ts';

/** A row that may come in; without a place it waits for one. */
export type PlacedRow = { readonly entry: RegisterEntry; readonly place: Place | null };

type Read = { readonly row: RegisterRow; readonly entry: RegisterEntry };
type ListToRead = {
  readonly table: RegisterTable;
  readonly mapping: Mapping;
  readonly city: Municipality;
  readonly today: Day;
};
type Entries = { readonly good: readonly PlacedRow[]; readonly refused: readonly RefusedRow[] };

/** Every row of the table as an entry with its place, or among the refused with its reasons, in the table's order. */
export async function readEntries(db: Db, list: ListToRead): Promise<Entries> {
  const { table, mapping, city, today } = list;
  const refused: RefusedRow[] = [];
  const refuseRow = ({ line, cells }: RegisterRow, faults: readonly EntryFault[]) =>
    refused.push({ line, cells, faults });
  const read: Read[] = [];
  const header = columnPlaces(table.header);
  const lines = new Map<string, number>();
  for (const row of table.rows) {
    const result = readRow(row, mapping, { header, today });
    if (!result.ok) {
      refuseRow(row, result.error.faults);
      continue;
    }
    const { reference } = result.value;
    const before = lines.get(reference);
    if (before === undefined) {
      lines.set(reference, row.line);
      read.push({ row, entry: result.value });
    } else refuseRow(row, [{ code: 'reference-twice', found: String(before) }]);
  }
  const land = await landOf(db, read, city.teryt);
  const good: PlacedRow[] = [];
  for (const { row, entry } of read) {
    const found = placed(entry, { land, city, epsg: mapping.epsg as Epsg | null });
    if (Array.isArray(found)) refuseRow(row, found);
    else good.push({ entry, place: found });
  }
  return { good, refused: refused.toSorted((a, b) => a.line - b.line) };
}

async function landOf(db: Db, read: readonly Read[], teryt: string): Promise<ReadonlyMap<string, Parcel>> {
  const ids = new Set(read.flatMap(({ entry }) => parcelNames.wholeParcelIds(entry.parcels, teryt).ids));
  const parcels = ids.size === 0 ? [] : await parcelsByIds(db, [...ids]);
  return new Map(parcels.map((parcel) => [parcel.id, parcel]));
}

type Ground = { land: ReadonlyMap<string, Parcel>; city: Municipality; epsg: Epsg | null };

function placed(entry: RegisterEntry, { land, city, epsg }: Ground): Place | null | EntryFault[] {
  const { ids, unknown } = parcelNames.wholeParcelIds(entry.parcels, city.teryt);
  const missing = ids.filter((id) => !land.has(id));
  if (unknown.length + missing.length > 0) {
    return [
      ...unknown.map((found) => ({ code: 'unknown-parcel' as const, found })),
      ...missing.map((found) => ({ code: 'no-such-parcel' as const, found })),
    ];
  }
  const place = placeOf({ parcels: ids.map((id) => land.get(id)!), point: entry.point, epsg }, city);
  return isFault(place) ? [place] : place;
}
