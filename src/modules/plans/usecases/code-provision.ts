import { dayInPoland } from '../../../kernel/day.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { lockLand, readMunicipality } from '../../places/index.server.ts';
import { type DraftFaults, type DraftWords, readDraft } from '../core/desk/draft.ts';
import { deskActs, deskZone } from '../data/desk.queries.ts';
import { insertCoded } from '../data/write-desk.ts';

export type Clerk = { readonly accountId: number; readonly name: string };

export type CodingFault = { readonly kind: 'gone' } | { readonly kind: 'bad-fields'; readonly fields: DraftFaults };

/**
 * A clerk codes what the plan says of a zone. The clause begins unchecked, so that it carries no PASS until a second person has read
 * it; one of the same kind and day gives way to it.
 */
export async function codeProvision(
  db: Db,
  { zoneId, words, clerk, now }: { zoneId: number; words: DraftWords; clerk: Clerk; now: Date },
): Promise<Result<{ id: number }, CodingFault>> {
  const today = dayInPoland(now);
  return db.transaction().execute(async (tx): Promise<Result<{ id: number }, CodingFault>> => {
    await lockLand(tx);
    const zone = await deskZone(tx, zoneId);
    const [act] = zone ? await deskActs(tx, zone.actId) : [];
    if (!zone || !act) return refuse({ kind: 'gone' });
    const draft = readDraft(words, (await readMunicipality(tx)).epsg);
    if (!draft.ok) return draft;
    const { id, replaced } = await insertCoded(tx, { zone, draft: draft.value, act: act.title, by: clerk, today });
    await recordEvent(tx, {
      actor: `user:${clerk.accountId}`,
      action: 'plan.provision-coded',
      object: { kind: 'provision', id },
      details: { zone: zone.designation, kind: draft.value.kind, ...(replaced !== null && { replaced }) },
    });
    return ok({ id });
  });
}
