import type { Db } from '../../../platform/db/index.ts';
import { landOnMap } from '../../places/web/index.ts';
import { readMapZones } from '../data/map-zones.queries.ts';

type Rings = readonly (readonly (readonly [number, number])[])[];

const MOST_CITIES = 32;
const kept = new Map<string, { readonly revision: number; readonly rings: Promise<Rings> }>();

/** Outer rings, in longitude and latitude, of zones of plans in force that are for production (class P): what a drawn map tints. */
export function businessZones(
  db: Db,
  city: { readonly teryt: string; readonly revision: number; readonly epsg: number },
): Promise<Rings> {
  const known = kept.get(city.teryt);
  if (known?.revision === city.revision) return known.rings;
  const rings = read(db, city.epsg);
  kept.delete(city.teryt);
  kept.set(city.teryt, { revision: city.revision, rings });
  rings.catch(() => kept.delete(city.teryt));
  if (kept.size > MOST_CITIES) kept.delete(kept.keys().next().value!);
  return rings;
}

async function read(db: Db, epsg: number): Promise<Rings> {
  const zones = (await readMapZones(db)).filter(({ designation }) => /P/.test(designation) && !/ZP/.test(designation));
  return zones.flatMap(({ geometry }) => {
    const land = landOnMap(geometry, epsg);
    return land ? land.parts.filter((_, i) => !land.holes?.[i]) : [];
  });
}
