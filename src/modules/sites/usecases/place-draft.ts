import { pointInside } from '../../../geometry/inside-point.ts';
import { isPlausible, transformation, type Epsg } from '../../../geometry/crs.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { DrawnLand } from '../core/office/outline.ts';
import type { DraftFault, SiteDraft } from '../core/office/site-draft.ts';
import { contactExists, type PlacedDraft } from '../data/office-sites.writes.ts';
import { parcelShapes } from '../data/parcel-names.queries.ts';
import { type BadDraft, idsOf, outlineOf } from './find-land.ts';

/** Finds the parcels that are meant and the point where the site stands; `epsg` is the city's zone. */
export async function placeDraft(tx: Db, draft: SiteDraft, epsg: number): Promise<Result<PlacedDraft, BadDraft>> {
  const faults: DraftFault[] = [];
  const found = await idsOf(tx, draft.parcels);
  if (!found.ok) faults.push(found.error.fault);
  if (!(await contactExists(tx, draft.contact))) faults.push({ field: 'contact', code: 'missing' });
  if (!found.ok || faults.length > 0) return refuse({ kind: 'bad-draft', faults });
  const read = await outlineOf(tx, draft, epsg as Epsg);
  if (!read.ok) return read;
  const drawn = read.value;
  const point = draft.at ? metresOf(draft.at, epsg as Epsg) : await insideOf(tx, found.value, drawn);
  if (!point) return refuse({ kind: 'bad-draft', faults: [{ field: 'at', code: 'bad-place' }] });
  return ok({ draft, parcelIds: found.value, drawn, easting: point[0], northing: point[1] });
}

/** A point on the land that was drawn, or on the largest parcel. */
async function insideOf(
  tx: Db,
  ids: readonly string[],
  drawn: DrawnLand | null,
): Promise<readonly [number, number] | null> {
  if (drawn) return pointInside(drawn.outline);
  const shapes = await parcelShapes(tx, ids);
  const [first] = shapes;
  if (!first) return null;
  const largest = shapes.reduce((best, one) => (one.areaM2 > best.areaM2 ? one : best), first);
  return pointInside(largest.geometry);
}

function metresOf(at: readonly [number, number], epsg: Epsg): readonly [number, number] | null {
  const point = transformation(4326, epsg)(at);
  return isPlausible(epsg, point) ? point : null;
}
