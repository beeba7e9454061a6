import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { openTestDatabase, type TestDatabase } from '../../../platform/db/testing.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { bytesNamed, type FileSource, importParcels } from '../../places/index.server.ts';
import { allZones, importPlan, plansOverParcels, recomputeShares } from '../index.server.ts';
import { actFile, RIGHT, type ZoneSheet, withSecond, zonesFile } from './plan-files.cases.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase('migrated');
});
afterAll(() => opened.close());

const today = day('2026-11-22');
async function run(files: FileSource[], dryRun = false, losesBecause: string | null = null) {
  const result = await importPlan(opened.db, { files, actor: 'command', today, dryRun, losesBecause });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}
const parcel = '306101_1.0033.1';

/** 200 × 50 m, half in zone 1, half in zone 2. */
async function importParcel() {
  const ring = [
    [0, 0],
    [200, 0],
    [200, 50],
    [0, 50],
    [0, 0],
  ].map(([x, y]) => [6_506_000 + x!, 5_735_000 + y!]);
  const text = JSON.stringify({
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2177' } },
    features: [
      { type: 'Feature', properties: { idDzialki: parcel }, geometry: { type: 'Polygon', coordinates: [ring] } },
    ],
  });
  return importParcels(opened.db, {
    source: bytesNamed('d.geojson', new TextEncoder().encode(text)),
    actor: 'command',
    afterWrite: async (tx, ids) => void (await recomputeShares(tx, { parcelIds: ids })),
  });
}

