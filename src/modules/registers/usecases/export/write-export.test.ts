import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { buffer } from 'node:stream/consumers';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { MultiPolygon } from '../../../../geometry/polygon.ts';
import { openVectorFile } from '../../../../platform/vector/index.ts';
import { columnsOf, type ExportRow } from '../../core/export/export-row.ts';
import type { ExportSource } from './read-export-rows.ts';
import { type ExportFormat, writeExport } from './write-export.ts';

const HOLED: MultiPolygon = [
  [
    [
      [6_500_000.5, 5_735_000],
      [6_500_100, 5_735_000],
      [6_500_100, 5_735_080],
      [6_500_000.5, 5_735_080],
      [6_500_000.5, 5_735_000],
    ],
    [
      [6_500_040, 5_735_030],
      [6_500_040, 5_735_040],
      [6_500_050, 5_735_040],
      [6_500_040, 5_735_030],
    ],
  ],
];
const LAND: ExportRow[] = [
  {
    id: '306101_1.0033.2/20',
    columns: { nazwa: 'Łąka „Źródło”', pole_m2: 7960.04, dane: true, uwagi: '=1+1' },
    shape: HOLED,
    point: null,
  },
  { id: '306101_1.0033.2/21', columns: { nazwa: null, pole_m2: 0, dane: false }, shape: HOLED, point: null },
];
const PINS: ExportRow[] = [{ id: 'hala-1', columns: { fid: 7 }, shape: null, point: [6_500_000, 5_735_000] }];
const sourceOf = (...batches: (readonly ExportRow[])[]): ExportSource => ({
  columns: columnsOf(batches.flat()),
  async *batches() {
    yield* batches;
  },
});
const OPTIONS = { name: 'parcels', epsg: 2177, now: new Date('2026-03-01T10:00:00Z') } as const;
async function written(rows: readonly ExportRow[], format: ExportFormat): Promise<Buffer> {
  return await buffer(writeExport(sourceOf(rows), { ...OPTIONS, format }));
}

describe('an export', () => {
  it('as a GeoPackage holds shapes to the bit, columns with their types, and its system', async () => {
    const bytes = await written(LAND, 'gpkg');
    const opened = await openVectorFile({ name: 'x.gpkg', size: bytes.byteLength, open: () => [bytes] });
    expect(opened.ok).toBe(true);
    if (!opened.ok) return;
    const features = [];
    const [layer] = opened.value.layers;
    for await (const batch of layer!.features()) features.push(...batch);
    await opened.value.close();
    expect(layer).toMatchObject({ name: 'parcels', crsName: 'EPSG:2177' });
    expect(features).toHaveLength(2);
    expect(features[0]).toMatchObject({
      geometry: { type: 'MultiPolygon', coordinates: HOLED },
      properties: { id: '306101_1.0033.2/20', nazwa: 'Łąka „Źródło”', pole_m2: 7960.04, uwagi: '=1+1' },
    });
  });

  it('as a workbook holds texts as texts and numbers as numbers', async () => {
    const rows = await readSheet(Buffer.from(await written(LAND, 'xlsx')));
    expect(rows).toEqual([
      ['id', 'nazwa', 'pole_m2', 'dane', 'uwagi'],
      ['306101_1.0033.2/20', 'Łąka „Źródło”', 7960.04, true, '=1+1'],
      ['306101_1.0033.2/21', null, 0, false, null],
    ]);
  });

  it('as a table lets nothing run as a formula', async () => {
    const text = new TextDecoder().decode(await written(LAND, 'csv'));
    expect(text).toContain('"\'=1+1"');
  });

  it.each(['xlsx', 'csv', 'geojson', 'gpkg'] as const)('without a row is still a %s', async (format) => {
    expect((await written([], format)).byteLength).toBeGreaterThan(0);
  });

  it('of rows with a point and a border holds both: two layers of a GeoPackage, border and place of a GeoJSON feature', async () => {
    const rows: ExportRow[] = [{ ...LAND[0]!, point: [6_500_020, 5_735_010] }, PINS[0]!];
    const bytes = await written(rows, 'gpkg');
    const opened = await openVectorFile({ name: 'x.gpkg', size: bytes.byteLength, open: () => [bytes] });
    if (!opened.ok) throw new Error(opened.error.kind);
    const held: unknown[] = [];
    for (const layer of opened.value.layers)
      for await (const batch of layer.features())
        for (const { geometry, properties } of batch) held.push([layer.name, geometry !== null, properties['id']]);
    await opened.value.close();
    expect(held).toEqual([
      // The reader takes surfaces only.
      ['parcels', false, '306101_1.0033.2/20'],
      ['parcels', false, 'hala-1'],
      ['parcels_borders', true, '306101_1.0033.2/20'],
    ]);
    const [bordered, pin] = JSON.parse((await written(rows, 'geojson')).toString()).features;
    expect(bordered.geometry.type).toBe('MultiPolygon');
    expect(bordered.geometry.coordinates[0]).toHaveLength(2);
    expect([bordered.properties.lon, bordered.properties.lat]).toEqual([
      expect.closeTo(18.0003, 3),
      expect.closeTo(51.749, 2),
    ]);
    expect([pin.geometry.type, pin.properties.lon]).toEqual(['Point', undefined]);
  });

  it('writes points where rows have no surface, and a column called as the layer’s own key', async () => {
    const bytes = await written(PINS, 'gpkg');
    const text = new TextDecoder('latin1').decode(bytes);
    expect(text).toContain('POINT');
    expect(text).toContain('fid_');
  });
});

