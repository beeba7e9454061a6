import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { RawParcel } from './raw-parcel.ts';

export type GeoJsonFault = {
  readonly kind: 'not-json' | 'not-a-feature-collection' | 'no-features' | 'too-many-features';
  readonly detail: string;
};

/** Names under which registers, geoportals and offices write the same thing. Compared without case and separators. */
const ALIASES = {
  id: ['iddzialki', 'identyfikator', 'identyfikatordzialki', 'idegib', 'dzid', 'id'],
  area: ['poleewidencyjne', 'powierzchniaewidencyjna', 'poleewidenyjne', 'powierzchnia', 'powewid', 'poleha', 'polem2'],
  precinct: ['obreb', 'nazwaobrebu', 'obrebnazwa'],
  landUse: ['klasouzytkiegib', 'klasouzytki', 'klasouzytek', 'ofu', 'ofuproj', 'uzytek'],
  date: ['startwersjaobiekt', 'wersjaid', 'datawersji'],
} as const;

const MAX_FEATURES = 3_000_000;

type Properties = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The parcels of a GeoJSON FeatureCollection (RFC 7946, with the older `crs` member) of unknown origin.
 * Features are not judged here, only taken apart.
 */
export function readGeoJsonParcels(value: unknown): Result<readonly RawParcel[], GeoJsonFault> {
  if (!isObject(value) || value['type'] !== 'FeatureCollection' || !Array.isArray(value['features'])) {
    return refuse({
      kind: 'not-a-feature-collection',
      detail: isObject(value) ? String(value['type']).slice(0, 60) : typeof value,
    });
  }
  const features = value['features'] as unknown[];
  if (features.length === 0) return refuse({ kind: 'no-features', detail: '' });
  if (features.length > MAX_FEATURES) return refuse({ kind: 'too-many-features', detail: `${MAX_FEATURES}` });
  const crsName = namedCrs(value['crs']);
  return ok(features.map((feature, index) => rawParcel(feature, index + 1, crsName)));
}

function namedCrs(crs: unknown): string | null {
  if (!isObject(crs) || !isObject(crs['properties'])) return null;
  const name = crs['properties']['name'];
  return typeof name === 'string' ? name : null;
}

function rawParcel(feature: unknown, position: number, crsName: string | null): RawParcel {
  const whole = isObject(feature) ? feature : {};
  const properties = isObject(whole['properties']) ? whole['properties'] : {};
  const geometry = whole['geometry'];
  const { coordinates, geometryFault } = surface(geometry);
  const area = pick(properties, ALIASES.area);
  return {
    position,
    line: null,
    id: pick(properties, ALIASES.id)?.text ?? (typeof whole['id'] === 'string' ? whole['id'] : null),
    coordinates,
    geometryFault,
    crsName,
    registerArea: area && { text: area.text, unit: unitOf(area.name) },
    precinctName: pick(properties, ALIASES.precinct)?.text ?? null,
    landUse: pick(properties, ALIASES.landUse)?.text ?? null,
    sourceDate: pick(properties, ALIASES.date)?.text.slice(0, 10) ?? null,
    original: { properties, geometry: geometry ?? null },
  };
}

function surface(geometry: unknown): { coordinates: unknown; geometryFault: string | null } {
  if (!isObject(geometry)) return { coordinates: null, geometryFault: null };
  if (geometry['type'] === 'MultiPolygon') return { coordinates: geometry['coordinates'], geometryFault: null };
  if (geometry['type'] === 'Polygon') return { coordinates: [geometry['coordinates']], geometryFault: null };
  return { coordinates: null, geometryFault: String(geometry['type']).slice(0, 40) };
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** The first property under one of the names, in the names' order, that holds a text or a number. */
function pick(properties: Properties, names: readonly string[]): { name: string; text: string } | null {
  const entries = Object.entries(properties);
  for (const wanted of names) {
    for (const [name, value] of entries) {
      if (plain(name) !== wanted) continue;
      const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
      if (text !== '') return { name, text };
    }
  }
  return null;
}

function unitOf(name: string): 'ha' | 'm2' | null {
  if (plain(name).endsWith('ha')) return 'ha';
  return plain(name).endsWith('m2') ? 'm2' : null;
}
