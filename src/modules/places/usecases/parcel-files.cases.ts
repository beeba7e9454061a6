import { transformation } from '../../../geometry/crs.ts';

/** Files for tests: parcels near the middle of Kalisz. */
const toDegrees = transformation(2177, 4326);

/** A square of 50 m, `east` metres from a corner stone; longitude latitude. */
export const square = (east: number): number[][] =>
  [
    [0, 0],
    [50, 0],
    [50, 50],
    [0, 50],
    [0, 0],
  ].map(([x, y]) => [...toDegrees([6_506_000 + east + x!, 5_735_000 + y!])]);

export const feature = (id: string | null, ring: unknown, properties: object = {}) => ({
  type: 'Feature',
  properties: { ...(id === null ? {} : { idDzialki: id }), ...properties },
  geometry: { type: 'Polygon', coordinates: [ring] } as unknown,
});

export const geoJson = (features: readonly unknown[], more: object = {}): string =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features });

type Member = { id: string; ring: number[][]; areaHa: string };

/** EGiB GML in EPSG:2177, northing first, unless swapped against its own label. */
export function egibGml(members: readonly Member[], options: { swapped?: boolean } = {}): string {
  const toZone = transformation(4326, 2177);
  const parcels = members.map(({ id, ring, areaHa }) => {
    const pairs = ring.map(([lon, lat]) => {
      const [east, north] = toZone([lon!, lat!]).map((metres) => metres.toFixed(4));
      return options.swapped ? `${east} ${north}` : `${north} ${east}`;
    });
    return `<gml:featureMember><egb:EGB_DzialkaEwidencyjna gml:id="a${id}">
      <egb:startWersjaObiekt>2024-05-06T00:00:00</egb:startWersjaObiekt>
      <egb:idDzialki>${id}</egb:idDzialki>
      <egb:powierzchniaEwidencyjna uom="ha">${areaHa}</egb:powierzchniaEwidencyjna>
      <egb:geometria><gml:Polygon srsName="urn:ogc:def:crs:EPSG::2177"><gml:exterior><gml:LinearRing>
        <gml:posList>${pairs.join(' ')}</gml:posList>
      </gml:LinearRing></gml:exterior></gml:Polygon></egb:geometria>
    </egb:EGB_DzialkaEwidencyjna></gml:featureMember>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
    <gml:FeatureCollection xmlns:egb="urn:gugik:specyfikacje:gmlas:ewidencjaGruntowBudynkow:1.0" xmlns:gml="http://www.opengis.net/gml/3.2">
    ${parcels.join('\n')}</gml:FeatureCollection>`;
}
