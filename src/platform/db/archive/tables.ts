import type { ClientBase } from 'pg';
import type { Manifest } from './manifest.ts';

export type Table = { name: string; columns: string[]; forced: boolean };

// The queue makes its own schema at each start; what it must send stands in platform.outbox.
const OURS = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'pgboss')`;

/** Every table of ours with its stored columns, those that others refer to first. */
export async function tablesInOrder(client: ClientBase): Promise<Table[]> {
  const tables = await client.query<Table>(
    `select format('%I.%I', n.nspname, c.relname) as name, c.relforcerowsecurity as forced,
            array_agg(quote_ident(a.attname) order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and ${OURS} group by n.nspname, c.relname, c.relforcerowsecurity order by 1`,
  );
  const references = await client.query<{ from: string; to: string }>(
    `select format('%I.%I', n.nspname, c.relname) as from, format('%I.%I', m.nspname, t.relname) as to
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_class t on t.oid = k.confrelid join pg_namespace m on m.oid = t.relnamespace
     where k.contype = 'f' and c.oid <> t.oid and ${OURS}`,
  );
  return inOrder(tables.rows, references.rows);
}

function inOrder(tables: Table[], references: { from: string; to: string }[]): Table[] {
  const ordered: Table[] = [];
  const left = new Map(tables.map((table) => [table.name, table]));
  while (left.size > 0) {
    const free = [...left.values()].filter(
      ({ name }) => !references.some(({ from, to }) => from === name && left.has(to)),
    );
    if (free.length === 0) throw new Error(`tables refer to each other in a ring: ${[...left.keys()].join(', ')}`);
    for (const table of free) left.delete(table.name);
    ordered.push(...free);
  }
  return ordered;
}

/** Where every sequence of ours stands. */
export async function sequencesNow(client: ClientBase): Promise<Manifest['sequences']> {
  const names = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${OURS} order by 1`,
  );
  const sequences: Manifest['sequences'] = [];
  for (const { name } of names.rows) {
    const read = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${name}`,
    );
    const [row] = read.rows;
    if (row) sequences.push({ name, value: Number(row.value), called: row.called });
  }
  return sequences;
}

/** Migrations that ran, in order. */
export async function migrationsNow(client: ClientBase): Promise<Manifest['migrations']> {
  const found = await client.query<{ file: string; sha256: string }>(
    'select file, sha256 from platform.migration order by file',
  );
  return found.rows;
}
