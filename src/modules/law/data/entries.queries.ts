import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Bilingual } from '../../../kernel/locale.ts';
import type { EntryKind, EntryState, EntryStatus, LawEntry } from '../core/entry.ts';

type Row = {
  id: number;
  key: string;
  kind: EntryKind;
  from: Day;
  to: Day | null;
  value: unknown;
  act: string;
  article: string | null;
  url: string | null;
  status: EntryStatus;
  checkedOn: Day | null;
  rolePl: string | null;
  roleEn: string | null;
  state: EntryState;
  byPl: string | null;
  byEn: string | null;
  acceptedByPl: string | null;
  acceptedByEn: string | null;
  decidedOn: Day | null;
};

const entryOf = (row: Row): LawEntry => {
  const { act, article, url, rolePl, roleEn, byPl, byEn, acceptedByPl, acceptedByEn, decidedOn, ...rest } = row;
  const [by, acceptedBy] = [part(byPl, byEn), part(acceptedByPl, acceptedByEn)];
  const added = rest.state === 'accepted' && by && acceptedBy && decidedOn && { by, acceptedBy, on: decidedOn };
  return {
    ...rest,
    clause: { act, article, page: null, url },
    checkedBy: part(rolePl, roleEn),
    ...(added && { added }),
  };
};

// oxlint-disable-next-line max-params
const part = (pl: string | null, en: string | null): Bilingual | null =>
  pl === null || en === null ? null : { pl, en };

const COLUMNS = sql`e.id, e.parameter as key, e.kind, e.valid_from as "from", e.valid_to as "to", e.value, e.act, e.article, e.url,
  e.status, e.checked_on as "checkedOn", r.name_pl as "rolePl", r.name_en as "roleEn", e.state,
  adder.name_pl as "byPl", adder.name_en as "byEn", accepter.name_pl as "acceptedByPl", accepter.name_en as "acceptedByEn",
  (e.decided_at at time zone 'Europe/Warsaw')::date as "decidedOn"`;
const PARTS = sql`left join accounts.role r on r.code = e.checked_role
    left join accounts.role adder on adder.code = e.proposed_role
    left join accounts.role accepter on accepter.code = e.decided_role`;

/** The city's revision, with the entries that count at that revision: one statement, one state of the database. */
export async function countedEntries(db: Db): Promise<{ revision: number; entries: LawEntry[] } | null> {
  const { rows } = await sql<{ revision: number } & { [Name in keyof Row]: Row[Name] | null }>`
    select m.revision, ${COLUMNS}
    from places.municipality m
    left join law.entry e on e.city = m.teryt and e.state = 'accepted'
    ${PARTS}
    where m.teryt = platform.city() order by e.id`.execute(db);
  const [first] = rows;
  if (!first) return null;
  const entries = rows.flatMap(({ revision: _, ...row }) => (row.id === null ? [] : [entryOf(row as Row)]));
  return { revision: first.revision, entries };
}

/** An entry with who proposed, decided and withdrew it, for the office's own eyes. */
export type DeskEntry = LawEntry & {
  readonly proposedBy: number;
  readonly proposer: string;
  readonly proposedAt: Date;
  readonly decider: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
  readonly withdrawer: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnWhy: string | null;
};

type DeskRow = Row & Omit<DeskEntry, keyof LawEntry>;

/** Everything that was ever proposed, newest first: of one parameter, or of all. */
export async function deskEntries(db: Db, asked: { key?: string; id?: number } = {}): Promise<DeskEntry[]> {
  const { rows } = await sql<DeskRow>`
    select ${COLUMNS}, e.proposed_by as "proposedBy", p.name as proposer, e.proposed_at as "proposedAt", d.name as decider,
           e.decided_at as "decidedAt", e.reason, w.name as withdrawer, e.withdrawn_at as "withdrawnAt",
           e.withdrawn_why as "withdrawnWhy"
    from law.entry e
    ${PARTS}
    join accounts.account p on p.id = e.proposed_by
    left join accounts.account d on d.id = e.decided_by
    left join accounts.account w on w.id = e.withdrawn_by
    where e.city = platform.city()
      and (${asked.key ?? null}::text is null or e.parameter = ${asked.key ?? null})
      and (${asked.id ?? null}::bigint is null or e.id = ${asked.id ?? null})
    order by e.id desc`.execute(db);
  return rows.map((row) => entryOf(row) as DeskEntry);
}

/** Keys of parameters for which something waits for a second person. */
export async function keysWaiting(db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ key: string }>`
    select distinct parameter as key from law.entry where city = platform.city() and state = 'proposed'`.execute(db);
  return new Set(rows.map(({ key }) => key));
}

/** The city's revision. */
export async function revisionOfCity(db: Db): Promise<number | null> {
  const { rows } = await sql<{ revision: number }>`
    select revision from places.municipality where teryt = platform.city()`.execute(db);
  return rows[0]?.revision ?? null;
}
