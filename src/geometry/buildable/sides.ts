import { dilate, erode } from '../buffer.ts';
import { difference } from '../overlay.ts';
import { area, contains, type MultiPolygon, type Point } from '../polygon.ts';
import { bufferLines, clipLines, isClosed, type Line, lengthOf } from './lines.ts';

/** On which side of its building lines a zone may be built on, as its shape suggests: a person states it (ADR 22). */
export type Sides =
  | { readonly state: 'decided'; readonly allowed: MultiPolygon }
  /** `open`: the lines do not divide the zone. `balanced`: neither side is clearly the strip that has to stay free. */
  | { readonly state: 'undecided'; readonly why: 'open' | 'balanced' };

/** Metres: a line that runs so near to the border follows it; one that ends so near reaches it. */
export const NEAR = 0.5;
export const REACH = 2;
/** Half the width of the cut along a line, metres. */
export const CUT = 1e-4;
/** Metres: a strip before a building line is no deeper, on the mean. */
const DEEPEST_STRIP = 25;
/** So many times as large as the strip is what lies behind the line. */
const CLEARLY = 3;

/**
 * A building line keeps a strip between itself and the zone's border free. Decided only where one face of the zone lies behind all lines and
 * every other face is a strip between a line and the border: at most 25 m deep on the mean, and a third of what lies behind unless the
 * lines enclose that.
 */
export function sidesOf(zone: MultiPolygon, lines: readonly Line[]): Sides {
  const inside = erode(zone, NEAR);
  const inner = clipLines(lines, inside);
  // Lines along the border forbid nothing of the zone.
  if (lengthOf(inner) < NEAR) return { state: 'decided', allowed: zone };
  const cut = bufferLines(lines.map(lengthened), CUT);
  const faces = difference(zone, cut).map((polygon): MultiPolygon => [polygon]);
  if (faces.length <= zone.length) return { state: 'undecided', why: 'open' };
  const borders = faces.map((face) => lengthOf(clipLines(inner, dilate(face, 10 * CUT))));
  const touched = faces.map((_, i) => i).filter((i) => borders[i]! >= NEAR);
  const enclosed = touched.filter((i) => difference(faces[i]!, inside).length === 0);
  const largest = touched.reduce((best, i) => (area(faces[i]!) > area(faces[best]!) ? i : best), touched[0] ?? 0);
  const core = enclosed.length === 1 ? enclosed[0]! : largest;
  const strips = touched.filter((i) => i !== core);
  const clear = strips.every(
    (i) =>
      area(faces[i]!) <= DEEPEST_STRIP * borders[i]! &&
      (enclosed.length === 1 || area(faces[core]!) >= CLEARLY * area(faces[i]!)) &&
      facesOnly(faces, inner, [i, core]),
  );
  if (strips.length === 0) return { state: 'undecided', why: 'open' };
  if (!clear) return { state: 'undecided', why: 'balanced' };
  // Parts that no line touches stay as they are.
  return { state: 'decided', allowed: faces.filter((_, i) => !strips.includes(i)).flat() };
}

/** Whether across every line of the first face lies the second: between two lines nobody can say which of them keeps what free. */
function facesOnly(
  faces: readonly MultiPolygon[],
  lines: readonly Line[],
  [strip, core]: readonly [number, number],
): boolean {
  const beside = clipLines(lines, dilate(faces[strip]!, 10 * CUT));
  return beside.every((line) => {
    const ends = middleSides(line);
    return ends.some((point) => contains(faces[strip]!, point)) && ends.some((point) => contains(faces[core]!, point));
  });
}

/** Two points a centimetre beside the middle of the line's longest piece. */
function middleSides(line: Line): Point[] {
  const lengths = line.slice(1).map(([x, y], i) => Math.hypot(x - line[i]![0], y - line[i]![1]));
  const at = lengths.indexOf(Math.max(...lengths));
  const [[ax, ay], [bx, by]] = [line[at]!, line[at + 1]!];
  const [east, north] = [((bx - ax) / lengths[at]!) * 0.01, ((by - ay) / lengths[at]!) * 0.01];
  const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
  return [
    [x - north, y + east],
    [x + north, y - east],
  ];
}

/** Both ends drawn on, so that a line that stops just short of the border reaches it. */
export function lengthened(line: Line): Line {
  if (isClosed(line)) return line;
  const on = ([ax, ay]: Point, [bx, by]: Point): Point => {
    const length = Math.hypot(bx - ax, by - ay);
    return length === 0 ? [bx, by] : [bx + ((bx - ax) / length) * REACH, by + ((by - ay) / length) * REACH];
  };
  return [on(line[1]!, line[0]!), ...line, on(line.at(-2)!, line.at(-1)!)];
}
