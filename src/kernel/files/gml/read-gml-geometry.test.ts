import { describe, expect, test } from 'vitest';
import { memberBatches } from '../../../platform/xml/index.ts';
import type { XmlElement } from '../xml-element.ts';
import { ARC_TOLERANCE, flattenArc, flattenCircle } from './flatten-arc.ts';
import { type GmlGeometry, readGmlGeometry } from './read-gml-geometry.ts';

async function read(inner: string): Promise<GmlGeometry> {
  const xml = `<r xmlns:gml="urn:g" xmlns:xlink="urn:l"><m>${inner}</m></r>`;
  const found: XmlElement[] = [];
  for await (const batch of memberBatches([new TextEncoder().encode(xml)], { isMember: (name) => name === 'm' }))
    found.push(...batch);
  return readGmlGeometry(found[0]!);
}

const posList = (text: string, more = ''): string => `<gml:posList${more}>${text}</gml:posList>`;
const SQUARE = '5000 6000 5000 6010 5010 6010 5010 6000 5000 6000';
const polygon = (ring: string): string => `<gml:Polygon><gml:exterior>${ring}</gml:exterior></gml:Polygon>`;

describe('what GML draws', () => {
  test('surfaces with holes, whatever wraps them, and the system that the wrapper names', async () => {
    const hole = `<gml:interior><gml:LinearRing>${posList('5002 6002 5003 6002 5003 6003 5002 6002')}</gml:LinearRing></gml:interior>`;
    const inner = polygon(`<gml:LinearRing>${posList(SQUARE)}</gml:LinearRing>`).replace(
      '</gml:Polygon>',
      `${hole}</gml:Polygon>`,
    );
    const found = await read(`<gml:MultiSurface srsName="EPSG:2177"><gml:surfaceMember>${inner}</gml:surfaceMember></gml:MultiSurface>`); // prettier-ignore
    expect(found).toMatchObject({ crsName: 'EPSG:2177', fault: null, flattened: null, lines: [] });
    expect(found.polygons[0]!.map((ring) => ring.length)).toEqual([5, 4]);
  });

  test('lines of segments and of members one after another, each shared end once; a reversed member runs backwards', async () => {
    const line = (text: string): string => `<gml:LineString>${posList(text)}</gml:LineString>`;
    const segment = (text: string): string => `<gml:LineStringSegment>${posList(text)}</gml:LineStringSegment>`;
    const curve = await read(`<gml:Curve><gml:segments>${segment('1 2 3 4')}${segment('3 4 5 6')}</gml:segments></gml:Curve>`); // prettier-ignore
    expect(curve.lines).toEqual([[[1, 2], [3, 4], [5, 6]]]); // prettier-ignore
    const back = `<gml:OrientableCurve orientation="-"><gml:baseCurve>${line('5 6 3 4')}</gml:baseCurve></gml:OrientableCurve>`;
    const joined = await read(`<gml:CompositeCurve><gml:curveMember>${line('1 2 3 4')}</gml:curveMember><gml:curveMember>${back}</gml:curveMember></gml:CompositeCurve>`); // prettier-ignore
    expect(joined.lines).toEqual([[[1, 2], [3, 4], [5, 6]]]); // prettier-ignore
    const several = await read(`<gml:MultiCurve><gml:curveMember>${line('1 2 3 4')}</gml:curveMember><gml:curveMember>${line('5 6 7 8')}</gml:curveMember></gml:MultiCurve>`); // prettier-ignore
    expect(several.lines).toHaveLength(2);
  });

  test('GML 2, heights and single positions', async () => {
    const old = '<gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>1,2 3,4 5,0 1,2</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon>'; // prettier-ignore
    expect((await read(old)).polygons).toEqual([[[[1, 2], [3, 4], [5, 0], [1, 2]]]]); // prettier-ignore
    const high = await read(`<gml:LineString>${posList('1 2 99 3 4 98', ' srsDimension="3"')}</gml:LineString>`);
    expect(high.lines).toEqual([[[1, 2], [3, 4]]]); // prettier-ignore
    expect((await read('<gml:Point><gml:pos>1 2</gml:pos></gml:Point>')).points).toEqual([[1, 2]]);
    const words = await read(`<gml:LineString>${posList('1 zwei 3 4')}</gml:LineString>`);
    expect(words.lines[0]![0]).toEqual([1, Number.NaN]);
  });

  test('arcs become straight pieces that stay within a centimetre, and it is told', async () => {
    const arc = `<gml:Ring><gml:curveMember><gml:Curve><gml:segments><gml:Arc>${posList('5000 6000 5010 6010 5020 6000')}</gml:Arc><gml:LineStringSegment>${posList('5020 6000 5000 6000')}</gml:LineStringSegment></gml:segments></gml:Curve></gml:curveMember></gml:Ring>`; // prettier-ignore
    const found = await read(polygon(arc));
    expect(found).toMatchObject({ fault: null, flattened: 'Arc' });
    const ring = found.polygons[0]![0]!;
    expect(ring[0]).toEqual([5000, 6000]);
    expect(ring).toContainEqual([5010, 6010]);
    for (let i = 1; i < ring.length - 1; i += 1) {
      const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!];
      expect(Math.hypot((ax! + bx!) / 2 - 5010, (ay! + by!) / 2 - 6000)).toBeGreaterThan(10 - ARC_TOLERANCE);
    }
  });

  test.each([
    ['a spline', `<gml:Curve><gml:segments><gml:BSpline>${posList('1 2 3 4')}</gml:BSpline></gml:segments></gml:Curve>`, 'gml:BSpline'], // prettier-ignore
    ['a member that stands elsewhere', '<gml:MultiSurface><gml:surfaceMember xlink:href="#a"/></gml:MultiSurface>', 'xlink:href #a'], // prettier-ignore
    ['a body', '<gml:Solid/>', 'gml:Solid'],
    ['an arc in degrees', `<gml:Curve><gml:segments><gml:Arc>${posList('18.1 51.7 18.2 51.8 18.3 51.7')}</gml:Arc></gml:segments></gml:Curve>`, 'gml:Arc in degrees'], // prettier-ignore
    ['an arc of two points', `<gml:Curve><gml:segments><gml:Arc>${posList('5000 6000 5001 6001')}</gml:Arc></gml:segments></gml:Curve>`, 'gml:Arc of 2 points'], // prettier-ignore
  ])('%s is a fault by name, and nothing half-read is left', async (_, inner, fault) => {
    expect(await read(inner)).toMatchObject({ fault, polygons: [], lines: [], points: [] });
  });
});

describe('arcs', () => {
  test('run the way that their middle says, on either side and past half a circle', () => {
    const over = flattenArc([[0, 0], [1, 1], [2, 0]]); // prettier-ignore
    const under = flattenArc([[0, 0], [1, -1], [2, 0]]); // prettier-ignore
    expect(over.every(([, y]) => y! >= -1e-9)).toBe(true);
    expect(under.every(([, y]) => y! <= 1e-9)).toBe(true);
    const most = flattenArc([[0, 1], [2, 0], [0, -1]]); // prettier-ignore
    expect(Math.max(...most.map(([x]) => x!))).toBeCloseTo(2, 2);
  });

  test('of points on a line are that line; a circle closes', () => {
    expect(flattenArc([[0, 0], [5, 0], [9, 0]])).toEqual([[0, 0], [5, 0], [9, 0]]); // prettier-ignore
    const circle = flattenCircle([[10, 0], [0, 10], [-10, 0]]); // prettier-ignore
    expect(circle.at(-1)).toEqual([10, 0]);
    expect(Math.min(...circle.map(([, y]) => y!))).toBeCloseTo(-10, 1);
  });
});
