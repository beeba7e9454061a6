import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { Parcel } from '../core/parcel.ts';

type Box = Parcel['bounds'];
type Row = {
  id: string;
  precinct: string;
  precinct_name: string | null;
  number: string;
  geometry: Parcel['geometry'];
  bounds: string;
  area_m2: number;
  register_area_m2: number | null;
  land_use: string | null;
  repaired: string | null;
  source: string;
  source_date: Parcel['sourceDate'];
  synthetic: boolean;
};

const COLUMNS = sql.raw(
  'id, precinct, precinct_name, number, geometry, bounds::text, area_m2, register_area_m2, land_use, repaired, source, source_date, synthetic',
);

/** Parcels by EGiB id, in the order of their ids; ids that are not known are left out. */
export async function parcelsByIds(db: Db, ids: readonly string[]): Promise<Parcel[]> {
  const { rows } =
    await sql<Row>`select ${COLUMNS} from places.parcel where id = any(${[...ids]}::text[]) order by id`.execute(db);
  return rows.map(toParcel);
}

/** Parcels whose box meets the window (metres, the municipality's zone), at most `limit`. */
export async function parcelsInBox(db: Db, box: Box, limit = 2000): Promise<Parcel[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from places.parcel
    where bounds && box(point(${box.minX}, ${box.minY}), point(${box.maxX}, ${box.maxY}))
    order by id limit ${limit}`.execute(db);
  return rows.map(toParcel);
}

/** Parcels after `after` in the order of their ids, at most `limit`: to walk through a whole city. */
export async function parcelsAfter(db: Db, after: string, limit: number): Promise<Parcel[]> {
  const { rows } =
    await sql<Row>`select ${COLUMNS} from places.parcel where id > ${after} order by id limit ${limit}`.execute(db);
  return rows.map(toParcel);
}

function toParcel(row: Row): Parcel {
  const [maxX, maxY, minX, minY] = row.bounds.replaceAll(/[()]/g, '').split(',').map(Number) as [
    number,
    number,
    number,
    number,
  ];
  return {
    id: row.id,
    precinct: row.precinct,
    precinctName: row.precinct_name,
    number: row.number,
    geometry: row.geometry,
    bounds: { minX, minY, maxX, maxY },
    areaM2: row.area_m2,
    registerAreaM2: row.register_area_m2,
    landUse: row.land_use,
    repaired: row.repaired,
    source: row.source,
    sourceDate: row.source_date,
    synthetic: row.synthetic,
  };
}
