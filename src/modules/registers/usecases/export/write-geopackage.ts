import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';
import type { ExportCell, ExportRow } from '../../core/export/export-row.ts';
import { systemsOf, TABLES } from '../../core/export/geopackage-tables.ts';
import { envelope, geoPackageGeometry } from '../../core/export/wkb.ts';
import type { ExportSource } from './read-export-rows.ts';

type Package = {
  /** Name of the layer; of rows that have both, the layer of their points. */
  readonly layer: string;
  /** Name of a second layer with the surfaces of rows that also have a point. */
  readonly borders: string;
  readonly epsg: number;
  /** What a layer says of its age (ISO 8601). */
  readonly changedAt: string;
};

/**
 * Rows as a GeoPackage in metres of the city's PL-2000 zone, with every column: one layer of surfaces, or of points where no row has a
 * surface; where rows have both, one of each, the points first. It is made in a file that goes when it was sent: rows wait on the
 * disk until the last has told which columns there are and of which type.
 */
// oxlint-disable-next-line max-params
export async function* writeGeoPackage(source: ExportSource, asked: Package): AsyncGenerator<Uint8Array, void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'calisia-export-'));
  try {
    const file = path.join(folder, 'export.gpkg');
    await fill(file, source, asked);
    yield* createReadStream(file) as AsyncIterable<Buffer>;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// oxlint-disable-next-line max-params
async function fill(file: string, source: ExportSource, { layer, borders, epsg, changedAt }: Package): Promise<void> {
  const database = new DatabaseSync(file);
  try {
    // The file is thrown away when anything goes wrong: nothing has to be undone in it.
    database.exec('pragma journal_mode = off; pragma synchronous = off; pragma temp_store = file');
    database.exec(TABLES);
    const systems = database.prepare('insert into gpkg_spatial_ref_sys values (?, ?, ?, ?, ?, null)');
    for (const system of systemsOf(epsg)) systems.run(...system);
    const waiting = await wait(database, source, epsg);
    const { points, surfaces } = waiting;
    const alone = points.rows === 0 || surfaces.rows === 0;
    if (alone)
      await writeLayer(database, { name: layer, of: surfaces.rows > 0 ? surfaces : points, waiting, epsg, changedAt });
    else {
      await writeLayer(database, { name: layer, of: points, waiting, epsg, changedAt });
      await writeLayer(database, { name: borders, of: surfaces, waiting, epsg, changedAt });
    }
  } finally {
    database.close();
  }
}

type Kind = {
  readonly column: 'point' | 'surface';
  readonly type: 'POINT' | 'MULTIPOLYGON';
  rows: number;
  readonly box: Box;
};
type Box = [minX: number, maxX: number, minY: number, maxY: number];
/** What all rows together have told. */
type Waiting = { readonly points: Kind; readonly surfaces: Kind; readonly types: ReadonlyMap<string, string> };

const noBox = (): Box => [Infinity, -Infinity, Infinity, -Infinity];

/** Puts the rows down in a table beside the package. */
// oxlint-disable-next-line max-params
async function wait(database: DatabaseSync, source: ExportSource, epsg: number): Promise<Waiting> {
  database.exec(
    "attach '' as beside; create table beside.waiting (id text not null, point blob, surface blob, columns text not null)",
  );
  const insert = database.prepare('insert into beside.waiting values (?, ?, ?, ?)');
  const points: Kind = { column: 'point', type: 'POINT', rows: 0, box: noBox() };
  const surfaces: Kind = { column: 'surface', type: 'MULTIPOLYGON', rows: 0, box: noBox() };
  const types = new Map<string, string>();
  for await (const batch of source.batches()) {
    database.exec('begin');
    for (const { id, columns, shape, point } of batch) {
      if (point) meet(points, envelope([[[point]]]));
      if (shape) meet(surfaces, envelope(shape));
      for (const [name, cell] of Object.entries(columns)) types.set(name, typeOf(cell, types.get(name)));
      const [at, border] = [point && geoPackageGeometry(point, epsg), shape && geoPackageGeometry(shape, epsg)];
      insert.run(id, at, border, JSON.stringify(columns));
    }
    database.exec('commit');
    await turn();
  }
  return { points, surfaces, types };
}

// oxlint-disable-next-line max-params
function meet(kind: Kind, [minX, maxX, minY, maxY]: Box): void {
  kind.rows += 1;
  const { box } = kind;
  [box[0], box[1], box[2], box[3]] = [
    Math.min(box[0], minX),
    Math.max(box[1], maxX),
    Math.min(box[2], minY),
    Math.max(box[3], maxY),
  ];
}

/** Of a column so far; '' while it had no value. */
// oxlint-disable-next-line max-params
function typeOf(cell: ExportCell, before = ''): string {
  if (cell === null) return before;
  const own = { number: 'double', boolean: 'boolean', string: 'text' }[typeof cell as 'number' | 'boolean' | 'string'];
  return before === '' || before === own ? own : 'text';
}

type Layer = Pick<Package, 'epsg' | 'changedAt'> & {
  readonly name: string;
  readonly of: Kind;
  readonly waiting: Waiting;
};

/** Rows of a layer between two turns of the process. */
const AT_ONCE = 500;

/** The layer of points holds every row, that of surfaces beside it those that have one; a layer alone holds every row. */
// oxlint-disable-next-line max-params
async function writeLayer(database: DatabaseSync, { name, of, waiting, epsg, changedAt }: Layer): Promise<void> {
  const { types, points } = waiting;
  const columns = [...types].map(([column, type]) => `, ${quoted(columnName(column))} ${type || 'text'}`);
  const [minX, maxX, minY, maxY] = of.box;
  const box = of.rows > 0 ? [minX, minY, maxX, maxY] : [null, null, null, null];
  database.exec(
    `create table ${quoted(name)} (fid integer primary key autoincrement, geom blob, id text not null${columns.join('')})`,
  );
  database
    .prepare('insert into gpkg_contents values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(name, 'features', name, '', changedAt, ...box, epsg);
  database.prepare('insert into gpkg_geometry_columns values (?, ?, ?, ?, 0, 0)').run(name, 'geom', of.type, epsg);
  const insert = database.prepare(`insert into ${quoted(name)} values (null, ?, ?${', ?'.repeat(types.size)})`);
  const bordered = of.column === 'surface' && points.rows > 0 ? 'where surface is not null' : '';
  const read = database.prepare(
    `select id, ${of.column} as geom, columns from beside.waiting ${bordered} order by rowid`,
  );
  database.exec('begin');
  let written = 0;
  for (const row of read.iterate() as Iterable<{ id: string; geom: Uint8Array | null; columns: string }>) {
    const cells = JSON.parse(row.columns) as ExportRow['columns'];
    insert.run(row.geom, row.id, ...[...types.keys()].map((column) => stored(cells[column] ?? null)));
    if ((written += 1) % AT_ONCE === 0) await turn();
  }
  database.exec('commit');
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
/** `fid`, `geom` and `id` are the layer's own. */
const columnName = (name: string): string => (['fid', 'geom', 'id'].includes(name.toLowerCase()) ? `${name}_` : name);
const stored = (cell: ExportCell): string | number | null => (typeof cell === 'boolean' ? Number(cell) : cell);
