import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { CodedProvision } from '../core/plan.ts';

const COLUMNS = 'kind, limit_value, classes, additional_classes, words, act, url, valid_from, valid_to';
const of = (alias: string) => sql.raw(COLUMNS.replaceAll(/\w+/g, (column) => `${alias}.${column}`));

export type ZoneToCode = {
  readonly id: number;
  readonly codedBy: string;
  /** The account that brought the file in; null for a command. */
  readonly broughtBy: number | null;
  readonly today: Day;
};

/**
 * Brings a zone's provisions of one data set up to date. A provision that says the same keeps its row, and so the name of the person
 * who checked it; one that says something else is kept aside and replaced, unchecked. Provisions that people coded are not touched, and
 * where a person has coded a kind, the data set's own is left out.
 */
export async function writeProvisions(
  tx: Db,
  zone: ZoneToCode,
  provisions: readonly CodedProvision[],
): Promise<number> {
  const wanted = sql`jsonb_to_recordset(${JSON.stringify(provisions.map(rowOf))}::jsonb) as w(kind text, limit_value float8, classes text[],
    additional_classes text[], words text, act text, url text, valid_from date, valid_to date, coded_by text, coded_on date)`;
  const gone = await sql`
    with gone as (
      delete from plans.provision p where p.zone_id = ${zone.id} and p.coded_by = ${zone.codedBy} and p.coded_account is null
        and not exists (select 1 from ${wanted} where (${of('w')}) is not distinct from (${of('p')}))
      returning p.*
    )
    insert into plans.earlier (city, object, identifier, act_id, content, replaced_on)
    select z.city, 'provision', z.identifier, z.act_id, to_jsonb(gone), ${zone.today}::date
    from gone join plans.zone z on z.id = gone.zone_id returning 1`.execute(tx);
  const come = await sql`
    insert into plans.provision (city, zone_id, ${sql.raw(COLUMNS)}, coded_by, coded_on, brought_account)
    select platform.city(), ${zone.id}, ${of('w')}, w.coded_by, w.coded_on, ${zone.broughtBy}::bigint
    from ${wanted} where not exists (
      select 1 from plans.provision p where p.zone_id = ${zone.id} and p.coded_by = ${zone.codedBy} and (${of('w')}) is not distinct from (${of('p')}))
    on conflict do nothing returning 1`.execute(tx);
  return gone.rows.length + come.rows.length;
}

const rowOf = (one: CodedProvision): object => ({
  kind: one.kind,
  limit_value: one.limit,
  classes: one.classes,
  additional_classes: one.additionalClasses,
  words: one.words ?? null,
  act: one.act,
  url: one.url,
  valid_from: one.from,
  valid_to: one.to,
  coded_by: one.codedBy,
  coded_on: one.codedOn,
});
