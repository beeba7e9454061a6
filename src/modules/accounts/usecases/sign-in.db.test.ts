import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../platform/db/testing.ts';
import { verifyChain } from '../../audit/index.server.ts';
import { changeRole, disableAccount, setPassword } from './change-account.ts';
import { createAccount } from './create-account.ts';
import { sessionOf } from './session-of.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

let opened: TestDatabase;
let clerk: number;
const PASSWORD = 'zażółć gęślą jaźń';
const NOW = new Date('2026-11-23T08:00:00Z');
const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

beforeAll(async () => {
  opened = await openTestDatabase('migrated');
  clerk = await account('anna@kalisz.test');
});
afterAll(() => opened.close());

async function account(email: string): Promise<number> {
  const made = await createAccount(
    opened.db,
    { email, name: 'Anna Test', role: 'clerk', password: PASSWORD },
    'system',
  );
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
}

type Part = Partial<{ email: string; password: string; address: string; oldToken: string; now: Date }>;
let addresses = 0;
const attempt = (part: Part = {}) =>
  signIn(
    { db: opened.db, whole: opened.database.whole },
    {
      email: 'anna@kalisz.test',
      password: PASSWORD,
      address: `203.0.113.${(addresses += 1)}`,
      oldToken: null,
      now: NOW,
      ...part,
    },
  );

async function token(part: Part = {}): Promise<string> {
  const answer = await attempt(part);
  if (!answer.ok) throw new Error(answer.error.kind);
  return answer.value.token;
}

describe('signing in', () => {
  it('opens a session for the right password, however the keyboard composes its letters', async () => {
    const answer = await attempt({ password: PASSWORD.normalize('NFD'), email: ' ANNA@kalisz.TEST ' });
    expect(answer).toMatchObject({ ok: true, value: { session: { accountId: clerk, role: 'clerk' } } });
  });

  it.each([
    ['a wrong password', { password: 'zły' }],
    ['an unknown e-mail', { email: 'nobody@kalisz.test' }],
    ['an empty form', { email: '', password: '' }],
    ['a huge password', { password: 'x'.repeat(1_000_000) }],
    ['a hostile e-mail', { email: `' or 1=1 --\r\nBcc: all@kalisz.test` }],
  ])('gives one and the same answer to %s', async (_, part) => {
    expect(await attempt(part)).toEqual({ ok: false, error: { kind: 'wrong' } });
  });

  it('takes as long for an unknown e-mail as for a wrong password', async () => {
    const tries = [{ password: 'no' }, { email: 'nobody@kalisz.test' }] as const;
    const took: [number[], number[]] = [[], []];
    // In turns, so that whatever else the machine does slows both.
    for (let round = 0; round < 9; round += 1)
      for (const [i, part] of tries.entries()) {
        const start = performance.now();
        await attempt(part);
        took[i]!.push(performance.now() - start);
      }
    const [wrong, unknown] = took.map((times) => times.toSorted((a, b) => a - b)[4]!) as [number, number];
    expect(Math.abs(wrong - unknown)).toBeLessThan(Math.max(wrong, unknown) * 0.5);
  });

  it('refuses the eleventh try for one account from one address, and nobody elsewhere', async () => {
    const address = '198.51.100.1';
    for (let round = 0; round < 10; round += 1) await attempt({ address, password: 'no' });
    expect(await attempt({ address })).toMatchObject({ ok: false, error: { kind: 'too-many-tries' } });
    expect((await attempt({ address: '198.51.100.2' })).ok).toBe(true);
    expect((await attempt({ address, now: later(16) })).ok).toBe(true);
  });

  it('refuses an address that tries many accounts', async () => {
    const address = '198.51.100.7';
    for (let round = 0; round < 30; round += 1) await attempt({ address, email: `a${round}@kalisz.test` });
    expect(await attempt({ address })).toMatchObject({ ok: false, error: { kind: 'too-many-tries' } });
  });

  it('does not count those who come in: a whole office may sit behind one address', async () => {
    const address = '198.51.100.8';
    for (let round = 0; round < 32; round += 1) expect((await attempt({ address })).ok).toBe(true);
    for (let round = 0; round < 29; round += 1) await attempt({ address, email: `b${round}@kalisz.test` });
    expect((await attempt({ address })).ok).toBe(true);
    await attempt({ address, email: 'b29@kalisz.test' });
    expect(await attempt({ address })).toMatchObject({ ok: false, error: { kind: 'too-many-tries' } });
  });

  it('forgets the tries of someone who then signs in', async () => {
    const address = '198.51.100.9';
    for (let round = 0; round < 4; round += 1) {
      for (const password of ['no', 'no', 'no']) await attempt({ address, password });
      expect((await attempt({ address })).ok).toBe(true);
    }
  });

  it('keeps neither the token nor the password, and writes no personal data into the trail', async () => {
    const value = await token();
    const { rows } = await sql<{ text: string }>`
      select s::text as text from accounts.session s union all select a::text from accounts.account a
      union all select e::text from audit.event e`.execute(opened.db);
    const all = rows.map((row) => row.text).join('\n');
    expect(all).not.toContain(value);
    expect(all).not.toContain(PASSWORD);
    const trail = await sql<{ text: string }>`select e::text as text from audit.event e`.execute(opened.db);
    expect(trail.rows.map((row) => row.text).join('\n')).not.toMatch(/anna|kalisz\.test|203\.0\.113/i);
    expect((await verifyChain(opened.db)).ok).toBe(true);
  });
});

