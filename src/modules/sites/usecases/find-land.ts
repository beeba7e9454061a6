import type { Epsg } from '../../../geometry/crs.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { readMunicipality } from '../../places/index.server.ts';
import { readOutline, type DrawnLand } from '../core/office/outline.ts';
import type { ParcelName } from '../core/office/parcel-list.ts';
import { checkLand, type DraftFault, type LandWords, type SiteDraft } from '../core/office/site-draft.ts';
import { parcelsNamed } from '../data/parcel-names.queries.ts';

export type BadDraft = { readonly kind: 'bad-draft'; readonly faults: readonly DraftFault[] };

/** Known parcels, or land within a border (metres of the city's zone); one of the two, or neither where nothing was typed. */
export type FoundLand = { readonly parcelIds: readonly string[]; readonly drawn: DrawnLand | null };

/** The land that somebody names; `epsg` is the city's zone. */
export async function findLand(db: Db, words: LandWords, epsg: number): Promise<Result<FoundLand, BadDraft>> {
  const land = checkLand(words);
  if (!land.ok) return land;
  const ids = await idsOf(db, land.value.parcels);
  if (!ids.ok) return refuse({ kind: 'bad-draft', faults: [ids.error.fault] });
  const drawn = await outlineOf(db, land.value, epsg as Epsg);
  return drawn.ok ? ok({ parcelIds: ids.value, drawn: drawn.value }) : drawn;
}

/** The border that was drawn, on the city's ground; null where there is none. */
export async function outlineOf(
  db: Db,
  { outline }: Pick<SiteDraft, 'outline'>,
  epsg: Epsg,
): Promise<Result<DrawnLand | null, BadDraft>> {
  if (!outline) return ok(null);
  const { border } = await readMunicipality(db);
  const read = readOutline(outline, { epsg, border });
  if (read.ok) return read;
  return refuse({ kind: 'bad-draft', faults: [{ field: 'outline', ...read.error.fault }] });
}

type ParcelFault = { readonly kind: 'parcel'; readonly fault: DraftFault };

/** Ids of the parcels that are meant; each name has to mean one. */
export async function idsOf(db: Db, names: readonly ParcelName[]): Promise<Result<string[], ParcelFault>> {
  const ids = new Set<string>();
  for (const name of names) {
    const found = await parcelsNamed(db, name);
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
