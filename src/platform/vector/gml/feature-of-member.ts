import { type GmlGeometry, readGmlGeometry } from '../../../kernel/files/gml/read-gml-geometry.ts';
import type { XmlElement } from '../../../kernel/files/xml-element.ts';
import type { VectorFeature } from '../feature.ts';

type Drawn = Pick<VectorFeature, 'geometry' | 'geometryFault'>;

/**
 * A member of a feature collection: its class, its texts by their own element's name (the first of a name stands; a code list's
 * reference counts by its last part), and what it draws: surfaces before lines before points.
 */
export function featureOfMember(member: XmlElement, crsOfFile: string | null): VectorFeature {
  const properties: Record<string, string> = {};
  if (member.attributes['id'] !== undefined) properties['gml_id'] = member.attributes['id'];
  const drawn: GmlGeometry[] = [];
  gather(member, properties, drawn);
  const geometry = best(drawn);
  return {
    properties,
    ...shapeOf(geometry),
    type: member.name,
    crsName: geometry?.crsName ?? crsOfFile,
    flattened: (geometry?.flattened ?? null) !== null,
  };
}

// oxlint-disable-next-line max-params
function gather(element: XmlElement, properties: Record<string, string>, drawn: GmlGeometry[]): void {
  for (const child of element.children) {
    if (child.name === 'boundedBy') continue;
    if (child.children.length === 0) {
      const text = child.text === '' ? lastPart(child.attributes['href'] ?? '') : child.text;
      if (text !== '') properties[child.name] ??= text;
      continue;
    }
    const geometry = readGmlGeometry(child);
    if (rank(geometry) > 0) drawn.push(geometry);
    else gather(child, properties, drawn);
  }
}

const lastPart = (href: string): string => href.slice(Math.max(href.lastIndexOf('/'), href.lastIndexOf('#')) + 1);

/** A surface that can't be read is not made good by the place of its label. */
function rank({ polygons, lines, points, fault }: GmlGeometry): number {
  if (fault !== null) return 2;
  return polygons.length > 0 ? 4 : lines.length > 0 ? 3 : points.length > 0 ? 1 : 0;
}

const best = (drawn: readonly GmlGeometry[]): GmlGeometry | null =>
  drawn.reduce<GmlGeometry | null>((found, one) => (found === null || rank(one) > rank(found) ? one : found), null);

function shapeOf(drawn: GmlGeometry | null): Drawn {
  if (drawn === null || drawn.fault !== null) return { geometry: null, geometryFault: drawn?.fault ?? null };
  const { polygons, lines, points } = drawn;
  if (polygons.length > 0) return { geometry: { type: 'MultiPolygon', coordinates: polygons }, geometryFault: null };
  if (lines.length > 0) return { geometry: { type: 'MultiLineString', coordinates: lines }, geometryFault: null };
  return { geometry: { type: 'MultiPoint', coordinates: points }, geometryFault: null };
}
