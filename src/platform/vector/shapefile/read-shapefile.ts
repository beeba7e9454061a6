import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BATCH, BrokenVector, type ByteSource, type VectorFeature, type VectorFile } from '../feature.ts';
import { spool, type Spooled } from '../spool.ts';
import { crsOfWkt } from '../wkt-crs.ts';
import { readDbf } from './read-dbf.ts';
import { readShapes } from './read-shapes.ts';
import { openZip, unzipTo, type ZipEntry, zipEntries } from './read-zip.ts';
import { RecordReader } from './record-reader.ts';

const PARTS = ['shp', 'dbf', 'prj', 'cpg'] as const;
type Part = (typeof PARTS)[number];

/** A zipped Shapefile: .shp and .dbf, with .prj and .cpg where they are there. One in a zip. */
export async function readShapefile(source: ByteSource): Promise<VectorFile> {
  const copy = await spool(source, 'copy.zip');
  try {
    const { name, parts } = await unpack(copy);
    const [prj, cpg] = await Promise.all([text(parts, 'prj'), text(parts, 'cpg')]);
    const fields = await withReader(parts.dbf, async (reader) => (await readDbf(reader, cpg)).fields);
    const layer = {
      name,
      crsName: prj === null ? null : crsOfWkt(prj),
      fields,
      count: null,
      features: () => features(parts, cpg),
    };
    return { format: 'shapefile', layers: [layer], close: copy.remove };
  } catch (error) {
    await copy.remove();
    throw error;
  }
}

type Parts = { shp: string; dbf: string; prj: string | null; cpg: string | null };

async function unpack(copy: Spooled): Promise<{ name: string; parts: Parts }> {
  const file = await openZip(copy.path);
  try {
    const entries = await zipEntries(file);
    const shapes = entries.filter(({ name }) => /\.shp$/i.test(name) && !/(?:^|\/)(?:__MACOSX\/|\._)/.test(name));
    const [shp] = shapes;
    if (!shp)
      throw new BrokenVector(
        'no-shapefile',
        entries
          .slice(0, 5)
          .map(({ name }) => name)
          .join(', '),
      );
    if (shapes.length > 1) throw new BrokenVector('several-shapefiles', shapes.map(({ name }) => name).join(', '));
    const stem = shp.name.slice(0, -4).toLowerCase();
    const found = new Map<Part, ZipEntry>();
    for (const part of PARTS) {
      const entry = entries.find(({ name }) => name.toLowerCase() === `${stem}.${part}`);
      if (entry) found.set(part, entry);
    }
    if (!found.has('dbf')) throw new BrokenVector('no-shapefile', `${shp.name}: .dbf`);
    for (const [part, entry] of found)
      await unzipTo({ file, path: copy.path }, entry, join(copy.folder, `part.${part}`));
    const at = (part: Part): string | null => (found.has(part) ? join(copy.folder, `part.${part}`) : null);
    const parts = { shp: at('shp')!, dbf: at('dbf')!, prj: at('prj'), cpg: at('cpg') };
    return { name: shp.name.replace(/^.*\//, ''), parts };
  } finally {
    await file.close();
  }
}

async function text(parts: Parts, part: 'prj' | 'cpg'): Promise<string | null> {
  const path = parts[part];
  return path === null ? null : (await readFile(path, 'latin1')).slice(0, 20_000);
}

async function withReader<Value>(path: string, work: (reader: RecordReader) => Promise<Value>): Promise<Value> {
  const reader = await RecordReader.open(path);
  try {
    return await work(reader);
  } finally {
    await reader.close();
  }
}

async function* features(parts: Parts, cpg: string | null): AsyncGenerator<readonly VectorFeature[]> {
  const [shp, dbf] = [await RecordReader.open(parts.shp), await RecordReader.open(parts.dbf)];
  try {
    const table = await readDbf(dbf, cpg);
    let batch: VectorFeature[] = [];
    for await (const shape of readShapes(shp)) {
      const properties = await table.next();
      if (properties === undefined) throw new BrokenVector('bad-dbf', `${table.count} rows, more shapes`);
      if (properties === null) continue;
      batch.push({ properties, geometry: shape.geometry, geometryFault: shape.fault });
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
    if ((await table.next()) !== undefined)
      throw new BrokenVector('bad-shapefile', `${table.count} rows, fewer shapes`);
    if (batch.length > 0) yield batch;
  } finally {
    await Promise.all([shp.close(), dbf.close()]);
  }
}
