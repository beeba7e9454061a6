import { writeCsv } from '../../../kernel/files/csv.ts';
import type { RefusedParcel } from './import-report.ts';
import type { RawParcel } from './raw-parcel.ts';

/** The refused features with their reason, to be mended and sent again: as they stood in the file, or as a table. */
export function writeRefused(
  refused: readonly RefusedParcel[],
  raws: readonly RawParcel[],
  given: { format: 'geojson' | 'csv'; reason(refusal: RefusedParcel): string },
): string {
  const reasonOf = given.reason;
  if (given.format === 'csv') {
    const header = ['pozycja', 'wiersz', 'identyfikator', 'powod', 'szczegol', 'opis', 'x', 'y'];
    const rows = refused.map((one) => [
      one.position,
      one.line,
      one.id,
      one.kind,
      one.detail,
      reasonOf(one),
      one.at?.[0] ?? null,
      one.at?.[1] ?? null,
    ]);
    return writeCsv(header, rows);
  }
  const crsName = raws.find((raw) => raw.crsName !== null)?.crsName;
  const features = refused.map((one) => {
    const { properties, geometry } = raws[one.position - 1]!.original;
    const said = { ...flat(properties), powod: one.kind, opis: reasonOf(one) };
    return { type: 'Feature', properties: said, geometry: writable(geometry) };
  });
  const crs = crsName ? { crs: { type: 'name', properties: { name: crsName } } } : {};
  return JSON.stringify({ type: 'FeatureCollection', ...crs, features }, null, 1);
}

/** Texts and numbers only: a property nested a million deep would end the writer. */
const flat = (properties: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value === null || typeof value !== 'object'));

function writable(geometry: unknown): unknown {
  try {
    JSON.stringify(geometry);
    return geometry;
  } catch {
    return null;
  }
}
