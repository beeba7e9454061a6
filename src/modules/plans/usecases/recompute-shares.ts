import { intersectionArea } from '../../../geometry/overlay.ts';
import { type Bounds, type MultiPolygon, bounds } from '../../../geometry/polygon.ts';
import type { Db } from '../../../platform/db/index.ts';
import { parcelsByIds, parcelsInBox } from '../../places/index.server.ts';
import { hasZones, zoneShapes, zonesInBox } from '../data/plan.queries.ts';
import { type Share, writeShares } from '../data/write-plan.ts';

/** Shares are kept to 0.01 m²; less is two borders that touch. */
const CENTS = 100;
const BATCH = 500;
const MANY = 1_000_000;

type Shaped<Id> = { readonly id: Id; readonly geometry: MultiPolygon };

/** Computes again how much of each parcel lies in each zone, for parcels or zones that changed. Runs in the caller's transaction. */
export async function recomputeShares(
  tx: Db,
  changed: { parcelIds?: readonly string[]; zoneIds?: readonly number[] },
): Promise<number> {
  if (!(await hasZones(tx))) return 0;
  let count = 0;
  const parcelIds = changed.parcelIds ?? [];
  for (let i = 0; i < parcelIds.length; i += BATCH) {
    const some = parcelIds.slice(i, i + BATCH);
    const parcels = await parcelsByIds(tx, some);
    const zones = parcels.length === 0 ? [] : await zonesInBox(tx, around(parcels));
    const shares = sharesOf(parcels, zones);
    await writeShares(tx, { parcelIds: some, zoneIds: [] }, shares);
    count += shares.length;
  }
  const zones = await zoneShapes(tx, changed.zoneIds ?? []);
  for (const zone of zones) {
    const parcels = await parcelsInBox(tx, bounds(zone.geometry), MANY);
    const shares = sharesOf(parcels, [zone]);
    await writeShares(tx, { parcelIds: [], zoneIds: [zone.id] }, shares);
    count += shares.length;
  }
  return count;
}

function around(shapes: readonly { bounds: Bounds }[]): Bounds {
  const all = shapes.map((shape) => shape.bounds);
  return {
    minX: Math.min(...all.map((one) => one.minX)),
    minY: Math.min(...all.map((one) => one.minY)),
    maxX: Math.max(...all.map((one) => one.maxX)),
    maxY: Math.max(...all.map((one) => one.maxY)),
  };
}

function sharesOf(parcels: readonly Shaped<string>[], zones: readonly Shaped<number>[]): Share[] {
  return parcels.flatMap((parcel) =>
    zones.flatMap((zone): Share[] => {
      const areaM2 = Math.round(intersectionArea(parcel.geometry, zone.geometry) * CENTS) / CENTS;
      return areaM2 > 0 ? [{ parcelId: parcel.id, zoneId: zone.id, areaM2 }] : [];
    }),
  );
}
