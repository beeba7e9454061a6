import { sql } from 'kysely';
import type { LineSide as Side } from '../core/desk/draft.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Provision, ProvisionKind } from '../../../kernel/provision.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Lines } from '../core/desk/draft.ts';
import type { PlanAct, PlanZone } from '../core/plan.ts';

/** An act as it stands, without its outline. */
export type DeskAct = Omit<PlanAct, 'geometry' | 'bounds' | 'sourceDate'> & {
  readonly id: number;
  readonly synthetic: boolean;
};

/** Acts that the office keeps, local plans first, by title. */
export async function deskActs(db: Db, id: number | null = null): Promise<DeskAct[]> {
  const { rows } = await sql<DeskAct>`
    select id, identifier, version, kind, title, resolution, journal, url, drawing_url as "drawingUrl", status,
      in_force_from as "from", in_force_to as "to", source, synthetic
    from plans.act where ${id}::bigint is null or id = ${id}::bigint
    order by kind = 'planOgolny' desc, title, id`.execute(db);
  return rows;
}

export type DeskZone = Omit<PlanZone, 'name' | 'geometry' | 'bounds' | 'provisions'> & {
  readonly id: number;
  readonly actId: number;
  readonly namePl: string;
  readonly nameEn: string;
  readonly endedBy: string | null;
};

const ZONE = sql`id, act_id as "actId", identifier, designation, symbol_raw as symbol, name_pl as "namePl", name_en as "nameEn",
  area_m2 as "areaM2", in_force_from as "from", in_force_to as "to", ended_by as "endedBy"`;

/** Zones that hold on the day, and those whose day of force is not known; of one act or of all. */
export async function deskZones(db: Db, day: Day, actId: number | null = null): Promise<DeskZone[]> {
  const { rows } = await sql<DeskZone>`
    select ${ZONE} from plans.zone where (${actId}::bigint is null or act_id = ${actId}::bigint)
      and coalesce(in_force_from, '-infinity') <= ${day}::date and coalesce(in_force_to, 'infinity') >= ${day}::date
    order by act_id, length(designation), designation, id`.execute(db);
  return rows;
}

export async function deskZone(
  db: Db,
  id: number,
): Promise<(DeskZone & { readonly geometry: PlanZone['geometry'] }) | null> {
  const { rows } = await sql<DeskZone & { geometry: PlanZone['geometry'] }>`
    select ${ZONE}, geometry from plans.zone where id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** A provision with the people behind it. */
export type DeskProvision = Provision & {
  readonly zoneId: number;
  readonly codedBy: string;
  readonly codedOn: Day;
  readonly codedAccount: number | null;
  /** Who brought in the file that it comes from; null of a command and of what was coded by hand. */
  readonly broughtAccount: number | null;
  readonly line: Lines | null;
  readonly freeSide: readonly Side[] | null;
  /** Who stated the side of a line that was coded without one. */
  readonly sidedBy: string | null;
  readonly sidedAccount: number | null;
  /** Somebody says that it is not what the page says; a second person takes it out or confirms it. */
  readonly doubt: {
    /** A person, or the data set that no longer has it; `account` is then of who brought that in, null of a command. */
    readonly by: string;
    readonly on: Day;
    readonly account: number | null;
    readonly why: string;
  } | null;
};

/** Provisions of zones, in the order in which they were coded; `id` alone finds one. */
export async function deskProvisions(
  db: Db,
  of: { zoneIds: readonly number[] } | { id: number },
): Promise<DeskProvision[]> {
  const where = 'id' in of ? sql`id = ${of.id}` : sql`zone_id = any(${[...of.zoneIds]}::bigint[])`;
  const { rows } = await sql<DeskProvision & { kind: ProvisionKind }>`
    select id::text, zone_id as "zoneId", kind, limit_value as "limit", classes, additional_classes as "additionalClasses", words, line,
      free_side as "freeSide", sided_by as "sidedBy", sided_account as "sidedAccount", jsonb_build_object('act', act, 'article', article, 'page', page, 'url', url) as clause,
      valid_from as "validFrom", valid_to as "validTo", coded_by as "codedBy", coded_on as "codedOn",
      coded_account as "codedAccount", brought_account as "broughtAccount", checked_by as "checkedBy", checked_on as "checkedOn", synthetic,
      case when withdrawn_why is not null then
        jsonb_build_object('by', withdrawn_by, 'on', withdrawn_on, 'account', withdrawn_account, 'why', withdrawn_why) end as doubt
    from plans.provision where ${where} order by zone_id, plans.provision.id`.execute(db);
  return rows;
}

export type Earlier = {
  readonly object: 'act' | 'zone' | 'provision';
  readonly identifier: string;
  readonly replacedOn: Day;
  readonly title: string | null;
};

/** What stood here before corrections of one act, latest first. */
export async function earlierOf(db: Db, actId: number): Promise<Earlier[]> {
  const { rows } = await sql<Earlier>`
    select object, identifier, replaced_on as "replacedOn",
      coalesce(content->>'title', content->>'designation', content->>'kind') as title
    from plans.earlier where act_id = ${actId} order by replaced_on desc, id desc limit 200`.execute(db);
  return rows;
}
