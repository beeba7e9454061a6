import { area } from '../../../../geometry/polygon.ts';
import { intersectionArea } from '../../../../geometry/overlay.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { contourIdsAfter, contoursOfParcels, parcelsOfContours } from '../../data/land-use.queries.ts';

/** What a file holds: contours of the kind in question, and parcels. */
type OfFile = { readonly isDrawn: (contourId: string) => boolean; readonly hasParcel: (parcelId: string) => boolean };

/** Less than so much in common (m², share of the smaller) is two borders that touch. */
const COMMON_M2 = 1;
const COMMON_SHARE = 0.01;
const WALK = 5000;
const PARCELS = 500;

/**
 * Contours that a file replaces: it does not name them, they lie on a parcel that it holds, and it draws another contour of their kind on
 * that parcel. Where a file brings parcels without contours, or contours elsewhere, the earlier ones stay.
 */
export async function vanishedContours(tx: Db, kind: 'use' | 'class', file: OfFile): Promise<string[]> {
  const vanished = new Set<string>();
  for (let after = ''; ;) {
    const ids = await contourIdsAfter(tx, kind, { after, limit: WALK });
    const absent = ids.filter((id) => !file.isDrawn(id));
    const parcels = (await parcelsOfContours(tx, kind, absent)).filter((id) => file.hasParcel(id));
    for (let i = 0; i < parcels.length; i += PARCELS)
      for (const id of await replacedOn(tx, kind, { file, parcels: parcels.slice(i, i + PARCELS) })) vanished.add(id);
    if (ids.length < WALK) return [...vanished];
    after = ids.at(-1)!;
  }
}

async function replacedOn(
  tx: Db,
  kind: 'use' | 'class',
  { file, parcels }: { file: OfFile; parcels: readonly string[] },
): Promise<string[]> {
  const redrawn = new Set<string>();
  const earlier: { parcelId: string; contourId: string }[] = [];
  for (const { parcelId, contourId, parcel, contour } of await contoursOfParcels(tx, kind, parcels)) {
    const least = Math.max(COMMON_M2, COMMON_SHARE * Math.min(area(parcel), area(contour)));
    if (intersectionArea(parcel, contour) <= least) continue;
    if (file.isDrawn(contourId)) redrawn.add(parcelId);
    else earlier.push({ parcelId, contourId });
  }
  return earlier.filter(({ parcelId }) => redrawn.has(parcelId)).map(({ contourId }) => contourId);
}
