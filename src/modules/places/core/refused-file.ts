import { writeCsv } from '../../../kernel/files/csv.ts';
import type { RefusedParcel } from './import-report.ts';
import type { RawParcel } from './raw-parcel.ts';

type One = { readonly refusal: RefusedParcel; readonly raw: RawParcel };
/** A file written piece by piece: what begins it, each refused feature, what ends it. */
export type RefusedWriter = {
  first(raw: RawParcel): string;
  one(feature: One, index: number): string;
  last(): string;
};

const HEADER = ['pozycja', 'wiersz', 'identyfikator', 'powod', 'szczegol', 'opis', 'x', 'y'];

/** The refused features with their reason, to be mended and sent again: as they stood in the file, or as a table. */
export function refusedWriter(format: 'geojson' | 'csv', reason: (refusal: RefusedParcel) => string): RefusedWriter {
  return format === 'csv' ? csvWriter(reason) : geoJsonWriter(reason);
}

const csvWriter = (reason: (refusal: RefusedParcel) => string): RefusedWriter => ({
  first: () => writeCsv(HEADER, []),
  one: ({ refusal: { position, line, id, kind, detail, at, ...rest } }) => {
    const said = reason({ position, line, id, kind, detail, at, ...rest });
    const text = writeCsv([], [[position, line, id, kind, detail, said, at?.[0] ?? null, at?.[1] ?? null]]);
    return text.slice(text.indexOf('\n') + 1);
  },
  last: () => '',
});

const geoJsonWriter = (reason: (refusal: RefusedParcel) => string): RefusedWriter => ({
  first: ({ crsName }) => {
    const crs = crsName ? `"crs": ${JSON.stringify({ type: 'name', properties: { name: crsName } })},\n` : '';
    return `{ "type": "FeatureCollection",\n${crs}"features": [\n`;
  },
  one: ({ refusal, raw }, index) => {
    const { properties, geometry } = raw.original;
    const said = { ...flat(properties), powod: refusal.kind, opis: reason(refusal) };
    const feature = { type: 'Feature', properties: said, geometry: writable(geometry) };
    return `${index === 0 ? '' : ',\n'}${JSON.stringify(feature)}`;
  },
  last: () => '\n]}\n',
});

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
