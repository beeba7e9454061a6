import { describe, expect, test } from 'vitest';
import { BrokenVector, openVectorFile, type VectorFeature } from '../index.ts';

const NS =
  'xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:ot="urn:ot" xmlns:xlink="http://www.w3.org/1999/xlink"';
const line = (id: string, srs = ''): string =>
  `<ot:OT_SKJZ_L gml:id="${id}"><ot:idIIP><ot:lokalnyId>${id}</ot:lokalnyId></ot:idIIP><ot:kategoriaZarzadzania>gminna</ot:kategoriaZarzadzania><ot:typ xlink:href="http://x/lista#asfalt"/><ot:geometria><gml:Curve${srs}><gml:segments><gml:LineStringSegment><gml:posList>1 2 3 4</gml:posList></gml:LineStringSegment></gml:segments></gml:Curve></ot:geometria><ot:etykieta><gml:Point><gml:pos>9 9</gml:pos></gml:Point></ot:etykieta></ot:OT_SKJZ_L>`;

async function read(text: string): Promise<VectorFeature[]> {
  const opened = await openVectorFile({ name: 'a.gml', size: text.length, open: () => [Buffer.from(text)] }, { gml: true }); // prettier-ignore
  if (!opened.ok) throw new Error(opened.error.kind);
  const features: VectorFeature[] = [];
  for await (const batch of opened.value.layers[0]!.features()) features.push(...batch);
  return features;
}

const failing = (text: string) => read(text).then(() => null, (error: unknown) => (error as BrokenVector).fault); // prettier-ignore

describe('a GML file of any features', () => {
  const envelope = '<gml:boundedBy><gml:Envelope srsName="urn:ogc:def:crs:EPSG::2180"/></gml:boundedBy>';

  test('hands over each with its class, its texts, what it draws, and its system: its own before the file’s', async () => {
    const own = line('b', ' srsName="EPSG:2177"');
    const features = await read(`<gml:FeatureCollection ${NS}>${envelope}<gml:featureMember>${line('a')}</gml:featureMember><gml:featureMember>${own}</gml:featureMember></gml:FeatureCollection>`); // prettier-ignore
    expect(features).toMatchObject([
      {
        type: 'OT_SKJZ_L',
        crsName: 'urn:ogc:def:crs:EPSG::2180',
        properties: { gml_id: 'a', lokalnyId: 'a', kategoriaZarzadzania: 'gminna', typ: 'asfalt' },
        geometry: { type: 'MultiLineString', coordinates: [[[1, 2], [3, 4]]] }, // prettier-ignore
        flattened: false,
      },
      { crsName: 'EPSG:2177' },
    ]);
  });

  test.each([
    ['many members in one', `<gml:FeatureCollection ${NS}><gml:featureMembers>${line('a')}${line('b')}</gml:featureMembers></gml:FeatureCollection>`], // prettier-ignore
    ['members of a service’s answer', `<wfs:FeatureCollection ${NS} numberMatched="2" numberReturned="2"><wfs:member>${line('a')}</wfs:member><wfs:member>${line('b')}</wfs:member></wfs:FeatureCollection>`], // prettier-ignore
    ['a collection within a collection', `<wfs:FeatureCollection ${NS}><wfs:member><wfs:FeatureCollection><wfs:member>${line('a')}</wfs:member><wfs:member>${line('b')}</wfs:member></wfs:FeatureCollection></wfs:member></wfs:FeatureCollection>`], // prettier-ignore
  ])('%s come one by one', async (_, text) => {
    expect((await read(text)).map(({ properties }) => properties['gml_id'])).toEqual(['a', 'b']);
  });

  test('an empty collection has none', async () => {
    expect(await read(`<gml:FeatureCollection ${NS}/>`)).toEqual([]);
  });

  test.each([
    ['a part of what the service has', `<wfs:FeatureCollection ${NS} numberMatched="4310" numberReturned="1"><wfs:member>${line('a')}</wfs:member></wfs:FeatureCollection>`, { kind: 'incomplete', detail: '1 / 4310' }], // prettier-ignore
    ['a service’s error', '<ows:ExceptionReport xmlns:ows="urn:o"><ows:Exception/></ows:ExceptionReport>', { kind: 'not-a-feature-collection', detail: 'ExceptionReport' }], // prettier-ignore
    ['a page of the web', '<html><body><p>Brak</p></body></html>', { kind: 'not-a-feature-collection' }],
    ['a torn file', `<gml:FeatureCollection ${NS}><gml:featureMember>${line('a').slice(0, 90)}`, { kind: 'not-well-formed' }], // prettier-ignore
    ['a file with a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a/>', { kind: 'dtd' }],
  ])('%s is refused', async (_, text, fault) => {
    expect(await failing(text)).toMatchObject(fault);
  });

  test('is read only where it is asked for', async () => {
    const opened = await openVectorFile({ name: 'a.gml', size: 4, open: () => [Buffer.from('<a/>')] });
    expect(opened).toMatchObject({ ok: false, error: { kind: 'unknown-format', detail: 'xml' } });
  });
});
