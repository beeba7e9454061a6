import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import type { Result } from '../../kernel/result.ts';
import type { Database } from '../../platform/db/index.ts';
import { PROJECT_ROOT } from '../../platform/project-root.ts';

/** Whom to sign in as in the demonstration. */
export type SignIn = { role: string; email: string; password: string };

const signInFile = (folder: string): string => path.join(folder, 'demo-sign-ins.json');

/** The seed stands outside of src, and an installation may leave it out. */
type SeedDoor = {
  readonly ACCOUNTS: Readonly<Record<string, { readonly role: string; readonly email: string }>>;
  seedKalisz(
    database: Database,
    options: { now: Date; passwords: Readonly<Record<string, string>> },
  ): Promise<Result<unknown, { readonly kind: string; readonly sentence: string }>>;
};

/** Whether no city is there yet. */
export async function isEmpty(database: Database): Promise<boolean> {
  const found = await sql`select 1 from places.municipality limit 1`.execute(database.whole);
  return found.rows.length === 0;
}

/**
 * Fills an empty database with the demo city; each of its accounts gets a password of chance, kept in the data folder.
 * Throws when the seed refuses the city: nothing was written then.
 */
export async function seedDemo(database: Database, settings: { folder: string; now: Date }): Promise<SignIn[]> {
  const door = path.join(PROJECT_ROOT, 'seed', 'kalisz', 'index.ts');
  if (!existsSync(door)) return [];
  const { ACCOUNTS, seedKalisz } = (await import(/* @vite-ignore */ pathToFileURL(door).href)) as SeedDoor;
  const passwords = Object.fromEntries(
    Object.keys(ACCOUNTS).map((account) => [account, randomBytes(12).toString('base64url')]),
  );
  const seeded = await seedKalisz(database, { now: settings.now, passwords });
  if (!seeded.ok) throw new Error(seeded.error.sentence);
  const signIns = Object.entries(ACCOUNTS).map(([account, { role, email }]) => ({
    role,
    email,
    password: passwords[account]!,
  }));
  writeFileSync(signInFile(settings.folder), `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 });
  return signIns;
}

/** The sign-ins that the seed left in the data folder. */
export function demoSignIns(folder: string): SignIn[] {
  const file = signInFile(folder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SignIn[]) : [];
}
