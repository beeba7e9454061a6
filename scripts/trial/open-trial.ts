import { rm } from 'node:fs/promises';
import { sql } from 'kysely';
import { startEmbedded } from '../../src/platform/db/embedded-postgres.ts';
import { migrate, openDatabase, type Database } from '../../src/platform/db/index.ts';
import { temporaryFolder } from '../../src/platform/files/temporary-folder.ts';

/** Municipalities of the real data. The Ministry's sample plan names Kozielice. */
const CITIES = [
  { teryt: '0601102', slug: 'miedzyrzec-gmina', name: 'gmina Międzyrzec Podlaski', epsg: 2179 },
  { teryt: '0601011', slug: 'miedzyrzec-miasto', name: 'miasto Międzyrzec Podlaski', epsg: 2179 },
  { teryt: '3212022', slug: 'kozielice', name: 'Kozielice', epsg: 2176 },
] as const;

export type Trial = { readonly database: Database; close(): Promise<void> };

/** A database of the trial's own in a temporary folder, with its municipalities and nothing else. `close` leaves no trace. */
export async function openTrial(): Promise<Trial> {
  const folder = temporaryFolder('calisia-trial-');
  const server = await startEmbedded({ folder });
  const shut = async (): Promise<void> => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await migrate(server.ownerUrl);
    const database = openDatabase({ url: server.appUrl, ownerUrl: server.ownerUrl });
    for (const { teryt, slug, name, epsg } of CITIES) {
      await sql`
        insert into places.municipality (teryt, slug, name_pl, name_en, office_pl, office_en, address, opening_hours, email, phone, epsg, case_prefix, synthetic)
        values (${teryt}, ${slug}, ${name}, ${name}, 'Próba', 'Trial', '–', '–', 'proba@example.invalid', '–', ${epsg}, 'INW', true)`.execute(
        database.whole,
      );
    }
    return { database, close: () => database.close().finally(shut) };
  } catch (error) {
    await shut();
    throw error;
  }
}
