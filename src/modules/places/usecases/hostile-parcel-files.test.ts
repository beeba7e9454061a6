import { describe, expect, test } from 'vitest';
import { bytesNamed } from './file-source.ts';
import { checkParcels } from './check-parcels.ts';
import { egibGml, feature, geoJson, square } from './parcel-files.cases.ts';

const kalisz = { teryt: '3061011', epsg: 2177 } as const;
const check = (content: string | Uint8Array) =>
  checkParcels(bytesNamed('plik', typeof content === 'string' ? new TextEncoder().encode(content) : content), kalisz);
const one = { id: '306101_1.0033.2', ring: square(0), areaHa: '0.2500' };
const gml = egibGml([one]);

describe('files that can’t be parcels', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'empty'],
    ['binary', Uint8Array.from([0x89, 0x50, 0, 1, 2, 0xff]), 'unknown-format'],
    ['a torn zip', 'PK\u0003\u0004…', 'bad-zip'],
    ['a letter', 'Dzień dobry', 'unknown-format'],
    ['half of a GeoJSON', geoJson([feature(one.id, one.ring)]).slice(0, 90), 'not-json'],
    ['a single geometry', '{"type":"Point","coordinates":[18,51]}', 'not-a-feature-collection'],
    ['a list', '[]', 'not-a-feature-collection'],
    ['a collection without features', '{"type":"FeatureCollection","features":[]}', 'no-features'],
    ['NaN in JSON', geoJson([feature(one.id, [[18, 51]])]).replace('51', 'NaN'), 'not-json'],
    ['nested a million deep', `${'['.repeat(1_000_000)}`, 'not-json'],
    ['Windows-1250', Uint8Array.from([0x7b, 0x22, 0xb3, 0x22, 0x3a, 0x31, 0x7d]), 'not-utf8'],
    ['XML without parcels', '<a xmlns="urn:x"><b/></a>', 'no-parcels'],
    ['XML with a bomb', gml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "bb">]>'), 'dtd'],
    ['XML that names Windows-1250', gml.replace('UTF-8', 'windows-1250'), 'not-utf8'],
    ['XML cut off', gml.slice(0, -40), 'not-well-formed'],
  ])('%s', async (_, content, kind) => {
    expect(await check(content)).toMatchObject({ ok: false, error: { kind } });
  });
});

describe('hostile features', () => {
  const posList = /<gml:posList>[^<]*/;
  test.each<[string, string, string]>([
    ['a coordinate that is no number', gml.replace(posList, '<gml:posList>NaN 1 2 3 4 5 NaN 1'), 'unreadable-geometry'],
    [
      'a coordinate beyond all numbers',
      gml.replace(posList, '<gml:posList>1e999 1 2 3 4 5 1e999 1'),
      'unreadable-geometry',
    ],
    ['a number in hexadecimal', gml.replace(posList, '<gml:posList>0x10 1 2 3 4 5 0x10 1'), 'unreadable-geometry'],
    [
      'an odd count of numbers',
      gml.replace(posList, '<gml:posList>5735000 6506000 5735000 6506050 5735050 6506050 5735000'),
      'unreadable-geometry',
    ],
    [
      'an arc',
      gml.replace('<gml:LinearRing>', '<gml:Ring><gml:Arc/></gml:Ring><gml:LinearRing>'),
      'unreadable-geometry',
    ],
    ['a system that we do not know', gml.replace('EPSG::2177', 'EPSG::2154'), 'unknown-crs'],
    [
      'coordinates at the ends of the earth',
      geoJson([
        feature(one.id, [
          [1e308, 1e308],
          [0, 0],
          [1, 1],
          [1e308, 1e308],
        ]),
      ]),
      'outside-poland',
    ],
    [
      '1e999 in JSON',
      geoJson([feature(one.id, [])]).replace('[[]]', '[[[1e999,5],[1,1],[2,2],[1e999,5]]]'),
      'unreadable-geometry',
    ],
    [
      'coordinates nested a thousand deep',
      geoJson([feature(one.id, [])]).replace('[[]]', `${'['.repeat(1000)}${']'.repeat(1000)}`),
      'unreadable-geometry',
    ],
    ['an id as long as a book', geoJson([feature('3'.repeat(1_000_000), one.ring)]), 'bad-id'],
    ['an id that is a formula', geoJson([feature('=cmd|1', one.ring)]), 'bad-id'],
  ])('%s', async (_, content, kind) => {
    const result = await check(content);
    expect(result).toMatchObject({ ok: true, value: { findings: { accepted: 0, refused: [{ kind }] } } });
  });

  test('a wrong label is seen through and reported', async () => {
    const result = await check(gml.replace('EPSG::2177', 'EPSG::2178'));
    expect(result).toMatchObject({
      ok: true,
      value: { findings: { accepted: 1, crs: [{ used: 2177, contradicted: true }] } },
    });
  });

  test('a property named like the prototype is only a property', async () => {
    const text = geoJson([feature(one.id, one.ring)]).replace(
      '"properties":{',
      '"properties":{"__proto__":{"idDzialki":"x"},',
    );
    expect(await check(text)).toMatchObject({ ok: true, value: { findings: { accepted: 1 } } });
  });
});
