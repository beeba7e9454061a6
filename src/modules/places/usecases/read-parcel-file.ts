import { createHash } from 'node:crypto';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { readMembers, type XmlFault } from '../../../platform/xml/index.ts';
import type { RawParcel } from '../core/raw-parcel.ts';
import { EGIB_PARCEL, readEgibParcel } from '../core/read-egib-parcels.ts';
import { type GeoJsonFault, readGeoJsonParcels } from '../core/read-geojson-parcels.ts';
import type { FileSource } from './file-source.ts';

export type ParcelFileFault =
  | XmlFault
  | (GeoJsonFault & { readonly line?: null })
  /** Neither GeoJSON nor GML: `detail` names what it looks like. */
  | { readonly kind: 'unknown-format' | 'no-parcels'; readonly detail: string; readonly line?: null };

export type ParcelFile = {
  readonly format: 'geojson' | 'egib-gml';
  readonly raws: readonly RawParcel[];
  readonly sha256: string;
};

/** A GeoJSON file is parsed as a whole; GML streams. Bytes. */
const MAX_GEOJSON = 512 * 2 ** 20;

/**
 * Takes a file of parcels apart, whatever it holds. Nothing of ours is at stake here: bytes in, features or a fault out,
 * so that a sandboxed process can do it in our stead.
 */
export async function readParcelFile(source: FileSource): Promise<Result<ParcelFile, ParcelFileFault>> {
  if (source.size === 0) return refuse({ kind: 'empty', line: null, detail: '' });
  const start = await firstBytes(source);
  if (start.trimStart().startsWith('<')) return readGml(source);
  if (start.trimStart().startsWith('{') || start.trimStart().startsWith('[')) return readGeoJson(source);
  return refuse({ kind: 'unknown-format', detail: looksLike(start) });
}

async function firstBytes(source: FileSource): Promise<string> {
  for await (const chunk of source.open()) {
    return new TextDecoder('utf-8').decode(chunk.subarray(0, 64));
  }
  return '';
}

function looksLike(start: string): string {
  if (start.startsWith('PK')) return 'zip';
  if (start.startsWith('SQLite format 3')) return 'gpkg';
  if (start.startsWith('%PDF')) return 'pdf';
  return start.includes('\u0000') || start.includes('\uFFFD') ? 'binary' : 'text';
}

async function readGeoJson(source: FileSource): Promise<Result<ParcelFile, ParcelFileFault>> {
  if (source.size > MAX_GEOJSON) return refuse({ kind: 'too-large', line: null, detail: `${MAX_GEOJSON}` });
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const pieces: string[] = [];
  try {
    for await (const chunk of source.open()) {
      hash.update(chunk);
      pieces.push(decoder.decode(chunk, { stream: true }));
    }
    pieces.push(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) return refuse({ kind: 'not-utf8', line: null, detail: '' });
    throw error;
  }
  const parsed = parseJson(pieces.join(''));
  if (!parsed.ok) return parsed;
  const raws = readGeoJsonParcels(parsed.value);
  return raws.ok ? ok({ format: 'geojson', raws: raws.value, sha256: hash.digest('hex') }) : raws;
}

function parseJson(text: string): Result<unknown, GeoJsonFault> {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch (error) {
    return refuse({ kind: 'not-json', detail: error instanceof Error ? error.message.slice(0, 200) : '' });
  }
}

async function readGml(source: FileSource): Promise<Result<ParcelFile, ParcelFileFault>> {
  const hash = createHash('sha256');
  const raws: RawParcel[] = [];
  const read = await readMembers(hashing(source, hash), {
    isMember: (name) => name === EGIB_PARCEL,
    onMember: (member) => {
      raws.push(readEgibParcel(member, raws.length + 1));
    },
  });
  if (!read.ok) return read;
  if (raws.length === 0) return refuse({ kind: 'no-parcels', detail: read.value.root.slice(0, 60) });
  return ok({ format: 'egib-gml', raws, sha256: hash.digest('hex') });
}

async function* hashing(source: FileSource, hash: ReturnType<typeof createHash>): AsyncGenerator<Uint8Array> {
  for await (const chunk of source.open()) {
    hash.update(chunk);
    yield chunk;
  }
}
