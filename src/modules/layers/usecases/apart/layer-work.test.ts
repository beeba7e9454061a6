import { describe, expect, test } from 'vitest';
import { bytesNamed, type FileSource } from '../../../places/index.server.ts';
import { NO_MAPPING } from '../../core/layer-mapping.ts';
import { layerApart } from './layer-work.ts';

const strip = (x: number): string =>
  `{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[${x},5735000],[${x},5735900]]}}`;
const file = (count: number): FileSource =>
  bytesNamed(
    'linie.geojson',
    Buffer.from(
      `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:2177"}},"features":[${Array.from({ length: count }, (_, n) => strip(6_506_000 + n)).join()}]}`,
    ),
  );
const into = { kind: 'power-line', mapping: NO_MAPPING, epsg: 2177, border: null } as const;

describe('reading a layer that somebody uploaded', () => {
  test('its things come back as they are read here', async () => {
    const read = await layerApart()({ file: file(2), area: null }, into);
    expect(read).toMatchObject({ ok: true, value: { things: [{ lines: [[[6_506_000, 5_735_000], [6_506_000, 5_735_900]]] }, {}], area: null } }); // prettier-ignore
  });

  test('GML too, and what is wrong with one comes back by name', async () => {
    const gml = (end: string): FileSource =>
      bytesNamed(
        'a.gml',
        Buffer.from(
          `<gml:FeatureCollection xmlns:gml="urn:g"><gml:featureMember><a><g><gml:LineString srsName="EPSG:2177"><gml:posList>6506000 5735000 6506000 5735900</gml:posList></gml:LineString></g></a></gml:featureMember>${end}`,
        ),
      );
    expect(await layerApart()({ file: gml('</gml:FeatureCollection>'), area: null }, into)).toMatchObject({
      ok: true,
      value: { things: [{ lines: [[[6_506_000, 5_735_000], [6_506_000, 5_735_900]]] }] }, // prettier-ignore
    });
    expect(await layerApart()({ file: gml(''), area: null }, into)).toMatchObject({
      ok: false,
      error: { kind: 'not-well-formed' },
    });
  });

  test('a file that needs too much time is refused with the reason', async () => {
    const read = await layerApart({ deadlineMs: 300 })({ file: file(60_000), area: null }, into);
    expect(read).toMatchObject({ ok: false, error: { kind: 'too-slow' } });
  });
});
