import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { openTestDatabase, type TestDatabase } from '../../../platform/db/testing.ts';
import { dbf, type Drawn, shp, zip } from '../../../platform/vector/vector-files.cases.ts';
import type { Actor } from '../../audit/index.ts';
import { bytesNamed } from '../../places/index.server.ts';
import { deskProvisions } from '../data/desk.queries.ts';
import { importVectorPlan, parseMapping } from '../index.server.ts';
import { checkProvision } from './desk/check-provision.ts';
import { withdrawProvision } from './desk/withdraw-provision.ts';

let opened: TestDatabase;
const today = day('2026-11-22');
const now = new Date('2026-11-22T10:00:00Z');
const [importer, second, third] = [701, 702, 703].map((accountId) => ({ accountId, name: `Osoba ${accountId}` })) as [
  { accountId: number; name: string },
  { accountId: number; name: string },
  { accountId: number; name: string },
];
beforeAll(async () => {
  opened = await openTestDatabase('migrated');
});
afterAll(() => opened.close());

const zone = (height: number | null): Drawn => ({
  properties: { ozn: '1P', wys: height, pow: 60 },
  rings: [
    [
      [0, 0],
      [0, 100],
      [100, 100],
      [100, 0],
      [0, 0],
    ].map(([e, n]) => [6_506_000 + e!, 5_735_000 + n!] as const),
  ],
});

const mapping = parseMapping({
  act: { title: 'MPZP próby', from: '2019-04-01' },
  columns: { designation: 'ozn', limits: { 'max-height': 'wys', 'max-cover': 'pow' } },
});

async function load(height: number | null, more: { losesBecause?: string; actor?: Actor } = {}) {
  if (!mapping.ok) throw new Error(mapping.fields.join());
  const drawn = [zone(height)];
  const file = bytesNamed('p.zip', zip({ 'p.shp': shp(drawn), 'p.dbf': dbf(drawn) }));
  const told = await importVectorPlan(opened.db, {
    file,
    mappingName: 'próba',
    mapping: mapping.value,
    actor: `user:${importer.accountId}`,
    today,
    ...more,
  });
  if (!told.ok) throw new Error(told.error.kind);
  return told.value;
}

async function height() {
  const { rows } = await sql<{ id: number }>`
    select id from plans.provision where kind = 'max-height' order by id`.execute(opened.db);
  return rows[0] ? (await deskProvisions(opened.db, { id: rows[0].id }))[0]! : null;
}

describe('what a data set takes back', () => {
  test('a limit that the new data no longer hold stays, unchecked, until somebody else takes it out', async () => {
    await load(12);
    expect(await load(null)).toMatchObject({ stored: true, lost: [], provisionsChanged: 1 });
    const kept = await height();
    expect(kept).toMatchObject({ limit: 12, checkedBy: null, doubt: { account: 701, by: 'MPZP: próba' } });
    expect(await load(null)).toMatchObject({ provisionsChanged: 0 });
    const asked = { provisionId: Number(kept!.id), now };
    expect(await withdrawProvision(opened.db, { ...asked, clerk: importer })).toMatchObject({ ok: false });
    expect(await withdrawProvision(opened.db, { ...asked, clerk: second })).toMatchObject({ ok: true });
    expect(await height()).toBeNull();
  });

  test('one that a second person had checked keeps the import out, by name, until somebody says why', async () => {
    await load(12);
    const asked = { provisionId: Number((await height())!.id), now };
    expect(await checkProvision(opened.db, { ...asked, clerk: second })).toMatchObject({ ok: true });
    const lost = [{ zone: '1P', kind: 'max-height', limit: 12, checkedBy: second.name, fate: 'replaced' }];
    expect(await load(15)).toMatchObject({ stored: false, lost });
    expect(await height()).toMatchObject({ limit: 12, checkedBy: second.name });
    expect(await load(null)).toMatchObject({ stored: false, lost: [{ ...lost[0], fate: 'doubted' }] });
    expect(await load(15, { losesBecause: 'Poprawka rysunku z 20 listopada.' })).toMatchObject({ stored: true, lost });
    expect(await height()).toMatchObject({ limit: 15, checkedBy: null, doubt: null });
    const { rows } = await sql<{ why: string }>`
      select details->>'why' as why from audit.event where action = 'plan.imported' order by seq desc limit 1`.execute(
      opened.db,
    );
    expect(rows[0]!.why).toBe('Poprawka rysunku z 20 listopada.');
  });

  test('what a command brought in anybody of the desk may take out', async () => {
    expect(await load(null, { actor: 'command' })).toMatchObject({ stored: true });
    const kept = await height();
    expect(kept!.doubt).toMatchObject({ account: null });
    expect(await withdrawProvision(opened.db, { provisionId: Number(kept!.id), now, clerk: third })).toMatchObject({
      ok: true,
    });
  });
});
