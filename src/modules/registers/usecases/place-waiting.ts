import type { Day } from '../../../kernel/day.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { type Actor, recordEvent } from '../../audit/index.server.ts';
import { parcelsByIds, readMunicipality } from '../../places/index.server.ts';
import { parcelNames } from '../../sites/index.ts';
import type { PlaceFault } from '../core/place-entry.ts';
import { isFault, placeOf } from '../core/place-rows.ts';
import { lockWaiting, mappingOf } from '../data/registers.queries.ts';
import { keepEntry } from '../data/registers.writes.ts';
import { addStatements, makeSiteOf } from './become-site.ts';

export type WaitingToPlace = {
  readonly sender: string;
  readonly reference: string;
  /** As typed: `0033.2/20, 2/21`. */
  readonly parcels: string;
  readonly contactId: number;
  readonly actor: Actor;
  readonly today: Day;
};

export type PlaceWaitingFault =
  | { readonly kind: 'not-waiting' }
  | { readonly kind: 'no-parcels' }
  | { readonly kind: 'bad-parcels'; readonly fault: PlaceFault };

/** Says where a waiting entry lies: it becomes a draft with the facts that its list stated. Answers the draft's name in addresses. */
export async function placeWaiting(db: Db, asked: WaitingToPlace): Promise<Result<string, PlaceWaitingFault>> {
  const city = await readMunicipality(db);
  const written = asked.parcels
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter(Boolean);
  const { ids, unknown } = parcelNames.wholeParcelIds(written, city.teryt);
  if (unknown.length > 0) return bad({ code: 'unknown-parcel', found: unknown[0]! });
  if (ids.length === 0) return refuse({ kind: 'no-parcels' });
  const parcels = await parcelsByIds(db, ids);
  const missing = ids.find((id) => parcels.every((one) => one.id !== id));
  if (missing !== undefined) return bad({ code: 'no-such-parcel', found: missing });
  const place = placeOf({ parcels, point: null, epsg: null }, city);
  if (isFault(place)) return bad(place);
  return db.transaction().execute(async (tx) => {
    const waiting = await lockWaiting(tx, asked.sender, asked.reference);
    if (!waiting) return refuse({ kind: 'not-waiting' });
    const entry = { ...waiting.content, confirmedOn: waiting.content.confirmedOn! };
    const title = (await mappingOf(tx, asked.sender))?.title ?? '';
    const said = { entry, sender: asked.sender, title, file: waiting.file, actor: asked.actor };
    const site = (await makeSiteOf(tx, { ...said, place, city, contactId: asked.contactId }))!;
    const facts = await addStatements(tx, { ...said, slug: site.slug, known: {}, today: asked.today });
    await keepEntry(tx, { ...said, siteId: site.id, content: entry });
    const object = { kind: 'site', id: site.id };
    await recordEvent(tx, { actor: asked.actor, action: 'register.placed', object, details: { facts } });
    return ok(site.slug);
  });
}

const bad = (fault: PlaceFault) => refuse({ kind: 'bad-parcels' as const, fault });
