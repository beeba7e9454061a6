import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { recordEvent, type Actor } from '../../audit/index.server.ts';
import { checkDraft, slugOf, type DraftFault, type DraftWords } from '../core/office/site-draft.ts';
import { changedParts, landMoves } from '../core/office/changed-parts.ts';
import { mayEdit, OFFERED, type SiteStatus } from '../core/status.ts';
import { lockOfficeSite } from '../data/office-sites.queries.ts';
import { freeSlug, insertSite, setParcels, updateSite, writeChanged } from '../data/office-sites.writes.ts';
import { placeDraft } from './place-draft.ts';

export type SaveFailure =
  | { kind: 'bad-draft'; faults: readonly DraftFault[] }
  | { kind: 'no-such-site' }
  | { kind: 'stale' }
  | { kind: 'closed'; status: SiteStatus };

/** `epsg` is the city's zone. */
export type SiteToMake = { readonly words: DraftWords; readonly epsg: number; readonly actor: Actor };

/** Makes a draft of what a clerk typed and answers its name in addresses. */
export function createSite(db: Db, making: SiteToMake): Promise<Result<string, SaveFailure>> {
  return db.transaction().execute((tx) => createSiteIn(tx, making));
}

/** The same as a part of a larger change, inside its transaction. */
export async function createSiteIn(tx: Db, { words, epsg, actor }: SiteToMake): Promise<Result<string, SaveFailure>> {
  const checked = checkDraft(words);
  if (!checked.ok) return checked;
  const placed = await placeDraft(tx, checked.value, epsg);
  if (!placed.ok) return placed;
  const slug = await freeSlug(tx, slugOf(checked.value.name.pl));
  const id = await insertSite(tx, slug, placed.value);
  await setParcels(tx, id, placed.value.parcelIds);
  const details = { kind: checked.value.kind, parcels: placed.value.parcelIds.length };
  await recordEvent(tx, { actor, action: 'site.created', object: { kind: 'site', id }, details });
  return ok(slug);
}

export type SiteToEdit = Omit<SiteToMake, 'actor'> & {
  readonly slug: string;
  readonly version: number;
  readonly accountId: number;
  readonly now: Date;
};

/**
 * Changes names, land, place or contact of a site that no second person is reading. On offer its land stands as two people
 * published it, and what else one of them changes is kept in its history.
 */
export function editSite(
  db: Db,
  { slug, version, words, epsg, accountId, now }: SiteToEdit,
): Promise<Result<null, SaveFailure>> {
  return db.transaction().execute(async (tx) => {
    const site = await lockOfficeSite(tx, slug);
    if (!site) return refuse({ kind: 'no-such-site' });
    if (site.version !== version) return refuse({ kind: 'stale' });
    if (!mayEdit(site.status)) return refuse({ kind: 'closed', status: site.status });
    const checked = checkDraft(words);
    if (!checked.ok) return checked;
    const placed = await placeDraft(tx, checked.value, epsg);
    if (!placed.ok) return placed;
    const { draft, parcelIds, easting, northing } = placed.value;
    const offered = OFFERED.includes(site.status);
    if (offered && landMoves(site, { parcels: parcelIds, easting, northing })) {
      const field = parcelIds.length > 0 ? 'parcels' : 'at';
      return refuse({ kind: 'bad-draft', faults: [{ field, code: 'on-offer' }] });
    }
    const changed = changedParts(site, draft);
    await updateSite(tx, site.id, placed.value);
    await setParcels(tx, site.id, parcelIds);
    if (offered && changed.length > 0) await writeChanged(tx, site, { changed, accountId, at: now });
    const details = { status: site.status, parcels: parcelIds.length, changed: changed.join() };
    const actor = `user:${accountId}` as const;
    await recordEvent(tx, { actor, action: 'site.edited', object: { kind: 'site', id: site.id }, details });
    return ok(null);
  });
}
