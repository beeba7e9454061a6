import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { openTestDatabase, type TestDatabase } from '../../../platform/db/testing.ts';
import { realDataFolder } from '../../../platform/real-data.ts';
import { guessMapping } from '../core/guess-mapping.ts';
import type { Mapping } from '../core/mapping.ts';
import { importRegister } from './import-register.ts';
import { readRegisterFile } from './read-register-file.ts';

const shared = realDataFolder();
if (!shared) console.log('Skipped: no folder of real data (CALISIA_REAL_DATA).');
const folder = shared && path.join(shared, 'registers');
const files =
  folder === null
    ? []
    : [
        ...readdirSync(path.join(folder, 'uk-brownfield')).map((name) => path.join(folder, 'uk-brownfield', name)),
        path.join(folder, 'fr_ademe_sites_pollues.geojson'),
      ];

/** British and French sites lie outside any Polish city: none may come in with a place, each must say why it stays out or that it waits. */
describe.skipIf(folder === null)('registers that others published', { timeout: 90_000 }, () => {
  let opened: TestDatabase;
  let contactId: number;
  beforeAll(async () => {
    opened = await openTestDatabase('demo');
    contactId = (await sql<{ id: number }>`select min(id) as id from sites.contact`.execute(opened.db)).rows[0]!.id;
  });
  afterAll(() => opened.close());

  async function bring(file: string, change: (mapping: Mapping) => Mapping) {
    const read = await readRegisterFile(readFileSync(file));
    expect(read.ok).toBe(true);
    if (!read.ok) throw new Error(read.error.kind);
    const { table } = read.value;
    const mapping = change({ ...guessMapping(table, path.basename(file, path.extname(file))), kind: 'hall' });
    const today = day('2026-11-22');
    const rest = { asOf: day('2019-12-31'), contactId, actor: 'command', today, dryRun: false } as const;
    const outcome = await importRegister(opened.db, { file: path.basename(file), table, mapping, ...rest });
    expect(outcome.ok).toBe(true);
    if (!outcome.ok) throw new Error(outcome.error.kind);
    return outcome.value;
  }

  test.each(files.map((file) => [path.basename(file), file]))(
    '%s: every row comes in, waits or says why not',
    async (_, file) => {
      const report = await bring(file, (mapping) => mapping);
      const { made, changed, unchanged, waiting, refused, rows } = report;
      expect(rows).toBeGreaterThan(0);
      expect(made + changed + unchanged + waiting + refused.length).toBe(rows);
      expect(made).toBe(0);
      expect(refused.every(({ faults }) => faults.length > 0)).toBe(true);
      const again = await bring(file, (mapping) => mapping);
      expect({ ...again, made: 0 }).toMatchObject({ made, waiting, facts: 0 });
    },
  );

  test('without their points, and with their words explained, all that have a number and a name wait for a place', async () => {
    const words = {
      'owned by a public authority': 'municipal',
      'not owned by a public authority': 'private',
      'mixed ownership': 'mixed',
    };
    const totals = { rows: 0, waiting: 0, refused: 0 };
    for (const file of files.filter((name) => name.endsWith('.csv'))) {
      const report = await bring(
        file,
        ({ columns: { x: _x, y: _y, 'confirmed-on': _day, ...columns }, ...mapping }) => ({
          ...mapping,
          sender: `${mapping.sender}, bez punktów`,
          epsg: null,
          columns: { ...columns, 'fact:owner': { ...columns['fact:owner']!, words } },
        }),
      );
      totals.rows += report.rows;
      totals.waiting += report.waiting;
      totals.refused += report.refused.length;
    }
    expect(totals.waiting / totals.rows).toBeGreaterThan(0.8);
    expect(totals.waiting + totals.refused).toBe(totals.rows);
  });
});
