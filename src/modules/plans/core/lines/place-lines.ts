import { type CrsName, type Epsg, isPlausible, toEastingNorthing, transform } from '../../../../geometry/crs.ts';
import { isClosed, type Line } from '../../../../geometry/buildable/lines.ts';
import { contains, type MultiPolygon, type Point } from '../../../../geometry/polygon.ts';
import { textAt, type RawFeature } from '../vector/raw-feature.ts';
import { type LineMapping, meaningOf } from './line-mapping.ts';

/** Why a line keeps the whole import out. */
export type RefusedLine = {
  readonly kind:
    | 'missing-field'
    | 'unknown-kind'
    | 'no-line'
    | 'outside-municipality'
    | 'no-act'
    | 'several-acts'
    | 'no-zone';
  /** "linia 3 (nieprzekraczalna)": its place in the file and its value. */
  readonly object: string;
  readonly detail: string;
};

/** A building line in metres of the municipality's zone, with the act and the zone that its file names. */
export type PlacedLine = {
  readonly object: string;
  readonly meaning: 'obligatory' | 'noCross';
  readonly act: string | null;
  readonly zone: string | null;
  readonly lines: readonly Line[];
};

export type PlacedLines = {
  readonly placed: readonly PlacedLine[];
  readonly refused: readonly RefusedLine[];
  /** Lines that the mapping calls no building line, by their value. */
  readonly leftOut: readonly { readonly value: string; readonly count: number }[];
};

export type IntoCity = {
  readonly mapping: LineMapping;
  readonly epsg: Epsg;
  /** The municipality's, where it is known. */
  readonly border: MultiPolygon | null;
};

/** Building lines out of a file's features, and by name those that can't be read. */
export function placeLines(features: readonly RawFeature[], into: IntoCity): PlacedLines {
  const placed: PlacedLine[] = [];
  const refused: RefusedLine[] = [];
  const leftOut = new Map<string, number>();
  for (const [index, feature] of features.entries()) {
    const { kind, act, zone } = into.mapping.columns;
    const value = kind === null ? feature.layer : textAt(feature, kind);
    const object = `${index + 1}${value === null ? '' : ` (${value.slice(0, 60)})`}`;
    const meaning = value === null ? null : meaningOf(into.mapping, value);
    if (value === null) refused.push({ kind: 'missing-field', object, detail: kind! });
    else if (meaning === null) refused.push({ kind: 'unknown-kind', object, detail: value.slice(0, 60) });
    else if (meaning === 'other') leftOut.set(value, (leftOut.get(value) ?? 0) + 1);
    else {
      const lines = linesOf(feature, into.epsg);
      const named = { act: act && textAt(feature, act), zone: zone && textAt(feature, zone) };
      if ('kind' in lines) refused.push({ ...lines, object });
      else if (into.border && !lines.some((line) => line.some((point) => contains(into.border!, point))))
        refused.push({ kind: 'outside-municipality', object, detail: lines[0]![0]!.map(Math.round).join(' ') });
      else placed.push({ object, meaning, ...named, lines });
    }
  }
  return { placed, refused, leftOut: [...leftOut].map(([value, count]) => ({ value, count })) };
}

const MOST_POINTS = 5000;
/** 0.1 mm, as for zones. */
const GRID = 10_000;

/** Lines, or the outline of a surface: plans draw both. */
function linesOf({ geometry, geometryFault, crs }: RawFeature, epsg: Epsg): Line[] | Omit<RefusedLine, 'object'> {
  const no = (detail: string) => ({ kind: 'no-line', detail }) as const;
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  const drawn =
    type === 'LineString'
      ? [coordinates]
      : type === 'MultiLineString' || type === 'Polygon'
        ? coordinates
        : type === 'MultiPolygon' && Array.isArray(coordinates)
          ? coordinates.flat()
          : null;
  if (!Array.isArray(drawn)) return no(geometryFault ?? String(type ?? '').slice(0, 40));
  const lines = drawn.map(pointsOf);
  if (lines.length === 0 || lines.some((line) => line === null || line.length < 2)) return no('');
  const points = lines.reduce((sum, line) => sum + line!.length, 0);
  if (points > MOST_POINTS) return no(`> ${MOST_POINTS}`);
  const moved = lines.map((line) => moveLine(line!, crs, epsg));
  if (!moved.every((line) => line.every((point) => isPlausible(epsg, point)))) return no('EPSG');
  const seen = moved.filter((line) => line.length > 1 || isClosed(line));
  return seen.length === 0 ? no('') : seen;
}

function pointsOf(line: unknown): Point[] | null {
  if (!Array.isArray(line)) return null;
  const points = line.map((point: unknown): Point | null => {
    const [x, y] = Array.isArray(point) ? (point as unknown[]) : [];
    return Number.isFinite(x) && Number.isFinite(y) ? [x as number, y as number] : null;
  });
  return points.every((point) => point !== null) ? points : null;
}

/** Metres of the city, each point once in a row. */
function moveLine(line: readonly Point[], crs: CrsName, epsg: Epsg): Line {
  const [[ring]] = transform(toEastingNorthing([[line]], crs.axes), crs.epsg, epsg) as [[Line]];
  const rounded = ring.map(([x, y]): Point => [Math.round(x * GRID) / GRID, Math.round(y * GRID) / GRID]);
  return rounded.filter(([x, y], i) => i === 0 || x !== rounded[i - 1]![0] || y !== rounded[i - 1]![1]);
}
