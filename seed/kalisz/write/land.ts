import { sql } from 'kysely';
import { bounds } from '../../../src/geometry/polygon.ts';
import type { Day } from '../../../src/kernel/day.ts';
import type { Db } from '../../../src/platform/db/index.ts';
import { baseFeatures } from '../base-map/base-features.ts';
import { parcelsOf } from '../generator/block.ts';
import { BLOCKS } from '../land/index.ts';
import { KALISZ } from '../municipality.ts';
import { insertRows, table } from './rows.ts';

const MUNICIPALITY = table('places.municipality', {
  teryt: 'text',
  slug: 'text',
  name_pl: 'text',
  name_en: 'text',
  office_pl: 'text',
  office_en: 'text',
  address: 'text',
  opening_hours: 'text',
  email: 'text',
  phone: 'text',
  epsg: 'int',
  case_prefix: 'text',
  synthetic: 'boolean',
});

const PARCEL = table('places.parcel', {
  city: 'text',
  id: 'text',
  precinct: 'text',
  precinct_name: 'text',
  number: 'text',
  geometry: 'jsonb',
  bounds: 'box',
  area_m2: 'float8',
  register_area_m2: 'float8',
  land_use: 'text',
  source: 'text',
  source_date: 'date',
  synthetic: 'boolean',
});

const BASE = table('places.base_feature', {
  city: 'text',
  kind: 'text',
  rank: 'int',
  name: 'text',
  geometry: 'jsonb',
  source: 'text',
  synthetic: 'boolean',
});

export const SOURCE = 'dane przykładowe';

/** The row of Kalisz. One that stands there already is brought to the same words: the city itself holds nothing yet. */
export async function writeMunicipality(tx: Db): Promise<void> {
  const known = await sql`select 1 from places.municipality where teryt = ${KALISZ.teryt}`.execute(tx);
  if (known.rows.length === 0) return insertRows(tx, MUNICIPALITY, [KALISZ]);
  const { teryt, ...words } = KALISZ;
  const changes = Object.entries(words).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
  await sql`update places.municipality set ${sql.join(changes)} where teryt = ${teryt}`.execute(tx);
}

export async function writeLand(tx: Db, today: Day): Promise<number> {
  const parcels = BLOCKS.flatMap(parcelsOf);
  const rows = parcels.map((parcel) => ({
    city: KALISZ.teryt,
    id: parcel.id,
    precinct: parcel.precinct,
    precinct_name: parcel.precinctName,
    number: parcel.number,
    geometry: parcel.geometry,
    bounds: bounds(parcel.geometry),
    area_m2: parcel.areaM2,
    register_area_m2: parcel.registerAreaM2,
    land_use: parcel.landUse,
    source: SOURCE,
    source_date: today,
    synthetic: true,
  }));
  await insertRows(tx, PARCEL, rows);
  const drawn = baseFeatures.map((feature) => ({ ...feature, city: KALISZ.teryt }));
  await insertRows(tx, BASE, drawn);
  await sql`
    insert into places.street (city, name, geometry, source, synthetic)
    select distinct on (name) city, name, geometry, source, synthetic from places.base_feature
    where city = ${KALISZ.teryt} and kind = 'road' and name is not null order by name, rank, id`.execute(tx);
  return rows.length;
}
