import { ok, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { type Actor, recordEvent } from '../../audit/index.server.ts';
import { assessFile, type FileAssessment } from '../core/assess-file.ts';
import type { ParcelReport } from '../core/import-report.ts';
import { closeImport, lockLand, openImport, writeParcels, type ParcelsWritten } from '../data/write-parcels.ts';
import type { FileSource } from './file-source.ts';
import { type ParcelFile, type ParcelFileFault, readParcelFile } from './read-parcel-file.ts';
import { readMunicipality } from './read-municipality.ts';

export type ParcelImport = {
  readonly source: FileSource;
  readonly actor: Actor;
  /** The same work and the same report, rolled back at the end. */
  readonly dryRun?: boolean;
  /** Stores what is good though something was refused. Default: all or nothing. */
  readonly acceptGood?: boolean;
  /** Runs in the same transaction after parcels changed, with their ids: what depends on them is brought up to date. */
  readonly afterWrite?: (tx: Db, changed: readonly string[]) => Promise<void>;
};

export type ParcelImportOutcome = { readonly report: ParcelReport; readonly raws: ParcelFile['raws'] };

/** Ends a transaction whose work must leave no trace; never leaves this file. */
class Unwritten extends Error {
  readonly written: ParcelsWritten;
  constructor(written: ParcelsWritten) {
    super('rolled back on purpose');
    this.written = written;
  }
}

/**
 * Reads a file of parcels (GeoJSON, EGiB GML) into the connection's city in one transaction with its event.
 * A file that was read before changes nothing. Refuses only a file that can't be read; features are refused in the report.
 */
export async function importParcels(
  db: Db,
  request: ParcelImport,
): Promise<Result<ParcelImportOutcome, ParcelFileFault>> {
  const file = await readParcelFile(request.source);
  if (!file.ok) return file;
  const { teryt, epsg, border } = await readMunicipality(db);
  const source = `EGiB: ${request.source.name}`.slice(0, 200);
  const assessed = assessFile(file.value.raws, { teryt, epsg, border, source, format: file.value.format });
  const { findings } = assessed;
  const blocked = findings.refused.length > 0 && !request.acceptGood;
  const keep = !request.dryRun && !blocked;
  const written = await write(db, { request, file: file.value, assessed, source, keep });
  const report: ParcelReport = {
    ...findings,
    file: request.source.name,
    format: file.value.format,
    dryRun: request.dryRun ?? false,
    stored: keep,
    written: {
      inserted: written.inserted,
      changed: written.changed,
      unchanged: findings.accepted - written.inserted - written.changed,
    },
  };
  return ok({ report, raws: file.value.raws });
}

type Work = { request: ParcelImport; file: ParcelFile; assessed: FileAssessment; source: string; keep: boolean };

/** Writes and keeps, or writes and rolls back: a dry run counts exactly what a true run would do. */
async function write(db: Db, { request, file, assessed, source, keep }: Work): Promise<ParcelsWritten> {
  try {
    return await db.transaction().execute(async (tx) => {
      const row = { fileName: request.source.name, sha256: file.sha256, format: file.format, source };
      await lockLand(tx);
      const importId = await openImport(tx, row);
      const written = await writeParcels(tx, importId, assessed.parcels);
      if (!keep || written.touched.length === 0) throw new Unwritten(written);
      await request.afterWrite?.(tx, written.touched);
      const { inserted, changed } = written;
      const refused = assessed.findings.refused.length;
      await closeImport(tx, importId, { ...assessed.findings, inserted, changed });
      await recordEvent(tx, {
        actor: request.actor,
        action: 'parcels.imported',
        object: { kind: 'parcel-import', id: importId },
        details: { inserted, changed, refused },
      });
      return written;
    });
  } catch (error) {
    if (error instanceof Unwritten) return error.written;
    throw error;
  }
}