describe('a session', () => {
  it('ends eight hours after the last page and twelve after the sign-in', async () => {
    const idle = await token();
    expect(await sessionOf(opened.db, idle, later(479))).not.toBeNull();
    expect(await sessionOf(opened.db, idle, later(479 + 480))).toBeNull();
    const busy = await token();
    for (let minute = 60; minute < 720; minute += 60)
      expect(await sessionOf(opened.db, busy, later(minute))).not.toBeNull();
    expect(await sessionOf(opened.db, busy, later(720))).toBeNull();
  });

  it('is another one after each sign-in, and the old one is gone', async () => {
    const old = await token();
    const fresh = await token({ oldToken: old });
    expect(fresh).not.toBe(old);
    expect(await sessionOf(opened.db, old, NOW)).toBeNull();
    expect(await sessionOf(opened.db, fresh, NOW)).not.toBeNull();
  });

  it('ends with the sign-out', async () => {
    const value = await token();
    await signOut(opened.db, value);
    expect(await sessionOf(opened.db, value, NOW)).toBeNull();
    await signOut(opened.db, value);
  });

  it.each(['', 'x', 'a'.repeat(43), "'; drop table", 'ą'.repeat(43)])(
    'is not opened by the token "%s"',
    async (value) => {
      expect(await sessionOf(opened.db, value, NOW)).toBeNull();
    },
  );

  it('ends at once when the account is disabled, its role changes or its password is set', async () => {
    const accountId = await account('jan@kalisz.test');
    await changeRole(opened.db, {
      accountId: await account('ewa@kalisz.test'),
      role: 'administrator',
      actor: 'system',
    });
    const email = 'jan@kalisz.test';
    const first = await token({ email });
    await changeRole(opened.db, { accountId, role: 'administrator', actor: 'system' });
    expect(await sessionOf(opened.db, first, NOW)).toBeNull();
    const second = await token({ email });
    expect(await sessionOf(opened.db, second, NOW)).toMatchObject({ role: 'administrator' });
    await setPassword(opened.db, { accountId, password: `${PASSWORD}!`, actor: 'system' });
    expect(await sessionOf(opened.db, second, NOW)).toBeNull();
    const third = await token({ email, password: `${PASSWORD}!` });
    await disableAccount(opened.db, { accountId, actor: 'system', now: NOW });
    expect(await sessionOf(opened.db, third, NOW)).toBeNull();
    expect(await attempt({ email, password: `${PASSWORD}!` })).toMatchObject({ ok: false, error: { kind: 'wrong' } });
  });

  it('takes its rights from the row of its role on every request', async () => {
    const value = await token();
    await sql`insert into accounts.role values ('guest', 'gość', 'guest', '{}')`.execute(opened.database.whole);
    await opened.db.transaction().execute(async (tx) => {
      await sql`update accounts.account set role = 'guest' where id = ${clerk}`.execute(tx);
      await sql`select audit.append('system', 'account.role-changed', 'account', '1', '{}')`.execute(tx);
    });
    expect(await sessionOf(opened.db, value, NOW)).toMatchObject({ role: 'guest', permissions: [] });
  });

  it('opens nothing in another city', async () => {
    await sql`insert into places.municipality (teryt, slug, name_pl, name_en, office_pl, office_en, address, opening_hours, email, phone, epsg, case_prefix)
      values ('3062011', 'konin', 'Konin', 'Konin', 'Biuro', 'Office', 'x', 'x', 'a@konin.test', '1', 2177, 'KON')`.execute(
      opened.database.whole,
    );
    const value = await token({ email: 'anna@kalisz.test' });
    expect(await sessionOf(opened.database.city('3062011'), value, NOW)).toBeNull();
  });
});

describe('a new account', () => {
  it.each([
    ['no e-mail', { email: '' }, 'bad-email'],
    ['two e-mails', { email: 'a@b.pl, c@d.pl' }, 'bad-email'],
    ['a header in the e-mail', { email: 'a@b.pl\r\nBcc: x@y.pl' }, 'bad-email'],
    ['an endless e-mail', { email: `${'a'.repeat(250)}@kalisz.pl` }, 'bad-email'],
    ['no name', { name: '  ' }, 'missing'],
    ['a name with controls', { name: 'Anna\u0007' }, 'control-characters'],
    ['a short password', { password: 'krótkie' }, 'too-short'],
    ['an endless password', { password: 'x'.repeat(300) }, 'too-long'],
  ])('is refused with %s, and no row is written', async (_, part, code) => {
    const count = async () => (await sql`select 1 from accounts.account`.execute(opened.db)).rows.length;
    const before = await count();
    const words = { email: 'new@kalisz.test', name: 'Nowa', role: 'clerk', password: PASSWORD, ...part };
    const made = await createAccount(opened.db, words, 'command');
    expect(made).toMatchObject({ ok: false, error: { kind: 'bad-words', faults: [{ code }] } });
    expect(await count()).toBe(before);
  });

  it('is refused with a role that no row names, or an e-mail that is taken in other letters', async () => {
    const words = { email: 'new@kalisz.test', name: 'Nowa', role: 'emperor', password: PASSWORD };
    expect(await createAccount(opened.db, words, 'command')).toMatchObject({ error: { kind: 'unknown-role' } });
    const taken = { ...words, role: 'clerk', email: 'ANNA@KALISZ.TEST' };
    expect(await createAccount(opened.db, taken, 'command')).toMatchObject({ error: { kind: 'email-taken' } });
  });
});
