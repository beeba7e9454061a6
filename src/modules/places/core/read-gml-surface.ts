import { childOf, childrenOf, findWithin, type XmlElement } from '../../../kernel/files/xml-element.ts';

/** MultiPolygon coordinates in the file's own axis order, with the CRS that the geometry names. */
export type GmlSurface = {
  readonly coordinates: number[][][][];
  readonly crsName: string | null;
  readonly fault: string | null;
};

const SURFACES = new Set(['Polygon', 'PolygonPatch']);
const WRAPPERS = new Set([
  'MultiSurface',
  'MultiPolygon',
  'surfaceMember',
  'surfaceMembers',
  'polygonMember',
  'Surface',
  'CompositeSurface',
  'patches',
]);
const CURVED = [
  'Arc',
  'ArcString',
  'Circle',
  'CircleByCenterPoint',
  'ArcByCenterPoint',
  'CubicSpline',
  'BSpline',
  'Bezier',
];

/**
 * The surface that a GML 3.2 property element wraps: Polygon, Surface, MultiSurface. References to other places are never
 * followed. `fault` names what can't be read; numbers that are no numbers come out as NaN for the shape check to refuse.
 */
export function readGmlSurface(property: XmlElement): GmlSurface {
  const curved = CURVED.find((name) => findWithin(property, name));
  if (curved) return { coordinates: [], crsName: null, fault: `gml:${curved}` };
  const coordinates: number[][][][] = [];
  let crsName: string | null = null;
  const walk = (element: XmlElement, inherited: { srs: string | null; dimension: number }): void => {
    const srs = element.attributes['srsName'] ?? inherited.srs;
    const dimension = Number(element.attributes['srsDimension'] ?? inherited.dimension);
    if (SURFACES.has(element.name)) {
      crsName ??= srs;
      coordinates.push(readPolygon(element, dimension));
      return;
    }
    for (const child of element.children) {
      if (WRAPPERS.has(child.name) || SURFACES.has(child.name)) walk(child, { srs, dimension });
    }
  };
  walk(property, { srs: null, dimension: 2 });
  return { coordinates, crsName, fault: null };
}

const readPolygon = (polygon: XmlElement, dimension: number): number[][][] =>
  [...childrenOf(polygon, 'exterior'), ...childrenOf(polygon, 'interior')].map((border) => readRing(border, dimension));

function readRing(border: XmlElement, inherited: number): number[][] {
  const points: number[][] = [];
  const walk = (element: XmlElement, outer: number): void => {
    const dimension = Number(element.attributes['srsDimension'] ?? outer);
    if (element.name === 'posList' || element.name === 'pos') {
      const numbers = element.text.split(/\s+/).map(strictNumber);
      const step = dimension === 3 ? 3 : 2;
      for (let i = 0; i < numbers.length; i += step) append(points, [numbers[i]!, numbers[i + 1] ?? Number.NaN]);
      return;
    }
    for (const child of element.children) walk(child, dimension);
  };
  const ring = childOf(border, 'LinearRing') ?? childOf(border, 'Ring');
  if (ring) walk(ring, inherited);
  return points;
}

/** Members of a composed ring share their end points: each is kept once. */
function append(points: number[][], point: number[]): void {
  const last = points.at(-1);
  if (!last || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const strictNumber = (text: string): number => (NUMBER.test(text) ? Number(text) : Number.NaN);
