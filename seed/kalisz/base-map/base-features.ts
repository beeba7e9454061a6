import type { BaseKind } from '../../../src/modules/places/index.ts';
import { border, greens, lakes, towns } from './ground.ts';
import { rails, rivers, roads } from './lines.ts';
import { districts, shields, stations, town, zoneNames } from './names.ts';

export type BaseFeatureRow = {
  readonly kind: BaseKind;
  /** Lower is more important: 0 the town's name, 1 national roads and districts, 3 lesser streets. */
  readonly rank: number;
  readonly name: string | null;
  /** GeoJSON, longitude latitude. */
  readonly geometry: { readonly type: 'Polygon' | 'LineString' | 'Point'; readonly coordinates: unknown };
  readonly source: string;
  readonly synthetic: boolean;
};

export type Drawn = Pick<BaseFeatureRow, 'kind' | 'rank' | 'name' | 'geometry'>;

/** Rows for places.base_feature: a sketch drawn by hand from general knowledge of the town, for orientation only. */
export const baseFeatures: readonly BaseFeatureRow[] = [
  border,
  ...towns,
  ...greens,
  ...lakes,
  ...rivers,
  ...rails,
  ...roads,
  ...stations,
  town,
  ...districts,
  ...zoneNames,
  ...shields,
].map((drawn: Drawn) => ({ ...drawn, source: 'rysunek orientacyjny', synthetic: true }));
