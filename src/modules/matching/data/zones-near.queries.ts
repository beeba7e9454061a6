import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { Parcel } from '../../places/index.ts';
import type { DossierParcel } from '../core/dossier.ts';

type ZoneShape = { readonly zoneId: number; readonly geometry: DossierParcel['geometry'] };

/** Zones whose box meets the window (metres, the city's zone). */
export async function zonesInBox(db: Db, box: Parcel['bounds']): Promise<ZoneShape[]> {
  const { rows } = await sql<ZoneShape>`
    select id as "zoneId", geometry from plans.zone
    where city = platform.city() and bounds && box(point(${box.minX}, ${box.minY}), point(${box.maxX}, ${box.maxY}))
    order by id`.execute(db);
  return rows;
}
