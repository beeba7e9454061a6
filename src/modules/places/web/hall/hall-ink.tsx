import type { Verdict } from '../../../../kernel/finding.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { wallDistances } from '../../../../geometry/fit/wall-distances.ts';
import type { PlanHall as Hall } from '../plan/plan-data.ts';
import type { PlanFrame, Point } from '../plan/plan-frame.ts';
import { PlanHall } from '../plan/plan-hall.tsx';
import { borderAround, type Ground } from './ground.ts';
import { cornersOf, type HallAt } from './moving.ts';

/** The hall as the drawing takes it, with the way from each wall to the border. */
export function drawnHall(at: HallAt, ground: Ground, height: number | null): Hall {
  const corners = cornersOf(at);
  const clearances = wallDistances(corners, borderAround(ground, at)).map((one) => ({ ...one, label: '' }));
  return { corners, length: at.length, width: at.width, height, clearances };
}

type InkProps = { hall: Hall; frame: PlanFrame; verdict: Verdict; locale: Locale };

/** The hall with the ring that turns it. What it is where it stands shows in its outline, and in words beside the drawing. */
export function HallInk({ hall, frame, verdict, locale }: InkProps) {
  const [a, b, c] = hall.corners.map((corner) => frame.at(corner)) as [Point, Point, Point];
  const ring = ringAt([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], [b, c]);
  return (
    <g class={`draft-at--${verdict}`}>
      <PlanHall locale={locale} id="" name="" parcels={[]} hall={hall} frame={frame} />
      <path class="draft-dim" d={`M${ring.from.join(' ')}L${ring.at.join(' ')}`} />
      <circle class="draft-turn" cx={ring.at[0]} cy={ring.at[1]} r="13" />
    </g>
  );
}

const AWAY = 30;

/** Outside the first wall, a little off its middle so that no dimension is covered. */
function ringAt(middle: Point, [b, c]: readonly [Point, Point]): { from: Point; at: Point } {
  const out = [b[0] - c[0], b[1] - c[1]] as const;
  const size = Math.hypot(...out) || 1;
  const along = [(b[0] - middle[0]) * 0.6, (b[1] - middle[1]) * 0.6] as const;
  const from: Point = [middle[0] + along[0], middle[1] + along[1]];
  return { from, at: [from[0] + (out[0] / size) * AWAY, from[1] + (out[1] / size) * AWAY] };
}
