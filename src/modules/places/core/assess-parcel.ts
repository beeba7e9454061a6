import { type CrsName, type Epsg, plausibilityIn, toEastingNorthing, transformation } from '../../../geometry/crs.ts';
import {
  type MultiPolygon,
  type Point,
  area,
  bounds,
  contains,
  mapPoints,
  readMultiPolygon,
  signedRingArea,
  toSegment,
} from '../../../geometry/polygon.ts';
import { repair } from '../../../geometry/validity.ts';
import { parseDay } from '../../../kernel/day.ts';
import { type ParcelId, parseParcelId } from '../../../kernel/parcel-id.ts';
import { refuse, ok, type Result } from '../../../kernel/result.ts';
import { isBrokenText, readText } from './broken-text.ts';
import type { BrokenText, RefusalKind, RefusedParcel, RepairedParcel } from './import-report.ts';
import { type LandUsePart, readLandUseText } from './land-use/land-use-part.ts';
import type { Parcel } from './parcel.ts';
import type { RawParcel } from './raw-parcel.ts';

export type Circumstances = {
  readonly teryt: string;
  readonly epsg: Epsg;
  /** Says who the data are from: "EGiB, plik dzialki.geojson". */
  readonly source: string;
  readonly synthetic?: boolean;
  readonly registerUnit: 'ha' | 'm2';
  /** The municipality's border in its zone, when it is known. */
  readonly border: MultiPolygon | null;
};

type Assessed = {
  readonly parcel: Parcel;
  readonly uses: readonly LandUsePart[];
  readonly repaired: RepairedParcel | null;
  readonly brokenTexts: readonly BrokenText[];
};
type Refusal = Result<Assessed, RefusedParcel>;

/** Coordinates are kept to 0.1 mm: far below a survey's 1 cm, and the same file read twice gives the same numbers. */
const GRID = 10_000;
const snap = ([x, y]: Point): Point => [Math.round(x * GRID) / GRID, Math.round(y * GRID) / GRID];

/** Outer rings counterclockwise, holes clockwise (RFC 7946): a Shapefile turns them round, and the parcel is no other for that. */
const turned = (shape: MultiPolygon): MultiPolygon =>
  shape.map((polygon) =>
    polygon.map((ring, i) => (signedRingArea(ring) > 0 === (i === 0) ? ring : [...ring].reverse())),
  );

/** A mended parcel may differ by so much (m², share) from the rings as drawn: more means that the drawing had two meanings. */
const REPAIR_M2 = 1;
const REPAIR_SHARE = 0.001;
/** How far outside the border a parcel may lie: border drawings are simplified. Metres. */
const BORDER_SLACK = 500;

/** One feature as a parcel of the city, or why not, by name and place. */
export function assessParcel(raw: RawParcel, crs: CrsName, given: Circumstances): Refusal {
  const no = (kind: RefusalKind, detail: string, at: Point | null = null): Refusal =>
    refuse({
      kind,
      position: raw.position,
      line: raw.line,
      id: raw.id?.slice(0, 60) ?? null,
      detail: detail.slice(0, 200),
      at,
    });
  const named = readId(raw, given.teryt);
  if (!named.ok) return no(named.error.kind, named.error.detail);
  if (raw.geometryFault !== null) return no('unreadable-geometry', raw.geometryFault);
  if (raw.coordinates === null || raw.coordinates === undefined) return no('no-geometry', '');
  const read = readMultiPolygon(raw.coordinates);
  if (!read.ok) return no('unreadable-geometry', `${read.error.kind} ${read.error.place}`);
  const carried = carry(read.value, crs, given.epsg);
  if (!carried.ok) return no('outside-poland', carried.error.detail);
  const place = outside(carried.value, given.border);
  if (place) return no('outside-municipality', '', place);
  const mended = repair(carried.value, Math.max(REPAIR_M2, REPAIR_SHARE * area(carried.value)));
  if (!mended.ok) return no('not-repairable', mended.error.reason, mended.error.at);
  const areaM2 = area(mended.value.shape);
  if (!(areaM2 > 0)) return no('no-area', '', carried.value[0]?.[0]?.[0] ?? null);
  return ok(describe(raw, { ...mended.value, id: named.value, areaM2 }, given));
}

function readId(
  raw: RawParcel,
  teryt: string,
): Result<ParcelId, { kind: 'no-id' | 'bad-id' | 'other-municipality'; detail: string }> {
  if (raw.id === null || raw.id.trim() === '') return refuse({ kind: 'no-id', detail: '' });
  const id = raw.id.length <= 60 ? parseParcelId(raw.id) : null;
  if (!id) return refuse({ kind: 'bad-id', detail: raw.id });
  // Six digits name the municipality; the seventh its kind, which parts of urban-rural ones and districts write in their own way.
  if (id.municipality.slice(0, 6) !== teryt.slice(0, 6))
    return refuse({ kind: 'other-municipality', detail: id.municipality });
  return ok(id);
}

