import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { restoreArchive, writeArchive } from '../db/archive/index.ts';
import { migrate } from '../db/index.ts';
import { openTestDatabase, TEST_CITY } from '../db/testing.ts';
import { fileContent, keepFile } from './index.ts';
import { drawn } from './pictures.cases.ts';

test('a backup holds what people handed in, byte for byte', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'calisia-files-'));
  const [source, target] = [await openTestDatabase('migrated'), await openTestDatabase('empty')];
  try {
    const kept = await source.db.transaction().execute(async (tx) => {
      await sql`select audit.append('system', 'test', 'file', '1', '{}')`.execute(tx);
      return keepFile(tx, { city: TEST_CITY, bytes: drawn('jpeg'), name: 'plac.jpg', purpose: 'photo' });
    });
    if (!kept.ok) throw new Error(kept.error.kind);
    const archive = path.join(folder, 'whole.tgz');
    await writeArchive(source.urls.ownerUrl, archive, new Date('2026-11-23T08:00:00Z'));
    await migrate(target.urls.ownerUrl);
    await restoreArchive(target.urls.ownerUrl, archive);
    const before = await fileContent(source.db, kept.value.id);
    expect(await fileContent(target.db, kept.value.id)).toEqual(before);
    expect(await fileContent(target.database.city('3062011'), kept.value.id)).toBeNull();
  } finally {
    await Promise.all([source.close(), target.close()]);
    await rm(folder, { recursive: true, force: true });
  }
});
