import { intersectionArea } from '../../../../geometry/overlay.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { LandUsePart } from '../../core/land-use/land-use-part.ts';
import { contoursOfParcels } from '../../data/land-use.queries.ts';
import { writeLandUse } from '../../data/write-land-use.ts';

/** Kept to 0.01 m²; less is two borders that touch. */
const CENTS = 100;
const BATCH = 500;

/** Measures again how much of each parcel lies in each contour of use and of soil class. Answers the parcels for which that changed. */
export async function measureLandUse(tx: Db, parcelIds: readonly string[]): Promise<string[]> {
  const changed: string[] = [];
  for (let i = 0; i < parcelIds.length; i += BATCH) {
    const some = parcelIds.slice(i, i + BATCH);
    for (const kind of ['use', 'class'] as const) {
      const parts = new Map(some.map((id) => [id, new Map<string, LandUsePart>()]));
      for (const { parcelId, parcel, use, soilClass, contour } of await contoursOfParcels(tx, kind, some)) {
        const areaM2 = intersectionArea(parcel, contour);
        const uses = parts.get(parcelId)!;
        const key = `${use} ${soilClass}`;
        const before = uses.get(key)?.areaM2 ?? 0;
        if (areaM2 > 0) uses.set(key, { use, soilClass: soilClass === '' ? null : soilClass, areaM2: before + areaM2 });
      }
      const measured = [...parts].map(([parcelId, uses]) => ({ parcelId, uses: [...uses.values()].flatMap(toCents) }));
      changed.push(
        ...(await writeLandUse(tx, kind === 'use' ? 'use-contour' : 'class-contour', { parcels: measured })),
      );
    }
  }
  return [...new Set(changed)];
}

function toCents(part: LandUsePart): LandUsePart[] {
  const areaM2 = Math.round(part.areaM2! * CENTS) / CENTS;
  return areaM2 > 0 ? [{ ...part, areaM2 }] : [];
}
