import type { Point } from '../../../../geometry/polygon.ts';
import { isPlausible } from '../../../../geometry/crs.ts';

/** A street; where it is in degrees, longitude first, or null when only its name is known. */
export type Street = {
  readonly name: string;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
};

export type StreetFault =
  | { readonly kind: 'no-name'; readonly line: number }
  | { readonly kind: 'long-name'; readonly line: number }
  | { readonly kind: 'bad-place'; readonly line: number };

export type StreetsRead = { readonly streets: readonly Street[]; readonly refused: readonly StreetFault[] };

const LONGEST = 120;
const GEOMETRIES = new Set(['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']);

/**
 * Streets out of CSV (`name`, and if known `lon` and `lat` in degrees; comma or semicolon) or GeoJSON (a property `name` or
 * `nazwa`, degrees). The first of a name stands. Null when the text is neither.
 */
export function readStreets(text: string): StreetsRead | null {
  const plain = text.replace(/^\uFEFF/, '').trim();
  const rows = plain.startsWith('{') ? geoJsonRows(plain) : csvRows(plain);
  if (!rows) return null;
  const streets = new Map<string, Street>();
  const refused: StreetFault[] = [];
  for (const { line, name, geometry } of rows) {
    const said = name
      .normalize('NFC')
      .replaceAll(/[\p{Cc}\s]+/gu, ' ')
      .trim();
    if (said === '') refused.push({ kind: 'no-name', line });
    else if (said.length > LONGEST) refused.push({ kind: 'long-name', line });
    else if (geometry === 'bad') refused.push({ kind: 'bad-place', line });
    else if (!streets.has(said)) streets.set(said, { name: said, geometry });
  }
  return { streets: [...streets.values()], refused };
}

type Row = { readonly line: number; readonly name: string; readonly geometry: Street['geometry'] | 'bad' };

function csvRows(text: string): Row[] | null {
  const [head = '', ...lines] = text.split(/\r?\n/);
  const mark = head.includes(';') ? ';' : ',';
  const names = cells(head, mark).map((cell) => cell.toLowerCase());
  const at = (...wanted: string[]): number => names.findIndex((name) => wanted.includes(name));
  const [name, lon, lat] = [at('name', 'nazwa', 'ulica'), at('lon', 'longitude', 'x'), at('lat', 'latitude', 'y')];
  if (name < 0) return null;
  return lines.flatMap((line, n) => {
    if (line.trim() === '') return [];
    const row = cells(line, mark);
    const place = lon < 0 || lat < 0 ? ['', ''] : [row[lon] ?? '', row[lat] ?? ''];
    return [{ line: n + 2, name: row[name] ?? '', geometry: pointOf(place) }];
  });
}

/** Cells of one line; a cell in quotes may hold the mark. */
// oxlint-disable-next-line max-params
const cells = (line: string, mark: string): string[] =>
  [...line.matchAll(new RegExp(`(?:^|${mark})(?:"((?:[^"]|"")*)"|([^${mark}]*))`, 'g'))].map(([, quoted, bare]) =>
    (quoted?.replaceAll('""', '"') ?? bare ?? '').trim(),
  );

function pointOf(words: readonly string[]): Row['geometry'] {
  if (words.every((word) => word === '')) return null;
  const [lon, lat] = words.map((word) => (word === '' ? Number.NaN : Number(word.replace(',', '.')))) as [
    number,
    number,
  ];
  return isPlausible(4326, [lon, lat]) ? { type: 'Point', coordinates: [lon, lat] } : 'bad';
}

function geoJsonRows(text: string): Row[] | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  const { features } = read as { features?: unknown };
  if (!Array.isArray(features)) return null;
  return features.map((feature: { properties?: Record<string, unknown>; geometry?: Street['geometry'] } | null, n) => {
    const name = feature?.properties?.['name'] ?? feature?.properties?.['nazwa'];
    return { line: n + 1, name: typeof name === 'string' ? name : '', geometry: shapeOf(feature?.geometry ?? null) };
  });
}

function shapeOf(geometry: Street['geometry']): Row['geometry'] {
  if (geometry === null) return null;
  if (!GEOMETRIES.has(geometry.type)) return 'bad';
  const numbers =
    JSON.stringify(geometry.coordinates ?? null)
      .match(/-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi)
      ?.map(Number) ?? [];
  const points = numbers.slice(0, 2) as unknown as Point;
  return numbers.length >= 2 && isPlausible(4326, points)
    ? { type: geometry.type, coordinates: geometry.coordinates }
    : 'bad';
}