function carry(
  shape: MultiPolygon,
  crs: CrsName,
  epsg: Epsg,
): Result<MultiPolygon, { kind: 'outside'; detail: string }> {
  const ordered = toEastingNorthing(shape, crs.axes);
  const isPlausible = plausibilityIn(crs.epsg);
  for (const polygon of ordered) {
    for (const ring of polygon) {
      const stray = ring.find((point) => !isPlausible(point));
      if (stray) return refuse({ kind: 'outside', detail: stray.join(' ') });
    }
  }
  const convert = transformation(crs.epsg, epsg);
  return ok(mapPoints(ordered, (point) => snap(convert(point))));
}

/** Where a parcel lies that has no corner within the border or near it; null when it is the city's, or nobody knows the border. */
function outside(shape: MultiPolygon, border: MultiPolygon | null): Point | null {
  if (!border) return null;
  const corners = shape[0]![0]!;
  if (corners.some((point) => contains(border, point))) return null;
  const near = border.some((polygon) =>
    polygon.some((ring) => ring.some((b, i) => i > 0 && toSegment(corners[0]!, ring[i - 1]!, b) <= BORDER_SLACK)),
  );
  return near ? null : corners[0]!;
}

type Mended = {
  readonly id: ParcelId;
  readonly shape: MultiPolygon;
  readonly cause: RepairedParcel['cause'] | null;
  readonly at: Point | null;
  readonly areaChange: number;
  readonly areaM2: number;
};

function describe(raw: RawParcel, mended: Mended, given: Circumstances): Assessed {
  const { id } = mended;
  const brokenTexts: BrokenText[] = [];
  const text = (field: string, value: string | null): string | null => {
    const read = readText(value);
    if (read.broken !== null) brokenTexts.push({ id: id.full, field, text: read.broken });
    return read.text;
  };
  const parcel: Parcel = {
    id: id.full,
    precinct: id.precinct,
    precinctName: text('precinctName', raw.precinctName),
    number: id.sheet === null ? id.number : `AR_${id.sheet}.${id.number}`,
    geometry: turned(mended.shape),
    bounds: bounds(mended.shape),
    areaM2: mended.areaM2,
    registerAreaM2: registerArea(raw, given.registerUnit),
    landUse: text('landUse', raw.landUse),
    repaired: mended.cause,
    source: given.source,
    sourceDate: raw.sourceDate === null ? null : parseDay(raw.sourceDate),
    synthetic: given.synthetic ?? false,
  };
  const repaired = mended.cause && { id: id.full, cause: mended.cause, at: mended.at, areaChangeM2: mended.areaChange };
  return { parcel, uses: usesOf(raw, parcel.landUse, given.registerUnit), repaired, brokenTexts };
}

/** One row for each use and class; areas of the same are added. */
function usesOf(raw: RawParcel, text: string | null, unit: 'ha' | 'm2'): LandUsePart[] {
  const stated = raw.uses.length > 0 ? raw.uses : readLandUseText(text);
  if (stated.length === 0) return [];
  const parts = new Map<string, LandUsePart>();
  for (const { use, soilClass, area: given } of stated) {
    const key = `${use} ${soilClass ?? ''}`;
    const before = parts.get(key);
    const areaM2 = squareMetres(given, unit);
    const sum = before ? (before.areaM2 === null || areaM2 === null ? null : before.areaM2 + areaM2) : areaM2;
    if (!isBrokenText(key) && key.length <= 30) parts.set(key, { use, soilClass, areaM2: sum });
  }
  return [...parts.values()];
}

export const registerArea = (raw: RawParcel, fallback: 'ha' | 'm2'): number | null =>
  squareMetres(raw.registerArea, fallback);

/** Square metres; null when there is none or it is no positive number. Whole square metres come out whole. */
function squareMetres(stated: RawParcel['registerArea'], fallback: 'ha' | 'm2'): number | null {
  const text = stated?.text.replaceAll(/[\s\u00A0]/gu, '').replace(',', '.') ?? '';
  if (!/^\d+(?:\.\d+)?$/.test(text) || text.length > 20) return null;
  const value = Number(text);
  const metres = (stated?.unit ?? fallback) === 'ha' ? Math.round(value * 1e8) / 1e4 : value;
  return Number.isFinite(metres) && metres > 0 ? metres : null;
}
