import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { openTestDatabase, type TestDatabase } from '../../../platform/db/testing.ts';
import { factEntries, readFacts } from '../../sites/index.server.ts';
import type { Mapping } from '../core/mapping.ts';
import type { RegisterTable } from '../core/register-table.ts';
import { type WaitingEntry, waitingEntries } from '../data/registers.queries.ts';
import { importRegister } from './import-register.ts';
import { parcelsUnder } from './parcels-under.ts';
import { placeWaiting } from './place-waiting.ts';

let test_: TestDatabase;
let contactId: number;
let [first, second] = ['', ''];
const HEADER = ['nr', 'nazwa', 'rodzaj', 'dzialki', 'cena', 'stan', 'lon', 'lat'];
const use = (column: string) => ({ column, factor: 1, words: {} });
const MAPPING: Mapping = {
  sender: 'Agencja Testowa',
  title: 'Wykaz terenów',
  decimal: ',',
  epsg: 4326,
  kind: null,
  columns: {
    reference: use('nr'),
    name: use('nazwa'),
    kind: { ...use('rodzaj'), words: { grunt: 'land', hala: 'hall' } },
    parcels: use('dzialki'),
    'fact:price-sale': use('cena'),
    'confirmed-on': use('stan'),
    x: use('lon'),
    y: use('lat'),
  },
};
const TODAY = day('2026-11-22');
const table = (...rows: string[][]): RegisterTable => ({
  header: HEADER,
  rows: rows.map((cells, index) => ({ line: index + 2, cells })),
});
const bring = (list: RegisterTable, rest: { dryRun?: boolean; mapping?: Mapping; asOf?: string } = {}) =>
  importRegister(test_.db, {
    file: 'lista.csv',
    table: list,
    mapping: rest.mapping ?? MAPPING,
    asOf: day(rest.asOf ?? '2026-10-01'),
    contactId,
    actor: 'command',
    today: TODAY,
    dryRun: rest.dryRun ?? false,
  });
const counted = async () => {
  const { rows } = await sql<{ sites: number; facts: number }>`
    select (select count(*) from sites.site) as sites, (select count(*) from sites.fact) as facts`.execute(test_.db);
  return rows[0]!;
};
const land = (reference: string, cells: Partial<Record<number, string>> = {}): string[] => {
  const row = [reference, `Teren ${reference}`, 'grunt', first, '120,50', '', '', ''];
  for (const [index, cell] of Object.entries(cells)) row[Number(index)] = cell!;
  return row;
};

beforeAll(async () => {
  test_ = await openTestDatabase('demo');
  const { rows } = await sql<{ id: string }>`select id from places.parcel order by id limit 2`.execute(test_.db);
  [first, second] = [rows[0]!.id, rows[1]!.id];
  const contact = await sql<{ id: number }>`select id from sites.contact order by id limit 1`.execute(test_.db);
  contactId = contact.rows[0]!.id;
});
afterAll(() => test_.close());

describe('a sender’s list', () => {
  test('tells in a dry run what a true run then does, and the same list again changes nothing', async () => {
    const list = table(
      land('1'),
      ['2', 'Hala', 'hala', '', '300', '15.10.2026', '18,0900', '51,7600'],
      ['3', 'Bez miejsca', 'hala', '', '250', '', '', ''],
      ['4', 'Zła cena', 'hala', '', 'tanio', '', '', ''],
    );
    const before = await counted();
    const dry = await bring(list, { dryRun: true });
    expect(await counted()).toEqual(before);
    const run = await bring(list);
    const expected = { rows: 4, made: 2, changed: 0, unchanged: 0, waiting: 1, facts: 2 };
    expect(dry).toMatchObject({ ok: true, value: { ...expected, stored: false } });
    expect(run).toMatchObject({ ok: true, value: { ...expected, stored: true } });
    expect(run.ok && run.value.refused.map(({ line, faults }) => [line, faults[0]!.code])).toEqual([
      [5, 'not-a-number'],
    ]);
    expect(await counted()).toEqual({ sites: before.sites + 2, facts: before.facts + 2 });
    expect(await bring(list)).toMatchObject({ ok: true, value: { made: 0, unchanged: 2, waiting: 1, facts: 0 } });
    expect(await counted()).toEqual({ sites: before.sites + 2, facts: before.facts + 2 });
  });

  test('leaves drafts with dated facts that name the sender, and nothing on offer', async () => {
    const { rows } = await sql`
      select s.status, s.kind, f.value, f.source_kind, f.source_name, f.source_reference, f.source_note, f.confirmed_on
      from sites.site s join sites.fact f on f.site_id = s.id
      where f.source_name = ${MAPPING.sender} order by f.id`.execute(test_.db);
    expect(rows).toEqual([
      {
        status: 'draft',
        kind: 'land',
        value: { kind: 'number', value: 120.5, unit: 'PLN/m2' },
        source_kind: 'register',
        source_name: 'Agencja Testowa',
        source_reference: 'Wykaz terenów, stan na 1.10.2026',
        source_note: 'lista.csv, 1',
        confirmed_on: '2026-10-01',
      },
      expect.objectContaining({ status: 'draft', kind: 'hall', confirmed_on: '2026-10-15' }),
    ]);
  });

  test('brings news of a site that it brought before, and an older list brings none', async () => {
    const newer = table(land('1', { 4: '130', 5: '2026-11-01' }));
    expect(await bring(newer)).toMatchObject({ ok: true, value: { made: 0, changed: 1, facts: 1 } });
    const older = table(land('1', { 4: '90', 5: '2026-01-01' }));
    expect(await bring(older)).toMatchObject({ ok: true, value: { changed: 0, unchanged: 1, facts: 0 } });
  });

  test('keeps out what it can’t place, with its reason', async () => {
    const list = table(
      land('20', { 3: '306101_1.9999.1' }),
      land('21', { 3: '12' }),
      ['22', 'Londyn', 'hala', '', '', '', '-0,24', '51,53'],
      ['23', 'Warszawa', 'hala', '', '', '', '21,01', '52,23'],
      land('24', { 5: '2027-01-01' }),
      land('24b'),
      land('24b'),
    );
    const run = await bring(list, { dryRun: true });
    expect(run.ok && run.value.refused.map(({ line, faults }) => [line, faults[0]!.code])).toEqual([
      [2, 'no-such-parcel'],
      [3, 'unknown-parcel'],
      [4, 'outside-poland'],
      [5, 'outside-city'],
      [6, 'day-to-come'],
      [8, 'reference-twice'],
    ]);
  });

  test('is refused whole when its mapping does not fit or its day is to come', async () => {
    const { name: _name, ...columns } = MAPPING.columns;
    expect(await bring(table(land('30')), { mapping: { ...MAPPING, columns } })).toEqual({
      ok: false,
      error: { kind: 'bad-mapping', faults: [{ kind: 'needed', target: 'name' }] },
    });
    expect(await bring(table(land('30')), { asOf: '2026-11-23' })).toEqual({
      ok: false,
      error: { kind: 'day-to-come' },
    });
  });
});

