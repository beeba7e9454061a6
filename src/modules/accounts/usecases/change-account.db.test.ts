import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import { changeRole, disableAccount, setPassword } from './change-account.ts';
import { createAccount } from './create-account.ts';

const PASSWORD = 'długie hasło 12';
const OTHER_CITY = '3062011';
let opened: TestDatabase;
let accountId: number;

beforeAll(async () => {
  opened = await openTestDatabase('migrated');
  const words = { email: 'anna@kalisz.test', name: 'Anna', role: 'clerk', password: PASSWORD };
  const made = await createAccount(opened.db, words, 'command');
  if (!made.ok) throw new Error(made.error.kind);
  accountId = made.value;
});
afterAll(() => opened.close());

const events = async () =>
  (
    await sql<{ action: string; object_id: string; details: object }>`
      select action, object_id, details from audit.event order by seq`.execute(opened.db)
  ).rows;
const row = async () =>
  (await sql`select role, password_hash, disabled_at from accounts.account where id = ${accountId}`.execute(opened.db))
    .rows[0];

test('a change that is refused leaves the account and the trail as they were', async () => {
  const before = [await row(), await events()];
  expect(await changeRole(opened.db, { accountId, role: 'emperor', actor: 'command' })).toMatchObject({
    error: { kind: 'unknown-role' },
  });
  expect(await setPassword(opened.db, { accountId, password: 'krótkie', actor: 'command' })).toMatchObject({
    error: { kind: 'bad-password' },
  });
  expect(await disableAccount(opened.db, { accountId: 999_999, actor: 'command', now: TEST_NOW })).toMatchObject({
    error: { kind: 'unknown-account' },
  });
  expect([await row(), await events()]).toEqual(before);
});

test('an account of another city can’t be changed', async () => {
  const before = [await row(), await events()];
  const elsewhere = opened.database.city(OTHER_CITY);
  const tried = [
    await changeRole(elsewhere, { accountId, role: 'administrator', actor: 'command' }),
    await setPassword(elsewhere, { accountId, password: `${PASSWORD}!`, actor: 'command' }),
    await disableAccount(elsewhere, { accountId, actor: 'command', now: TEST_NOW }),
  ];
  for (const one of tried) expect(one).toEqual({ ok: false, error: { kind: 'unknown-account' } });
  expect([await row(), await events()]).toEqual(before);
});

const enabledAdministrators = async () =>
  (
    await sql<{ id: number }>`
      select id from accounts.account where role = 'administrator' and disabled_at is null order by id`.execute(
      opened.db,
    )
  ).rows.map(({ id }) => id);

const administrator = async (email: string): Promise<number> => {
  const made = await createAccount(
    opened.db,
    { email, name: email, role: 'administrator', password: PASSWORD },
    'command',
  );
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
};

test('the last enabled administrator can be neither disabled nor given another role', async () => {
  const last = await administrator('last@kalisz.test');
  const before = await events();
  const change = { accountId: last, actor: 'command' } as const;
  const refused = { ok: false, error: { kind: 'last-administrator' } };
  expect(await disableAccount(opened.db, { ...change, now: TEST_NOW })).toEqual(refused);
  expect(await changeRole(opened.db, { ...change, role: 'clerk' })).toEqual(refused);
  expect(await enabledAdministrators()).toEqual([last]);
  expect(await events()).toEqual(before);
  expect(await changeRole(opened.db, { ...change, role: 'administrator' })).toMatchObject({ ok: true });
});

test('of two administrators who leave at one moment one stays', async () => {
  const [first, ...more] = await enabledAdministrators();
  const second = await administrator('second@kalisz.test');
  expect(more).toEqual([]);
  const left = await Promise.all([
    disableAccount(opened.db, { accountId: first!, actor: 'command', now: TEST_NOW }),
    changeRole(opened.db, { accountId: second, role: 'clerk', actor: 'command' }),
  ]);
  expect(left.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await enabledAdministrators()).toHaveLength(1);
});

test('each change leaves one event, without name, address or password', async () => {
  await changeRole(opened.db, { accountId, role: 'administrator', actor: 'command' });
  await setPassword(opened.db, { accountId, password: `${PASSWORD}!`, actor: 'command' });
  await disableAccount(opened.db, { accountId, actor: 'command', now: TEST_NOW });
  const of = { object_id: String(accountId) };
  const own = (await events()).filter(({ object_id }) => object_id === of.object_id);
  expect(own).toEqual([
    { ...of, action: 'account.created', details: { role: 'clerk' } },
    { ...of, action: 'account.role-changed', details: { role: 'administrator' } },
    { ...of, action: 'account.password-set', details: {} },
    { ...of, action: 'account.disabled', details: {} },
  ]);
});
