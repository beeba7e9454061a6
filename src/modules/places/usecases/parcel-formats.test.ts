import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { transformation } from '../../../geometry/crs.ts';
import { realDataFolder } from '../../../platform/real-data.ts';
import { dbf, type Drawn, geoPackage, type Ring, shp, zip } from '../../../platform/vector/vector-files.cases.ts';
import { checkParcels } from './check-parcels.ts';
import { bytesNamed, fileAt } from './file-source.ts';

const kalisz = { teryt: '3061011', epsg: 2177 } as const;
const ring = (east: number, to: 2177 | 2180 = 2177): Ring => {
  const carry = transformation(2177, to);
  const corners = [
    [0, 0],
    [50, 0],
    [50, 50],
    [0, 50],
    [0, 0],
  ] as const;
  return corners.map(([x, y]) => carry([6_506_000 + east + x, 5_735_000 + y]) as [number, number]);
};
const drawn = (properties: Drawn['properties'], rings: Drawn['rings'] = [ring(0)]): Drawn => ({ properties, rings });

async function findings(bytes: Uint8Array, idField: string | null = null) {
  const result = await checkParcels(bytesNamed('plik', bytes), { ...kalisz, idField });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value.findings;
}

describe('parcels as GeoPackage and Shapefile', () => {
  test('a GeoPackage in PL-1992 and a Shapefile without a label are the same land', async () => {
    const srs = { id: 2180, organization: 'EPSG', code: 2180, definition: '' };
    const properties = { ID_DZIALKI: '306101_1.0033.2/20', POLE_EWIDENCYJNE: '0,2500' };
    const one = await findings(geoPackage([drawn(properties, [ring(0, 2180)])], { srs }));
    expect(one).toMatchObject({
      accepted: 1,
      crs: [{ labelled: 'EPSG:2180', used: 2180, contradicted: false }],
      counts: { deviations: 0 },
    });
    const features = [drawn(properties)];
    const other = await findings(zip({ 'd.shp': shp(features), 'd.dbf': dbf(features) }));
    expect(other).toMatchObject({
      accepted: 1,
      registerUnit: 'ha',
      crs: [{ labelled: null, used: 2177, contradicted: true }],
      counts: { deviations: 0 },
    });
  });

  test('a file whose label is another system is read by its coordinates and reported', async () => {
    const srs = { id: 4326, organization: 'EPSG', code: 4326, definition: '' };
    expect(await findings(geoPackage([drawn({ id: '306101_1.0033.1' })], { srs }))).toMatchObject({
      accepted: 1,
      crs: [{ labelled: 'EPSG:4326', used: 2177, contradicted: true }],
    });
  });

  test.each<[string, Drawn['properties'], string | null]>([
    ['IDENTYFIKATOR', { IDENTYFIKATOR: '306101_1.0033.2/20' }, null],
    ['its own name, told by the person', { Działka_nr_ewid: '306101_1.0033.2/20', ID: '5' }, 'działka_nr_ewid'],
    ['TERYT, precinct and number', { TERYT: '3061011', NR_OBREBU: 33, NR_DZIALKI: '2/20' }, null],
    [
      'unit, precinct, sheet and number',
      { JEW_ID: '306101_1', OBREB: '0033', ARKUSZ: '', NUMER_DZIALKI: '2/20' },
      null,
    ],
    ['a precinct’s whole code and a number', { ID_OBREBU: '306101_1.0033', NUMER: '2/20' }, null],
  ])('the id is found in %s', async (_, properties, idField) => {
    expect(await findings(geoPackage([drawn(properties)]), idField)).toMatchObject({ accepted: 1, refused: [] });
  });

  test('without an id no parcel is guessed', async () => {
    expect(await findings(geoPackage([drawn({ NUMERO: '12' })]))).toMatchObject({ refused: [{ kind: 'no-id' }] });
    expect(await findings(geoPackage([drawn({ ID: '17' })]))).toMatchObject({
      refused: [{ kind: 'bad-id', detail: '17' }],
    });
    expect(await findings(geoPackage([drawn({ NR: '17' })]), 'none')).toMatchObject({ refused: [{ kind: 'no-id' }] });
  });

  test('a null shape and a NaN are refused with their reason', async () => {
    const features = [
      drawn({ ID_DZIALKI: '306101_1.0033.1' }, null),
      drawn({ ID_DZIALKI: '306101_1.0033.2' }, [
        [
          [Number.NaN, 1],
          [2, 2],
          [3, 3],
          [Number.NaN, 1],
        ],
      ]),
      drawn({ ID_DZIALKI: '306101_1.0033.3' }),
    ];
    expect(await findings(zip({ 'd.shp': shp(features), 'd.dbf': dbf(features) }))).toMatchObject({
      accepted: 1,
      refused: [{ kind: 'no-geometry' }, { kind: 'unreadable-geometry' }],
    });
  });
});

const folder = realDataFolder();
describe.skipIf(!folder)('real files of others', () => {
  test('851 French parcels are read, and refused because Poland’s office does not know their system', async () => {
    const result = await checkParcels(fileAt(join(folder!, 'cadastre', 'parcel.gpkg'))!, kalisz);
    expect(result).toMatchObject({
      ok: true,
      value: { findings: { features: 851, accepted: 0, counts: { refused: 851 } } },
    });
    const kinds = result.ok
      ? new Set(result.value.findings.refused.map(({ kind, detail }) => `${kind} ${detail}`))
      : null;
    expect(kinds).toEqual(new Set(['unknown-crs EPSG:2154']));
  });
});
