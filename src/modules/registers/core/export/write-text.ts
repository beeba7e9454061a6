import { type Epsg, transform } from '../../../../geometry/crs.ts';
import type { MultiPolygon, Point } from '../../../../geometry/polygon.ts';
import { writeCsv } from '../../../../kernel/files/csv.ts';
import { columnsOf, type ExportRow } from './export-row.ts';

/** 0.1 m needs six decimals; eight are a millimetre. */
const round = ([lon, lat]: Point): [number, number] => [Number(lon.toFixed(8)), Number(lat.toFixed(8))];

/** GeoJSON (RFC 7946): longitude and latitude, one feature on a line. */
export function writeGeoJson(rows: readonly ExportRow[], epsg: Epsg): string {
  const features = rows.map(({ id, columns, shape, point }) => {
    const at: MultiPolygon | null = shape ?? (point && [[[point]]]);
    const degrees = at && transform(at, epsg, 4326).map((polygon) => polygon.map((ring) => ring.map(round)));
    const geometry =
      degrees &&
      (shape ? { type: 'MultiPolygon', coordinates: degrees } : { type: 'Point', coordinates: degrees[0]![0]![0] });
    return JSON.stringify({ type: 'Feature', id, properties: columns, geometry });
  });
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
}

/** CSV without shapes: the id, then every column that any row has. */
export function writeTable(rows: readonly ExportRow[]): string {
  const names = columnsOf(rows);
  return writeCsv(
    ['id', ...names],
    rows.map(({ id, columns }) => [id, ...names.map((name) => columns[name] ?? null)]),
  );
}
