import type { Epsg } from '../../../geometry/crs.ts';
import type { MultiPolygon } from '../../../geometry/polygon.ts';

/** What geometry and imports need to know of a city. Its name and address are in the kernel's CityProfile. */
export type Municipality = {
  readonly teryt: string;
  readonly name: string;
  /** PL-2000 zone in which its land is stored and measured. */
  readonly epsg: Epsg;
  /** Border from the base map, in that zone; null when the base map has none. */
  readonly border: MultiPolygon | null;
};

export type BaseKind =
  | 'border'
  | 'built'
  | 'green'
  | 'water'
  | 'river'
  | 'rail'
  | 'road'
  | 'station'
  | 'label'
  | 'zone-label'
  | 'shield';

/** Lines, surfaces and names that make a map legible; GeoJSON geometry, longitude latitude. */
export type BaseFeature = {
  readonly kind: string;
  readonly rank: number;
  readonly name: string | null;
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
};
