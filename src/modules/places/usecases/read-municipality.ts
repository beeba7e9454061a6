import { transform } from '../../../geometry/crs.ts';
import { type MultiPolygon, readMultiPolygon } from '../../../geometry/polygon.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Municipality } from '../core/municipality.ts';
import { baseFeatures, cityRow } from '../data/municipality.queries.ts';

/** The city that the connection serves, with its border from the base map. */
export async function readMunicipality(db: Db): Promise<Municipality> {
  const [row, borders] = await Promise.all([cityRow(db), baseFeatures(db, ['border'])]);
  const shapes = borders.flatMap(({ geometry }): MultiPolygon => {
    const coordinates = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const shape = readMultiPolygon(coordinates);
    return shape.ok ? shape.value : [];
  });
  const border = shapes.length === 0 ? null : transform(shapes, 4326, row.epsg);
  return { teryt: row.teryt, name: row.name_pl, epsg: row.epsg, border };
}
