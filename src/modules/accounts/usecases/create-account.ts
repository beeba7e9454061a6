import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { hashPassword } from '../../../platform/keys/password.ts';
import { recordEvent, type Actor } from '../../audit/index.server.ts';
import { checkAccount, cleanEmail, type AccountFault } from '../core/account.ts';
import { roleExists } from '../data/account.queries.ts';
import { insertAccount } from '../data/write-account.ts';

export type NewAccount = {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly password: string;
  readonly synthetic?: boolean;
};

export type CreateAccountFailure =
  | { kind: 'bad-words'; faults: readonly AccountFault[] }
  | { kind: 'unknown-role'; role: string }
  | { kind: 'email-taken' };

/** Makes an account in the city of `db` and answers its number. */
export async function createAccount(
  db: Db,
  words: NewAccount,
  actor: Actor,
): Promise<Result<number, CreateAccountFailure>> {
  const account = { ...words, email: cleanEmail(words.email), name: words.name.trim() };
  const faults = checkAccount(account);
  if (faults.length > 0) return refuse({ kind: 'bad-words', faults });
  if (!(await roleExists(db, words.role))) return refuse({ kind: 'unknown-role', role: words.role });
  const passwordHash = await hashPassword(words.password);
  return db.transaction().execute(async (tx) => {
    const id = await insertAccount(tx, { ...account, passwordHash, synthetic: words.synthetic ?? false });
    if (id === null) return refuse({ kind: 'email-taken' } as const);
    await recordEvent(tx, {
      actor,
      action: 'account.created',
      object: { kind: 'account', id },
      details: { role: words.role },
    });
    return ok(id);
  });
}
