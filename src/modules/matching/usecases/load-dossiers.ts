import type { Db } from '../../../platform/db/index.ts';
import { officeBook } from '../../law/index.server.ts';
import { OFFERED } from '../../sites/index.ts';
import { readFacts, readSites } from '../../sites/index.server.ts';
import type { Dossier, DossierParcel, DossierZone } from '../core/dossier.ts';
import { landLawOf } from '../core/law/land-law.ts';
import { readDrawnLand } from '../data/drawn-land.queries.ts';
import { type ShareRow, cityRevision, readActs, readParcels, readShares, readZones } from '../data/land.queries.ts';
import { sharesOfDrawn } from './drawn-shares.ts';
import { layersAround } from './layers-around.ts';
import { MOST_IN_MEMORY } from './offer/large-offer.ts';

/** All sites of the city that are on offer, frozen, and the revision at which they were read. */
export type Dossiers = { readonly revision: number; readonly all: readonly Dossier[] };

const CITIES_KEPT = 16;
const kept = new Map<string, { revision: number; dossiers: Promise<Dossiers> }>();

/** The city that `db` serves and its revision, as read for the request in hand. */
export type CityAt = { readonly teryt: string; readonly revision: number };

/**
 * From memory while nothing of the city's land, plans, sites and facts has changed; else read again, once for all who ask.
 * @param known spares the query for the revision; it must be of the city that `db` serves.
 */
export async function dossiersOf(db: Db, known?: CityAt): Promise<Dossiers> {
  const at = known ?? (await cityRevision(db));
  if (!at) return { revision: 0, all: [] };
  const before = kept.get(at.teryt);
  if (before && before.revision >= at.revision) return before.dossiers;
  const dossiers = readAll(db);
  const entry = { revision: at.revision, dossiers };
  kept.delete(at.teryt);
  kept.set(at.teryt, entry);
  const oldest = kept.keys().next();
  if (kept.size > CITIES_KEPT && !oldest.done) kept.delete(oldest.value);
  const forget = (): void => {
    if (kept.get(at.teryt) === entry) kept.delete(at.teryt);
  };
  // Read while it was small, and large by then: whoever asked is answered, and nothing of it stays.
  dossiers.then(({ all }) => all.length > MOST_IN_MEMORY && forget(), forget);
  return dossiers;
}

/** The dossiers of the city if they stand in memory and nothing has changed since. */
export const dossiersInMemory = async (at: CityAt): Promise<readonly Dossier[] | null> => {
  const known = kept.get(at.teryt);
  return known && known.revision >= at.revision ? (await known.dossiers).all : null;
};

/** One snapshot: what is read belongs to the revision that is read with it. */
const readAll = (db: Db): Promise<Dossiers> =>
  inSnapshot(db, async (tx) => ({
    revision: (await cityRevision(tx))?.revision ?? 0,
    all: await readDossiers(tx, null),
  }));

/** The sites on offer among those numbers, frozen, in one snapshot; in no order. */
export const dossiersById = (db: Db, ids: readonly number[]): Promise<readonly Dossier[]> =>
  ids.length === 0 ? Promise.resolve([]) : inSnapshot(db, (tx) => readDossiers(tx, ids));

const inSnapshot = <Read>(db: Db, read: (tx: Db) => Promise<Read>): Promise<Read> =>
  db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);

/** @param tx a transaction with one snapshot. @param ids null: all that are on offer, by name. */
export async function readDossiers(tx: Db, ids: readonly number[] | null): Promise<readonly Dossier[]> {
  const sites = await readSites(tx, OFFERED, ids);
  const facts = await readFacts(tx, { siteId: null, siteIds: ids, visibility: ['public'] });
  const registered = await readParcels(tx, ids);
  const drawn = await readDrawnLand(tx, ids);
  const parcels = [...registered, ...drawn];
  const shares = [
    ...(await readShares(tx, ids && [...new Set(registered.map(({ parcel }) => parcel.id))])),
    ...(await sharesOfDrawn(tx, drawn)),
  ];
  const zones = await readZones(tx, [...new Set(shares.map((share) => share.zoneId))]);
  const acts = await readActs(tx, [...new Set(zones.map((zone) => zone.actId))]);
  const sharesOf = Map.groupBy(shares, (share) => share.parcelId);
  const parcelsOf = Map.groupBy(parcels, (parcel) => parcel.siteId);
  const byId = new Map(zones.map((zone) => [zone.id, zone]));
  const land = [...parcelsOf].map(([id, own]) => [id, own.flatMap(({ parcel }) => parcel.geometry)] as const);
  const around = await layersAround(tx, new Map(land));
  const law = landLawOf(await officeBook(tx));
  const all = sites.map((site): Dossier => {
    const own = (parcelsOf.get(site.id) ?? []).map(({ parcel }) => parcel);
    const zoned = zonesOf(own, sharesOf, byId);
    const actIds = new Set(zoned.map((zone) => zone.actId));
    const layers = around.get(site.id);
    return {
      site,
      facts: facts.get(site.id) ?? {},
      parcels: own,
      zones: zoned,
      acts: acts.filter((act) => actIds.has(act.id)),
      ...(layers && { layers }),
      law,
    };
  });
  return deepFreeze(all);
}

// oxlint-disable-next-line max-params
function zonesOf(
  parcels: readonly DossierParcel[],
  sharesOf: ReadonlyMap<string, readonly ShareRow[]>,
  zones: ReadonlyMap<number, Omit<DossierZone, 'shares'>>,
): DossierZone[] {
  const shares = Map.groupBy(
    parcels.flatMap((parcel) => sharesOf.get(parcel.id) ?? []),
    (share) => share.zoneId,
  );
  return [...shares]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([id, of]) => {
      const zone = zones.get(id);
      return zone ? [{ ...zone, shares: of.map(({ parcelId, areaM2 }) => ({ parcelId, areaM2 })) }] : [];
    });
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