describe('what everybody reads beside the facts of a list', () => {
  const faults = async (mapping: Partial<Mapping>) => {
    const run = await bring(table(land('40')), { mapping: { ...MAPPING, ...mapping }, dryRun: true });
    return !run.ok && run.error.kind === 'bad-mapping' ? run.error.faults.map(({ kind }) => kind) : [];
  };
  test('is neither an e-mail address nor the name of a file', async () => {
    expect(await faults({ sender: 'jan.kowalski@agencja.test' })).toEqual(['not-public']);
    expect(await faults({ title: 'Kowalski Jan wykaz.XLSX' })).toEqual(['not-public']);
    expect(await faults({ title: 'x'.repeat(121) })).toEqual(['long-title']);
    expect(await faults({ title: 'Wykaz nr 3/2026' })).toEqual([]);
  });
  test('names no file, whoever reads, and the office sees file and row', async () => {
    const { rows } = await sql<{ id: number }>`
      select site_id as id from sites.fact where source_name = ${MAPPING.sender} order by id limit 1`.execute(test_.db);
    const siteId = rows[0]!.id;
    const seen = await readFacts(test_.db, { siteId, visibility: ['public'] });
    expect(JSON.stringify([...seen])).not.toContain('lista.csv');
    expect([...(await factEntries(test_.db, siteId)).values()].map(({ note }) => note)).toContain('lista.csv, 1');
  });
});

describe('an entry that waits with a point', () => {
  test('is offered the one parcel under it, none or several; without a system of the point nothing', async () => {
    const [{ easting, northing } = { easting: 0, northing: 0 }] = (
      await sql<{ easting: number; northing: number }>`
        select s.easting, s.northing from sites.site s join sites.site_parcel p on p.site_id = s.id
        where s.status = 'published' group by s.id having count(*) = 1 order by s.id limit 1`.execute(test_.db)
    ).rows;
    const entry = (point: readonly [number, number]): WaitingEntry => ({
      sender: MAPPING.sender,
      file: 'lista.csv',
      content: { reference: '9', name: 'x', point } as unknown as WaitingEntry['content'],
    });
    const metres = [{ ...MAPPING, epsg: 2177 }];
    const [inside, empty, far] = [entry([easting, northing]), entry([easting - 9000, northing]), entry([1, 1])];
    const found = await parcelsUnder(test_.db, [inside, far], metres);
    expect(found.get(inside)).toMatchObject({
      kind: 'parcels',
      parcels: [{ id: expect.stringContaining('306101_1.') }],
    });
    expect(found.get(far)).toEqual({ kind: 'outside' });
    const off = (await parcelsUnder(test_.db, [empty], metres)).get(empty)!;
    expect(off.kind === 'outside' || off.parcels.length === 0).toBe(true);
    expect((await parcelsUnder(test_.db, [inside], [{ ...MAPPING, epsg: null }])).size).toBe(0);
  });
});

describe('an entry that waits for a place', () => {
  test('becomes a draft with its facts once somebody says where it lies', async () => {
    const { entries } = await waitingEntries(test_.db, 10);
    expect(entries.map(({ content }) => content.reference)).toEqual(['3']);
    const asked = { sender: MAPPING.sender, reference: '3', contactId, actor: 'command', today: TODAY } as const;
    expect(await placeWaiting(test_.db, { ...asked, parcels: '999/9' })).toMatchObject({
      ok: false,
      error: { kind: 'bad-parcels' },
    });
    expect(await placeWaiting(test_.db, { ...asked, parcels: ' ' })).toMatchObject({
      ok: false,
      error: { kind: 'no-parcels' },
    });
    expect(await placeWaiting(test_.db, { ...asked, parcels: second })).toMatchObject({
      ok: true,
      value: 'bez-miejsca',
    });
    expect(await placeWaiting(test_.db, { ...asked, parcels: second })).toMatchObject({
      ok: false,
      error: { kind: 'not-waiting' },
    });
    const { rows } = await sql<{ value: unknown }>`
      select f.value from sites.fact f join sites.site s on s.id = f.site_id where s.slug = 'bez-miejsca'`.execute(
      test_.db,
    );
    expect(rows).toEqual([{ value: { kind: 'number', value: 250, unit: 'PLN/m2' } }]);
  });
});
