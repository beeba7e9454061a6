import { sql } from 'kysely';
import { intersectionArea } from '../../../src/geometry/overlay.ts';
import { area, bounds, type MultiPolygon } from '../../../src/geometry/polygon.ts';
import type { Day } from '../../../src/kernel/day.ts';
import type { Db } from '../../../src/platform/db/index.ts';
import { everyCell, outlineOf, type Parcel, parcelsOf } from '../generator/block.ts';
import { KALISZ } from '../municipality.ts';
import type { ActSheet, ZoneSheet } from '../plans/act-sheet.ts';
import { ACTS } from '../plans/index.ts';
import { inForceFrom, provisionsOf } from '../plans/provisions.ts';
import { SOURCE } from './land.ts';
import { insertRows, table } from './rows.ts';

const ACT = table('plans.act', {
  city: 'text',
  identifier: 'text',
  kind: 'text',
  title: 'text',
  resolution: 'text',
  status: 'text',
  in_force_from: 'date',
  geometry: 'jsonb',
  bounds: 'box',
  source: 'text',
  source_date: 'date',
  synthetic: 'boolean',
});
const ZONE = table('plans.zone', {
  city: 'text',
  act_id: 'bigint',
  identifier: 'text',
  designation: 'text',
  symbol_raw: 'text',
  name_pl: 'text',
  name_en: 'text',
  geometry: 'jsonb',
  bounds: 'box',
  area_m2: 'float8',
  in_force_from: 'date',
  synthetic: 'boolean',
});
const PROVISION = table('plans.provision', {
  city: 'text',
  zone_id: 'bigint',
  kind: 'text',
  limit_value: 'float8',
  words: 'text',
  classes: 'text[]',
  additional_classes: 'text[]',
  act: 'text',
  article: 'text',
  page: 'int',
  valid_from: 'date',
  coded_by: 'text',
  coded_on: 'date',
  checked_by: 'text',
  checked_on: 'date',
  synthetic: 'boolean',
});
const SHARE = table('plans.parcel_zone', {
  city: 'text',
  parcel_id: 'text',
  zone_id: 'bigint',
  area_m2: 'float8',
});

/** Shapes that only touch may share a sliver of rounding, in square metres. */
const NOTHING = 0.01;
const city = KALISZ.teryt;

export async function writePlans(tx: Db, today: Day): Promise<void> {
  await insertRows(
    tx,
    ACT,
    ACTS.map((act) => actRow(act, today)),
  );
  const acts = await numbered(tx, 'plans.act');
  const zones = ACTS.flatMap((act) =>
    act.zones.map((zone) => ({ act, zone, shape: outlineOf(act.block, zone.cells) })),
  );
  const rows = zones.map(({ act, zone, shape }) => zoneRow({ act, zone, shape, id: acts.get(act.identifier)!, today }));
  await insertRows(tx, ZONE, rows);
  const ids = await numbered(tx, 'plans.zone');
  const idOf = (act: ActSheet, zone: ZoneSheet): number => ids.get(zoneIdentifier(act, zone))!;
  const said = zones.flatMap(({ act, zone }) =>
    provisionsOf(act, zone, today).map((words) => ({ ...words, city, zone_id: idOf(act, zone), synthetic: true })),
  );
  await insertRows(tx, PROVISION, said);
  const parcels = new Map(ACTS.map((act) => [act, parcelsOf(act.block)]));
  const shares = zones.flatMap(({ act, zone, shape }) =>
    sharesOf(parcels.get(act)!, shape).map((share) => ({ ...share, city, zone_id: idOf(act, zone) })),
  );
  await insertRows(tx, SHARE, shares);
}

const zoneIdentifier = (act: ActSheet, zone: ZoneSheet): string => `${act.identifier}-${zone.designation}`;

async function numbered(tx: Db, table: 'plans.act' | 'plans.zone'): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: number; identifier: string }>`
    select id, identifier from ${sql.raw(table)}`.execute(tx);
  return new Map(rows.map(({ id, identifier }) => [identifier, id]));
}

function actRow(act: ActSheet, today: Day): object {
  const geometry = outlineOf(act.block, act.cells ?? everyCell(act.block));
  return {
    city,
    identifier: act.identifier,
    kind: 'mpzp',
    title: act.title,
    resolution: act.resolution,
    status: act.monthsInForce === null ? 'elaboration' : 'legalForce',
    in_force_from: inForceFrom(act, today),
    geometry,
    bounds: bounds(geometry),
    source: SOURCE,
    source_date: today,
    synthetic: true,
  };
}

function zoneRow({
  act,
  zone,
  shape,
  id,
  today,
}: {
  act: ActSheet;
  zone: ZoneSheet;
  shape: MultiPolygon;
  id: number;
  today: Day;
}): object {
  return {
    city,
    act_id: id,
    identifier: zoneIdentifier(act, zone),
    designation: zone.designation,
    symbol_raw: zone.symbol,
    name_pl: zone.name.pl,
    name_en: zone.name.en,
    geometry: shape,
    bounds: bounds(shape),
    area_m2: area(shape),
    in_force_from: inForceFrom(act, today),
    synthetic: true,
  };
}

function sharesOf(parcels: readonly Parcel[], shape: MultiPolygon): { parcel_id: string; area_m2: number }[] {
  return parcels
    .map(({ id, geometry }) => ({ parcel_id: id, area_m2: intersectionArea(geometry, shape) }))
    .filter((share) => share.area_m2 > NOTHING);
}
