type Point = readonly [x: number, y: number];

/** The square of the distance from a point to a segment, in drawing units. */
// oxlint-disable-next-line max-params
export function squareToSegment(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / squared));
  const [offX, offY] = [x - x1 - share * dx, y - y1 - share * dy];
  return offX * offX + offY * offY;
}

/** Distance from a point to a segment, in drawing units. */
export const toSegment = ([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number =>
  Math.sqrt(squareToSegment(x, y, x1, y1, x2, y2));
