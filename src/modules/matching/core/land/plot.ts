import { joinedShape } from '../../../../geometry/assembly/join.ts';
import type { MultiPolygon } from '../../../../geometry/polygon.ts';
import type { Dossier } from '../dossier.ts';

const plots = new WeakMap<Dossier['parcels'], MultiPolygon>();

/** All parcels of a site as one plot; borders that a cadastre drew centimetres apart, or over one another, are one (ADR 18). */
export function plotOf({ parcels }: Pick<Dossier, 'parcels'>): MultiPolygon {
  const [first, ...others] = parcels;
  if (first && others.length === 0) return first.geometry;
  const known = plots.get(parcels) ?? joinedShape(parcels.map(({ geometry }) => geometry));
  plots.set(parcels, known);
  return known;
}
