import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '../../modules/accounts/index.server.ts';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../platform/db/testing.ts';
import { demoSignIns, seedDemo } from './demo.ts';

let one: TestDatabase;
let folder: string;

beforeAll(async () => {
  one = await openTestDatabase('migrated');
  folder = mkdtempSync(path.join(os.tmpdir(), 'calisia-demo-'));
});
afterAll(async () => {
  await one.close();
  rmSync(folder, { recursive: true, force: true });
});

test('both clerks and the administrator of the demonstration come in, each with a password of their own', async () => {
  const signIns = await seedDemo(one.database, { folder, now: TEST_NOW });
  expect(signIns.map(({ role }) => role)).toEqual(['clerk', 'clerk', 'administrator']);
  expect(new Set(signIns.map(({ password }) => password)).size).toBe(3);
  expect(demoSignIns(folder)).toEqual(signIns);
  for (const { email, password } of signIns) {
    const rooms = { db: one.db, whole: one.database.whole };
    const attempt = { email, password, address: '127.0.0.1', oldToken: null, now: TEST_NOW };
    const entered = await signIn(rooms, attempt);
    expect([email, entered.ok]).toEqual([email, true]);
  }
});

test('a city that is filled already is refused aloud, and its sign-ins stay as they were', async () => {
  const before = readFileSync(path.join(folder, 'demo-sign-ins.json'), 'utf8');
  await expect(seedDemo(one.database, { folder, now: TEST_NOW })).rejects.toThrow('already has parcels');
  expect(readFileSync(path.join(folder, 'demo-sign-ins.json'), 'utf8')).toBe(before);
});
