import type { Line } from '../../../../geometry/buildable/lines.ts';
import { behindLines, type Side, type SidedLine } from '../../../../geometry/buildable/stated-sides.ts';
import { difference } from '../../../../geometry/overlay.ts';
import { type Bounds, bounds, type MultiPolygon, type Point } from '../../../../geometry/polygon.ts';

/** A line of the zone, and on which side its strip stays free; `isStated` false: only suggested. */
export type LineOnSheet = { readonly line: Line; readonly side: Side | null; readonly isStated: boolean };

/** A zone drawn with its building lines, in drawing units, north up. Paths are in SVG's own notation. */
export type LineSheet = {
  readonly height: number;
  readonly zone: string;
  /** What all stated sides together leave free; null while they decide nothing. */
  readonly free: string | null;
  readonly lines: readonly {
    readonly path: string;
    /** Short strokes towards the side that stays free. */
    readonly ticks: string;
    readonly isStated: boolean;
    readonly at: Point;
  }[];
};

export const LINE_SHEET_WIDTH = 640;
const MARGIN = 28;
const TALLEST = 480;
const FLATTEST = 120;
/** Drawing units between strokes, and their length. */
const [APART, LONG] = [14, 9];

/** The zone and its lines, in the order in which they are listed. */
export function lineSheet(zone: MultiPolygon, lines: readonly LineOnSheet[]): LineSheet {
  const box = bounds(zone);
  const { at, height } = placed(box);
  const sided = lines.flatMap(({ line, side, isStated }): SidedLine[] =>
    isStated && side ? [{ line, free: side }] : [],
  );
  const behind = sided.length > 0 && sided.length === lines.length ? behindLines(zone, sided) : null;
  const free = behind?.state === 'decided' ? difference(zone, behind.allowed) : [];
  return {
    height,
    zone: pathOf(zone, at),
    free: free.length === 0 ? null : pathOf(free, at),
    lines: lines.map(({ line, side, isStated }) => {
      const points = line.map(at);
      const middle = points[Math.floor(points.length / 2)]!;
      const before = points[Math.floor(points.length / 2) - 1]!;
      return {
        path: `M${points.map((point) => point.join(' ')).join('L')}`,
        ticks: side === null ? '' : ticksOf(points, side),
        isStated,
        at: [round((middle[0] + before[0]) / 2), round((middle[1] + before[1]) / 2)],
      };
    }),
  };
}

function placed({ minX, minY, maxX, maxY }: Bounds): { at: (point: Point) => Point; height: number } {
  const [wide, tall] = [Math.max(maxX - minX, 1), Math.max(maxY - minY, 1)];
  const scale = Math.min((LINE_SHEET_WIDTH - 2 * MARGIN) / wide, (TALLEST - 2 * MARGIN) / tall);
  const height = Math.round(Math.max(tall * scale + 2 * MARGIN, FLATTEST));
  const at = ([x, y]: Point): Point => [
    round((LINE_SHEET_WIDTH - wide * scale) / 2 + (x - minX) * scale),
    round((height + tall * scale) / 2 - (y - minY) * scale),
  ];
  return { at, height };
}

/** On the drawing north is up, so that left of the direction of the line stays left. */
function ticksOf(points: readonly Point[], side: Side): string {
  const sign = side === 'left' ? 1 : -1;
  let path = '';
  let next = APART / 2;
  for (let i = 1; i < points.length; i += 1) {
    const [[ax, ay], [bx, by]] = [points[i - 1]!, points[i]!];
    const length = Math.hypot(bx - ax, by - ay);
    const [ux, uy] = length === 0 ? [0, 0] : [(bx - ax) / length, (by - ay) / length];
    for (; next < length; next += APART) {
      const [x, y] = [ax + ux * next, ay + uy * next];
      path += `M${round(x)} ${round(y)}l${round(uy * LONG * sign)} ${round(-ux * LONG * sign)}`;
    }
    next -= length;
  }
  return path;
}

const pathOf = (shape: MultiPolygon, at: (point: Point) => Point): string =>
  shape
    .flat()
    .map(
      (ring) =>
        `M${ring
          .slice(0, -1)
          .map((point) => at(point).join(' '))
          .join('L')}Z`,
    )
    .join('');

const round = (value: number): number => Math.round(value * 10) / 10;
