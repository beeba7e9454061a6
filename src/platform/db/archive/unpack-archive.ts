import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract, type Extract } from 'tar-stream';
import {
  ArchiveRefusal,
  entryName,
  MANIFEST_NAME,
  manifestSchema,
  type Manifest,
  type TableEntry,
} from './manifest.ts';

const MANIFEST_BYTES = 4_000_000;

/** Unpacks and verifies every entry against the manifest. The n-th table lies in `folder/n`. Throws ArchiveRefusal. */
export async function unpackArchive(file: string, folder: string): Promise<Manifest> {
  const progress: Progress = { manifest: null, at: MANIFEST_NAME, seen: new Set() };
  const tar = extract();
  try {
    const feeding = pipeline(createReadStream(file), createGunzip(), tar);
    await Promise.all([feeding, readEntries(tar, folder, progress)]);
  } catch (cause) {
    if (cause instanceof ArchiveRefusal) throw cause;
    const gone = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const said = gone ? 'the file is not there' : `it breaks off or is damaged at ${progress.at}`;
    throw new ArchiveRefusal(`${file} can't be restored: ${said}.`, { cause });
  }
  const { manifest, seen } = progress;
  if (manifest === null) throw new ArchiveRefusal(`${file} can't be restored: it is empty.`);
  const missing = manifest.tables.find(({ name }) => !seen.has(name));
  if (missing) throw new ArchiveRefusal(`The archive lacks the entry ${entryName(missing.name)}.`);
  return manifest;
}

type Progress = { manifest: Manifest | null; at: string; seen: Set<string> };

async function readEntries(tar: Extract, folder: string, progress: Progress): Promise<void> {
  for await (const entry of tar) {
    progress.at = entry.header.name;
    if (progress.manifest === null) progress.manifest = await readManifest(progress.at, entry);
    else await unpackTable(progress.manifest, progress.at, { entry, folder, seen: progress.seen });
  }
}

async function readManifest(name: string, entry: Readable): Promise<Manifest> {
  if (name !== MANIFEST_NAME) throw new ArchiveRefusal(`This is no Calisia archive: it begins with ${name}.`);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of entry) {
    bytes += (chunk as Buffer).length;
    if (bytes > MANIFEST_BYTES) throw new ArchiveRefusal(`The entry ${MANIFEST_NAME} is too large.`);
    chunks.push(chunk as Buffer);
  }
  try {
    return manifestSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  } catch (cause) {
    throw new ArchiveRefusal(`The entry ${MANIFEST_NAME} is damaged or of another format.`, { cause });
  }
}

type Unpacking = { entry: Readable; folder: string; seen: Set<string> };

async function unpackTable(manifest: Manifest, name: string, { entry, folder, seen }: Unpacking): Promise<void> {
  const index = manifest.tables.findIndex((table) => entryName(table.name) === name);
  const table = manifest.tables[index];
  if (table === undefined || seen.has(table.name)) {
    throw new ArchiveRefusal(`The archive holds the entry ${name}, which its manifest does not list once.`);
  }
  seen.add(table.name);
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(entry, hashing, createWriteStream(tableFile(folder, index), { mode: 0o600 }));
  refuseChanged(table, hash.digest('hex'));
}

function refuseChanged(table: TableEntry, sha256: string): void {
  if (sha256 === table.sha256) return;
  throw new ArchiveRefusal(`The entry ${entryName(table.name)} is damaged: its sha256 is not the manifest's.`);
}

export const tableFile = (folder: string, index: number): string => path.join(folder, String(index));
