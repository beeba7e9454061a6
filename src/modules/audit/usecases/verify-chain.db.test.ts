import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../platform/db/testing.ts';
import { readEvents } from '../data/event.queries.ts';
import { recordEvent } from './record-event.ts';
import { verifyChain } from './verify-chain.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase('migrated');
});
afterAll(() => opened.close());

const nothing = { objectKind: null, objectId: null, actor: null, day: null };

const record = (id: number) =>
  opened.db
    .transaction()
    .execute((tx) =>
      recordEvent(tx, { actor: 'system', action: 'case.opened', object: { kind: 'case', id }, details: { n: id } }),
    );

/** Does to the table, past its trigger, what only the server's owner could. */
async function tamper(statement: ReturnType<typeof sql>): Promise<void> {
  const { whole } = opened.database;
  await whole.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await statement.execute(tx);
  });
}

describe('the audit trail', () => {
  it('numbers a hundred events written at the same time without a gap or a fork', async () => {
    const numbers = await Promise.all(Array.from({ length: 100 }, (_, id) => record(id)));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    const verified = await verifyChain(opened.db);
    expect(verified).toMatchObject({ ok: true, value: { seq: 100 } });
  });

  it('leaves nothing when the transaction is rolled back, and no gap', async () => {
    await expect(
      opened.db.transaction().execute(async (tx) => {
        await recordEvent(tx, { actor: 'system', action: 'x.y', object: { kind: 'x', id: 1 } });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await record(7)).toBe(101);
  });

  it('cannot be changed, removed or emptied by the application', async () => {
    await expect(sql`update audit.event set actor = 'visitor'`.execute(opened.db)).rejects.toThrow();
    await expect(sql`delete from audit.event`.execute(opened.db)).rejects.toThrow();
    await expect(sql`truncate audit.event`.execute(opened.database.whole)).rejects.toThrow(/append-only/);
  });

  it('refuses a write to a guarded table that leaves no event', async () => {
    const write = sql`insert into accounts.account (city, email, name, role, password_hash)
      values (platform.city(), 'a@b.pl', 'A', 'clerk', 'x')`;
    await expect(write.execute(opened.db)).rejects.toThrow(/without an audit event/);
  });

  it.each([
    ['a changed action', sql`update audit.event set action = 'case.closed' where seq = 40`, 40],
    ['a changed detail', sql`update audit.event set details = '{"n": 1}' where seq = 30`, 30],
    ['a removed event', sql`delete from audit.event where seq = 20`, 20],
    ['a moved hour', sql`update audit.event set at = at + interval '1 microsecond' where seq = 1`, 1],
  ])('names the first broken number after %s', async (_, statement, seq) => {
    await tamper(statement);
    expect(await verifyChain(opened.db)).toEqual({ ok: false, error: { kind: 'broken', seq } });
  });

  it('finds a cut tail with the head that was written down elsewhere', async () => {
    const fresh = await openTestDatabase('migrated');
    const write = (id: number) =>
      fresh.db
        .transaction()
        .execute((tx) => recordEvent(tx, { actor: 'system', action: 'a.b', object: { kind: 'k', id } }));
    for (const id of [1, 2, 3]) await write(id);
    const head = await verifyChain(fresh.db);
    if (!head.ok) throw new Error('broken');
    await fresh.database.whole.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql`delete from audit.event where seq = 3`.execute(tx);
    });
    expect((await verifyChain(fresh.db)).ok).toBe(true);
    expect(await verifyChain(fresh.db, head.value)).toEqual({ ok: false, error: { kind: 'broken', seq: 3 } });
    await fresh.close();
  });

  it('is read newest first, by object, by actor, by day and by page', async () => {
    const first = await readEvents(opened.db, nothing, { before: null, limit: 10 });
    expect(first.map((event) => event.seq)).toEqual([101, 100, 99, 98, 97, 96, 95, 94, 93, 92]);
    const next = await readEvents(opened.db, nothing, { before: 92, limit: 2 });
    expect(next.map((event) => event.seq)).toEqual([91, 90]);
    const ofCase = await readEvents(
      opened.db,
      { ...nothing, objectKind: 'case', objectId: '7' },
      { before: null, limit: 9 },
    );
    expect(ofCase.every((event) => event.object.id === '7')).toBe(true);
    expect(await readEvents(opened.db, { ...nothing, actor: 'user:1' }, { before: null, limit: 9 })).toEqual([]);
    expect(await readEvents(opened.db, { ...nothing, day: '2020-01-01' }, { before: null, limit: 9 })).toEqual([]);
  });
});