describe('importing a plan into the city', () => {
  test('act and zones in two files become one plan with unchecked provisions; a dry run leaves nothing', async () => {
    const files = [zonesFile([...RIGHT]), actFile()];
    const dry = await run(files, true);
    expect((await sql`select 1 from plans.act`.execute(opened.db)).rows).toEqual([]);
    const report = await run(files);
    expect({ ...dry, dryRun: false, stored: true }).toEqual(report);
    expect(report).toMatchObject({
      stored: true,
      refused: [],
      faults: [],
      acts: { inserted: 1 },
      zones: { inserted: 3 },
      provisionsChanged: 15,
    });
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from plans.provision where checked_by is not null`.execute(opened.db);
    expect(rows[0]!.n).toBe(0);
  });

  test('the same files again change nothing and leave no event', async () => {
    const events = sql<{ n: number }>`select count(*)::int as n from audit.event`;
    const before = (await events.execute(opened.db)).rows[0]!.n;
    const report = await run([actFile(), zonesFile([...RIGHT])]);
    expect(report).toMatchObject({
      acts: { unchanged: 1 },
      zones: { inserted: 0, changed: 0, unchanged: 3, removed: 0 },
      provisionsChanged: 0,
    });
    expect((await events.execute(opened.db)).rows[0]!.n).toBe(before);
  });

  test('a parcel knows its share of each zone, to 0.01 m²', async () => {
    await importParcel();
    const { acts, zones } = await plansOverParcels(opened.db, [parcel], day('2026-11-22'));
    expect(acts).toMatchObject([{ kind: 'planOgolny', status: 'legalForce', inForceFrom: '2026-02-01' }]);
    expect(zones.map(({ designation, shares }) => [designation, shares[0]!.areaM2])).toEqual([
      ['1SP', 5000],
      ['2SU', 5000],
    ]);
    expect(zones[0]!.provisions.find(({ kind }) => kind === 'use')).toMatchObject({
      classes: ['P', 'K', 'ZP', 'ZD', 'I'],
      checkedBy: null,
      validFrom: '2026-02-01',
    });
    expect((await plansOverParcels(opened.db, [parcel], day('2026-01-31'))).zones).toEqual([]);
  });

  test('a later version changes what it changes, keeps checks of what stays, and drops zones that are gone', async () => {
    await opened.db.transaction().execute(async (tx) => {
      await sql`update plans.provision set checked_by = 'A. Nowak', checked_on = '2026-03-01'`.execute(tx);
      await recordEvent(tx, { actor: 'system', action: 'test.checked', object: { kind: 'test', id: 1 } });
    });
    const style = { stamp: '20260601T000000' };
    const wider = [
      { ...RIGHT[0]!, cell: [0, 0, 1.5, 1] as [number, number, number, number] },
      { ...RIGHT[1]!, cell: [1.5, 0, 1.5, 1] as [number, number, number, number] },
    ];
    expect(await run([actFile(style), zonesFile(wider, style)])).toMatchObject({
      stored: false,
      lost: expect.arrayContaining([expect.objectContaining({ zone: '3SN', kind: 'use', fate: 'zone-gone' })]),
    });
    const report = await run([actFile(style), zonesFile(wider, style)], false, 'Strefę 3SN zniosła uchwała.');
    expect(report).toMatchObject({ acts: { changed: 1 }, zones: { changed: 2, removed: 1 }, provisionsChanged: 0 });
    const { zones } = await plansOverParcels(opened.db, [parcel], null);
    expect(zones.map(({ shares }) => shares[0]!.areaM2)).toEqual([7500, 2500]);
    expect(zones[0]!.provisions.every(({ checkedBy }) => checkedBy === 'A. Nowak')).toBe(true);
  });

  test('the connection of another city shows nothing of the plan', async () => {
    const elsewhere = opened.database.city('3062011');
    expect(await plansOverParcels(elsewhere, [parcel], null)).toEqual({ acts: [], zones: [] });
    expect(await allZones(elsewhere)).toEqual({ acts: [], zones: [] });
  });

  test('an earlier version does not come back', async () => {
    expect(await run([actFile(), zonesFile([...RIGHT])])).toMatchObject({
      older: ['PL.ZIPPZP.9999/306101-POG/1POG'],
      zones: { inserted: 0, changed: 0 },
    });
  });

  test('a plan in preparation is kept with its status and is in force nowhere', async () => {
    const style = { stamp: '20260701T000000', status: 'elaboration' };
    const drafted = RIGHT.map((zone) => ({ ...zone, status: 'elaboration' }));
    await run([actFile(style), zonesFile(drafted, style)], false, 'Plan jest dopiero sporządzany.');
    const all = await plansOverParcels(opened.db, [parcel], null);
    expect(all.acts[0]!.status).toBe('elaboration');
    expect(all.zones[0]!.provisions.every(({ validFrom }) => validFrom === null)).toBe(true);
    expect((await plansOverParcels(opened.db, [parcel], today)).zones).toEqual([]);
  });

  test('a replaced version is law no more, and an end that can’t be read is refused by name', async () => {
    const ended = (when: string): ZoneSheet[] =>
      withSecond({ more: `<app:koniecWersjiObiektu>${when}</app:koniecWersjiObiektu>` });
    const style = { stamp: '20260801T000000', prefix: 'app' };
    expect(await run([actFile(style), zonesFile(ended('31.12.2026'), style)])).toMatchObject({
      stored: false,
      refused: [{ kind: 'bad-date', object: '1POG-2SU', detail: '31.12.2026' }],
    });
    expect(await run([actFile(style), zonesFile(ended('2026-03-01T00:00:00Z'), style)])).toMatchObject({
      stored: true,
    });
    const { zones } = await plansOverParcels(opened.db, [parcel], null);
    const states = zones.map(({ designation, provisions }) => [
      designation,
      provisions.every(({ validFrom }) => validFrom),
    ]);
    expect(states).toContainEqual(['2SU', false]);
    expect(states).toContainEqual(['1SP', true]);
  });

  test('a plan of another city, a zone without an act and a zone with two meanings keep the import out, by name', async () => {
    const foreign = await importPlan(opened.db, { files: [otherCity(actFile())], actor: 'command', today });
    expect(foreign).toMatchObject({
      ok: true,
      value: { stored: false, refused: [{ kind: 'other-municipality', detail: '306201' }] },
    });
    const bow = withSecond({
      ring: [
        [100, 0],
        [200, 100],
        [200, 0],
        [100, 100],
        [100, 0],
      ],
    });
    const style = { stamp: '20260901T000000' };
    const report = await run([actFile(style), zonesFile(bow, style)]);
    expect(report).toMatchObject({
      stored: false,
      refused: [{ kind: 'no-surface', object: '1POG-2SU' }],
      faults: [{ kind: 'self-intersection' }],
    });
    expect((await sql<{ version: string }>`select version from plans.act`.execute(opened.db)).rows[0]!.version).toBe(
      '20260801T000000',
    );
  });
});

function otherCity(file: FileSource): FileSource {
  const [bytes] = [...(file.open() as Iterable<Uint8Array>)];
  const text = new TextDecoder().decode(bytes).replaceAll('306101', '306201');
  return bytesNamed(file.name, new TextEncoder().encode(text));
}
