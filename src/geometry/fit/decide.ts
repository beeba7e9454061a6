import type { Placement } from '../placement.ts';
import { fitAtAngle, ruledOut, type Sides } from './at-angle.ts';
import { EXACT, type Prepared, QUARTER, SAME_ANGLE } from './prepared.ts';
import { cutAt } from './slabs.ts';

export type Decision = { answer: 'yes' | 'no' | 'within-tolerance'; placement: Placement | null; evaluations: number };

/** Directions of edges that are tried before the search: most lots take a hall along one of their longest. */
const TRIED_FIRST = 4;

/** Each failed turn is followed by one this much smaller, at the same cut. */
const SHRINK = 0.4;

/** Gaps: ranges of angle not yet decided, from[i] to to[i]; a stack that is reused. */
const from: number[] = [];
const to: number[] = [];

/** Whether a hall fits in one part, to `tolerance` metres. A cut at an angle decides a range of angles around it; the rest is cut again. */
export function decide(part: Prepared, hall: Sides, tolerance: number): Decision {
  const { long, short } = hall;
  const decision: Decision = { answer: 'no', placement: null, evaluations: 0 };
  if (part.area < (long - EXACT) * (short - EXACT)) return decision;
  if (Math.hypot(long, short) > part.diameter * (1 + 1e-12) + EXACT) return decision;
  const search = { part, hall, tolerance, decision, tried: 0 };
  from[0] = 0;
  to[0] = QUARTER;
  let depth = 1;
  const { directions } = part;
  for (const angle of directions) {
    if (search.tried >= TRIED_FIRST) break;
    search.tried += 1;
    const gap = gapAround(angle, depth);
    if (gap < 0) continue;
    const [low, high] = [from[gap]!, to[gap]!];
    const turn = decideAround(search, { low, high, angle, exactFirst: true });
    if (decision.placement) return decision;
    from[gap] = from[depth - 1]!;
    to[gap] = to[depth - 1]!;
    depth = pushRest(depth - 1, [low, high], [angle - turn, angle + turn]);
  }
  while (depth > 0) {
    depth -= 1;
    const [low, high] = [from[depth]!, to[depth]!];
    const angle = (low + high) / 2;
    const turn = decideAround(search, { low, high, angle, exactFirst: false });
    if (decision.placement) return decision;
    depth = pushRest(depth, [low, high], [angle - turn, angle + turn]);
  }
  return decision;
}

function gapAround(angle: number, depth: number): number {
  for (let i = 0; i < depth; i += 1) if (from[i]! <= angle && angle <= to[i]!) return i;
  return -1;
}

function pushRest(
  depth: number,
  [low, high]: readonly [number, number],
  [start, end]: readonly [number, number],
): number {
  let top = depth;
  if (start > low + SAME_ANGLE) {
    from[top] = low;
    to[top] = start;
    top += 1;
  }
  if (end < high - SAME_ANGLE) {
    from[top] = end;
    to[top] = high;
    top += 1;
  }
  return top;
}

type Search = {
  readonly part: Prepared;
  readonly hall: Sides;
  readonly tolerance: number;
  readonly decision: Decision;
  tried: number;
};

type Cut = { readonly low: number; readonly high: number; readonly angle: number; readonly exactFirst: boolean };

/** Cuts at one angle and tells how far around it the question is decided; a yes is written to the decision. */
function decideAround(search: Search, { low, high, angle, exactFirst }: Cut): number {
  const { part, hall, tolerance, decision } = search;
  const whole = Math.max(angle - low, high - angle);
  const most = Math.atan((hall.short / hall.long) * 0.6);
  const least = Math.atan(tolerance / hall.long);
  const slabs = cutAt(part, angle);
  decision.evaluations += 1;
  let turn = Math.min(whole, most);
  let tried = false;
  for (;;) {
    if (tried || !exactFirst) {
      if (ruledOut(slabs, hall, turn)) return turn;
    }
    if (!tried) {
      tried = true;
      const placement = fitAtAngle(part, slabs, hall);
      if (placement) {
        decision.placement = placement;
        decision.answer = 'yes';
        return turn;
      }
      if (exactFirst) continue;
    }
    if (turn <= least) return leaf(search, { low, high, angle, exactFirst }, turn);
    turn = Math.max(turn * SHRINK, least);
  }
}

/** A range too narrow to be ruled out: the directions of edges in it are tried, then it stays undecided. */
function leaf(search: Search, { angle }: Cut, turn: number): number {
  const { part, hall, decision } = search;
  for (const direction of part.directions) {
    const apart = Math.abs(direction - angle);
    if (Math.min(apart, QUARTER - apart) > turn || apart === 0) continue;
    decision.evaluations += 1;
    decision.placement = fitAtAngle(part, cutAt(part, direction), hall);
    if (!decision.placement) continue;
    decision.answer = 'yes';
    return turn;
  }
  decision.answer = 'within-tolerance';
  return turn;
}
