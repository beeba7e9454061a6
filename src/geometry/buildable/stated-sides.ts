import { dilate } from '../buffer.ts';
import { difference } from '../overlay.ts';
import { area, contains, type MultiPolygon } from '../polygon.ts';
import { bufferLines, type Line } from './lines.ts';
import { beside, type Piece, piecesOf } from './pieces.ts';
import { CUT, lengthened, NEAR, REACH, sidesOf } from './sides.ts';

/** Of the direction in which a line is drawn. */
export type Side = 'left' | 'right';

/** A building line and the side on which the strip before it stays free. */
export type SidedLine = { readonly line: Line; readonly free: Side };

/** What stated sides let one build on. */
export type Behind =
  | { readonly state: 'decided'; readonly allowed: MultiPolygon }
  /** `open`: a line does not divide the zone. `nothing-left`: by these sides nothing behind the lines could be built on. */
  | { readonly state: 'undecided'; readonly why: 'open' | 'nothing-left' };

/** Metres to a side: beyond the cut along the line. */
const ASIDE = 1e-3;
/** Segments to a quadrant: of a tenth of a millimetre one is enough. */
const COARSE = 1;
/** m² of a corner that the drawn-on end of a line may cut off. */
const CORNER = 1;
const OPEN: Behind = { state: 'undecided', why: 'open' };

/**
 * The zone behind its building lines, by the sides that were stated and by nothing else: each part of the zone that lies on the free side of
 * a line beside it stays free. Undecided where the lines and their sides contradict the zone's shape.
 */
export function behindLines(zone: MultiPolygon, drawn: readonly SidedLine[]): Behind {
  if (drawn.length === 0) return { state: 'decided', allowed: zone };
  const lines = drawn.map(({ line }) => lengthened(line));
  const faces = difference(zone, bufferLines(lines, CUT, COARSE)).map((polygon): MultiPolygon => [polygon]);
  const marks = faces.map(() => ({ free: false, built: false }));
  const faceAt = (piece: Piece, metres: number): number =>
    faces.findIndex((face) => contains(face, beside(piece, metres)));
  for (const { line, free } of drawn) {
    const sign = free === 'left' ? 1 : -1;
    const pieces = piecesOf(line, zone, lines);
    let loose = 0;
    for (const piece of pieces) {
      const [kept, built] = [faceAt(piece, sign * ASIDE), faceAt(piece, -sign * ASIDE)];
      if (kept === built) loose += kept === -1 ? 0 : piece.length;
      else {
        if (kept !== -1) marks[kept]!.free = true;
        if (built !== -1) marks[built]!.built = true;
      }
    }
    if (loose > REACH || facesIn(zone, pieces, sign)) return OPEN;
  }
  const strips = marks.flatMap(({ free }, i) => (free ? [i] : []));
  if (faces.length > zone.length)
    for (const [i, { free, built }] of marks.entries())
      if (!free && !built && isCut(zone, faces[i]!)) {
        if (area(faces[i]!) > CORNER) return OPEN;
        strips.push(i);
      }
  if (strips.length === 0) return { state: 'decided', allowed: zone };
  if (!marks.some(({ free, built }) => built && !free)) return { state: 'undecided', why: 'nothing-left' };
  // Over the cut, and not along the drawn-on ends: these forbid nothing.
  const free = dilate(
    strips.map((i) => faces[i]![0]!),
    2 * CUT,
    COARSE,
  );
  return { state: 'decided', allowed: difference(zone, free) };
}

/** Whether the face is less than the part of the zone that it lies in: a part that no line reaches stays whole. */
const isCut = (zone: MultiPolygon, face: MultiPolygon): boolean =>
  !zone.some((part) => Math.abs(area([part]) - area(face)) < 1e-6);

/** Metres between the places at which a line outside of the zone is looked at. */
const STEP = 0.5;
/** Metres: a line wholly outside and no farther off still means this zone. */
const FAR = 5;

/** Whether a line follows the border outside of the zone and keeps its inside free: then the whole of it would be the strip. */
function facesIn(zone: MultiPolygon, pieces: readonly Piece[], sign: number): boolean {
  const within = pieces.some(({ middle }) => contains(zone, middle));
  const reach = sign * (within ? NEAR : FAR);
  let [run, longest] = [0, 0];
  for (const piece of pieces) {
    if (contains(zone, piece.middle)) {
      run = 0;
      continue;
    }
    const steps = Math.max(1, Math.ceil(piece.length / STEP));
    for (let i = 0; i < steps; i += 1) {
      const inward = contains(zone, beside(piece, reach, ((i + 0.5) / steps - 0.5) * piece.length));
      run = inward ? run + piece.length / steps : 0;
      longest = Math.max(longest, run);
    }
  }
  return longest > REACH || (longest > 0 && !within);
}

/** What the zone's shape suggests for each line, to be confirmed by a person; null where it suggests nothing. */
export function suggestedSides(zone: MultiPolygon, lines: readonly Line[]): (Side | null)[] {
  const found = sidesOf(zone, lines);
  if (found.state === 'undecided') return lines.map(() => null);
  const drawn = lines.map(lengthened);
  return lines.map((line) => {
    const pieces = piecesOf(line, zone, drawn);
    return votes(found.allowed, pieces, ASIDE) ?? votes(found.allowed, pieces, 2 * NEAR);
  });
}

function votes(allowed: MultiPolygon, pieces: readonly Piece[], metres: number): Side | null {
  const said = new Set<Side>();
  for (const piece of pieces) {
    const [left, right] = [contains(allowed, beside(piece, metres)), contains(allowed, beside(piece, -metres))];
    if (left !== right) said.add(left ? 'right' : 'left');
  }
  const [side, other] = said;
  return side !== undefined && other === undefined ? side : null;
}
