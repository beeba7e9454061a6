import { type MultiPolygon, area, readMultiPolygon } from '../../../geometry/polygon.ts';
import { toEastingNorthing, transform, type CrsName, type Epsg } from '../../../geometry/crs.ts';
import { assessParcel, registerArea, type Circumstances } from './assess-parcel.ts';
import { readFileCrs, type CrsReading } from './file-crs.ts';
import type {
  AreaDeviation,
  BrokenText,
  CrsUse,
  ParcelFindings,
  RefusedParcel,
  RepairedParcel,
} from './import-report.ts';
import type { Parcel } from './parcel.ts';
import type { RawParcel } from './raw-parcel.ts';

export type FileAssessment = { readonly parcels: readonly Parcel[]; readonly findings: ParcelFindings };

type Given = {
  readonly teryt: string;
  readonly epsg: Epsg;
  readonly source: string;
  readonly border: MultiPolygon | null;
  readonly format: 'geojson' | 'egib-gml';
};

/**
 * Computed and register area may differ by 1 m² (the register keeps 0.0001 ha) or 2 %; more is reported with figures.
 * A report, not a refusal: the register and the map are two sources, and a surveyor decides between them.
 */
export const DEVIATION_M2 = 1;
export const DEVIATION_SHARE = 0.02;

/** Every feature of a file judged: parcels that may be stored, and by name all that may not. */
export function assessFile(raws: readonly RawParcel[], given: Given): FileAssessment {
  const readings = readFileCrs(raws, given.format);
  const registerUnit = unitOfFile(raws, readings, given.epsg);
  const circumstances: Circumstances = { ...given, registerUnit: registerUnit ?? 'ha' };
  const kept = new Map<string, { raw: RawParcel; parcel: Parcel }>();
  const refused: RefusedParcel[] = [];
  const repaired: RepairedParcel[] = [];
  const brokenTexts: BrokenText[] = [];
  const doubtful = new Set<string>();
  const repeated = new Set<string>();
  for (const raw of raws) {
    const reading = readings.get(raw.crsName);
    const assessed =
      reading && !reading.ok
        ? refusedByCrs(raw, reading)
        : assessParcel(raw, reading?.crs ?? { epsg: given.epsg, axes: 'xy' }, circumstances);
    if (!assessed.ok) {
      refused.push(assessed.error);
      continue;
    }
    const { parcel } = assessed.value;
    const twin = kept.get(parcel.id);
    if (twin && !doubtful.has(parcel.id) && sameContent(twin.parcel, parcel)) repeated.add(parcel.id);
    if (twin && (doubtful.has(parcel.id) || !sameContent(twin.parcel, parcel))) {
      if (!doubtful.has(parcel.id)) refused.push(differs(twin.raw, parcel.id));
      doubtful.add(parcel.id);
      refused.push(differs(raw, parcel.id));
    }
    if (twin) continue;
    kept.set(parcel.id, { raw, parcel });
    if (assessed.value.repaired) repaired.push(assessed.value.repaired);
    brokenTexts.push(...assessed.value.brokenTexts);
  }
  for (const id of doubtful) kept.delete(id);
  const parcels = [...kept.values()].map(({ parcel }) => parcel);
  const crs = [...readings.values()].flatMap((reading): CrsUse[] => (reading.ok ? [reading.use] : []));
  const findings: ParcelFindings = {
    features: raws.length,
    accepted: parcels.length,
    crs,
    registerUnit,
    refused: refused.toSorted((a, b) => a.position - b.position),
    repaired,
    repeated: [...repeated],
    deviations: parcels.flatMap(deviation),
    brokenTexts,
  };
  return { parcels, findings };
}

const refusedByCrs = (
  raw: RawParcel,
  { kind, detail }: Extract<CrsReading, { ok: false }>,
): { ok: false; error: RefusedParcel } => ({
  ok: false,
  error: { kind, position: raw.position, line: raw.line, id: raw.id?.slice(0, 60) ?? null, detail, at: null },
});

const differs = (raw: RawParcel, id: string): RefusedParcel => ({
  kind: 'duplicate-differs',
  position: raw.position,
  line: raw.line,
  id,
  detail: '',
  at: null,
});

const sameContent = (a: Parcel, b: Parcel): boolean => JSON.stringify(a) === JSON.stringify(b);

const cents = (metres: number): number => Math.round(metres * 100) / 100;

function deviation({ id, areaM2, registerAreaM2 }: Parcel): AreaDeviation[] {
  if (registerAreaM2 === null) return [];
  const differenceM2 = areaM2 - registerAreaM2;
  if (Math.abs(differenceM2) <= Math.max(DEVIATION_M2, DEVIATION_SHARE * registerAreaM2)) return [];
  return [{ id, computedM2: cents(areaM2), registerM2: registerAreaM2, differenceM2: cents(differenceM2) }];
}

/**
 * EGiB keeps hectares. A file whose area column names no unit is taken to be in square metres only when that, and not
 * hectares, agrees with the map for the middle parcel.
 */
function unitOfFile(
  raws: readonly RawParcel[],
  readings: ReadonlyMap<string | null, CrsReading>,
  epsg: Epsg,
): 'ha' | 'm2' | null {
  const stated = raws.find((raw) => raw.registerArea !== null);
  if (!stated) return null;
  if (stated.registerArea?.unit) return stated.registerArea.unit;
  const ratios = raws
    .filter((raw) => raw.registerArea !== null)
    .slice(0, 500)
    .flatMap((raw) => ratio(raw, readings, epsg));
  ratios.sort((a, b) => a - b);
  const middle = ratios[ratios.length >> 1] ?? 1e4;
  return middle > 0.1 && middle < 10 ? 'm2' : 'ha';
}

function ratio(raw: RawParcel, readings: ReadonlyMap<string | null, CrsReading>, epsg: Epsg): number[] {
  const reading = readings.get(raw.crsName);
  const stated = registerArea(raw, 'm2');
  const shape = readMultiPolygon(raw.coordinates);
  if (!reading?.ok || stated === null || !shape.ok) return [];
  return [mapArea(shape.value, reading.crs, epsg) / stated];
}

function mapArea(shape: MultiPolygon, crs: CrsName, epsg: Epsg): number {
  try {
    return area(transform(toEastingNorthing(shape, crs.axes), crs.epsg, epsg));
  } catch {
    return Number.NaN;
  }
}
