import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { CodedProvision, LostProvision } from '../core/plan.ts';

const COLUMNS =
  'kind, limit_value, classes, additional_classes, words, line, act, article, page, url, valid_from, valid_to';
/** The same clause; where the data set states no side, what a person stated stays. */
const SAME =
  sql.raw(`(${COLUMNS.replaceAll(/\w+/g, 'w.$&')}) is not distinct from (${COLUMNS.replaceAll(/\w+/g, 'p.$&')})
  and (w.free_side is null or w.free_side is not distinct from p.free_side)`);
const of = (alias: string) => sql.raw(COLUMNS.replaceAll(/\w+/g, (column) => `${alias}.${column}`));

export type ZoneToCode = {
  readonly id: number;
  readonly codedBy: string;
  /** The account that brought the file in; null for a command. */
  readonly broughtBy: number | null;
  readonly today: Day;
};

export type WrittenProvisions = {
  readonly changed: number;
  /** What a person had checked and is checked no more. */
  readonly lost: readonly LostProvision[];
};

type Changed = {
  readonly id: number;
  readonly follows: boolean;
  /** Doubted already, or confirmed although the data set no longer has it. */
  readonly settled: boolean;
  readonly lost: LostProvision;
};

/**
 * Brings a zone's provisions of one data set up to date. A provision that says the same keeps its row, and so the name of the person
 * who checked it; one of whose kind the data set now says something else is kept aside and replaced, unchecked. One that the data set no
 * longer has stays and counts as unchecked until a person takes it out or confirms it, and then stays confirmed: a limit that simply vanished
 * would be no limit. Provisions that
 * people coded are not touched, and where a person has coded a kind, the data set's own is left out.
 */
export async function writeProvisions(
  tx: Db,
  zone: ZoneToCode,
  provisions: readonly CodedProvision[],
): Promise<WrittenProvisions> {
  const wanted = sql`jsonb_to_recordset(${JSON.stringify(provisions.map(rowOf))}::jsonb) as w(kind text, limit_value float8, classes text[],
    additional_classes text[], words text, line jsonb, free_side text[], act text, article text, page int, url text, valid_from date, valid_to date, coded_by text, coded_on date)`;
  const { rows: gone } = await sql<Changed>`
    select p.id, p.withdrawn_why is not null or p.stands_beside as settled, exists (select 1 from ${wanted} where w.kind = p.kind) as follows,
      jsonb_build_object('zone', z.designation, 'kind', p.kind, 'limit', p.limit_value, 'codedBy', p.coded_by, 'checkedBy', p.checked_by) as lost
    from plans.provision p join plans.zone z on z.id = p.zone_id
    where p.zone_id = ${zone.id} and p.coded_by = ${zone.codedBy} and p.coded_account is null
      and not exists (select 1 from ${wanted} where ${SAME})`.execute(tx);
  const replaced = gone.filter(({ follows }) => follows);
  const vanished = gone.filter(({ follows, settled }) => !follows && !settled);
  await setAside(tx, [...replaced, ...vanished], zone.today);
  await sql`delete from plans.provision where id = any(${replaced.map(({ id }) => id)}::bigint[])`.execute(tx);
  await doubt(tx, vanished, zone);
  const come = await sql`
    insert into plans.provision (city, zone_id, ${sql.raw(COLUMNS)}, free_side, coded_by, coded_on, brought_account)
    select platform.city(), ${zone.id}, ${of('w')}, w.free_side, w.coded_by, w.coded_on, ${zone.broughtBy}::bigint
    from ${wanted} where not exists (
      select 1 from plans.provision p where p.zone_id = ${zone.id} and p.coded_by = ${zone.codedBy} and ${SAME})
    on conflict do nothing returning 1`.execute(tx);
  const back = await sql`
    update plans.provision p set stands_beside = false where p.zone_id = ${zone.id} and p.coded_by = ${zone.codedBy} and p.stands_beside
      and exists (select 1 from ${wanted} where ${SAME}) returning 1`.execute(tx);
  const lost = [...replaced, ...vanished].filter((one) => one.lost.checkedBy !== null);
  return {
    changed: replaced.length + vanished.length + come.rows.length + back.rows.length,
    lost: lost.map((one) => ({ ...one.lost, fate: one.follows ? 'replaced' : 'doubted' })),
  };
}

async function setAside(tx: Db, gone: readonly Changed[], today: Day): Promise<void> {
  if (gone.length === 0) return;
  await sql`
    insert into plans.earlier (city, object, identifier, act_id, content, replaced_on)
    select z.city, 'provision', z.identifier, z.act_id, to_jsonb(p), ${today}::date
    from plans.provision p join plans.zone z on z.id = p.zone_id where p.id = any(${gone.map(({ id }) => id)}::bigint[])`.execute(
    tx,
  );
}

async function doubt(tx: Db, vanished: readonly Changed[], { codedBy, broughtBy, today }: ZoneToCode): Promise<void> {
  if (vanished.length === 0) return;
  await sql`
    update plans.provision set checked_by = null, checked_on = null, checked_account = null, withdrawn_by = ${codedBy},
      withdrawn_on = ${today}::date, withdrawn_account = ${broughtBy}::bigint, withdrawn_why = ${NOT_IN_DATA}
    where id = any(${vanished.map(({ id }) => id)}::bigint[])`.execute(tx);
}

/** The reason kept with a provision; people of the office read it in Polish. */
const NOT_IN_DATA = 'Nowa wersja danych tego nie zawiera.';

const rowOf = (one: CodedProvision): object => ({
  kind: one.kind,
  limit_value: one.limit,
  classes: one.classes,
  additional_classes: one.additionalClasses,
  words: one.words ?? null,
  line: one.lines ?? null,
  free_side: one.freeSide ?? null,
  act: one.act,
  article: one.article ?? null,
  page: one.page ?? null,
  url: one.url,
  valid_from: one.from,
  valid_to: one.to,
  coded_by: one.codedBy,
  coded_on: one.codedOn,
});
