import { intersectionArea } from '../../../geometry/overlay.ts';
import { bounds, type MultiPolygon } from '../../../geometry/polygon.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { officeBook } from '../../law/index.server.ts';
import { parcelsByIds } from '../../places/index.server.ts';
import type { namedLand } from '../../sites/index.server.ts';
import type { Dossier, DossierParcel } from '../core/dossier.ts';
import { landLawOf } from '../core/law/land-law.ts';
import { readActs, readShares, readZones, type ShareRow } from '../data/land.queries.ts';
import { zonesInBox } from '../data/zones-near.queries.ts';
import { layersAround } from './layers-around.ts';

/** Shares are kept to 0.01 m², as those of parcels. */
const CENTS = 100;

/**
 * Land that stands on no list, as a site without name, facts and contact: what plans say of it is all that is known. A border that the
 * reader typed counts as drawn on `today`.
 */
export async function landDossier(db: Db, land: namedLand.FoundLand, today: Day): Promise<Dossier> {
  const parcels = land.drawn ? [drawnParcel(land.drawn, today)] : await registered(db, land.parcelIds);
  const shares = land.drawn
    ? await sharesOf(db, parcels[0]!)
    : await readShares(
        db,
        parcels.map(({ id }) => id),
      );
  const ofZone = Map.groupBy(shares, ({ zoneId }) => zoneId);
  const zones = await readZones(db, [...ofZone.keys()]);
  const layers = (await layersAround(db, new Map([[0, parcels.flatMap(({ geometry }) => geometry)]]))).get(0);
  return {
    site: { ...NO_SITE, synthetic: parcels.some(({ synthetic }) => synthetic) },
    facts: {},
    parcels,
    zones: zones.map((zone) => ({
      ...zone,
      shares: ofZone.get(zone.id)!.map(({ parcelId, areaM2 }) => ({ parcelId, areaM2 })),
    })),
    acts: await readActs(db, [...new Set(zones.map(({ actId }) => actId))]),
    ...(layers && { layers }),
    law: landLawOf(await officeBook(db)),
  };
}

const NOBODY = { name: '', role: { pl: '', en: '' }, phone: '', email: '', languages: [], synthetic: false };
const NO_SITE: Dossier['site'] = {
  id: 0,
  slug: '',
  kind: 'land',
  name: { pl: '', en: '' },
  district: { pl: '', en: '' },
  summary: { pl: '', en: '' },
  easting: 0,
  northing: 0,
  status: 'draft',
  publishedOn: null,
  contact: NOBODY,
  synthetic: false,
};

async function registered(db: Db, ids: readonly string[]): Promise<DossierParcel[]> {
  const parcels = await parcelsByIds(db, ids);
  return parcels.map(({ id, number, precinctName, areaM2, registerAreaM2, geometry, ...rest }) => {
    const { source, sourceDate, synthetic } = rest;
    return { id, number, precinctName, areaM2, registerAreaM2, geometry, source, sourceDate, synthetic };
  });
}

const drawnParcel = (drawn: { outline: MultiPolygon; areaM2: number }, today: Day): DossierParcel => ({
  id: 'drawn',
  number: '',
  precinctName: null,
  areaM2: drawn.areaM2,
  registerAreaM2: null,
  geometry: drawn.outline,
  source: '',
  sourceDate: today,
  synthetic: false,
  drawnOn: today,
  typed: true,
});

async function sharesOf(db: Db, { id, geometry }: DossierParcel): Promise<ShareRow[]> {
  return (await zonesInBox(db, bounds(geometry))).flatMap((zone): ShareRow[] => {
    const areaM2 = Math.round(intersectionArea(geometry, zone.geometry) * CENTS) / CENTS;
    return areaM2 > 0 ? [{ parcelId: id, zoneId: zone.zoneId, areaM2 }] : [];
  });
}
