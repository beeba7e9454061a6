import { toSegment } from '../../../../geometry/polygon.ts';
import { barLength, pair, type PlanFrame, type Point, SHEET_WIDTH } from './plan-frame.ts';

const TICK = 4.5;

/** An architect's dimension: a line between two points, a slash at each end, the measure beside it. */
export function Dimension({ from, to, text, side = 1 }: { from: Point; to: Point; text: string; side?: 1 | -1 }) {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const [ux, uy] = length < 0.01 ? [1, 0] : [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const middle: Point = [(from[0] + to[0]) / 2 - side * uy * 8, (from[1] + to[1]) / 2 + side * ux * 8];
  const angle = Math.round((Math.atan2(uy, ux) * 180) / Math.PI);
  const upright = angle > 85 ? angle - 180 : angle <= -95 ? angle + 180 : angle;
  return (
    <>
      <path class="draft-dim" d={`M${pair(from)}L${pair(to)}`} />
      <path class="draft-tick" d={[from, to].map(([x, y]) => slash([x, y], [ux, uy])).join('')} />
      <text
        class="draft-t draft-b draft-halo"
        text-anchor="middle"
        dy=".35em"
        transform={`translate(${pair(middle)}) rotate(${upright})`}
      >
        {text}
      </text>
    </>
  );
}

function slash([x, y]: Point, [ux, uy]: Point): string {
  const [sx, sy] = [(ux - uy) * TICK, (uy + ux) * TICK];
  return `M${pair([x - sx, y - sy])}L${pair([x + sx, y + sy])}`;
}

export function NorthArrow({ label }: { label: string }) {
  return (
    <g transform="translate(36 58)">
      <path class="draft-paper" d="M0-34L10 14 0 7-10 14Z" />
      <path class="draft-ink" d="M0-34L-10 14 0 7Z" />
      <text class="draft-t draft-b" y="-40" text-anchor="middle">
        {label}
      </text>
    </g>
  );
}

export function ScaleBar({ frame, unit }: { frame: PlanFrame; unit: string }) {
  const metres = barLength(frame);
  const width = Math.round(metres * frame.scale * 10) / 10;
  const fifth = Math.round(width * 2) / 10;
  return (
    <g transform={`translate(${Math.round(SHEET_WIDTH - 30 - width)} 30)`}>
      <path class="draft-paper" d={`M0 0h${width}v6H0Z`} />
      <path
        class="draft-ink"
        d={`M0 0h${fifth}v6H0ZM${fifth * 2} 0h${fifth}v6h-${fifth}ZM${fifth * 4} 0h${fifth}v6h-${fifth}Z`}
      />
      <text class="draft-t" y="-6" text-anchor="middle">
        0
      </text>
      <text class="draft-t" x={width + 22} y="-6" text-anchor="end">
        {`${metres} ${unit}`}
      </text>
    </g>
  );
}

/** The five hatches, named for this drawing so that two drawings can share a page. */
export function Hatches({ id }: { id: string }) {
  const line = { patternUnits: 'userSpaceOnUse' } as const;
  return (
    <defs>
      <pattern id={`${id}-hatch-a`} class="hatch-a" width="8" height="8" {...line} patternTransform="rotate(45)">
        <path d="M0 0V8" stroke="currentColor" stroke-width="1.9" />
      </pattern>
      <pattern id={`${id}-hatch-b`} class="hatch-b" width="8" height="8" {...line} patternTransform="rotate(-45)">
        <path d="M0 0V8" stroke="currentColor" stroke-width="1.9" />
      </pattern>
      <pattern id={`${id}-hatch-c`} class="hatch-c" width="11" height="7" {...line}>
        <path d="M0 3.5q2.75-3.3 5.5 0t5.5 0" fill="none" stroke="currentColor" stroke-width="1.4" />
      </pattern>
      <pattern id={`${id}-hatch-d`} class="hatch-d" width="9" height="9" {...line} patternTransform="rotate(20)">
        <path d="M0 0V9M0 0H9" stroke="currentColor" stroke-width="1.5" />
      </pattern>
      <pattern id={`${id}-hatch-e`} class="hatch-e" width="11" height="11" {...line}>
        <circle cx="3" cy="3" r="1.6" fill="currentColor" />
        <circle cx="8.5" cy="8.5" r="1.6" fill="currentColor" />
      </pattern>
    </defs>
  );
}

/** Sides of a ring long enough to carry their measure: at least `least` drawing units and far from `avoid`. */
export function measuredSides(
  ring: readonly Point[],
  least: number,
  avoid: readonly (readonly [Point, Point])[],
): [Point, Point][] {
  return ring
    .map((from, index): [Point, Point] => [from, ring[(index + 1) % ring.length]!])
    .filter(([from, to]) => Math.hypot(to[0] - from[0], to[1] - from[1]) >= least)
    .filter(([from, to]) => {
      const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
      return avoid.every(([a, b]) => toSegment(middle, a, b) > 18);
    });
}
