import { intersectionArea } from '../../../geometry/overlay.ts';
import type { Db } from '../../../platform/db/index.ts';
import { zonesNearDrawn } from '../data/drawn-land.queries.ts';
import type { ShareRow, SiteParcel } from '../data/land.queries.ts';

/** Shares are kept to 0.01 m², as those of parcels. */
const CENTS = 100;

/** How much of drawn land lies in which zone. Measured when read, since only few sites are drawn and plans change under them. */
export async function sharesOfDrawn(db: Db, drawn: readonly SiteParcel[]): Promise<ShareRow[]> {
  const near = await zonesNearDrawn(
    db,
    drawn.map(({ siteId }) => siteId),
  );
  const land = new Map(drawn.map(({ siteId, parcel }) => [siteId, parcel]));
  return near.flatMap(({ siteId, zoneId, geometry }): ShareRow[] => {
    const parcel = land.get(siteId)!;
    const areaM2 = Math.round(intersectionArea(parcel.geometry, geometry) * CENTS) / CENTS;
    return areaM2 > 0 ? [{ parcelId: parcel.id, zoneId, areaM2 }] : [];
  });
}
