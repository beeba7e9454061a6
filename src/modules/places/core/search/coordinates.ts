import { type Epsg, isPlausible, transformation } from '../../../../geometry/crs.ts';
import type { Point } from '../../../../geometry/polygon.ts';

/** One way to read a pair of numbers: in which system, and where that is (longitude, latitude in degrees). */
export type PlaceRead = { readonly epsg: Epsg; readonly at: Point };

/** Systems that people write coordinates in: WGS 84, PL-1992, PL-2000 zones 5–8. */
const SYSTEMS: readonly Epsg[] = [4326, 2180, 2176, 2177, 2178, 2179];

/**
 * The places in Poland that a text with two coordinates can mean: degrees (decimal or with minutes and seconds), PL-1992 or PL-2000
 * metres, in either order. Empty when it is no pair of coordinates or lies elsewhere. Nearest to `middle` (longitude, latitude) first.
 */
export function readCoordinates(text: string, middle: Point): PlaceRead[] {
  const pair = pairOf(text);
  if (!pair) return [];
  const found: PlaceRead[] = [];
  for (const epsg of SYSTEMS) {
    if (epsg === 4326 ? !pair.degrees : pair.marked) continue;
    for (const point of [pair.values, [pair.values[1], pair.values[0]] as const]) {
      if (!isPlausible(epsg, point)) continue;
      const at = transformation(epsg, 4326)(point);
      if (!found.some((known) => known.epsg === epsg && apart(known.at, at) < 1e-9)) found.push({ epsg, at });
    }
  }
  return found.sort((a, b) => apart(a.at, middle) - apart(b.at, middle));
}

/** Degrees, a degree of longitude being shorter at Poland's latitude: only to compare. */
const apart = (a: Point, b: Point): number => Math.hypot((a[0] - b[0]) * 0.62, a[1] - b[1]);

type Pair = {
  readonly values: Point;
  /** Small enough for degrees. */
  readonly degrees: boolean;
  /** Written with degree signs or letters of the compass: nothing but degrees. */
  readonly marked: boolean;
};

const LONGEST = 120;
const DEGREES =
  /(\d{1,3}(?:[.,]\d+)?)\s*°\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['′’]\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|″|”|'')\s*)?/g;

function pairOf(text: string): Pair | null {
  const plain = text.slice(0, LONGEST).trim();
  if (/[°]/.test(plain)) {
    const values = [...plain.matchAll(DEGREES)].map(([, degrees, minutes, seconds]) =>
      sexagesimal(number(degrees!), number(minutes ?? '0'), number(seconds ?? '0')),
    );
    const rest = plain.replaceAll(DEGREES, '').replaceAll(/[NSEWns ew,;]/g, '');
    return values.length === 2 && rest === '' && values.every(Number.isFinite)
      ? { values: [values[0]!, values[1]!], degrees: true, marked: true }
      : null;
  }
  const bare = plain
    .replaceAll(/(?<![a-z])(?:lat|lon|lng|x|y|n|e)\s*[:=]?(?=\s*\d)|(?<=\d)\s*[ne](?![a-z])/gi, ' ')
    .trim();
  const parts = partsOf(bare);
  if (!parts) return null;
  const values: Point = [number(parts[0]), number(parts[1])];
  if (!values.every(Number.isFinite)) return null;
  return { values, degrees: values.every((value) => Math.abs(value) <= 180), marked: false };
}

/** Two numbers apart: "51.76, 18.09", "51,76 18,09", "51,76; 18,09", "5 735 000.12 6 506 000.3" with blanks in thousands. */
function partsOf(text: string): [string, string] | null {
  const shapes = [
    /^(-?\d+\.\d+|-?\d+)\s*[,;\s]\s*(-?\d+\.\d+|-?\d+)$/,
    /^(-?\d+,\d+)\s*[;\s]\s*(-?\d+,\d+)$/,
    /^(\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?)\s*[;,\s]\s*(\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?)$/,
  ];
  for (const shape of shapes) {
    const match = shape.exec(text);
    if (match) return [match[1]!, match[2]!];
  }
  return null;
}

const number = (text: string): number => Number(text.replaceAll(/\s/g, '').replace(',', '.'));

/** NaN when minutes or seconds reach 60. */
// oxlint-disable-next-line max-params
const sexagesimal = (degrees: number, minutes: number, seconds: number): number =>
  minutes < 60 && seconds < 60 ? degrees + minutes / 60 + seconds / 3600 : Number.NaN;
