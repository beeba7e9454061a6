import type { Placement } from '../../../../geometry/placement.ts';
import type { MultiPolygon, Ring } from '../../../../geometry/polygon.ts';
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
  if (answer.answer === 'yes') keep(known.yes, { ...sides, placement: answer.placement });
  if (answer.answer === 'no') keep(known.no, sides);
  return answer;
}

function keep<One>(list: One[], one: One): void {
  list.push(one);
  if (list.length > MOST_KEPT) list.shift();
}

/** A hall of the given sides in the middle of a placed one, laid the same way. */
function within({ corners, angle }: Placement, { long, short }: Sides): Placement {
  const [first, third] = [corners[0]!, corners[2]!];
  const [east, north] = [(first[0] + third[0]) / 2, (first[1] + third[1]) / 2];
  const turned = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turned), Math.sin(turned)];
  const at = (along: number, across: number): Ring[number] => [
    east + along * cos - across * sin,
    north + along * sin + across * cos,
  ];
  const [l, s] = [long / 2, short / 2];
  const start = at(-l, -s);
  return { corners: [start, at(l, -s), at(l, s), at(-l, s), start], angle, length: long, width: short };
}
