import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { ParcelQuestion } from '../core/search/parcel-question.ts';

export type FoundParcel = {
  readonly id: string;
  readonly number: string;
  readonly precinct: string;
  readonly precinctName: string | null;
  readonly areaM2: number;
};

const COLUMNS = sql.raw('id, number, precinct, precinct_name as "precinctName", area_m2 as "areaM2"');

/** The precincts that have parcels, each found by one step in the index. */
const PRECINCTS = sql`recursive precincts as (
  (select precinct from places.parcel where city = platform.city() order by precinct collate "C" limit 1)
  union all
  select (select precinct from places.parcel where city = platform.city() and precinct collate "C" > precincts.precinct
          order by precinct collate "C" limit 1)
  from precincts where precincts.precinct is not null
)`;

/** Parcels of that number, then those whose number begins so, at most `limit`. */
export async function findParcels(db: Db, asked: ParcelQuestion, limit: number): Promise<FoundParcel[]> {
  if (asked.kind === 'id') {
    const { rows } = await sql<FoundParcel>`
      select ${COLUMNS} from places.parcel where city = platform.city() and id = ${asked.id}`.execute(db);
    return rows;
  }
  const exact = await numbered(db, asked, {
    which: sql`number collate "C" = ${asked.number}`,
    order: sql`precinct, id`,
    limit,
  });
  const left = limit - exact.length;
  if (left <= 0) return exact;
  const beginning = asked.number.includes('/') ? asked.number : `${asked.number}/`;
  const begun = await numbered(db, asked, {
    which: sql`number collate "C" >= ${beginning} and number collate "C" < ${`${beginning}\uffff`} and number <> ${asked.number}`,
    order: sql`length(number), number, precinct`,
    limit: left,
  });
  return [...exact, ...begun];
}

type Numbered = { readonly which: RawBuilder<unknown>; readonly order: RawBuilder<unknown>; readonly limit: number };

/** Without a precinct each one is asked: numbers lie precinct by precinct in the index. */
async function numbered(
  db: Db,
  asked: { readonly precinct: string | null },
  { which, order, limit }: Numbered,
): Promise<FoundParcel[]> {
  const found = sql`select id, number, precinct, precinct_name, area_m2 from places.parcel where city = platform.city() and ${which}`;
  const { rows } =
    asked.precinct === null
      ? await sql<FoundParcel>`with ${PRECINCTS} select ${COLUMNS} from (select found.* from precincts cross join lateral (
          ${found} and precinct collate "C" = precincts.precinct) found) found order by ${order} limit ${limit}`.execute(
          db,
        )
      : await sql<FoundParcel>`select ${COLUMNS} from (${found} and precinct collate "C" = ${asked.precinct}) found
          order by ${order} limit ${limit}`.execute(db);
  return rows;
}

export type NamedPlace = {
  readonly kind: string;
  readonly name: string;
  /** Where it is, longitude latitude; null when only its name is known. */
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
  readonly code: string | null;
};

/** Streets, districts and other names of the base map, and the precincts that have parcels or a name. */
export async function namedPlaces(db: Db): Promise<NamedPlace[]> {
  const { rows } = await sql<NamedPlace>`
    with ${PRECINCTS}
    select kind, name, geometry, null as code from places.base_feature
    where city = platform.city() and name is not null and kind in ('road','label','zone-label','station','water','river')
      and not (kind = 'road' and exists (
        select 1 from places.street where city = platform.city() and street.name = base_feature.name and street.geometry is not null))
    union all
    select 'road', name, geometry, null from places.street where city = platform.city()
    union all
    select 'precinct', coalesce(known.name, ''), null, precincts.precinct
    from precincts left join places.precinct known on known.city = platform.city() and known.code = precincts.precinct
    where precincts.precinct is not null`.execute(db);
  return rows;
}

/** The box of a precinct's parcels, metres in the city's zone; null when it has none. */
export async function precinctBox(
  db: Db,
  code: string,
): Promise<{ minX: number; minY: number; maxX: number; maxY: number } | null> {
  const { rows } = await sql<{ minX: number | null; minY: number; maxX: number; maxY: number }>`
    select min((bounds[1])[0]) as "minX", min((bounds[1])[1]) as "minY",
           max((bounds[0])[0]) as "maxX", max((bounds[0])[1]) as "maxY"
    from places.parcel where city = platform.city() and precinct collate "C" = ${code}`.execute(db);
  const [box] = rows;
  return box && box.minX !== null ? { ...box, minX: box.minX } : null;
}

/** The middle of the city's land, metres; null when it has none. */
export async function middleOfLand(db: Db): Promise<readonly [number, number] | null> {
  const { rows } = await sql<{ x: number; y: number }>`
    select (center(bounds))[0] as x, (center(bounds))[1] as y from places.parcel where city = platform.city() limit 1`.execute(
    db,
  );
  return rows[0] ? [rows[0].x, rows[0].y] : null;
}
