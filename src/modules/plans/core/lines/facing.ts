import { isClosed, type Line } from '../../../../geometry/buildable/lines.ts';
import type { Side } from '../../../../geometry/buildable/stated-sides.ts';
import { signedRingArea } from '../../../../geometry/polygon.ts';

/** Where a side of a line lies, so that one need not know in which direction it was drawn. */
export const FACINGS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw', 'inside', 'outside'] as const;
export type Facing = (typeof FACINGS)[number];

/** Of a ring its inside or outside; of any other line the direction square to the way from its first point to its last. */
export function facing(line: Line, side: Side): Facing {
  if (isClosed(line)) return signedRingArea(line) > 0 === (side === 'left') ? 'inside' : 'outside';
  const [[ax, ay], [bx, by]] = [line[0]!, line.at(-1)!];
  const sign = side === 'left' ? 1 : -1;
  // Clockwise from north, as maps count.
  const turn = Math.atan2(-(by - ay) * sign, (bx - ax) * sign);
  return FACINGS[(Math.round(turn / (Math.PI / 4)) + 8) % 8]!;
}
