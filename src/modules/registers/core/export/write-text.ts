import { type Epsg, transform } from '../../../../geometry/crs.ts';
import type { MultiPolygon, Point } from '../../../../geometry/polygon.ts';
import { csvLine, CSV_START } from '../../../../kernel/files/csv.ts';
import type { ExportRow } from './export-row.ts';

/** A file of text written piece by piece: what stands before its rows, each row, and what stands after them. */
export type TextForm = {
  readonly start: string;
  /** `index` from 0. */
  row(row: ExportRow, index: number): string;
  readonly end: string;
};

/** 0.1 m needs six decimals; eight are a millimetre. */
const round = ([lon, lat]: Point): [number, number] => [Number(lon.toFixed(8)), Number(lat.toFixed(8))];

/**
 * GeoJSON (RFC 7946): longitude and latitude, one feature on a line. A row's surface is its geometry; the point of one that has both
 * stands among its properties, as `lon` and `lat`.
 */
export const geoJsonForm = (epsg: Epsg): TextForm => ({
  start: '{"type":"FeatureCollection","features":[\n',
  row: (row, index) => `${index > 0 ? ',\n' : ''}${featureOf(row, epsg)}`,
  end: '\n]}\n',
});

function featureOf({ id, columns, shape, point }: ExportRow, epsg: Epsg): string {
  const at = point && degreesOf([[[point]]], epsg)[0]![0]![0]!;
  const geometry = shape
    ? { type: 'MultiPolygon', coordinates: degreesOf(shape, epsg) }
    : at && { type: 'Point', coordinates: at };
  const properties = shape && at ? { ...columns, lon: at[0], lat: at[1] } : columns;
  return JSON.stringify({ type: 'Feature', id, properties, geometry });
}

const degreesOf = (shape: MultiPolygon, epsg: Epsg): [number, number][][][] =>
  transform(shape, epsg, 4326).map((polygon) => polygon.map((ring) => ring.map(round)));

/** CSV without shapes: the id, then the named columns. */
export const tableForm = (names: readonly string[]): TextForm => ({
  start: CSV_START + csvLine(['id', ...names]),
  row: ({ id, columns }) => csvLine([id, ...names.map((name) => columns[name] ?? null)]),
  end: '',
});
