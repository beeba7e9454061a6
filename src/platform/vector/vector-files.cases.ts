import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { crc32, deflateRawSync } from 'node:zlib';

export type Ring = readonly (readonly [number, number])[];
export type Drawn = {
  readonly properties: Readonly<Record<string, string | number | null>>;
  readonly rings: readonly Ring[] | null;
};

/** WKB of a polygon, little or big endian. */
export function wkbPolygon(rings: readonly Ring[], little = true): Buffer {
  const bytes = Buffer.alloc(9 + rings.reduce((sum, ring) => sum + 4 + ring.length * 16, 0));
  const word = (value: number, at: number): number =>
    little ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at);
  const double = (value: number, at: number): number =>
    little ? bytes.writeDoubleLE(value, at) : bytes.writeDoubleBE(value, at);
  bytes[0] = little ? 1 : 0;
  let at = word(rings.length, word(3, 1));
  for (const ring of rings) {
    at = word(ring.length, at);
    for (const [x, y] of ring) at = double(y, double(x, at));
  }
  return bytes;
}

/** WKB of lines. */
export function wkbLines(lines: readonly Ring[]): Buffer {
  const parts = lines.map((line) => {
    const bytes = Buffer.alloc(9 + line.length * 16);
    bytes[0] = 1;
    let at = bytes.writeUInt32LE(line.length, bytes.writeUInt32LE(2, 1));
    for (const [x, y] of line) at = bytes.writeDoubleLE(y, bytes.writeDoubleLE(x, at));
    return bytes;
  });
  const head = Buffer.alloc(9);
  head[0] = 1;
  head.writeUInt32LE(lines.length, head.writeUInt32LE(5, 1));
  return Buffer.concat([head, ...parts]);
}

/** "GP", version 0, little endian without an envelope, the system, WKB. */
export function geoPackageBlob(wkb: Uint8Array, srs: number, flags = 1): Buffer {
  const head = Buffer.from([0x47, 0x50, 0, flags, 0, 0, 0, 0]);
  head.writeInt32LE(srs, 4);
  return Buffer.concat([head, wkb]);
}

type Srs = { readonly id: number; readonly organization: string; readonly code: number; readonly definition: string };

/** A GeoPackage with one layer, as bytes. `extra` is run as SQL at its end. */
export function geoPackage(
  features: readonly Drawn[],
  options: { srs?: Srs; extra?: string; blob?: (drawn: Drawn) => unknown } = {},
): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'calisia-gpkg-'));
  const path = join(folder, 'made.gpkg');
  const { srs = { id: 2177, organization: 'EPSG', code: 2177, definition: 'undefined' } } = options;
  const blob = options.blob ?? (({ rings }: Drawn) => rings && geoPackageBlob(wkbPolygon(rings), srs.id));
  const database = new DatabaseSync(path);
  const names = Object.keys(features[0]?.properties ?? {});
  const columns = names.map((name) => `"${name}"`);
  database.exec(`create table gpkg_spatial_ref_sys (srs_name text, srs_id integer primary key, organization text, organization_coordsys_id integer, definition text);
    create table gpkg_contents (table_name text primary key, data_type text, identifier text, srs_id integer);
    create table gpkg_geometry_columns (table_name text, column_name text, geometry_type_name text, srs_id integer, z integer, m integer);
    insert into gpkg_contents values ('dzialki', 'features', 'dzialki', ${srs.id});
    insert into gpkg_geometry_columns values ('dzialki', 'geom', 'MULTIPOLYGON', ${srs.id}, 0, 0);
    create table dzialki (${['fid integer primary key', 'geom blob', ...columns].join(', ')});`);
  database
    .prepare('insert into gpkg_spatial_ref_sys values (?, ?, ?, ?, ?)')
    .run('', srs.id, srs.organization, srs.code, srs.definition);
  const insert = database.prepare(
    `insert into dzialki (${['geom', ...columns].join(', ')}) values (${['?', ...columns.map(() => '?')].join(', ')})`,
  );
  for (const drawn of features) insert.run(blob(drawn) as null, ...names.map((name) => drawn.properties[name] ?? null));
  if (options.extra) database.exec(options.extra);
  database.close();
  const bytes = readFileSync(path);
  rmSync(folder, { recursive: true });
  return bytes;
}

/** A .shp file of polygons, or of type 3: lines; null rings make a null shape. */
export function shp(features: readonly Drawn[], type: 5 | 3 = 5): Buffer {
  const records = features.map(({ rings }, index) => {
    const content = rings ? shape(rings, type) : Buffer.alloc(4);
    const header = Buffer.alloc(8);
    header.writeInt32BE(index + 1, 0);
    header.writeInt32BE(content.length / 2, 4);
    return Buffer.concat([header, content]);
  });
  const body = Buffer.concat(records);
  const head = Buffer.alloc(100);
  head.writeInt32BE(9994, 0);
  head.writeInt32BE((100 + body.length) / 2, 24);
  head.writeInt32LE(1000, 28);
  head.writeInt32LE(type, 32);
  return Buffer.concat([head, body]);
}

function shape(rings: readonly Ring[], type: number): Buffer {
  const count = rings.reduce((sum, ring) => sum + ring.length, 0);
  const bytes = Buffer.alloc(44 + rings.length * 4 + count * 16);
  bytes.writeInt32LE(type, 0);
  bytes.writeInt32LE(rings.length, 36);
  bytes.writeInt32LE(count, 40);
  let first = 0;
  let at = 44 + rings.length * 4;
  rings.forEach((ring, index) => {
    bytes.writeInt32LE(first, 44 + index * 4);
    first += ring.length;
    for (const [x, y] of ring) at = bytes.writeDoubleLE(y, bytes.writeDoubleLE(x, at));
  });
  return bytes;
}

/** A .dbf table of texts of 60 bytes; names are cut to ten characters, as the format does. */
export function dbf(
  features: readonly Drawn[],
  encode: (text: string) => Buffer = (text) => Buffer.from(text),
  language = 0,
): Buffer {
  const names = Object.keys(features[0]?.properties ?? {});
  const head = Buffer.alloc(33 + names.length * 32);
  head[0] = 3;
  head.writeUInt32LE(features.length, 4);
  head.writeUInt16LE(head.length, 8);
  head.writeUInt16LE(1 + names.length * 60, 10);
  head[29] = language;
  names.forEach((name, index) => {
    encode(name).copy(head, 32 + index * 32, 0, 10);
    head[32 + index * 32 + 11] = 0x43;
    head[32 + index * 32 + 16] = 60;
  });
  head[head.length - 1] = 0x0d;
  const rows = features.map(({ properties }) => {
    const row = Buffer.alloc(1 + names.length * 60, 0x20);
    names.forEach((name, index) => encode(String(properties[name] ?? '')).copy(row, 1 + index * 60, 0, 60));
    return row;
  });
  return Buffer.concat([head, ...rows, Buffer.from([0x1a])]);
}

type Packed = { readonly bytes: Uint8Array; readonly says?: number; readonly flags?: number };

/** A zip file; `says` lies about the unpacked size. */
export function zip(files: Readonly<Record<string, Uint8Array | Packed>>): Buffer {
  const [parts, list]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, given] of Object.entries(files)) {
    const { bytes, says, flags = 0 }: Packed = given instanceof Uint8Array ? { bytes: given } : given;
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(says ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed]);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(offset, 10);
    list.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), fields, end, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(list.length, 4);
  end.writeUInt16LE(list.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, directory, Buffer.from('PK\u0005\u0006'), end]);
}
