import { BrokenVector, type ByteSource, type VectorFault, type VectorFile } from './feature.ts';
import { readGeoJson } from './geojson/read-geojson.ts';
import { readGml } from './gml/read-gml.ts';
import { readGeoPackage } from './geopackage/read-geopackage.ts';
import { readShapefile } from './shapefile/read-shapefile.ts';

type Opened = { readonly ok: true; readonly value: VectorFile } | { readonly ok: false; readonly error: VectorFault };

/**
 * Opens GeoJSON, GeoPackage or a zipped Shapefile, and GML where it is asked for, told by its content and never by its name. The caller
 * closes it. Reading its features may still throw `BrokenVector`: a file can be torn in the middle.
 */
export async function openVectorFile(source: ByteSource, also: { readonly gml?: boolean } = {}): Promise<Opened> {
  try {
    return { ok: true, value: await reading(source, also.gml ?? false) };
  } catch (error) {
    if (error instanceof BrokenVector) return { ok: false, error: error.fault };
    throw error;
  }
}

async function reading(source: ByteSource, gml: boolean): Promise<VectorFile> {
  const start = await firstBytes(source);
  if (start.length === 0) throw new BrokenVector('empty');
  if (start.startsWith('SQLite format 3\0')) return readGeoPackage(source);
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return readShapefile(source);
  const text = start.replace(/^\uFEFF|^ï»¿/, '').trimStart();
  if (text.startsWith('{') || text.startsWith('[')) return readGeoJson(source);
  if (gml && text.startsWith('<')) return readGml(source);
  throw new BrokenVector('unknown-format', looksLike(start));
}

async function firstBytes(source: ByteSource): Promise<string> {
  for await (const chunk of source.open()) return Buffer.from(chunk.subarray(0, 64)).toString('latin1');
  return '';
}

function looksLike(start: string): string {
  if (start.startsWith('%PDF')) return 'pdf';
  if (start.trimStart().startsWith('<')) return 'xml';
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return /[\u0000-\u0008]/.test(start) ? 'binary' : 'text';
}
