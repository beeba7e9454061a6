import { bounds } from '../../../../../geometry/polygon.ts';
import type { Db } from '../../../../../platform/db/index.ts';
import type { Parcel } from '../../../../places/index.ts';
import { parcelsInBox } from '../../../../places/index.server.ts';
import type { DossierParcel } from '../../../core/dossier.ts';

const AROUND_METRES = 60;
const MOST_NEIGHBOURS = 60;

/** Parcels in and around land, for its drawing. */
export async function readNeighbours(db: Db, parcels: readonly DossierParcel[]): Promise<readonly Parcel[]> {
  const shape = parcels.flatMap(({ geometry }) => geometry);
  if (shape.length === 0) return [];
  const { minX, minY, maxX, maxY } = bounds(shape);
  const box = {
    minX: minX - AROUND_METRES,
    minY: minY - AROUND_METRES,
    maxX: maxX + AROUND_METRES,
    maxY: maxY + AROUND_METRES,
  };
  return parcelsInBox(db, box, MOST_NEIGHBOURS);
}
