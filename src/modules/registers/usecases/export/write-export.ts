import type { Epsg } from '../../../../geometry/crs.ts';
import { ok, refuse, type Result } from '../../../../kernel/result.ts';
import type { ExportRow } from '../../core/export/export-row.ts';
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
  /** Of a workbook or a GeoPackage, which are made whole in memory; absent: any. */
  readonly mostRows?: number;
};

export type ExportFault = { readonly kind: 'too-many-rows'; readonly most: number };

/**
 * The rows as a file: tables without shapes (XLSX, CSV), GeoJSON in degrees, GeoPackage in metres of the city's zone. CSV and GeoJSON are
 * written while their rows are read, a batch at a time, as fast as they are taken; the other two are made whole first.
 */
export async function writeExport(
  source: ExportSource,
  { format, name, borders = `${name}_borders`, epsg, now, mostRows = Number.POSITIVE_INFINITY }: Export,
): Promise<Result<AsyncIterable<Uint8Array>, ExportFault>> {
  if (format === 'csv') return ok(pieces(source, tableForm(source.columns)));
  if (format === 'geojson') return ok(pieces(source, geoJsonForm(epsg)));
  const rows: ExportRow[] = [];
  for await (const batch of source.batches()) {
    for (const row of batch) rows.push(row);
    if (rows.length > mostRows) return refuse({ kind: 'too-many-rows', most: mostRows });
  }
  const bytes =
    format === 'xlsx'
      ? await writeWorkbook(rows, name)
      : writeGeoPackage(rows, { layer: name, borders, epsg, changedAt: now.toISOString() });
  return ok(whole(bytes));
}

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

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
