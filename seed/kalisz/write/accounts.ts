import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { recordEvent } from '../../../src/modules/audit/index.server.ts';
import type { Db } from '../../../src/platform/db/index.ts';
import { hashPassword } from '../../../src/platform/keys/password.ts';
import { KALISZ } from '../municipality.ts';
import { type AccountKey, ACCOUNTS } from '../people.ts';
import { insertRows, table } from './rows.ts';

const ACCOUNT = table('accounts.account', {
  city: 'text',
  email: 'text',
  name: 'text',
  role: 'text',
  password_hash: 'text',
  synthetic: 'boolean',
});

export type Passwords = Readonly<Partial<Record<AccountKey, string>>>;

/**
 * The demo's accounts. Not through `createAccount`, which commits by itself: the seed is there whole or not at all.
 * An account without a password in `passwords` gets one that nobody knows.
 */
export async function writeAccounts(tx: Db, passwords: Passwords): Promise<Record<AccountKey, number>> {
  const keys = Object.keys(ACCOUNTS) as AccountKey[];
  const rows = await Promise.all(
    keys.map(async (key) => ({
      ...ACCOUNTS[key],
      city: KALISZ.teryt,
      password_hash: await hashPassword(passwords[key] ?? randomBytes(24).toString('base64url')),
      synthetic: true,
    })),
  );
  await insertRows(tx, ACCOUNT, rows);
  const { rows: made } = await sql<{ id: number; email: string }>`select id, email from accounts.account`.execute(tx);
  const idOf = (key: AccountKey): number => made.find(({ email }) => email === ACCOUNTS[key].email)!.id;
  for (const key of keys) {
    const object = { kind: 'account', id: idOf(key) };
    await recordEvent(tx, {
      actor: 'system',
      action: 'account.created',
      object,
      details: { role: ACCOUNTS[key].role },
    });
  }
  return { clerk: idOf('clerk'), colleague: idOf('colleague'), administrator: idOf('administrator') };
}
