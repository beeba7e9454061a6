import type { Pool } from 'pg';

const MARK = /^\s*\/\* prepared (\w+) \*\//;

/**
 * A statement that begins with a comment of `prepared` and a name is parsed and planned once for each connection: the city's
 * row, which every request reads, costs a third so. Its text must be the same each time and list its columns.
 * Behind PgBouncer in transaction mode this needs version 1.21 and `max_prepared_statements`.
 */
export function prepareMarked(pool: Pool): void {
  pool.on('connect', (client) => {
    const plain = client.query.bind(client) as (...parts: unknown[]) => unknown;
    const query = (...parts: unknown[]): unknown => {
      const [text, values] = parts;
      const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : null;
      return name === null ? plain(...parts) : plain({ name, text, values }, ...parts.slice(2));
    };
    client.query = query as typeof client.query;
  });
}

const nameOf = (text: string): string | null => (text.includes('/* prepared ') ? (MARK.exec(text)?.[1] ?? null) : null);
