import { createServer, type Server } from 'node:net';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '../db/index.ts';
import { openTestDatabase, TEST_CITY, type TestDatabase } from '../db/testing.ts';
import { clamdScanner, dropFile, fileContent, keepFile, storedFiles, useScanner } from './index.ts';
import { drawn, jpegWithPlace, PLACE } from './pictures.cases.ts';

let one: TestDatabase;
beforeAll(async () => {
  one = await openTestDatabase('migrated');
}, 60_000);
afterAll(() => one.close());
afterEach(() => useScanner(null));

const inEvent = <Value>(work: (tx: Db) => Promise<Value>): Promise<Value> =>
  one.db.transaction().execute(async (tx) => {
    const done = await work(tx);
    await sql`select audit.append('system', 'test', 'file', '1', '{}')`.execute(tx);
    return done;
  });
const keep = (bytes: Buffer, name = 'plac.jpg') =>
  inEvent((tx) => keepFile(tx, { city: TEST_CITY, bytes, name, purpose: 'photo' }));
const contents = async (): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from platform.file_content`.execute(one.db)).rows[0]!.n;

describe('a kept file', () => {
  test('is held once for the city however often it is handed in, without the place', async () => {
    const [first, second] = [await keep(jpegWithPlace(6)), await keep(jpegWithPlace(6), 'inna nazwa.jpg')];
    if (!first.ok || !second.ok) throw new Error('refused');
    expect(first.value.id).not.toBe(second.value.id);
    expect(first.value).toMatchObject({
      type: 'image/jpeg',
      name: 'plac.jpg',
      scan: 'not-scanned',
      size: { width: 3, height: 4 },
    });
    expect(await contents()).toBe(1);
    const read = await fileContent(one.db, first.value.id);
    expect(read?.content.includes(PLACE)).toBe(false);
    expect((await storedFiles(one.db, [first.value.id, 'x', second.value.id])).get(second.value.id)).toEqual(
      second.value,
    );
    await inEvent((tx) => dropFile(tx, first.value.id));
    expect(await contents()).toBe(1);
    await inEvent((tx) => dropFile(tx, second.value.id));
    expect(await contents()).toBe(0);
  });

  test('is not seen from another city, and needs an event', async () => {
    const kept = await keep(drawn('png'), 'a.png');
    if (!kept.ok) throw new Error(kept.error.kind);
    expect(await fileContent(one.database.city('3062011'), kept.value.id)).toBeNull();
    const silent = one.db
      .transaction()
      .execute((tx) => keepFile(tx, { city: TEST_CITY, bytes: drawn('webp'), name: 'a.webp', purpose: 'photo' }));
    await expect(silent).rejects.toThrow(/without an audit event/);
    const elsewhere = inEvent((tx) =>
      keepFile(tx, { city: '3062011', bytes: drawn('webp'), name: 'b', purpose: 'photo' }),
    );
    await expect(elsewhere).rejects.toThrow();
  });
});

describe('the virus scanner', () => {
  let server: Server;
  let say = 'stream: OK\0';
  let heard = 0;
  beforeAll(async () => {
    server = createServer((socket) => {
      socket.on('error', () => {});
      socket.on('data', (part: Buffer) => {
        heard += part.length;
        if (part.subarray(-4).equals(Buffer.alloc(4)) && say !== '') socket.end(say);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());
  const address = (): string => `tcp://127.0.0.1:${(server.address() as { port: number }).port}`;

  test('says that a file is clean, and the same file kept before is then known to be clean', async () => {
    const before = await keep(drawn('jpeg'));
    useScanner(clamdScanner(address()));
    const after = await keep(drawn('jpeg'));
    expect(after).toMatchObject({ ok: true, value: { scan: 'clean' } });
    expect(heard).toBeGreaterThan(drawn('jpeg').length);
    if (before.ok) expect((await storedFiles(one.db, [before.value.id])).get(before.value.id)?.scan).toBe('clean');
  });

  test('refuses what it objects to, and nothing of it is kept', async () => {
    say = 'stream: Eicar-Test-Signature FOUND\0';
    useScanner(clamdScanner(address()));
    const before = await contents();
    expect(await keep(drawn('webpAlpha'), 'a.webp')).toEqual({ ok: false, error: { kind: 'infected' } });
    expect(await contents()).toBe(before);
  });

  test.each([
    ['is silent', '', address],
    ['speaks nonsense', 'HTTP/1.1 200 OK\n', address],
    ['is not there', '', () => 'tcp://127.0.0.1:1'],
  ])('that %s stops no form: the file is kept as not scanned', async (_, words, at) => {
    say = words;
    expect(await clamdScanner(at(), 300)(drawn('jpeg'))).toBe('not-scanned');
  });
});
