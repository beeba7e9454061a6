import { intersectionArea } from '../../../../geometry/overlay.ts';
import type { MultiPolygon } from '../../../../geometry/polygon.ts';
import type { Bilingual } from '../../../../kernel/locale.ts';

export type NamedSite = { readonly slug: string; readonly name: Bilingual };

/** Land that a site has in common with a parcel of the base, or with what the office drew for another site. */
export type Overlaps = {
  /** Parcels under a drawn border and the sites that stand on them, the largest part first. */
  readonly parcels: readonly { readonly id: string; readonly areaM2: number; readonly sites: readonly NamedSite[] }[];
  /** Parcels that are left out of the list. */
  readonly more: number;
  readonly drawn: readonly (NamedSite & { readonly areaM2: number })[];
};

export const NO_OVERLAPS: Overlaps = { parcels: [], more: 0, drawn: [] };

/** m²: what borders measured twice differ by. */
const SLIVER = 1;

/** Those of the shapes that share more than a sliver with the land, the largest part first; areas in m². */
export const sharing = <Shape extends { readonly geometry: MultiPolygon }>(
  land: readonly MultiPolygon[],
  shapes: readonly Shape[],
): (Shape & { readonly areaM2: number })[] =>
  shapes
    .map((shape) => ({ ...shape, areaM2: land.reduce((sum, part) => sum + intersectionArea(part, shape.geometry), 0) }))
    .filter(({ areaM2 }) => areaM2 > SLIVER)
    .toSorted((a, b) => b.areaM2 - a.areaM2);
