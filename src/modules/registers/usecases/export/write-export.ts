import type { Epsg } from '../../../../geometry/crs.ts';
import { geoJsonForm, tableForm, type TextForm } from '../../core/export/write-text.ts';
import type { ExportSource } from './read-export-rows.ts';
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
  /** Name of the layer of borders, in a GeoPackage of rows that have a point too; absent: the name and "borders". */
  readonly borders?: string;
  /** The city's zone, in which rows hold their shapes. */
  readonly epsg: Epsg;
  readonly now: Date;
};

/**
 * The rows as a file: tables without shapes (XLSX, CSV), GeoJSON in degrees, GeoPackage in metres of the city's zone. Nothing is read
 * before it is asked for. CSV and GeoJSON are written while their rows are read, as fast as they are taken; a workbook is made whole in
 * memory and a GeoPackage on the disk before they begin to come.
 */
// oxlint-disable-next-line max-params
export function writeExport(
  source: ExportSource,
  { format, name, borders = `${name}_borders`, epsg, now }: Export,
): AsyncIterable<Uint8Array> {
  switch (format) {
    case 'csv':
      return pieces(source, tableForm(source.columns));
    case 'geojson':
      return pieces(source, geoJsonForm(epsg));
    case 'xlsx':
      return writeWorkbook(source, name);
    case 'gpkg':
      return writeGeoPackage(source, { layer: name, borders, epsg, changedAt: now.toISOString() });
  }
}

// oxlint-disable-next-line max-params
async function* pieces(source: ExportSource, form: TextForm): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = form.start;
  let index = 0;
  for await (const batch of source.batches()) {
    for (const row of batch) text += form.row(row, index++);
    if (text !== '') yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text + form.end);
}
