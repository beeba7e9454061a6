import { readGmlGeometry } from '../../../kernel/files/gml/read-gml-geometry.ts';
import type { XmlElement } from '../../../kernel/files/xml-element.ts';

/** MultiPolygon coordinates in the file's own axis order, with the CRS that the geometry names. */
export type GmlSurface = {
  readonly coordinates: number[][][][];
  readonly crsName: string | null;
  readonly fault: string | null;
};

/**
 * The surface that a GML 3.2 property element wraps: Polygon, Surface, MultiSurface. References to other places are never
 * followed, and no arc is taken for a border of land. `fault` names what can't be read; numbers that are no numbers come out as NaN
 * for the shape check to refuse.
 */
export function readGmlSurface(property: XmlElement): GmlSurface {
  const { polygons, crsName, fault, flattened } = readGmlGeometry(property);
  const refused = flattened === null ? fault : `gml:${flattened}`;
  return refused === null
    ? { coordinates: polygons, crsName, fault: null }
    : { coordinates: [], crsName: null, fault: refused };
}
