import { type Epsg, transformation } from '../../../geometry/crs.ts';
import { contains } from '../../../geometry/polygon.ts';
import type { Db } from '../../../platform/db/index.ts';
import { parcelsInBox, readMunicipality } from '../../places/index.server.ts';
import type { Mapping } from '../core/mapping.ts';
import { isFault, placeOf } from '../core/place-rows.ts';
import type { WaitingEntry } from '../data/registers.queries.ts';

/** What the city's own land says of the point that a list gives for a site: the parcels under it, by id; none is an empty list. */
export type Under =
  | { readonly kind: 'parcels'; readonly parcels: readonly { readonly id: string; readonly areaM2: number }[] }
  | { readonly kind: 'outside' };

/** More would be a fault of the land's own borders. */
const MOST = 20;

/**
 * Parcels under the points of entries that wait, by entry; those whose list gives no point are absent. Points are read in the system of
 * their sender's mapping. A proposal: nothing is stored until a person agrees.
 */
export async function parcelsUnder(
  db: Db,
  waiting: readonly WaitingEntry[],
  mappings: readonly Mapping[],
): Promise<ReadonlyMap<WaitingEntry, Under>> {
  const city = await readMunicipality(db);
  const found = new Map<WaitingEntry, Under>();
  for (const entry of waiting) {
    const { point } = entry.content;
    const epsg = (mappings.find(({ sender }) => sender === entry.sender)?.epsg ?? null) as Epsg | null;
    if (!point || epsg === null) continue;
    if (isFault(placeOf({ parcels: [], point, epsg }, city))) {
      found.set(entry, { kind: 'outside' });
      continue;
    }
    const at = transformation(epsg, city.epsg)(point);
    const near = await parcelsInBox(db, { minX: at[0], minY: at[1], maxX: at[0], maxY: at[1] }, MOST);
    const parcels = near.filter(({ geometry }) => contains(geometry, at)).map(({ id, areaM2 }) => ({ id, areaM2 }));
    found.set(entry, { kind: 'parcels', parcels });
  }
  return found;
}
