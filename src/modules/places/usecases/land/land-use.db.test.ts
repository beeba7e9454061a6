import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../platform/db/testing.ts';
import { bytesNamed, importParcels, landUseOf } from '../../index.server.ts';
import { precincts } from '../../data/land-use.queries.ts';
import { feature, geoJson, square } from '../parcel-files.cases.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase('migrated');
});
afterAll(() => opened.close());

async function run(text: string) {
  const outcome = await importParcels(opened.db, {
    source: bytesNamed('egib.gml', Buffer.from(text)),
    actor: 'command',
  });
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value.report;
}

/** A rectangle of EPSG:2177, northing first. */
const surface = (x: number, width: number): string => {
  const [a, b, n] = [6_506_000 + x, 6_506_000 + x + width, 5_735_000];
  return `<egb:geometria><gml:Polygon srsName="urn:ogc:def:crs:EPSG::2177"><gml:exterior><gml:LinearRing><gml:posList>${n} ${a} ${n} ${b} ${n + 40} ${b} ${n + 40} ${a} ${n} ${a}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></egb:geometria>`;
};
const parcel = (number: string, x: number, uses = ''): string =>
  `<egb:EGB_DzialkaEwidencyjna><egb:idDzialki>306101_1.0033.${number}</egb:idDzialki>${surface(x, 50)}${uses}</egb:EGB_DzialkaEwidencyjna>`;
const nested = (ofu: string, ozu: string, ozk: string, ha: string): string =>
  `<egb:klasouzytek><egb:EGB_Klasouzytek><egb:oznaczenieKlasouzytku><egb:EGB_OznaczenieKlasouzytku><egb:OFU>${ofu}</egb:OFU><egb:OZU>${ozu}</egb:OZU><egb:OZK>${ozk}</egb:OZK></egb:EGB_OznaczenieKlasouzytku></egb:oznaczenieKlasouzytku><egb:powierzchnia uom="ha">${ha}</egb:powierzchnia></egb:EGB_Klasouzytek></egb:klasouzytek>`;
const contour = (
  kind: 'KonturKlasyfikacyjny' | 'KonturUzytkuGruntowego',
  id: string,
  at: { x: number; width: number; symbols: string },
): string =>
  `<egb:EGB_${kind}><egb:id${kind === 'KonturKlasyfikacyjny' ? 'Konturu' : 'Uzytku'}>${id}</egb:id${kind === 'KonturKlasyfikacyjny' ? 'Konturu' : 'Uzytku'}>${at.symbols}${surface(at.x, at.width)}</egb:EGB_${kind}>`;
const gml = (...members: string[]): string =>
  `<gml:FeatureCollection xmlns:egb="urn:egb" xmlns:gml="http://www.opengis.net/gml/3.2">${members.map((member) => `<gml:featureMember>${member}</gml:featureMember>`).join('')}</gml:FeatureCollection>`;

const CLASSES = '<egb:OZU>R</egb:OZU><egb:OZK>IIIa</egb:OZK>';

describe('uses and soil classes', () => {
  test('what the register’s entry states is kept by use, class and area; a second reading changes nothing', async () => {
    const text = gml(parcel('1', 0, nested('R', 'R', 'IIIa', '0.1200') + nested('Br', 'R', 'IVb', '0.0800')));
    expect(await run(text)).toMatchObject({ stored: true, written: { inserted: 1 } });
    expect(await landUseOf(opened.db, ['306101_1.0033.1'])).toEqual([
      { parcelId: '306101_1.0033.1', origin: 'register', use: 'Br-R', soilClass: 'IVb', areaM2: 800 },
      { parcelId: '306101_1.0033.1', origin: 'register', use: 'R', soilClass: 'IIIa', areaM2: 1200 },
    ]);
    expect(await run(text)).toMatchObject({ written: { inserted: 0, changed: 0, unchanged: 1 } });
  });

  test('an area that changed in the entry alone is a change of the parcel', async () => {
    const text = gml(parcel('1', 0, nested('R', 'R', 'IIIa', '0.1100') + nested('Br', 'R', 'IVb', '0.0900')));
    expect(await run(text)).toMatchObject({ stored: true, written: { changed: 1 } });
    expect(await landUseOf(opened.db, ['306101_1.0033.1'])).toMatchObject([{ areaM2: 900 }, { areaM2: 1100 }]);
  });

  test('a list in one attribute is read, with areas where it gives them', async () => {
    const properties = { KLASOUZYTKI_EGIB: 'RIIIa 0,1000; PsIV 0,0500; Ba' };
    await run(geoJson([feature('306101_1.0033.2', square(100), properties)]));
    expect(await landUseOf(opened.db, ['306101_1.0033.2'])).toMatchObject([
      { use: 'Ba', soilClass: null, areaM2: null },
      { use: 'Ps', soilClass: 'IV', areaM2: 500 },
      { use: 'R', soilClass: 'IIIa', areaM2: 1000 },
    ]);
  });

  test('contours are measured against parcels to 0.01 m², whichever of the two comes first', async () => {
    const drawn = [
      contour('KonturKlasyfikacyjny', 'k1', { x: 1000, width: 30.123, symbols: CLASSES }),
      contour('KonturUzytkuGruntowego', 'u1', { x: 990, width: 60, symbols: '<egb:OFU>Ba</egb:OFU>' }),
    ];
    const report = await run(
      gml(
        drawn[0]!,
        parcel('3', 1000),
        drawn[1]!,
        contour('KonturKlasyfikacyjny', 'k2', { x: 0, width: 1, symbols: '' }),
      ),
    );
    expect(report).toMatchObject({ stored: true, contours: 2, areaFaults: [{ id: 'k2', detail: 'no symbol of use' }] });
    expect(await landUseOf(opened.db, ['306101_1.0033.3'])).toMatchObject([
      { origin: 'class-contour', use: 'R', soilClass: 'IIIa', areaM2: 1204.92 },
      { origin: 'use-contour', use: 'Ba', soilClass: null, areaM2: 2000 },
    ]);
    await run(gml(parcel('4', 1040)));
    expect(await landUseOf(opened.db, ['306101_1.0033.4'])).toMatchObject([{ origin: 'use-contour', areaM2: 400 }]);
    expect(await run(gml(drawn[0]!))).toMatchObject({ written: { inserted: 0, changed: 0 } });
    await run(gml(contour('KonturKlasyfikacyjny', 'k1', { x: 1000, width: 10, symbols: CLASSES })));
    expect(await landUseOf(opened.db, ['306101_1.0033.3'])).toMatchObject([{ areaM2: 400 }, {}]);
  });
});

