import { containsRectangle, type Placement } from '../../../../geometry/placement.ts';
import type { MultiPolygon, Polygon, Ring } from '../../../../geometry/polygon.ts';
import { type FitAnswer, rectangleFit } from '../../../../geometry/rectangle-fit.ts';
import type { HallSize } from './fit-hall.ts';

type Sides = { readonly long: number; readonly short: number };
type Proven = { readonly yes: (Sides & { readonly placement: Placement })[]; readonly no: Sides[] };

/** Of each kind and room; the newest are kept. */
const MOST_KEPT = 48;
const proven = new WeakMap<MultiPolygon, Proven>();

/**
 * As `rectangleFit`, told by what is already proven of the same room: a hall that is smaller both ways than one that stands
 * stands inside it, and one that is larger both ways than one that can't stand can't either. Metres.
 */
export function fitInRoom(room: MultiPolygon, size: HallSize, tolerance: number): FitAnswer {
  const known = proven.get(room) ?? { yes: [], no: [] };
  proven.set(room, known);
  const sides = { long: Math.max(size.length, size.width), short: Math.min(size.length, size.width) };
  const around = known.yes.find(({ long, short }) => long >= sides.long && short >= sides.short);
  if (around) return { answer: 'yes', placement: within(around.placement, sides), evaluations: 0 };
  if (known.no.some(({ long, short }) => long <= sides.long && short <= sides.short)) {
    return { answer: 'no', evaluations: 0 };
  }
  const answer = rectangleFit(room, { ...size, tolerance });
  if (answer.answer === 'yes') {
    const placement = grown(room, answer.placement);
    keep(known.yes, { long: placement.length, short: placement.width, placement });
  }
  if (answer.answer === 'no') keep(known.no, sides);
  return answer;
}

function keep<One>(list: One[], one: One): void {
  list.push(one);
  if (list.length > MOST_KEPT) list.shift();
}

/** Metres by which a hall is first lengthened and at last. */
const [FIRST_STEP, LAST_STEP] = [64, 0.5];

/** The placed hall made longer and then wider at its ends, as far as it is still verified: it answers for all that lie inside it. */
function grown(room: MultiPolygon, placement: Placement): Placement {
  const part = room.find((polygon) => containsRectangle(polygon, placement));
  if (!part) return placement;
  return SIDES.reduce((hall, side) => pushed(part, hall, side), placement);
}

type Side = { readonly along: -1 | 0 | 1; readonly across: -1 | 0 | 1 };
const SIDES: readonly Side[] = [
  { along: 1, across: 0 },
  { along: -1, across: 0 },
  { along: 0, across: 1 },
  { along: 0, across: -1 },
];

function pushed(part: Polygon, from: Placement, side: Side): Placement {
  let hall = from;
  for (let step = FIRST_STEP; step >= LAST_STEP; step /= 2) {
    const next = stretched(hall, side, step);
    // Its sides keep their names: a hall is never wider than it is long.
    if (next.width <= next.length && containsRectangle(part, next)) hall = next;
  }
  return hall;
}

function stretched(hall: Placement, { along, across }: Side, by: number): Placement {
  const size = { long: hall.length + Math.abs(along) * by, short: hall.width + Math.abs(across) * by };
  return within(hall, size, { along: (along * by) / 2, across: (across * by) / 2 });
}

/** A hall of the given sides in the middle of a placed one, laid the same way, or so far off its middle. */
function within({ corners, angle }: Placement, { long, short }: Sides, off = { along: 0, across: 0 }): Placement {
  const [first, third] = [corners[0]!, corners[2]!];
  const [east, north] = [(first[0] + third[0]) / 2, (first[1] + third[1]) / 2];
  const turned = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turned), Math.sin(turned)];
  const at = (l: number, s: number): Ring[number] => {
    const [along, across] = [l + off.along, s + off.across];
    return [east + along * cos - across * sin, north + along * sin + across * cos];
  };
  const [l, s] = [long / 2, short / 2];
  const start = at(-l, -s);
  return { corners: [start, at(l, -s), at(l, s), at(-l, s), start], angle, length: long, width: short };
}
