import { sql } from 'kysely';
import type { LineSide as Side } from '../core/desk/draft.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { ProvisionDraft } from '../core/desk/draft.ts';
import type { DeskZone } from './desk.queries.ts';

/** Kinds of which one clause holds from a day. */
const ONCE = sql`'{use,max-cover,min-intensity,max-intensity,max-height,min-green,building-line}'::text[]`;

export type Coded = {
  readonly zone: DeskZone;
  readonly draft: ProvisionDraft;
  /** Of its lines, one for each. */
  readonly freeSide: readonly Side[] | null;
  readonly act: string;
  readonly by: { readonly accountId: number; readonly name: string };
  readonly today: Day;
  /** Why a checked clause gives way. */
  readonly why: string;
};

/** The clause of the same kind that holds from the same day. */
export async function givesWay(
  tx: Db,
  zoneId: number,
  { kind, validFrom }: Pick<ProvisionDraft, 'kind' | 'validFrom'>,
): Promise<{ id: number; checked: boolean } | null> {
  const { rows } = await sql<{ id: number; checked: boolean }>`
    select id, checked_by is not null as checked from plans.provision
    where zone_id = ${zoneId} and kind = ${kind} and kind = any(${ONCE}) and valid_from is not distinct from ${validFrom}::date`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** Sets aside the clause of the same kind that holds from the same day, and writes the new one, unchecked. Answers its number. */
export async function insertCoded(
  tx: Db,
  { zone, draft, freeSide, act, by, today, why }: Coded,
): Promise<{ id: number; replaced: number | null }> {
  const replaced = (await givesWay(tx, zone.id, draft))?.id ?? null;
  if (replaced !== null && why !== '') await markDoubted(tx, replaced, { ...by, why, today });
  if (replaced !== null) await removeProvision(tx, replaced, today);
  const { rows } = await sql<{ id: number }>`
    insert into plans.provision (city, zone_id, kind, limit_value, classes, additional_classes, words, line, free_side, act, article, page, url,
      valid_from, valid_to, coded_by, coded_on, coded_account)
    values (platform.city(), ${zone.id}, ${draft.kind}, ${draft.limit}, ${[...draft.classes]}::text[], ${[...draft.additionalClasses]}::text[],
      ${draft.words}, ${draft.lines === null ? null : JSON.stringify(draft.lines)}::jsonb, ${freeSide && [...freeSide]}::text[], ${act}, ${draft.article}, ${draft.page}, ${draft.url},
      ${draft.validFrom}::date, ${zone.to}::date, ${by.name}, ${today}::date, ${by.accountId}) returning id`.execute(
    tx,
  );
  return { id: rows[0]!.id, replaced };
}

/** Takes a clause out and keeps it aside. */
export async function removeProvision(tx: Db, id: number, today: Day): Promise<void> {
  await keepProvision(tx, id, today);
  await sql`delete from plans.provision where id = ${id}`.execute(tx);
}

/** Notes who doubts it and why; from now on it counts as unchecked, and the state before is kept aside. */
export async function markDoubted(
  tx: Db,
  id: number,
  by: { accountId: number; name: string; why: string; today: Day },
): Promise<void> {
  await keepProvision(tx, id, by.today);
  await sql`
    update plans.provision set checked_by = null, checked_on = null, checked_account = null, withdrawn_by = ${by.name},
      withdrawn_on = ${by.today}::date, withdrawn_account = ${by.accountId}, withdrawn_why = ${by.why} where id = ${id}`.execute(
    tx,
  );
}

/** Notes the side of each line and who stated it; from now on the clause counts as unchecked, and the state before is kept aside. */
export async function markSided(
  tx: Db,
  id: number,
  by: { accountId: number; name: string; sides: readonly Side[]; today: Day },
): Promise<void> {
  await keepProvision(tx, id, by.today);
  await sql`
    update plans.provision set free_side = ${[...by.sides]}::text[], sided_by = ${by.name}, sided_account = ${by.accountId},
      checked_by = null, checked_on = null, checked_account = null where id = ${id}`.execute(tx);
}

async function keepProvision(tx: Db, id: number, today: Day): Promise<void> {
  await sql`
    insert into plans.earlier (city, object, identifier, act_id, content, replaced_on)
    select z.city, 'provision', z.identifier, z.act_id, to_jsonb(p), ${today}::date
    from plans.provision p join plans.zone z on z.id = p.zone_id where p.id = ${id}`.execute(tx);
}

/** Names the second person. False when somebody has been named meanwhile. */
export async function markChecked(
  tx: Db,
  id: number,
  by: { accountId: number; name: string; today: Day },
): Promise<boolean> {
  const { rows } = await sql`
    update plans.provision set checked_by = ${by.name}, checked_on = ${by.today}::date, checked_account = ${by.accountId},
      stands_beside = stands_beside or coalesce(withdrawn_by = coded_by, false), withdrawn_by = null, withdrawn_on = null, withdrawn_account = null, withdrawn_why = null
    where id = ${id} and checked_by is null returning id`.execute(tx);
  return rows.length > 0;
}
