import type { Epsg } from '../../../../geometry/crs.ts';
import type { ExportRow } from '../../core/export/export-row.ts';
import { writeGeoJson, writeTable } from '../../core/export/write-text.ts';
import { writeGeoPackage } from './write-geopackage.ts';
import { writeWorkbook } from './write-workbook.ts';

/** Formats of an export with their media types. */
export const EXPORT_FORMATS = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json',
  gpkg: 'application/geopackage+sqlite3',
} as const;

export type ExportFormat = keyof typeof EXPORT_FORMATS;

export const isExportFormat = (text: string): text is ExportFormat => Object.hasOwn(EXPORT_FORMATS, text);

export type Export = {
  readonly format: ExportFormat;
  /** Name of the layer or sheet. */
  readonly name: string;
  /** The city's zone, in which rows hold their shapes. */
  readonly epsg: Epsg;
  readonly now: Date;
};

/** The rows as a file: tables without shapes (XLSX, CSV), GeoJSON in degrees, GeoPackage in metres of the city's zone. */
export async function writeExport(
  rows: readonly ExportRow[],
  { format, name, epsg, now }: Export,
): Promise<Uint8Array> {
  switch (format) {
    case 'xlsx':
      return writeWorkbook(rows, name);
    case 'gpkg':
      return writeGeoPackage(rows, { layer: name, epsg, changedAt: now.toISOString() });
    case 'csv':
      return new TextEncoder().encode(writeTable(rows));
    default:
      return new TextEncoder().encode(writeGeoJson(rows, epsg));
  }
}
