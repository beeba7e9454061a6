import { DatabaseSync } from 'node:sqlite';
import type { MultiPolygon } from '../../../../geometry/polygon.ts';
import { columnsOf, type ExportCell, type ExportRow } from '../../core/export/export-row.ts';
import { envelope, geoPackageGeometry } from '../../core/export/wkb.ts';

/** "GPKG" and version 1.3 (OGC 12-128r17). */
const APPLICATION_ID = 0x47504b47;
const VERSION = 10_300;

type Package = {
  /** Name of the layer; of rows that have both, the layer of their points. */
  readonly layer: string;
  /** Name of a second layer with the surfaces of rows that also have a point. */
  readonly borders: string;
  readonly epsg: number;
  /** What a layer says of its age (ISO 8601). */
  readonly changedAt: string;
};
type Layer = { readonly name: string; readonly surfaces: boolean; readonly rows: readonly ExportRow[] };

/**
 * Rows as a GeoPackage in metres of the city's PL-2000 zone, with every column: one layer of surfaces, or of points where no row has a
 * surface; where rows have both, one of each, the points first.
 */
export function writeGeoPackage(rows: readonly ExportRow[], { layer, borders, epsg, changedAt }: Package): Uint8Array {
  const database = new DatabaseSync(':memory:');
  try {
    database.exec(`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${VERSION}; ${TABLES}`);
    const systems = database.prepare('insert into gpkg_spatial_ref_sys values (?, ?, ?, ?, ?, null)');
    for (const system of [...STANDARD, poland2000(epsg)]) systems.run(...system);
    for (const one of layersOf(rows, { layer, borders })) writeLayer(database, one, { epsg, changedAt });
    return database.serialize();
  } finally {
    database.close();
  }
}

function layersOf(rows: readonly ExportRow[], { layer, borders }: Pick<Package, 'layer' | 'borders'>): Layer[] {
  const bordered = rows.filter(({ shape }) => shape !== null);
  if (bordered.length === 0) return [{ name: layer, surfaces: false, rows }];
  if (rows.every(({ point }) => point === null)) return [{ name: layer, surfaces: true, rows }];
  return [
    { name: layer, surfaces: false, rows },
    { name: borders, surfaces: true, rows: bordered },
  ];
}

// oxlint-disable-next-line max-params
function writeLayer(
  database: DatabaseSync,
  { name, surfaces, rows }: Layer,
  { epsg, changedAt }: Pick<Package, 'epsg' | 'changedAt'>,
): void {
  const columns = columnsOf(rows);
  const [minX, maxX, minY, maxY] = envelope(rows.flatMap((row) => surfaceOf(row, surfaces)));
  database.exec(`create table ${quoted(name)} (fid integer primary key autoincrement, geom blob, id text not null
    ${columns.map((column) => `, ${quoted(columnName(column))} ${typeOf(rows, column)}`).join('')})`);
  const box = Number.isFinite(minX) ? [minX, minY, maxX, maxY] : [null, null, null, null];
  database
    .prepare('insert into gpkg_contents values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(name, 'features', name, '', changedAt, ...box, epsg);
  database
    .prepare('insert into gpkg_geometry_columns values (?, ?, ?, ?, 0, 0)')
    .run(name, 'geom', surfaces ? 'MULTIPOLYGON' : 'POINT', epsg);
  const insert = database.prepare(`insert into ${quoted(name)} values (null, ?, ?${', ?'.repeat(columns.length)})`);
  for (const row of rows) {
    const geometry = surfaces ? row.shape : row.point;
    const blob = geometry && geoPackageGeometry(geometry, epsg);
    insert.run(blob, row.id, ...columns.map((column) => stored(row.columns[column] ?? null)));
  }
}

/** A point counts as a surface of no size. */
const surfaceOf = ({ shape, point }: ExportRow, surfaces: boolean): MultiPolygon =>
  surfaces ? (shape ?? []) : point ? [[[point]]] : [];

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
/** `fid`, `geom` and `id` are the layer's own. */
const columnName = (name: string): string => (['fid', 'geom', 'id'].includes(name.toLowerCase()) ? `${name}_` : name);
const stored = (cell: ExportCell): string | number | null => (typeof cell === 'boolean' ? Number(cell) : cell);

function typeOf(rows: readonly ExportRow[], name: string): string {
  const kinds = new Set(
    rows.flatMap(({ columns }) => ((columns[name] ?? null) === null ? [] : [typeof columns[name]])),
  );
  if (kinds.size !== 1) return 'text';
  return { number: 'double', boolean: 'boolean' }[[...kinds][0] as string] ?? 'text';
}

type System = [name: string, id: number, organization: string, code: number, definition: string];

const WGS84 =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]';

/** Systems that every GeoPackage must list (1.1.2.1.2). */
const STANDARD: readonly System[] = [
  ['WGS 84 geodetic', 4326, 'EPSG', 4326, WGS84],
  ['Undefined Cartesian', -1, 'NONE', -1, 'undefined'],
  ['Undefined geographic', 0, 'NONE', 0, 'undefined'],
];

/** PL-2000 (Dz.U. 2012 poz. 1247, annex 1): zones 5–8 with the axis at 15°, 18°, 21°, 24°, scale 0.999923. */
function poland2000(epsg: number): System {
  const zone = epsg - 2171;
  const name = `ETRF2000-PL / CS2000 zone ${zone}`;
  const definition =
    `PROJCS["${name}",GEOGCS["ETRF2000-PL",DATUM["ETRF2000_Poland",SPHEROID["GRS 1980",6378137,298.257222101]],` +
    `PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],` +
    `PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",${zone * 3}],PARAMETER["scale_factor",0.999923],` +
    `PARAMETER["false_easting",${zone}500000],PARAMETER["false_northing",0],UNIT["metre",1],AUTHORITY["EPSG","${epsg}"]]`;
  return [name, epsg, 'EPSG', epsg, definition];
}

const TABLES = `
  create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer primary key, organization text not null,
    organization_coordsys_id integer not null, definition text not null, description text);
  create table gpkg_contents (table_name text primary key, data_type text not null, identifier text unique, description text default '',
    last_change datetime not null, min_x double, min_y double, max_x double, max_y double,
    srs_id integer references gpkg_spatial_ref_sys (srs_id));
  create table gpkg_geometry_columns (table_name text not null references gpkg_contents (table_name), column_name text not null,
    geometry_type_name text not null, srs_id integer not null references gpkg_spatial_ref_sys (srs_id),
    z tinyint not null, m tinyint not null, primary key (table_name, column_name));`;