describe('contours of an earlier file', () => {
  const K = 'KonturKlasyfikacyjny';
  const land = [parcel('21', 2000), parcel('22', 2050)];
  const first = [
    contour(K, 'a', { x: 2000, width: 50, symbols: CLASSES }),
    contour(K, 'b', { x: 2050, width: 50, symbols: CLASSES }),
  ];
  const of = (...numbers: string[]) =>
    landUseOf(
      opened.db,
      numbers.map((number) => `306101_1.0033.${number}`),
    );

  test('that a later file no longer draws on its parcels go, and the parcels are measured without them', async () => {
    await run(gml(...land, ...first));
    expect(await of('21', '22')).toMatchObject([{ areaM2: 2000 }, { areaM2: 2000 }]);
    const redrawn = gml(
      ...land,
      contour(K, 'c', { x: 2000, width: 100, symbols: '<egb:OZU>Ps</egb:OZU><egb:OZK>V</egb:OZK>' }),
    );
    expect(await run(redrawn)).toMatchObject({ stored: true, contours: 1, contoursGone: 2 });
    expect(await of('21', '22')).toMatchObject([
      { use: 'Ps', soilClass: 'V', areaM2: 2000 },
      { use: 'Ps', soilClass: 'V', areaM2: 2000 },
    ]);
    expect(await run(redrawn)).toMatchObject({ contoursGone: 0, written: { inserted: 0, changed: 0 } });
  });

  test('stay where a file brings parcels without contours, or other parcels', async () => {
    expect(await run(gml(...land))).toMatchObject({ contoursGone: 0 });
    const beside = gml(parcel('23', 2100), contour(K, 'd', { x: 2100, width: 50, symbols: CLASSES }));
    expect(await run(beside)).toMatchObject({ stored: true, contoursGone: 0 });
    expect(await of('22', '23')).toMatchObject([{ use: 'Ps' }, { use: 'R' }]);
  });

  test('of the other kind stay', async () => {
    await run(
      gml(...land, contour('KonturUzytkuGruntowego', 'u', { x: 2000, width: 100, symbols: '<egb:OFU>Ba</egb:OFU>' })),
    );
    expect(await of('21')).toMatchObject([
      { origin: 'class-contour', use: 'Ps' },
      { origin: 'use-contour', use: 'Ba' },
    ]);
  });
});

test('precincts are known by their number, and by name where a file tells it', async () => {
  const named = `<egb:EGB_ObrebEwidencyjny><egb:idObrebu>306101_1.0044</egb:idObrebu><egb:nazwaWlasna>Dobrzec</egb:nazwaWlasna></egb:EGB_ObrebEwidencyjny>`;
  await run(gml(parcel('5', 300), named));
  await run(geoJson([feature('306101_1.0051.9', square(400), { OBREB: 'Winiary' })]));
  expect(await precincts(opened.db)).toEqual([
    { code: '0033', name: null },
    { code: '0044', name: 'Dobrzec' },
    { code: '0051', name: 'Winiary' },
  ]);
});
