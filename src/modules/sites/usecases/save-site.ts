import { clockInPoland } from '../../../kernel/calendar/poland-clock.ts';
import type { Day } from '../../../kernel/day.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { recordEvent, type Actor } from '../../audit/index.server.ts';
import { changedParts, type ChangedPart } from '../core/office/changed-parts.ts';
import { checkDraft, slugOf, type DraftFault, type DraftWords } from '../core/office/site-draft.ts';
import { mayEdit, OFFERED, type SiteStatus } from '../core/status.ts';
import { lockOfficeSite, type OfficeSite } from '../data/office-sites.queries.ts';
import {
  freeSlug,
  insertSite,
  setDrawn,
  setParcels,
  updateSite,
  type PlacedDraft,
} from '../data/office-sites.writes.ts';
import { placeDraft } from './place-draft.ts';
import { propose } from './proposal/propose.ts';

export type SaveFailure =
  | { kind: 'bad-draft'; faults: readonly DraftFault[] }
  | { kind: 'no-such-site' }
  | { kind: 'stale' }
  | { kind: 'closed'; status: SiteStatus };

/** `epsg` is the city's zone; `now` dates a border that is drawn. */
export type SiteToMake = {
  readonly words: DraftWords;
  readonly epsg: number;
  readonly actor: Actor;
  readonly now?: Date;
};

/** Makes a draft of what a clerk typed and answers its name in addresses. */
export function createSite(db: Db, making: SiteToMake): Promise<Result<string, SaveFailure>> {
  return db.transaction().execute((tx) => createSiteIn(tx, making));
}

/** The same as a part of a larger change, inside its transaction. */
export async function createSiteIn(tx: Db, making: SiteToMake): Promise<Result<string, SaveFailure>> {
  const { words, epsg, actor, now = new Date() } = making;
  const placed = await readWords(tx, words, epsg);
  if (!placed.ok) return placed;
  const { draft, parcelIds, drawn } = placed.value;
  const slug = await freeSlug(tx, slugOf(draft.name.pl));
  const id = await insertSite(tx, slug, placed.value);
  await setParcels(tx, id, parcelIds);
  await setDrawn(tx, id, { drawn, today: clockInPoland(now).day });
  const details = { kind: draft.kind, parcels: parcelIds.length, drawn: drawn !== null };
  await recordEvent(tx, { actor, action: 'site.created', object: { kind: 'site', id }, details });
  return ok(slug);
}

export type SiteToEdit = Omit<SiteToMake, 'actor' | 'now'> & {
  readonly slug: string;
  readonly version: number;
  readonly accountId: number;
  readonly now: Date;
};

/** `proposed`: kept until a second person accepts it; `nothing`: the site on offer is so already. */
export type Saved = 'saved' | 'proposed' | 'nothing';

/**
 * Changes names, land, place or contact of a site that no second person is reading. Of a site on offer nothing changes: what one
 * person wants of it waits until another has accepted it.
 */
export function editSite(db: Db, edit: SiteToEdit): Promise<Result<Saved, SaveFailure>> {
  const { slug, version, words, epsg, accountId, now } = edit;
  return db.transaction().execute(async (tx) => {
    const site = await lockOfficeSite(tx, slug);
    if (!site) return refuse({ kind: 'no-such-site' });
    if (site.version !== version) return refuse({ kind: 'stale' });
    if (!mayEdit(site.status)) return refuse({ kind: 'closed', status: site.status });
    const placed = await readWords(tx, words, epsg);
    if (!placed.ok) return placed;
    if (OFFERED.includes(site.status)) {
      if (changedParts(site, after(placed.value)).length === 0) return ok('nothing');
      await propose(tx, site, { wish: words, accountId, now });
      return ok('proposed');
    }
    const changed = await writeDraft(tx, site, { placed: placed.value, today: clockInPoland(now).day });
    const details = { status: site.status, parcels: placed.value.parcelIds.length, changed: changed.join() };
    const actor = `user:${accountId}` as const;
    await recordEvent(tx, { actor, action: 'site.edited', object: { kind: 'site', id: site.id }, details });
    return ok('saved');
  });
}

/** What was typed, checked and with its place found. */
export async function readWords(tx: Db, words: DraftWords, epsg: number): Promise<Result<PlacedDraft, SaveFailure>> {
  const checked = checkDraft(words);
  return checked.ok ? placeDraft(tx, checked.value, epsg) : checked;
}

const after = ({ draft, parcelIds, ...place }: PlacedDraft) => ({ ...draft, parcels: parcelIds, ...place });

/** Writes a site as it was read, and answers what of it is another than before. The caller holds it locked. */
export async function writeDraft(
  tx: Db,
  site: OfficeSite,
  { placed, today }: { readonly placed: PlacedDraft; readonly today: Day },
): Promise<readonly ChangedPart[]> {
  await updateSite(tx, site.id, placed);
  await setParcels(tx, site.id, placed.parcelIds);
  await setDrawn(tx, site.id, { drawn: placed.drawn, today });
  return changedParts(site, after(placed));
}
