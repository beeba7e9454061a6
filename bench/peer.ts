import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Pool } from 'pg';

/** The least that a page with one query can cost here: node:http, one query of pg, bytes that stand ready. `peer.ts URL FILE`. */
const [url, file] = process.argv.slice(2);
const body = readFileSync(file!);
const pool = new Pool({ connectionString: url!, max: 4 });

const server = createServer(async (_, answer) => {
  const { rows } = await pool.query('select * from places.municipality order by teryt limit 1');
  answer.writeHead(rows.length === 1 ? 200 : 500, { 'Content-Type': 'text/html; charset=utf-8' });
  answer.end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') console.log(`http://127.0.0.1:${address.port}`);
});
