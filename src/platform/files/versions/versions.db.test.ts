import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, TEST_CITY, TEST_NOW, type TestDatabase } from '../../db/testing.ts';
import { recordEvent } from '../../../modules/audit/index.server.ts';
import { dropFile, keepFile } from '../index.ts';
import { jpegWithPlace, PLACE } from '../pictures.cases.ts';
import { makeVersions, pictureVersion } from './index.ts';
import { resizeApart } from './resize-picture.ts';

let one: TestDatabase;
beforeAll(async () => {
  one = await openTestDatabase('demo');
}, 60_000);
afterAll(() => one.close());

const event = { actor: 'system', action: 'test.file', object: { kind: 'file', id: 1 } } as const;
async function keep(bytes: Buffer): Promise<string> {
  return one.db.transaction().execute(async (tx) => {
    const kept = await keepFile(tx, { city: TEST_CITY, bytes, name: 'Plac od ulicy.jpg', purpose: 'photo' });
    if (!kept.ok) throw new Error(kept.error.kind);
    await recordEvent(tx, event);
    return kept.value.id;
  });
}
const waiting = async (): Promise<number> =>
  (await sql`select 1 from platform.file_content where versions_at is null`.execute(one.db)).rows.length;

/** Red above, blue below; turned by its orientation when it is shown. */
const photo = (width: number, height: number, orientation?: number): Promise<Buffer> => {
  const half = { width, height: height / 2, channels: 3 as const };
  const drawn = sharp({ create: { width, height, channels: 3, background: '#c00000' } }).composite([
    { input: { create: { ...half, background: '#0000c0' } }, top: height / 2, left: 0 },
  ]);
  return drawn
    .jpeg()
    .withMetadata(orientation ? { orientation } : {})
    .toBuffer();
};

describe('a photo that was kept', () => {
  test('is made smaller apart, the right way up, without a word about its place', async () => {
    const id = await keep(await photo(2000, 1200, 6));
    expect(await makeVersions(one.db, TEST_NOW)).toBeGreaterThan(0);
    const small = (await pictureVersion(one.db, id, 480))!;
    expect(small).toMatchObject({ type: 'image/webp', name: 'Plac od ulicy-480.webp' });
    const { width, height, exif, orientation } = await sharp(small.content).metadata();
    expect({ width, height, exif, orientation }).toEqual({
      width: 480,
      height: 800,
      exif: undefined,
      orientation: undefined,
    });
    const { data } = await sharp(small.content).raw().toBuffer({ resolveWithObject: true });
    // Turned a quarter to the right, what was below stands on the left.
    expect([data[0]! > 100, data[2]! > 100]).toEqual([false, true]);
    expect(await pictureVersion(one.db, id, 960)).not.toBeNull();
    expect(await pictureVersion(one.db, id, 1600)).toBeNull();
    expect(await waiting()).toBe(0);
    expect(await makeVersions(one.db, TEST_NOW)).toBe(0);
  });

  test('long ago is made smaller too, and a small or spoilt one is served whole', async () => {
    const id = await keep(jpegWithPlace(6));
    await sql`update platform.file_content set versions_at = null`.execute(one.db);
    const spoilt = Buffer.from('not a picture');
    await sql`insert into platform.file_content (city, sha256, type, content, width, height)
      values (platform.city(), ${Buffer.alloc(32)}, 'image/jpeg', ${spoilt}, 4000, 3000)`.execute(one.db);
    expect(await makeVersions(one.db, TEST_NOW)).toBeGreaterThan(1);
    expect(await waiting()).toBe(0);
    const small = await pictureVersion(one.db, id, 480);
    expect(small?.content.includes(PLACE) ?? false).toBe(false);
  });

  test('goes with its smaller ones', async () => {
    const id = await keep(await photo(1200, 600));
    await makeVersions(one.db, TEST_NOW);
    expect(await pictureVersion(one.db, id, 960)).not.toBeNull();
    const count = async (): Promise<number> =>
      (await sql`select 1 from platform.picture_version`.execute(one.db)).rows.length;
    const before = await count();
    await one.db.transaction().execute(async (tx) => {
      await dropFile(tx, id);
      await recordEvent(tx, event);
    });
    expect(await count()).toBe(before - 2);
  });
});

test('a picture that claims more than fifty million pixels is not decoded', async () => {
  const large = await sharp({ create: { width: 10_000, height: 6000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  expect(await resizeApart({ content: large, widths: [480] })).toMatchObject({ ok: false, error: { kind: 'broken' } });
}, 30_000);
