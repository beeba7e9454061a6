import type { Verdict } from '../../../../kernel/finding.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { wallDistances } from '../../../../geometry/buildable/wall-distances.ts';
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

/** The hall with the ring that turns it, and unseen ground around both that a finger may miss them by. What it is where it stands shows in its outline, and in words beside the drawing. */
export function HallInk({ hall, frame, verdict, locale }: InkProps) {
  const [a, b, c] = hall.corners.map((corner) => frame.at(corner)) as [Point, Point, Point];
  const middle: Point = [(a[0] + c[0]) / 2, (a[1] + c[1]) / 2];
  const ring = ringAt(middle, b);
  return (
    <g class={`draft-at--${verdict}`}>
      <circle class="draft-reach" cx={middle[0]} cy={middle[1]} r="23" />
      <circle class="draft-reach draft-turns" cx={ring[0]} cy={ring[1]} r="23" />
      <PlanHall locale={locale} id="" name="" parcels={[]} hall={hall} frame={frame} />
      <path class="draft-dim" d={`M${b.join(' ')}L${ring.join(' ')}`} />
      <circle class="draft-turn draft-turns" cx={ring[0]} cy={ring[1]} r="13" />
    </g>
  );
}

const AWAY = 26;

/** Beyond a corner, where no dimension runs. */
function ringAt(middle: Point, [x, y]: Point): Point {
  const [dx, dy] = [x - middle[0], y - middle[1]];
  const size = Math.hypot(dx, dy) || 1;
  return [x + (dx / size) * AWAY, y + (dy / size) * AWAY];
}
