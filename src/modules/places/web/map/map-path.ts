import { toSegment } from '../../../../geometry/polygon.ts';
import { MAP_HEIGHT, MAP_WIDTH, type Point } from './map-frame.ts';

/** How far past the drawing area the ground is drawn: a wide screen shows it. */
const BLEED = 420;

/** Compact SVG path of a line in whole drawing units, simplified; empty when it lies outside. */
export function linePath(points: readonly Point[], tolerance = 0.7): string {
  return piecesInView(points)
    .map((piece) => relative(simplified(piece, tolerance)))
    .join('');
}

/** The same for a closed ring. */
export function ringPath(points: readonly Point[], tolerance = 0.7): string {
  const open = same(points[0], points.at(-1)) ? points.slice(0, -1) : points;
  if (open.length < 3 || !touchesView(open)) return '';
  return `${relative(simplified([...open, open[0]!], tolerance).slice(0, -1))}z`;
}

/** Runs of points in view, each with its neighbour outside so that lines leave through the edge. */
function piecesInView(points: readonly Point[]): Point[][] {
  const pieces: Point[][] = [];
  let piece: Point[] = [];
  points.forEach((point, i) => {
    const near = [points[i - 1], point, points[i + 1]].some((other) => other && inView(other));
    if (near) piece.push(point);
    if ((!near || i === points.length - 1) && piece.length > 0) {
      if (piece.length > 1) pieces.push(piece);
      piece = [];
    }
  });
  return pieces;
}

const inView = ([x, y]: Point): boolean => x > -BLEED && x < MAP_WIDTH + BLEED && y > -BLEED && y < MAP_HEIGHT + BLEED;

function touchesView(points: readonly Point[]): boolean {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const outside =
    Math.max(...xs) < -BLEED ||
    Math.min(...xs) > MAP_WIDTH + BLEED ||
    Math.max(...ys) < -BLEED ||
    Math.min(...ys) > MAP_HEIGHT + BLEED;
  return !outside;
}

/** Douglas–Peucker: no point of the line strays farther than `tolerance`. */
export function simplified(points: readonly Point[], tolerance: number): readonly Point[] {
  if (points.length < 3) return points;
  const [first, last] = [points[0]!, points.at(-1)!];
  let farthest = 0;
  let at = 0;
  for (let i = 1; i < points.length - 1; i++) {
    const away = toSegment(points[i]!, first, last);
    if (away > farthest) [farthest, at] = [away, i];
  }
  if (farthest <= tolerance) return [first, last];
  return [...simplified(points.slice(0, at + 1), tolerance).slice(0, -1), ...simplified(points.slice(at), tolerance)];
}

function relative(points: readonly Point[]): string {
  let [x, y] = points[0]!.map(Math.round) as [number, number];
  let path = `M${x} ${y}`;
  let first = true;
  for (const point of points.slice(1)) {
    const [nextX, nextY] = [Math.round(point[0]), Math.round(point[1])];
    const [dx, dy] = [nextX - x, nextY - y];
    if (dx === 0 && dy === 0) continue;
    path += `${first ? 'l' : dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
    [x, y, first] = [nextX, nextY, false];
  }
  return path;
}

const same = (a: Point | undefined, b: Point | undefined): boolean =>
  a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
