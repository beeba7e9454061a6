import { type CrsName, type Epsg, detectCrs, parseCrsName } from '../../../../geometry/crs.ts';
import type { Point } from '../../../../geometry/polygon.ts';
import type { CrsUse, ParcelFormat } from '../import-report.ts';

/** What of a feature tells its system. */
type Labelled = { readonly coordinates: unknown; readonly crsName: string | null };

export type CrsReading =
  | { readonly ok: true; readonly crs: CrsName; readonly use: CrsUse }
  | { readonly ok: false; readonly kind: 'unknown-crs' | 'outside-poland'; readonly detail: string };

/** RFC 7946 has one system; GeoJSON of either age writes easting (longitude) first, whatever the form of the CRS name. */
const GEOJSON_DEFAULT: CrsName = { epsg: 4326, axes: 'xy' };
const SAMPLE = 200;

/** One reading for each CRS name that the file uses. A name that is unknown is not guessed around unless the coordinates name their system themselves. */
export function readFileCrs(
  parcels: readonly Labelled[],
  format: ParcelFormat,
): ReadonlyMap<string | null, CrsReading> {
  const groups = new Map<string | null, Labelled[]>();
  for (const parcel of parcels) {
    if (parcel.coordinates === null) continue;
    const group = groups.get(parcel.crsName);
    if (group) group.push(parcel);
    else groups.set(parcel.crsName, [parcel]);
  }
  return new Map([...groups].map(([name, group]) => [name, readOne(name, group, format)]));
}

function readOne(name: string | null, group: readonly Labelled[], format: ParcelFormat): CrsReading {
  const parsed = name === null ? null : parseCrsName(name);
  if (name !== null && !parsed) return { ok: false, kind: 'unknown-crs', detail: name.slice(0, 100) };
  // Only GML says the order of its axes by the form of the name: all other formats write easting first.
  const eastingFirst = parsed && format !== 'egib-gml' ? { ...parsed, axes: 'xy' as const } : parsed;
  const labelled = format === 'geojson' ? (eastingFirst ?? GEOJSON_DEFAULT) : eastingFirst;
  const step = Math.max(1, Math.floor(group.length / SAMPLE));
  const sample = group.filter((_, index) => index % step === 0).flatMap((parcel) => firstPoint(parcel.coordinates));
  const found = detectCrs(labelled, sample);
  if (found.kind === 'implausible') {
    // Without a single readable point there is nothing to judge: the shapes are refused one by one, each with its own fault.
    if (sample.length === 0 && labelled)
      return reading(labelled, { name, contradicted: false, features: group.length });
    return { ok: false, kind: 'outside-poland', detail: sample[0] ? sample[0].join(' ') : '' };
  }
  return reading(found.crs, { name, contradicted: found.kind === 'contradicts-label', features: group.length });
}

function reading(crs: CrsName, of: { name: string | null; contradicted: boolean; features: number }): CrsReading {
  const used: Epsg = crs.epsg;
  const use: CrsUse = { labelled: of.name, used, axes: crs.axes, contradicted: of.contradicted, features: of.features };
  return { ok: true, crs, use };
}

function firstPoint(coordinates: unknown): Point[] {
  let value: unknown = coordinates;
  for (let depth = 0; depth < 4 && Array.isArray(value); depth += 1) {
    const [a, b] = value as unknown[];
    if (typeof a === 'number' && typeof b === 'number') return Number.isFinite(a) && Number.isFinite(b) ? [[a, b]] : [];
    value = a;
  }
  return [];
}
