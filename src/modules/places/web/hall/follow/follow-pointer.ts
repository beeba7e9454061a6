import type { Point } from '../../../../../geometry/polygon.ts';
import type { PlanFrame } from '../../plan/plan-frame.ts';
import { SHEET_WIDTH } from '../../plan/plan-frame.ts';

type Follows = {
  readonly svg: SVGSVGElement;
  /** The hall, which stays the same element while it is drawn anew. */
  readonly hand: SVGGElement;
  readonly frame: PlanFrame;
  /** Metres by which the hall goes. */
  readonly move: (by: Point) => void;
  /** By as much as the way from the first place to the second turns about the hall's middle. */
  readonly turn: (from: Point, to: Point) => void;
};

/** Lets mouse, pen and finger drag the hall, and turn it by its ring. */
export function followPointer({ svg, hand, frame, move, turn }: Follows): void {
  let held: { turns: boolean; at: Point } | null = null;
  hand.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    const at = metresAt(event, svg, frame);
    if (!at) return;
    held = { turns: (event.target as Element).closest('.draft-turns') !== null, at };
    hand.setPointerCapture(event.pointerId);
    hand.classList.add('draft-held');
    event.preventDefault();
    hand.focus({ preventScroll: true });
  });
  hand.addEventListener('pointermove', (event) => {
    const at = held && metresAt(event, svg, frame);
    if (!held || !at) return;
    if (held.turns) turn(held.at, at);
    else move([at[0] - held.at[0], at[1] - held.at[1]]);
    held.at = at;
  });
  // Within a drawing Chromium takes `touch-action` from no shape (they count as inline text): after 15 px the page would have the finger.
  hand.addEventListener('touchstart', (event) => event.touches.length === 1 && event.preventDefault(), {
    passive: false,
  });
  const release = (): void => {
    held = null;
    hand.classList.remove('draft-held');
  };
  hand.addEventListener('pointerup', release);
  hand.addEventListener('pointercancel', release);
}

function metresAt({ clientX, clientY }: PointerEvent, svg: SVGSVGElement, frame: PlanFrame): Point | null {
  const toUnits = svg.getScreenCTM()?.inverse();
  if (!toUnits) return null;
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(toUnits);
  return [
    frame.middle[0] + (x - SHEET_WIDTH / 2) / frame.scale,
    frame.middle[1] - (y - frame.height / 2) / frame.scale,
  ];
}
