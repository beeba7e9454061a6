import { bounds } from '../../../geometry/polygon.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Parcel } from '../../places/index.ts';
import { parcelsInBox } from '../../places/index.server.ts';
import type { Dossier } from '../core/dossier.ts';
import type { NearLand } from '../core/hall/fixes/beside.ts';
import { readChoice } from '../core/judging/fact-reading.ts';
import { offeredOn } from '../data/near-parcels.queries.ts';
import { landDossier } from './land-dossier.ts';
import { dossiersById } from './load-dossiers.ts';

/** Metres around the site, and the most parcels there that are looked at. */
const [AROUND, MOST] = [60, 120];

/** Roads, railways and waters are nobody's site. Symbols of the land register. */
const NO_SITE: ReadonlySet<string> = new Set(['dr', 'Tk', 'Ti', 'Tp', 'Wm', 'Wp', 'Ws']);

/** What may be added to a site: parcels around it with plans and layers over them; null where its own border is none of the register's. */
export async function readNearLand(db: Db, { parcels }: Dossier, asOf: Day): Promise<NearLand | null> {
  if (parcels.length === 0 || parcels.some(({ drawnOn }) => drawnOn)) return null;
  const { minX, minY, maxX, maxY } = bounds(parcels.flatMap(({ geometry }) => geometry));
  const box = { minX: minX - AROUND, minY: minY - AROUND, maxX: maxX + AROUND, maxY: maxY + AROUND };
  const own = new Set(parcels.map(({ id }) => id));
  const found = await parcelsInBox(db, box, MOST);
  const beside = found.filter((one) => !own.has(one.id) && mayBeAdded(one));
  if (beside.length === 0) return null;
  const ids = beside.map(({ id }) => id);
  const {
    parcels: all,
    zones,
    acts,
    layers,
  } = await landDossier(db, { parcelIds: [...own, ...ids], drawn: null }, asOf);
  return {
    all: { parcels: all, zones, acts, ...(layers && { layers }) },
    city: await ownedByCity(db, ids, asOf),
    within: AROUND,
    cut: found.length === MOST,
  };
}

function mayBeAdded({ landUse }: Parcel): boolean {
  const symbols = (landUse ?? '').split(/[,;\s]+/).filter((symbol) => symbol !== '');
  return symbols.length === 0 || !symbols.every((symbol) => NO_SITE.has(symbol));
}

/** Whose a parcel is, only a site on offer says, as long as its fact is fresh. */
// oxlint-disable-next-line max-params
async function ownedByCity(db: Db, parcelIds: readonly string[], asOf: Day): Promise<Record<string, boolean>> {
  const offered = await offeredOn(db, parcelIds);
  const dossiers = await dossiersById(db, [...new Set(offered.map(({ siteId }) => siteId))]);
  const bySite = new Map(dossiers.map((dossier) => [dossier.site.id, readChoice(dossier, 'owner', asOf)]));
  return Object.fromEntries(
    offered.flatMap(({ parcelId, siteId }) => {
      const owner = bySite.get(siteId);
      return owner?.state === 'fresh' && owner.value !== 'mixed' ? [[parcelId, owner.value === 'municipal']] : [];
    }),
  );
}
