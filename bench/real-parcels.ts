import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from '../src/geometry/crs.ts';
import { area, type MultiPolygon } from '../src/geometry/polygon.ts';
import { validityOf } from '../src/geometry/validity.ts';
import { realDataFolder } from '../src/platform/real-data.ts';

type Collection = { features: { geometry: { type: string; coordinates: unknown } }[] };

/** Valid real parcels of 100 m² and more in EPSG:2179; none when this machine has no real data. */
export function realParcels(): MultiPolygon[] {
  const folder = realDataFolder();
  const file = folder && join(folder, 'cadastre/dzialki_060110_2_miedzyrzec_podlaski_1112.geojson');
  if (!file || !existsSync(file)) return [];
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as Collection;
  return features
    .map(({ geometry: { type, coordinates } }) =>
      transform((type === 'Polygon' ? [coordinates] : coordinates) as MultiPolygon, 4326, 2179),
    )
    .filter((land) => validityOf(land).valid && area(land) >= 100);
}
