import { pointInside } from '../../../geometry/inside-point.ts';
import { isPlausible, transformation, type Epsg } from '../../../geometry/crs.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { ParcelName } from '../core/office/parcel-list.ts';
import type { DraftFault, SiteDraft } from '../core/office/site-draft.ts';
import { contactExists, type PlacedDraft } from '../data/office-sites.writes.ts';
import { parcelShapes, parcelsNamed } from '../data/parcel-names.queries.ts';

type BadDraft = { readonly kind: 'bad-draft'; readonly faults: readonly DraftFault[] };

/** Finds the parcels that are meant and the point where the site stands; `epsg` is the city's zone. */
export async function placeDraft(tx: Db, draft: SiteDraft, epsg: number): Promise<Result<PlacedDraft, BadDraft>> {
  const faults: DraftFault[] = [];
  const found = await idsOf(tx, draft.parcels);
  if (!found.ok) faults.push(found.error.fault);
  if (!(await contactExists(tx, draft.contact))) faults.push({ field: 'contact', code: 'missing' });
  if (!found.ok || faults.length > 0) return refuse({ kind: 'bad-draft', faults });
  const point = draft.at ? metresOf(draft.at, epsg as Epsg) : await insideOf(tx, found.value);
  if (!point) return refuse({ kind: 'bad-draft', faults: [{ field: 'at', code: 'bad-place' }] });
  return ok({ draft, parcelIds: found.value, easting: point[0], northing: point[1] });
}

type ParcelFault = { readonly kind: 'parcel'; readonly fault: DraftFault };

async function idsOf(tx: Db, names: readonly ParcelName[]): Promise<Result<string[], ParcelFault>> {
  const ids = new Set<string>();
  for (const name of names) {
    const found = await parcelsNamed(tx, name);
    const fault = (code: DraftFault['code'], about: string): Result<string[], ParcelFault> =>
      refuse({ kind: 'parcel', fault: { field: 'parcels', code, about } });
    if (found.length === 0) return fault('unknown-parcel', name.text);
    if (found.length > 1) {
      const some = found.slice(0, 4).map(({ id }) => id);
      return fault('ambiguous-parcel', `${name.text}: ${some.join(', ')}${found.length > some.length ? ' …' : ''}`);
    }
    ids.add(found[0]!.id);
  }
  return ok([...ids]);
}

/** A point on the largest parcel. */
async function insideOf(tx: Db, ids: readonly string[]): Promise<readonly [number, number] | null> {
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
