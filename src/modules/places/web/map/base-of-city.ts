import type { Db } from '../../../../platform/db/index.ts';
import { readBase } from '../../data/map.queries.ts';
import type { BaseFeature } from './map-data.ts';

const MOST_CITIES = 32;
const kept = new Map<string, { readonly revision: number; readonly base: Promise<readonly BaseFeature[]> }>();

/** The city's base map, read once for each revision: pages share it, and what was drawn of it. */
export function baseOfCity(
  db: Db,
  city: { readonly teryt: string; readonly revision: number },
): Promise<readonly BaseFeature[]> {
  const known = kept.get(city.teryt);
  if (known?.revision === city.revision) return known.base;
  const base = readBase(db) as Promise<readonly BaseFeature[]>;
  kept.delete(city.teryt);
  kept.set(city.teryt, { revision: city.revision, base });
  base.catch(() => kept.delete(city.teryt));
  if (kept.size > MOST_CITIES) kept.delete(kept.keys().next().value!);
  return base;
}
