import { sql } from 'kysely';
import { dayInPoland } from '../../src/kernel/day.ts';
import { ok, refuse, type Result } from '../../src/kernel/result.ts';
import { recordEvent } from '../../src/modules/audit/index.server.ts';
import type { Database, Db } from '../../src/platform/db/index.ts';
import { KALISZ } from './municipality.ts';
import { type Passwords, writeAccounts } from './write/accounts.ts';
import { writeAnswers } from './write/answers.ts';
import { writeCases } from './write/cases.ts';
import { writeLand, writeMunicipality } from './write/land.ts';
import { writeLayers } from './write/layers.ts';
import { writePermits } from './write/permits.ts';
import { writePlans } from './write/plans.ts';
import { writeRespondents } from './write/respondents.ts';
import { writeSites } from './write/sites.ts';

export { ACCOUNTS } from './people.ts';

export type SeedReport = { readonly parcels: number; readonly sites: number };
export type SeedFailure = { readonly kind: 'city-not-empty'; readonly sentence: string };

/**
 * Fills an empty city with the demonstration of Kalisz, in one transaction: it is there whole or not at all. What the
 * cases' needs were answered with is computed from it and written right after.
 * Days are counted from `now`, so the demonstration does not age before it is seeded. Refuses a city that has any
 * land, site, account or case.
 */
export async function seedKalisz(
  database: Database,
  { now, passwords = {} }: { now: Date; passwords?: Passwords },
): Promise<Result<SeedReport, SeedFailure>> {
  const db = database.city(KALISZ.teryt);
  const today = dayInPoland(now);
  const seeded = await db.transaction().execute(async (tx) => {
    const found = await firstFound(tx);
    if (found !== null) return refuse({ kind: 'city-not-empty', sentence: sentenceFor(found) } as const);
    await writeMunicipality(tx);
    const parcels = await writeLand(tx, today);
    await writePlans(tx, today);
    await writeLayers(tx, today);
    const sites = await writeSites(tx, today);
    await writeRespondents(tx, sites);
    const accounts = await writeAccounts(tx, passwords);
    await writeCases(tx, { accounts, sites }, { now, today });
    await writePermits(tx, today);
    const report = { parcels, sites: sites.size };
    await recordEvent(tx, {
      actor: 'system',
      action: 'city.seeded',
      object: { kind: 'city', id: KALISZ.teryt },
      details: report,
    });
    return ok(report);
  });
  if (seeded.ok) await writeAnswers(db);
  return seeded;
}

const KEPT = {
  'places.parcel': 'parcels',
  'plans.act': 'plans',
  'sites.site': 'sites',
  'accounts.account': 'accounts',
  'cases.case_file': 'cases',
} as const;

type Kept = keyof typeof KEPT;

const sentenceFor = (found: Kept): string =>
  `Kalisz already has ${KEPT[found]}. The demonstration is written into an empty city only; nothing was changed.`;

async function firstFound(tx: Db): Promise<Kept | null> {
  for (const table of Object.keys(KEPT) as Kept[]) {
    const { rows } = await sql`select 1 from ${sql.raw(table)} limit 1`.execute(tx);
    if (rows.length > 0) return table;
  }
  return null;
}
