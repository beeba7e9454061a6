import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { Surface } from '../core/layer.ts';

export type UseContour = { readonly id: string; readonly use: string; readonly geometry: Surface };

/** Contours of land use as the land register drew them. */
export async function useContours(db: Db): Promise<UseContour[]> {
  const { rows } = await sql<UseContour>`
    select id, use_symbol as use, geometry from places.contour
    where city = platform.city() and kind = 'use' order by id`.execute(db);
  return rows;
}
