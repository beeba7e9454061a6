import { type Side, suggestedSides } from '../../../../geometry/buildable/stated-sides.ts';
import type { MultiPolygon } from '../../../../geometry/polygon.ts';
import { dayInPoland } from '../../../../kernel/day.ts';
import { ok, refuse, type Result } from '../../../../kernel/result.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { recordEvent } from '../../../audit/index.server.ts';
import { lockLand, readMunicipality } from '../../../places/index.server.ts';
import { type DraftFaults, type DraftWords, type ProvisionDraft, readDraft } from '../../core/desk/draft.ts';
import { deskActs, deskProvisions, type DeskZone, deskZone } from '../../data/desk.queries.ts';
import { givesWay, insertCoded } from '../../data/write-desk.ts';

/** Of a reason, letters. */
export const LONGEST_REASON = 1000;

export type Clerk = { readonly accountId: number; readonly name: string };

export type CodingFault =
  | { readonly kind: 'gone' }
  /** A checked clause would give way: say why, and what was said is no reason. */
  | { readonly kind: 'replaces' | 'no-reason'; readonly provisionId: number }
  | { readonly kind: 'bad-fields'; readonly fields: DraftFaults };

export type ToCode = {
  readonly zoneId: number;
  readonly words: DraftWords;
  readonly clerk: Clerk;
  readonly now: Date;
  /** Why a checked clause gives way; null when nobody has been asked yet. */
  readonly why?: string | null;
};

/**
 * A clerk codes what the plan says of a zone. The clause begins unchecked, so that it carries no PASS until a second person has read
 * it; one of the same kind and day gives way to it, a checked one only with a reason.
 */
export async function codeProvision(
  db: Db,
  { zoneId, words, clerk, now, why = null }: ToCode,
): Promise<Result<{ id: number }, CodingFault>> {
  const today = dayInPoland(now);
  return db.transaction().execute(async (tx): Promise<Result<{ id: number }, CodingFault>> => {
    await lockLand(tx);
    const zone = await deskZone(tx, zoneId);
    const [act] = zone ? await deskActs(tx, zone.actId) : [];
    if (!zone || !act) return refuse({ kind: 'gone' });
    const draft = readDraft(words, (await readMunicipality(tx)).epsg);
    if (!draft.ok) return draft;
    const freeSide = await sidesOfDraft(tx, zone, draft.value);
    if (draft.value.lines && !freeSide) return refuse({ kind: 'bad-fields', fields: { side: true } });
    const standing = await givesWay(tx, zone.id, draft.value);
    if (standing?.checked && why === null) return refuse({ kind: 'replaces', provisionId: standing.id });
    if (standing?.checked && (why === '' || why!.length > LONGEST_REASON))
      return refuse({ kind: 'no-reason', provisionId: standing.id });
    const { id, replaced } = await insertCoded(tx, {
      why: why ?? '',
      zone,
      draft: draft.value,
      freeSide,
      act: act.title,
      by: clerk,
      today,
    });
    await recordEvent(tx, {
      actor: `user:${clerk.accountId}`,
      action: 'plan.provision-coded',
      object: { kind: 'provision', id },
      details: { zone: zone.designation, kind: draft.value.kind, ...(replaced !== null && { replaced }) },
    });
    return ok({ id });
  });
}

/** The side of each line of the draft: as stated, or as the zone's shape with all its lines suggests. Null where it suggests none. */
async function sidesOfDraft(
  tx: Db,
  zone: Pick<DeskZone, 'id'> & { readonly geometry: MultiPolygon },
  { lines, side }: ProvisionDraft,
): Promise<readonly Side[] | null> {
  if (!lines || side === null) return null;
  if (side !== 'suggested') return lines.map(() => side);
  const standing = (await deskProvisions(tx, { zoneIds: [zone.id] })).flatMap(({ line }) => line ?? []);
  const suggested = suggestedSides(zone.geometry, [...lines, ...standing]).slice(0, lines.length);
  return suggested.every((one) => one !== null) ? suggested : null;
}
