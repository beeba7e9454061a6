import { childOf, childrenOf, findWithin, type XmlElement } from '../xml-element.ts';
import { flattenArc, flattenCircle, flattenRound } from './flatten-arc.ts';
import { readPositions } from './read-positions.ts';

/** What a GML element draws, in the order of its file's axes. */
export type GmlGeometry = {
  readonly polygons: number[][][][];
  readonly lines: number[][][];
  readonly points: number[][];
  /** The first system that is named on the way to a shape. */
  readonly crsName: string | null;
  /** Why nothing can be made of it: the name of what isn't read here. */
  readonly fault: string | null;
  /** The first kind of arc that was replaced by straight pieces, each within `ARC_TOLERANCE`; null: none. */
  readonly flattened: string | null;
};

const SURFACES: ReadonlySet<string> = new Set(['Polygon', 'PolygonPatch', 'Triangle', 'Rectangle']);
const CURVES: ReadonlySet<string> = new Set([
  'LineString',
  'LinearRing',
  'Ring',
  'Curve',
  'CompositeCurve',
  'OrientableCurve',
]);
const REFUSED: ReadonlySet<string> = new Set([
  'ArcByCenterPoint',
  'ArcByBulge',
  'ArcStringByBulge',
  'CubicSpline',
  'BSpline',
  'Bezier',
  'Clothoid',
  'Geodesic',
  'GeodesicString',
  'OffsetCurve',
  'Tin',
  'TriangulatedSurface',
  'PolyhedralSurface',
  'Cone',
  'Cylinder',
  'Sphere',
  'Solid',
  'CompositeSolid',
  'MultiSolid',
  'Grid',
  'RectifiedGrid',
]);

/** Carries what can't be read out of the walk; never leaves this file. */
class Unread extends Error {}

type Found = { -readonly [Key in keyof GmlGeometry]: GmlGeometry[Key] };
type Inherited = { readonly srs: string | null; readonly dimension: number };

/**
 * Surfaces, lines and points of GML 2 to 3.2 below an element, whatever wraps them. References to other places are never followed:
 * they are a fault. Arcs and circles of three points become straight pieces, other curves are a fault.
 */
export function readGmlGeometry(element: XmlElement): GmlGeometry {
  const found: Found = { polygons: [], lines: [], points: [], crsName: null, fault: null, flattened: null };
  try {
    walk(found, element, { srs: null, dimension: 2 });
    return found;
  } catch (error) {
    if (!(error instanceof Unread)) throw error;
    return { ...found, polygons: [], lines: [], points: [], fault: error.message };
  }
}

// oxlint-disable-next-line max-params
function walk(found: Found, element: XmlElement, inherited: Inherited): void {
  const { name, attributes, children } = element;
  const here: Inherited = {
    srs: attributes['srsName'] ?? inherited.srs,
    dimension: Number(attributes['srsDimension'] ?? inherited.dimension),
  };
  if (REFUSED.has(name)) throw new Unread(`gml:${name}`);
  if (SURFACES.has(name)) {
    found.crsName ??= here.srs;
    found.polygons.push(ringsOf(found, element, here.dimension));
  } else if (CURVES.has(name)) {
    found.crsName ??= here.srs;
    found.lines.push(curve(found, element, here.dimension));
  } else if (name === 'Point') {
    found.crsName ??= here.srs;
    found.points.push(...readPositions(element, here.dimension));
  } else {
    refuseReference(element);
    for (const child of children) walk(found, child, here);
  }
}

/** A member that stands elsewhere: without it the shape would be a part of itself. */
function refuseReference({ name, attributes, children }: XmlElement): void {
  if (
    /(?:[mM]embers?|exterior|interior|baseCurve)$/.test(name) &&
    attributes['href'] !== undefined &&
    children.length === 0
  )
    throw new Unread(`xlink:href ${attributes['href'].slice(0, 60)}`);
}

const BORDERS = ['exterior', 'outerBoundaryIs', 'interior', 'innerBoundaryIs'] as const;

// oxlint-disable-next-line max-params
function ringsOf(found: Found, polygon: XmlElement, dimension: number): number[][][] {
  const own = Number(polygon.attributes['srsDimension'] ?? dimension);
  return BORDERS.flatMap((border) => childrenOf(polygon, border)).map((border) => {
    refuseReference(border);
    if (border.children.length > 1) throw new Unread(`gml:${border.name} of ${border.children.length} borders`);
    const ring = childOf(border, 'LinearRing') ?? childOf(border, 'Ring');
    return ring ? curve(found, ring, Number(border.attributes['srsDimension'] ?? own)) : [];
  });
}

/** Positions along a line, a ring, a curve of segments, or curves one after another; each shared end once. */
// oxlint-disable-next-line max-params
function curve(found: Found, element: XmlElement, inherited: number): number[][] {
  const dimension = Number(element.attributes['srsDimension'] ?? inherited);
  const { name } = element;
  if (REFUSED.has(name)) throw new Unread(`gml:${name}`);
  if (ARCS.has(name)) return arc(found, element, dimension);
  const own = readPositions(element, dimension);
  const points: number[][] = [];
  for (const point of own) append(points, point);
  for (const child of element.children) {
    refuseReference(child);
    if (own.length > 0 && child.name !== 'segments') continue;
    for (const point of curve(found, child, dimension)) append(points, point);
  }
  return name === 'OrientableCurve' && element.attributes['orientation'] === '-' ? points.reverse() : points;
}

const ARCS: ReadonlySet<string> = new Set(['Arc', 'ArcString', 'Circle', 'CircleByCenterPoint']);

// oxlint-disable-next-line max-params
function arc(found: Found, element: XmlElement, dimension: number): number[][] {
  const { name } = element;
  const at = readPositions(element, dimension);
  // An arc on a globe is none of its degrees.
  if (at.some(([x, y]) => Math.abs(x!) <= 360 && Math.abs(y!) <= 360)) throw new Unread(`gml:${name} in degrees`);
  found.flattened ??= name;
  if (name === 'CircleByCenterPoint') return round(element, at);
  if (at.length < 3 || at.length % 2 === 0) throw new Unread(`gml:${name} of ${at.length} points`);
  if (name === 'Circle') return flattenCircle([at[0]!, at[1]!, at[2]!]);
  const points: number[][] = [];
  for (let i = 0; i + 2 < at.length; i += 2)
    for (const point of flattenArc([at[i]!, at[i + 1]!, at[i + 2]!])) append(points, point);
  return points;
}

// oxlint-disable-next-line max-params
function round(element: XmlElement, at: readonly number[][]): number[][] {
  const radius = findWithin(element, 'radius');
  const metres = Number(radius?.text ?? Number.NaN);
  const unit = radius?.attributes['uom'] ?? '';
  if (at.length !== 1 || !(metres > 0) || !/^(?:m|metre|urn:ogc:def:uom:EPSG::9001)$/.test(unit))
    throw new Unread('gml:CircleByCenterPoint');
  return flattenRound(at[0]!, metres);
}

// oxlint-disable-next-line max-params
function append(points: number[][], point: number[]): void {
  const last = points.at(-1);
  if (!last || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
}
