import { type CrsName, type Epsg, toEastingNorthing, transform } from '../../../../geometry/crs.ts';
import { type MultiPolygon, area, readMultiPolygon } from '../../../../geometry/polygon.ts';
import { registerArea } from '../assess-parcel.ts';
import type { CrsReading } from './file-crs.ts';
import type { RawParcel } from '../raw-parcel.ts';

type ReadingOf = (name: string | null) => CrsReading | undefined;

const SAMPLE = 500;

/**
 * EGiB keeps hectares. A file whose area column names no unit is taken to be in square metres only when that, and not
 * hectares, agrees with the map for the middle parcel. Null while no feature states an area.
 */
export function areaUnit(raws: readonly RawParcel[], readingOf: ReadingOf, epsg: Epsg): 'ha' | 'm2' | null {
  const stated = raws.find((raw) => raw.registerArea !== null);
  if (!stated) return null;
  if (stated.registerArea?.unit) return stated.registerArea.unit;
  const ratios = raws
    .filter((raw) => raw.registerArea !== null)
    .slice(0, SAMPLE)
    .flatMap((raw) => ratio(raw, readingOf, epsg));
  ratios.sort((a, b) => a - b);
  const middle = ratios[ratios.length >> 1] ?? 1e4;
  return middle > 0.1 && middle < 10 ? 'm2' : 'ha';
}

function ratio(raw: RawParcel, readingOf: ReadingOf, epsg: Epsg): number[] {
  const reading = readingOf(raw.crsName);
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
