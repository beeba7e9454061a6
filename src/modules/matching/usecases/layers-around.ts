import { bounds, type MultiPolygon } from '../../../geometry/polygon.ts';
import type { Db } from '../../../platform/db/index.ts';
import { REACH, type Surroundings } from '../../layers/index.ts';
import { surroundingsOf } from '../../layers/index.server.ts';

/** What the city's layers hold around land, by its key: three queries however much land is asked about. */
export const layersAround = (db: Db, land: ReadonlyMap<number, MultiPolygon>): Promise<Map<number, Surroundings>> =>
  surroundingsOf(
    db,
    new Map([...land].filter(([, shape]) => shape.length > 0).map(([key, shape]) => [key, wide(shape)])),
  );

function wide(shape: MultiPolygon) {
  const { minX, minY, maxX, maxY } = bounds(shape);
  return { minX: minX - REACH, minY: minY - REACH, maxX: maxX + REACH, maxY: maxY + REACH };
}
