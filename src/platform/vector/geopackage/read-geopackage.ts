import { DatabaseSync } from 'node:sqlite';
import {
  BATCH,
  BrokenVector,
  type ByteSource,
  type VectorFeature,
  type VectorFile,
  type VectorLayer,
} from '../feature.ts';
import { spool } from '../spool.ts';
import { crsOfWkt } from '../wkt-crs.ts';
import { readGeoPackageGeometry } from './geometry-blob.ts';

/** Bytes of one geometry or text that are read; longer ones are left out. */
const LONGEST = 16 * 2 ** 20;
const MAX_LAYERS = 100;

type Row = Record<string, unknown>;
type LayerRow = {
  name: string;
  geometry: string;
  organization: string | null;
  code: number | null;
  definition: string | null;
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A GeoPackage (OGC 12-128r18): layers of features with their system. Views, triggers and code in the file are not run. */
export async function readGeoPackage(source: ByteSource): Promise<VectorFile> {
  const copy = await spool(source, 'copy.gpkg');
  let database: DatabaseSync | null = null;
  const close = async (): Promise<void> => {
    if (database?.isOpen) database.close();
    await copy.remove();
  };
  try {
    database = new DatabaseSync(copy.path, { readOnly: true, allowExtension: false });
    database.exec(
      'pragma trusted_schema = off; pragma cell_size_check = on; pragma query_only = on; pragma mmap_size = 0',
    );
    return { format: 'geopackage', layers: layersOf(database), close };
  } catch (error) {
    await close();
    throw broken(error);
  }
}

/** What SQLite says of a file that is torn or no database becomes a refusal; anything else is ours. */
function broken(error: unknown): unknown {
  const sqlite = error instanceof Error && (error as NodeJS.ErrnoException).code === 'ERR_SQLITE_ERROR';
  return sqlite ? new BrokenVector('not-a-geopackage', error.message) : error;
}

function layersOf(database: DatabaseSync): VectorLayer[] {
  const rows = database
    .prepare(
      `select c.table_name as name, g.column_name as geometry, s.organization, s.organization_coordsys_id as code, s.definition
       from gpkg_contents c join gpkg_geometry_columns g using (table_name)
       left join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id
       where c.data_type = 'features' order by c.table_name limit ${MAX_LAYERS}`,
    )
    .all() as LayerRow[];
  const layers = rows.flatMap((row) => layerOf(database, row));
  if (layers.length === 0) throw new BrokenVector('no-layer');
  return layers;
}

function layerOf(database: DatabaseSync, row: LayerRow): VectorLayer[] {
  // A view may compute for ever and a virtual table may be anything: only plain tables are read.
  const found = database.prepare(`select type, sql from sqlite_schema where name = ?`).get(row.name) as Row | undefined;
  if (found?.['type'] !== 'table' || /^\s*create\s+virtual/i.test(String(found['sql']))) return [];
  const columns = (database.prepare(`select name, hidden from pragma_table_xinfo(?)`).all(row.name) as Row[]).filter(
    (column) => column['hidden'] === 0,
  );
  const names = columns.map((column) => String(column['name']));
  const geometry = names.find((name) => name.toLowerCase() === String(row.geometry).toLowerCase());
  if (geometry === undefined) return [];
  const fields = names.filter((name) => name !== geometry);
  return [
    {
      name: row.name,
      crsName: crsName(row),
      fields,
      count: null,
      features: () => features(database, { table: row.name, geometry, fields }),
    },
  ];
}

function crsName({ organization, code, definition }: LayerRow): string | null {
  if (code !== null && code > 0 && /^epsg$/i.test(organization ?? '')) return `EPSG:${code}`;
  const named = definition === null ? null : crsOfWkt(definition);
  return named ?? (code !== null && code > 0 ? `${organization}:${code}` : null);
}

type Asked = { table: string; geometry: string; fields: readonly string[] };

async function* features(database: DatabaseSync, { table, geometry, fields }: Asked): AsyncGenerator<VectorFeature[]> {
  const within = (name: string): string => `case when length(${quoted(name)}) <= ${LONGEST} then ${quoted(name)} end`;
  const list = [geometry, ...fields].map((name, index) => `${within(name)} as c${index}`).join(', ');
  let batch: VectorFeature[] = [];
  try {
    const statement = database.prepare(`select ${list}, typeof(${quoted(geometry)}) as kind from ${quoted(table)}`);
    statement.setReadBigInts(true);
    for (const row of statement.iterate() as Iterable<Row>) {
      const read = readGeometry(row['c0'], row['kind']);
      const properties = Object.fromEntries(fields.map((name, index) => [name, plain(row[`c${index + 1}`])]));
      batch.push({ properties, geometry: read.geometry, geometryFault: read.fault });
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    throw broken(error);
  }
  if (batch.length > 0) yield batch;
}

function readGeometry(value: unknown, kind: unknown): { geometry: unknown; fault: string | null } {
  if (value instanceof Uint8Array) return readGeoPackageGeometry(value);
  if (kind === 'null') return { geometry: null, fault: null };
  return { geometry: null, fault: kind === 'blob' ? 'the geometry is too large' : 'not a geometry' };
}

/** A whole number beyond 2⁵³ keeps its digits as text; bytes are no attribute. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return value instanceof Uint8Array ? null : value;
}
