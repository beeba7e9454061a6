import type { Epsg } from '../../../geometry/crs.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { assessFile } from '../core/assess-file.ts';
import type { ParcelFindings } from '../core/import-report.ts';
import type { RawParcel } from '../core/raw-parcel.ts';
import type { FileSource } from './file-source.ts';
import { type ParcelFileFault, readParcelFile } from './read-parcel-file.ts';

/**
 * What an import into that city would find, without a database. `teryt` null takes the municipality that the first
 * readable id names, so that a file can be checked anywhere.
 */
export async function checkParcels(
  source: FileSource,
  city: { teryt: string | null; epsg: Epsg },
): Promise<Result<{ findings: ParcelFindings; raws: readonly RawParcel[] }, ParcelFileFault>> {
  const file = await readParcelFile(source);
  if (!file.ok) return file;
  const { raws, format } = file.value;
  const first = raws.map((raw) => /^(\d{6})_(\d)\./.exec(raw.id ?? '')).find((match) => match !== null);
  const teryt = city.teryt ?? (first ? `${first[1]}${first[2]}` : '0000000');
  const { findings } = assessFile(raws, { teryt, epsg: city.epsg, border: null, source: source.name, format });
  return ok({ findings, raws });
}
