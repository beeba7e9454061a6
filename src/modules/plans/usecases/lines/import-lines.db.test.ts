import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import { openTestDatabase, type TestDatabase } from '../../../../platform/db/testing.ts';
import {
  dbf,
  type Drawn,
  geoPackage,
  geoPackageBlob,
  type Ring,
  shp,
  wkbLines,
  zip,
} from '../../../../platform/vector/vector-files.cases.ts';
import { bytesNamed, type FileSource } from '../../../places/index.server.ts';
import { savedLineMappings, savedMappings } from '../../data/mapping.queries.ts';
import { deskProvisions } from '../../data/desk.queries.ts';
import { importVectorPlan, parseLineMapping, parseMapping } from '../../index.server.ts';
import { checkProvision } from '../desk/check-provision.ts';
import { stateSide } from '../desk/state-side.ts';
import { importBuildingLines, type LineImport } from './import-lines.ts';

let opened: TestDatabase;
const today = day('2026-11-22');
const now = new Date('2026-11-22T10:00:00Z');
const [E, N] = [6_506_000, 5_735_000];
const at = (...points: [number, number][]): Ring => points.map(([x, y]) => [E + x, N + y] as const);
const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2177' } };

const geoJson = (lines: readonly Drawn[], type = 'MultiLineString'): FileSource => {
  const features = lines.map(({ properties, rings }) => ({
    type: 'Feature',
    properties,
    geometry: { type, coordinates: rings },
  }));
  return bytesNamed('linie.geojson', Buffer.from(JSON.stringify({ type: 'FeatureCollection', crs, features })));
};
const asShapefile = (lines: readonly Drawn[]): FileSource =>
  bytesNamed('linie.zip', zip({ 'l.shp': shp(lines, 3), 'l.dbf': dbf(lines) }));
const asPackage = (lines: readonly Drawn[]): FileSource =>
  bytesNamed('linie.gpkg', geoPackage(lines, { blob: ({ rings }) => geoPackageBlob(wkbLines(rings!), 2177) }));

const NO_CROSS: Drawn = { properties: { rodzaj: 'Nieprzekraczalna' }, rings: [at([-20, 6], [220, 6])] };
const OBLIGATORY: Drawn = { properties: { rodzaj: 'obowiązująca' }, rings: [at([10, 90], [90, 90])] };
const POWER: Drawn = { properties: { rodzaj: 'linia 110 kV' }, rings: [at([0, 50], [200, 50])] };

const given = (more: object = {}) => {
  const read = parseLineMapping({
    act: 'MPZP próby',
    columns: { kind: 'rodzaj' },
    values: { obligatory: ['obowiązująca'], noCross: ['nieprzekraczalna'], other: ['linia 110 kV'] },
    clause: { article: 'rysunek planu', page: 1, url: 'https://bip.example/rysunek.pdf' },
    ...more,
  });
  if (!read.ok) throw new Error(read.fields.join());
  return read.value;
};

async function load(file: FileSource, more: Partial<LineImport> = {}) {
  const told = await importBuildingLines(opened.db, {
    file,
    mappingName: 'linie próby',
    mapping: given(),
    actor: 'user:701',
    today,
    ...more,
  });
  if (!told.ok) throw new Error(`${told.error.kind} ${told.error.detail}`);
  return told.value;
}

async function drawn() {
  const { rows } = await sql<{ id: number; designation: string }>`
    select p.id, z.designation from plans.provision p join plans.zone z on z.id = p.zone_id
    where p.kind in ('obligatory-line', 'no-cross-line') order by z.designation, p.kind, p.id`.execute(opened.db);
  return Promise.all(
    rows.map(async ({ id, designation }) => ({
      designation,
      ...(await deskProvisions(opened.db, { id }))[0]!,
    })),
  );
}

beforeAll(async () => {
  opened = await openTestDatabase('migrated');
  const zone = (ozn: string, x: number): Drawn => ({
    properties: { ozn },
    rings: [at([x, 0], [x, 100], [x + 100, 100], [x + 100, 0], [x, 0])],
  });
  const mapping = parseMapping({ act: { title: 'MPZP próby', from: '2019-04-01' }, columns: { designation: 'ozn' } });
  if (!mapping.ok) throw new Error();
  const zones = [zone('1P', 0), zone('2P', 100), zone('3KD', 300)];
  const file = bytesNamed('p.zip', zip({ 'p.shp': shp(zones), 'p.dbf': dbf(zones) }));
  await importVectorPlan(opened.db, {
    file,
    mappingName: 'tereny próby',
    mapping: mapping.value,
    actor: 'command',
    today,
  });
});
afterAll(() => opened.close());