describe('an export of many rows', () => {
  const pin = (id: number): ExportRow => ({
    id: String(id),
    columns: { a: id },
    shape: null,
    point: [6_500_000, 5_735_000],
  });

  it.each(['csv', 'geojson'] as const)(
    'as %s goes out a batch at a time, none read before it is asked for',
    async (format) => {
      let read = 0;
      const source: ExportSource = {
        columns: ['a'],
        async *batches() {
          for (; read < 1000; read++) yield [pin(read)];
        },
      };
      const pieces = writeExport(source, { ...OPTIONS, format })[Symbol.asyncIterator]();
      await pieces.next();
      await pieces.next();
      expect(read).toBeLessThan(4);
    },
  );

  it.each(['csv', 'geojson', 'xlsx', 'gpkg'] as const)(
    'as %s is the same however its batches are cut',
    async (format) => {
      const rows = Array.from({ length: 7 }, (_, id) => pin(id));
      const cut = await buffer(writeExport(sourceOf(rows.slice(0, 2), [], rows.slice(2)), { ...OPTIONS, format }));
      // A workbook holds the time of its making.
      if (format === 'xlsx') expect(await readSheet(cut)).toEqual(await readSheet(await written(rows, format)));
      else expect(cut.equals(await written(rows, format))).toBe(true);
      if (format === 'geojson') expect(JSON.parse(cut.toString()).features).toHaveLength(7);
    },
  );

  it('as a workbook keeps every text as it is', async () => {
    const texts = ['_x0041_', ' spacje ', 'a\nb', '<&>"\'', 'Łódź 🙂', 'x'.repeat(50), '007', '=1+1'];
    const rows = texts.map((a, id): ExportRow => ({ ...pin(id), columns: { a } }));
    const [, ...read] = await readSheet(await written(rows, 'xlsx'), { trim: false });
    expect(read.map(([, text]) => text)).toEqual(texts);
  });

  it('as a GeoPackage leaves nothing on the disk, whether it was read to its end or not', async () => {
    const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('calisia-export-'));
    const before = left();
    const rows = Array.from({ length: 4000 }, (_, id) => pin(id));
    await written(rows, 'gpkg');
    const pieces = writeExport(sourceOf(rows), { ...OPTIONS, format: 'gpkg' })[Symbol.asyncIterator]();
    await pieces.next();
    await pieces.return?.();
    expect(left()).toEqual(before);
  });

  it('as a GeoPackage calls a column that holds words and numbers a text', async () => {
    const mixed = [pin(1), { ...pin(2), columns: { a: 'brak', b: true } }];
    const bytes = await written(mixed, 'gpkg');
    expect(bytes.toString('latin1')).toMatch(/"a" text, "b" boolean/);
  });
});
