import type { RegisterCell, RegisterRow } from './register-table.ts';

type Feature = { readonly geometry?: unknown; readonly properties?: unknown; readonly id?: unknown };

/** Names of the two columns that a feature's place fills. */
export const FEATURE_X = 'longitude';
export const FEATURE_Y = 'latitude';

/**
 * The features of a GeoJSON file as rows: the first is the header with every property that any feature has, then a place in degrees
 * (the point, or the middle of the bounds of a line or surface). Null when the text is no FeatureCollection.
 */
export function readFeatureRows(text: string): RegisterRow[] | null {
  const features = featuresOf(text);
  if (features === null) return null;
  const names = new Set<string>();
  for (const { properties } of features) for (const name of Object.keys(asObject(properties))) names.add(name);
  for (const name of ['id', FEATURE_X, FEATURE_Y]) names.delete(name);
  const header = ['id', FEATURE_X, FEATURE_Y, ...names];
  const rows = features.map((feature, index): RegisterRow => {
    const place = middleOf(asObject(feature.geometry)['coordinates']);
    const properties = asObject(feature.properties);
    const cells = [...names].map((name) => cellOf(properties[name]));
    const id = cellOf(feature.id ?? properties['id']);
    return { line: index + 1, cells: [id, place?.[0] ?? '', place?.[1] ?? '', ...cells] };
  });
  return [{ line: 0, cells: header }, ...rows];
}

function featuresOf(text: string): Feature[] | null {
  try {
    const read: unknown = JSON.parse(text);
    const { type, features } = asObject(read);
    return type === 'FeatureCollection' && Array.isArray(features) ? features.map(asObject) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const cellOf = (value: unknown): RegisterCell => {
  if (typeof value === 'number' || typeof value === 'string') return value;
  return typeof value === 'boolean' ? (value ? 'tak' : 'nie') : '';
};

/** Walks nested coordinates without recursion: a file of strangers may nest them a million deep. */
function middleOf(coordinates: unknown): readonly [number, number] | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const waiting: unknown[] = [coordinates];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (!Array.isArray(one)) continue;
    const [x, y] = one as unknown[];
    if (typeof x === 'number' && typeof y === 'number') {
      [west, east, south, north] = [Math.min(west, x), Math.max(east, x), Math.min(south, y), Math.max(north, y)];
    } else for (const inner of one) waiting.push(inner);
  }
  return west === Infinity ? null : [(west + east) / 2, (south + north) / 2];
}
