import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { createAccount, setPassword } from '../modules/accounts/index.server.ts';
import type { Database, Db } from '../platform/db/index.ts';
import { PROJECT_ROOT } from '../platform/project-root.ts';

/** Whom to sign in as in the demonstration. */
export type SignIn = { role: string; email: string; password: string };

const DEMO_CITY = '3061011';
const signInFile = (folder: string): string => path.join(folder, 'demo-sign-ins.json');

type SeedDoor = { seedKalisz(database: Database, options: { now: Date }): Promise<unknown> };

/** Whether no city is there yet. */
export async function isEmpty(database: Database): Promise<boolean> {
  const found = await sql`select 1 from places.municipality limit 1`.execute(database.whole);
  return found.rows.length === 0;
}

/** Fills an empty database with the demo city and gives its accounts passwords of chance, kept in the data folder. */
export async function seedDemo(database: Database, settings: { folder: string; now: Date }): Promise<SignIn[]> {
  const door = path.join(PROJECT_ROOT, 'seed', 'kalisz', 'index.ts');
  if (!existsSync(door)) return [];
  const { seedKalisz } = (await import(/* @vite-ignore */ pathToFileURL(door).href)) as SeedDoor;
  await seedKalisz(database, { now: settings.now });
  const signIns = await openDoors(database.city(DEMO_CITY));
  writeFileSync(signInFile(settings.folder), `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 });
  return signIns;
}

/** The sign-ins that the seed left in the data folder. */
export function demoSignIns(folder: string): SignIn[] {
  const file = signInFile(folder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SignIn[]) : [];
}

async function openDoors(db: Db): Promise<SignIn[]> {
  const roles = await sql<{ code: string; account: number | null; email: string | null; name: string }>`
    select r.code, r.name_pl as name, a.id as account, a.email from accounts.role r
    left join lateral (select id, email from accounts.account where role = r.code and synthetic order by id limit 1) a on true
    order by r.code desc`.execute(db);
  const signIns: SignIn[] = [];
  for (const { code, account, email, name } of roles.rows) {
    const password = randomBytes(12).toString('base64url');
    const known = email ?? `${code}@demo.example`;
    const done =
      account === null
        ? await createAccount(
            db,
            { email: known, name: `Demo: ${name}`, role: code, password, synthetic: true },
            'system',
          )
        : await setPassword(db, { accountId: account, password, actor: 'system' });
    if (!done.ok) throw new Error(`the demo account of ${code} was refused: ${done.error.kind}`);
    signIns.push({ role: code, email: known, password });
  }
  return signIns;
}