describe('building lines out of a file', () => {
  test('a dry run tells what would come and leaves nothing', async () => {
    expect(await load(geoJson([NO_CROSS, OBLIGATORY, POWER]), { dryRun: true })).toMatchObject({
      stored: false,
      refused: [],
      lines: 2,
      zones: 2,
      provisionsChanged: 3,
      leftOut: [{ value: 'linia 110 kV', count: 1 }],
    });
    expect(await drawn()).toEqual([]);
  });

  test.each([
    ['GeoJSON', geoJson],
    ['a zipped Shapefile', asShapefile],
    ['a GeoPackage', asPackage],
  ])('from %s come to the zones that they run through, unchecked, with their clause', async (_, pack) => {
    const before = await drawn();
    const report = await load(pack([NO_CROSS, OBLIGATORY, POWER]));
    expect(report).toMatchObject({ refused: [], provisionsChanged: before.length === 0 ? 3 : 0 });
    const found = await drawn();
    expect(found.map(({ designation, kind }) => [designation, kind])).toEqual([
      ['1P', 'no-cross-line'],
      ['1P', 'obligatory-line'],
      ['2P', 'no-cross-line'],
    ]);
    expect(found[1]).toMatchObject({
      line: [at([10, 90], [90, 90])],
      checkedBy: null,
      codedBy: 'LINIE: linie próby',
      broughtAccount: 701,
      validFrom: '2019-04-01',
      clause: { act: 'MPZP próby', article: 'rysunek planu', page: 1, url: 'https://bip.example/rysunek.pdf' },
    });
    expect(found[0]!.line).toEqual([at([-0.5, 6], [100.5, 6])]);
  });

  test('who brought them in does not check them; somebody else does', async () => {
    const [line] = await drawn();
    const asked = { provisionId: Number(line!.id), now };
    const unsided = await checkProvision(opened.db, { ...asked, clerk: { accountId: 702, name: 'Kto inny' } });
    expect(unsided).toMatchObject({ ok: false, error: { kind: 'no-side' } });
    const sided = { ...asked, sides: ['right'] as const, clerk: { accountId: 703, name: 'Kto wskazał' } };
    expect(await stateSide(opened.db, { ...sided, sides: [null] })).toMatchObject({ error: { kind: 'bad-sides' } });
    expect(await stateSide(opened.db, sided)).toMatchObject({ ok: true });
    const sider = await checkProvision(opened.db, { ...asked, clerk: sided.clerk });
    expect(sider).toMatchObject({ ok: false, error: { kind: 'own' } });
    const own = await checkProvision(opened.db, { ...asked, clerk: { accountId: 701, name: 'Kto wgrał' } });
    expect(own).toMatchObject({ ok: false, error: { kind: 'own' } });
    const other = await checkProvision(opened.db, { ...asked, clerk: { accountId: 702, name: 'Kto inny' } });
    expect(other).toMatchObject({ ok: true });
    expect(await stateSide(opened.db, sided)).toMatchObject({ ok: false, error: { kind: 'already' } });
  });

  test('a side that a person stated stays when the same file comes again', async () => {
    expect(await load(geoJson([NO_CROSS, OBLIGATORY, POWER]))).toMatchObject({ provisionsChanged: 0, lost: [] });
    expect((await drawn())[0]).toMatchObject({ freeSide: ['right'], checkedBy: 'Kto inny' });
  });

  test('a checked line that the next file moves keeps it out until somebody says why; an unchecked one that is gone stays, doubted', async () => {
    const moved: Drawn = { ...NO_CROSS, rings: [at([-20, 8], [220, 8])] };
    expect(await load(geoJson([moved]))).toMatchObject({ stored: false, lost: [{ zone: '1P', fate: 'replaced' }] });
    expect(await load(geoJson([moved]), { losesBecause: 'Rysunek poprawiono.' })).toMatchObject({ stored: true });
    const found = await drawn();
    expect(found.map(({ designation, kind, checkedBy, doubt }) => [designation, kind, checkedBy, doubt?.by])).toEqual([
      ['1P', 'no-cross-line', null, undefined],
      ['1P', 'obligatory-line', null, 'LINIE: linie próby'],
      ['2P', 'no-cross-line', null, undefined],
    ]);
    const { rows } = await sql`select 1 from plans.earlier where object = 'provision'`.execute(opened.db);
    expect(rows).toHaveLength(4);
  });

  test('sides that the mapping states come with the lines, in the direction in which each is drawn', async () => {
    const westwards: Drawn = { ...NO_CROSS, rings: [at([220, 8], [-20, 8])] };
    const halving: Drawn = { ...NO_CROSS, rings: [at([-20, 50], [220, 50])] };
    const trial = { mappingName: 'linie ze stroną', losesBecause: 'Próba.' };
    const sides = async (line: Drawn, freeSide: string) => {
      const report = await load(geoJson([line]), { ...trial, mapping: given({ freeSide }) });
      const own = (await drawn()).filter(({ codedBy }) => codedBy === 'LINIE: linie ze stroną');
      return [
        report.unsided,
        ...own.map((one) => [one.freeSide?.join() ?? null, Math.sign(one.line![0]!.at(-1)![0] - one.line![0]![0]![0])]),
      ];
    };
    expect(await sides(westwards, 'left')).toEqual([0, ['left', -1], ['left', -1]]);
    expect(await sides(westwards, 'suggested')).toEqual([0, ['left', -1], ['left', -1]]);
    expect(await sides(westwards, 'right')).toEqual([0, ['right', -1], ['right', -1]]);
    expect(await sides(halving, 'suggested')).toEqual([2, [null, 1], [null, 1]]);
  });

  test('a clause confirmed although the data no longer has it is asked about once', async () => {
    const both = [
      { ...NO_CROSS, rings: [at([-20, 8], [220, 8])] },
      { ...OBLIGATORY, rings: [at([-20, 94], [120, 94])] },
    ];
    const once = { mappingName: 'linie raz', mapping: given({ freeSide: 'suggested' }) };
    await load(geoJson(both), once);
    const wall = async () =>
      (await drawn()).find(({ codedBy, kind }) => codedBy === 'LINIE: linie raz' && kind === 'obligatory-line')!;
    const confirm = async (accountId: number) =>
      checkProvision(opened.db, {
        provisionId: Number((await wall()).id),
        now,
        clerk: { accountId, name: `Osoba ${accountId}` },
      });
    expect(await confirm(705)).toMatchObject({ ok: true });
    const without = geoJson(both.slice(0, 1));
    expect(await load(without, once)).toMatchObject({ stored: false, lost: [{ fate: 'doubted' }] });
    expect(await load(without, { ...once, losesBecause: 'Sprawdzimy.' })).toMatchObject({ stored: true });
    expect(await wall()).toMatchObject({ checkedBy: null, doubt: { by: 'LINIE: linie raz' } });
    expect(await confirm(706)).toMatchObject({ ok: true });
    expect(await load(without, once)).toMatchObject({ provisionsChanged: 0, lost: [] });
    expect(await wall()).toMatchObject({ checkedBy: 'Osoba 706', doubt: null });
    await load(geoJson(both), once);
    expect(await load(without, once)).toMatchObject({ stored: false, lost: [{ fate: 'doubted' }] });
  });

  test('a mapping of lines under the name of a mapping of zones stands beside it', async () => {
    await load(geoJson([NO_CROSS]), { mappingName: 'tereny próby', losesBecause: 'Próba.' });
    expect((await savedMappings(opened.db)).map(({ name }) => name)).toEqual(['tereny próby']);
    expect((await savedLineMappings(opened.db)).map(({ name }) => name)).toContain('tereny próby');
  });

  test('a saved mapping serves the next file', async () => {
    const { db } = opened;
    const named = await importBuildingLines(db, {
      file: geoJson([NO_CROSS]),
      mappingName: 'linie próby',
      actor: 'command',
      today,
      dryRun: true,
    });
    expect(named).toMatchObject({ ok: true, value: { refused: [], lines: 1 } });
    const unknown = await importBuildingLines(db, {
      file: geoJson([NO_CROSS]),
      mappingName: 'nie ma',
      actor: 'command',
      today,
    });
    expect(unknown).toMatchObject({ ok: false, error: { kind: 'no-mapping' } });
  });

  test.each<[string, FileSource, object, object]>([
    [
      'a value that the mapping does not name',
      geoJson([{ ...NO_CROSS, properties: { rodzaj: 'kolej' } }]),
      {},
      { kind: 'unknown-kind', detail: 'kolej' },
    ],
    ['no value', geoJson([{ ...NO_CROSS, properties: { rodzaj: '' } }, NO_CROSS]), {}, { kind: 'missing-field' }],
    ['a plan that is not there', geoJson([NO_CROSS]), { act: 'MPZP inny' }, { kind: 'no-act', detail: 'MPZP inny' }],
    [
      'a zone that it does not meet',
      geoJson([{ ...NO_CROSS, properties: { rodzaj: 'nieprzekraczalna', teren: '3KD' } }]),
      { columns: { kind: 'rodzaj', zone: 'teren' } },
      { kind: 'no-zone', detail: '3KD' },
    ],
    ['no line', geoJson([{ ...NO_CROSS, rings: at([0, 0]) as never }], 'Point'), {}, { kind: 'no-line' }],
  ])('a line with %s is refused by name and keeps the file out', async (_, file, mapping, refused) => {
    const before = await drawn();
    expect(await load(file, { mapping: given(mapping) })).toMatchObject({ stored: false, refused: [refused] });
    expect(await drawn()).toEqual(before);
  });

  test('a mapping that contradicts itself, names no plan or no building line is refused by field', () => {
    const values = { noCross: ['a'] };
    expect(parseLineMapping({ columns: {}, values })).toEqual({ ok: false, fields: ['act'] });
    expect(parseLineMapping({ act: 'x', columns: {}, values: { other: ['a'] } })).toEqual({
      ok: false,
      fields: ['values'],
    });
    expect(parseLineMapping({ act: 'x', columns: {}, values: { noCross: ['a'], obligatory: ['A'] } })).toEqual({
      ok: false,
      fields: ['values'],
    });
  });
});
