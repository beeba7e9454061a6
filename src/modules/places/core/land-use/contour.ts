import {
  type CrsName,
  type Epsg,
  plausibilityIn,
  toEastingNorthing,
  transformation,
} from '../../../../geometry/crs.ts';
import { type MultiPolygon, area, mapPoints, readMultiPolygon } from '../../../../geometry/polygon.ts';
import { repair } from '../../../../geometry/validity.ts';
import { ok, refuse, type Result } from '../../../../kernel/result.ts';

/** A contour or a precinct as a file draws it. */
export type RawArea = {
  readonly kind: 'use' | 'class' | 'precinct';
  readonly id: string | null;
  readonly line: number | null;
  readonly coordinates: unknown;
  readonly geometryFault: string | null;
  readonly crsName: string | null;
  readonly use: string | null;
  readonly soilClass: string | null;
  readonly name: string | null;
};

export type AreaShape = { readonly geometry: MultiPolygon; readonly areaM2: number };
export type AreaFault = { readonly kind: 'unreadable' | 'outside-poland' | 'not-repairable'; readonly detail: string };

/** 0.1 mm, as parcels are kept. */
const GRID = 10_000;

/** The surface in metres of the municipality's zone, valid. */
export function areaShape(raw: RawArea, crs: CrsName, epsg: Epsg): Result<AreaShape, AreaFault> {
  if (raw.geometryFault !== null) return refuse({ kind: 'unreadable', detail: raw.geometryFault });
  const read = readMultiPolygon(raw.coordinates);
  if (!read.ok) return refuse({ kind: 'unreadable', detail: `${read.error.kind} ${read.error.place}` });
  const ordered = toEastingNorthing(read.value, crs.axes);
  const plausible = plausibilityIn(crs.epsg);
  const stray = ordered.flat(2).find((point) => !plausible(point));
  if (stray) return refuse({ kind: 'outside-poland', detail: stray.join(' ') });
  const convert = transformation(crs.epsg, epsg);
  const carried = mapPoints(ordered, (point) => {
    const [x, y] = convert(point);
    return [Math.round(x * GRID) / GRID, Math.round(y * GRID) / GRID];
  });
  const mended = repair(carried, Math.max(1, 0.001 * area(carried)));
  if (!mended.ok) return refuse({ kind: 'not-repairable', detail: mended.error.reason });
  return ok({ geometry: mended.value.shape, areaM2: area(mended.value.shape) });
}
