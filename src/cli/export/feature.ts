import { type Epsg, transform } from '../../geometry/crs.ts';
import type { MultiPolygon, Point } from '../../geometry/polygon.ts';
import { writeCsv } from '../../kernel/files/csv.ts';

export type Cell = string | number | boolean | null;
/** One row of an export: the same columns in every row of a table. */
export type ExportRow = {
  readonly id: string;
  readonly columns: Readonly<Record<string, Cell>>;
  /** Metres in the city's zone. */
  readonly shape: MultiPolygon | null;
  readonly point: Point | null;
};

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
  const header = ['id', ...new Set(rows.flatMap(({ columns }) => Object.keys(columns)))];
  return writeCsv(
    header,
    rows.map(({ id, columns }) => [id, ...header.slice(1).map((name) => columns[name] ?? null)]),
  );
}
