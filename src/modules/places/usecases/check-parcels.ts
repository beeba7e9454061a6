import { type Epsg, toEastingNorthing, transformation } from '../../../geometry/crs.ts';
import type { Point } from '../../../geometry/polygon.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { FileAssessor } from '../core/assess-file.ts';
import { readFileCrs } from '../core/file/file-crs.ts';
import type { ParcelFindings, ParcelFormat } from '../core/import-report.ts';
import type { RawParcel } from '../core/raw-parcel.ts';
import type { FileSource } from './file-source.ts';
import { BrokenParcelFile, type ParcelFile, type ParcelFileFault, readParcelFile } from './read-parcel-file.ts';

/** Null: the municipality of the first readable id, the PL-2000 zone of the first readable place. */
type City = { readonly teryt?: string | null; readonly epsg?: Epsg | null; readonly idField?: string | null };

/** What an import into that city would find, without a database. */
export async function checkParcels(
  source: FileSource,
  city: City = {},
): Promise<Result<{ findings: ParcelFindings }, ParcelFileFault>> {
  const opened = await readParcelFile(source, city.idField ?? null);
  if (!opened.ok) return opened;
  try {
    const first = await assess(opened.value, { source, city, doubtful: new Set() });
    if (first.doubtful.size === 0) return ok({ findings: first.findings() });
    const again = await assess(opened.value, { source, city, doubtful: first.doubtful });
    return ok({ findings: again.findings() });
  } catch (error) {
    if (error instanceof BrokenParcelFile) return refuse(error.fault);
    throw error;
  } finally {
    await opened.value.close();
  }
}

type Asked = { source: FileSource; city: City; doubtful: ReadonlySet<string> };

async function assess(file: ParcelFile, { source, city, doubtful }: Asked): Promise<FileAssessor> {
  let assessor: FileAssessor | null = null;
  const begin = (raws: readonly RawParcel[]): FileAssessor => {
    const first = raws.map((raw) => /^(\d{6})_(\d)\./.exec(raw.id ?? '')).find((match) => match !== null);
    const teryt = city.teryt ?? (first ? `${first[1]}${first[2]}` : '0000000');
    const epsg = city.epsg ?? zoneOf(raws, file.format);
    return new FileAssessor({ teryt, epsg, border: null, source: source.name, format: file.format, doubtful });
  };
  for await (const { parcels } of file.batches()) (assessor ??= begin(parcels)).take(parcels);
  return assessor ?? begin([]);
}

/** PL-2000 zones 5–8 lie around 15°, 18°, 21° and 24° east. */
function zoneOf(raws: readonly RawParcel[], format: ParcelFormat): Epsg {
  const readings = readFileCrs(raws, format);
  for (const raw of raws) {
    const reading = readings.get(raw.crsName);
    const point = (raw.coordinates as Point[][][] | null)?.[0]?.[0]?.[0];
    if (!reading?.ok || typeof point?.[0] !== 'number' || typeof point[1] !== 'number') continue;
    const [[[at]]] = toEastingNorthing([[[point]]], reading.crs.axes) as unknown as [[[Point]]];
    try {
      const [lon] = transformation(reading.crs.epsg, 4326)(at);
      return (2171 + Math.min(8, Math.max(5, Math.round(lon / 3)))) as Epsg;
    } catch {
      continue;
    }
  }
  return 2177;
}
