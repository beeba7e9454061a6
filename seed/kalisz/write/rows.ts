import { sql } from 'kysely';
import type { Db } from '../../../src/platform/db/index.ts';

/** Columns and their PostgreSQL types; `box` takes { minX, minY, maxX, maxY }. */
export type Table = { readonly name: string; readonly columns: Readonly<Record<string, string>> };

export const table = (name: string, columns: Table['columns']): Table => ({ name, columns });

/** Inserts all rows in one statement, in their order, so that identities come out the same each time. */
export async function insertRows(tx: Db, { name, columns }: Table, rows: readonly object[]): Promise<void> {
  const names = Object.keys(columns);
  const record = names.map((column) => `${column} ${columns[column] === 'box' ? 'jsonb' : columns[column]}`);
  const values = names.map((column) => (columns[column] === 'box' ? boxOf(column) : `r.${column}`));
  await sql`insert into ${sql.raw(name)} (${sql.raw(names.join(', '))})
    select ${sql.raw(values.join(', '))}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(${sql.raw(record.join(', '))})`.execute(tx);
}

function boxOf(column: string): string {
  const corner = (x: string, y: string): string =>
    `point((r.${column}->>'${x}')::float8, (r.${column}->>'${y}')::float8)`;
  return `box(${corner('minX', 'minY')}, ${corner('maxX', 'maxY')})`;
}
