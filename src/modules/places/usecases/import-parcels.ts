import { refuse, ok, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { type Actor, recordEvent } from '../../audit/index.server.ts';
import { FileAssessor, type RefusedFeature } from '../core/assess-file.ts';
import type { ParcelFindings, ParcelReport } from '../core/import-report.ts';
import type { Municipality } from '../core/municipality.ts';
import { hasContours } from '../data/land-use.queries.ts';
import {
  bumpRevision,
  closeImport,
  countLand,
  holdRevision,
  isWithoutParcels,
  lockLand,
  openImport,
} from '../data/write-parcels.ts';
import { type FileSource, watched, type WatchedSource } from './file-source.ts';
import { ParcelWriter } from './parcel-writer.ts';
import { BrokenParcelFile, type ParcelFile, type ParcelFileFault, readParcelFile } from './read-parcel-file.ts';
import { readMunicipality } from './read-municipality.ts';
import { AreaWriter } from './land/write-areas.ts';

export type { ParcelFileFault } from './read-parcel-file.ts';

export type ImportProgress = { readonly features: number; readonly bytes: number; readonly size: number };

export type ParcelImport = {
  readonly source: FileSource;
  readonly actor: Actor;
  /** The same work and the same report, rolled back at the end. */
  readonly dryRun?: boolean;
  /** Stores what is good though something was refused. Default: all or nothing. */
  readonly acceptGood?: boolean;
  /** The attribute that holds the parcel's id, when it is none of the names known here. */
  readonly idField?: string | undefined;
  /** What the file says is invented; its parcels say so. */
  readonly synthetic?: boolean;
  /** Runs in the same transaction after parcels changed, with their ids, some thousand at a time: what depends on them is brought up to date. */
  readonly afterWrite?: (tx: Db, changed: readonly string[]) => Promise<void>;
  /** Each refused feature as it comes; `null` begins the list anew, because the file is read again. */
  readonly onRefused?: (feature: RefusedFeature | null) => void;
  readonly onProgress?: (progress: ImportProgress) => void;
};

export type ParcelImportOutcome = { readonly report: ParcelReport };

type Written = ParcelReport['written'];
type Pass = {
  readonly findings: ParcelFindings;
  readonly written: Written;
  readonly doubtful: ReadonlySet<string>;
  readonly stored: boolean;
};

/** Ends a transaction whose work must leave no trace; never leaves this file. */
class Unwritten extends Error {
  readonly pass: Pass;
  constructor(pass: Pass) {
    super('rolled back on purpose');
    this.pass = pass;
  }
}

/**
 * Reads a file of parcels (GeoJSON, EGiB GML, GeoPackage, zipped Shapefile) into the connection's city in one transaction with its event:
 * a process that is killed leaves nothing. A file that was read before changes nothing. Refuses only a file that can't be read;
 * features are refused in the report.
 */
export async function importParcels(
  db: Db,
  request: ParcelImport,
): Promise<Result<ParcelImportOutcome, ParcelFileFault>> {
  let bytes = 0;
  const source = watched(request.source, (passed) => (bytes = passed));
  const opened = await readParcelFile(source, request.idField ?? null);
  if (!opened.ok) return opened;
  const file = opened.value;
  try {
    const city = await readMunicipality(db);
    const work: Work = { request, file, source, city, bytes: () => bytes, doubtful: new Set() };
    const first = await onePass(db, work);
    const pass = first.doubtful.size === 0 ? first : await onePass(db, { ...work, doubtful: first.doubtful });
    return ok({ report: reportOf(request, file, pass) });
  } catch (error) {
    if (error instanceof BrokenParcelFile) return refuse(error.fault);
    throw error;
  } finally {
    await file.close();
  }
}

const reportOf = (request: ParcelImport, file: ParcelFile, { findings, written, stored }: Pass): ParcelReport => ({
  ...findings,
  file: request.source.name,
  format: file.format,
  dryRun: request.dryRun ?? false,
  stored,
  written,
});

type Work = {
  readonly request: ParcelImport;
  readonly file: ParcelFile;
  readonly source: WatchedSource;
  readonly city: Municipality;
  readonly bytes: () => number;
  readonly doubtful: ReadonlySet<string>;
};

/** Writes and keeps, or writes and rolls back: a dry run counts exactly what a true run would do. */
async function onePass(db: Db, work: Work): Promise<Pass> {
  work.request.onRefused?.(null);
  try {
    return await db.transaction().execute((tx) => writeAll(tx, work));
  } catch (error) {
    if (error instanceof Unwritten) return error.pass;
    throw error;
  }
}

async function writeAll(tx: Db, work: Work): Promise<Pass> {
  const { request, file, city, doubtful } = work;
  const source = `EGiB: ${request.source.name}`.slice(0, 200);
  const assessor = new FileAssessor({
    ...city,
    source,
    synthetic: request.synthetic ?? false,
    format: file.format,
    doubtful,
  });
  await lockLand(tx);
  await holdRevision(tx);
  const importId = await openImport(tx, { fileName: request.source.name, format: file.format, source });
  const writer = new ParcelWriter(tx, {
    importId,
    fresh: await isWithoutParcels(tx),
    after: request.afterWrite,
    contours: await hasContours(tx),
  });
  const areas = new AreaWriter(tx, { ...city, source });
  try {
    await readAll(work, { assessor, writer, areas });
  } finally {
    await writer.settle();
  }
  const { found, changedParcels, changed } = await areas.end((id) => assessor.hasParcel(id));
  const findings: ParcelFindings = { ...assessor.findings(), ...found };
  const written: Written = {
    inserted: writer.inserted,
    changed: writer.changed,
    unchanged: findings.accepted - writer.inserted - writer.changed,
  };
  const blocked = findings.counts.refused > 0 && !request.acceptGood;
  const keep = !request.dryRun && !blocked;
  const anything = written.inserted + written.changed + changedParcels.length > 0 || changed;
  const pass: Pass = { findings, written, doubtful: assessor.doubtful, stored: keep };
  if (!keep || !anything || assessor.doubtful.size > 0) throw new Unwritten(pass);
  await finish(tx, work, { importId, pass });
  return pass;
}

type Parts = { assessor: FileAssessor; writer: ParcelWriter; areas: AreaWriter };

async function readAll({ request, file, source, bytes }: Work, { assessor, writer, areas }: Parts): Promise<void> {
  let features = 0;
  for await (const batch of file.batches()) {
    const { accepted, refused } = assessor.take(batch.parcels);
    for (const feature of refused) request.onRefused?.(feature);
    areas.notePrecincts(accepted.map(({ parcel }) => parcel));
    await writer.add(accepted);
    if (batch.areas.length > 0) {
      await writer.settle();
      await areas.write(batch.areas, assessor.readingsOf(batch.areas));
    }
    features += batch.parcels.length;
    request.onProgress?.({ features, bytes: bytes(), size: source.size });
  }
  await writer.end();
}

/** From so many new parcels on PostgreSQL counts its rows before others ask for them. */
const MANY = 5000;

async function finish(
  tx: Db,
  { request, source }: Work,
  { importId, pass }: { importId: number; pass: Pass },
): Promise<void> {
  const { inserted, changed } = pass.written;
  if (inserted + changed >= MANY) await countLand(tx);
  await closeImport(tx, importId, { sha256: source.sha256(), report: { ...pass.findings, inserted, changed } });
  await recordEvent(tx, {
    actor: request.actor,
    action: 'parcels.imported',
    object: { kind: 'parcel-import', id: importId },
    details: { inserted, changed, refused: pass.findings.counts.refused },
  });
  await bumpRevision(tx);
}
