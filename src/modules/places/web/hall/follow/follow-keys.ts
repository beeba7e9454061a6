import type { Point } from '../../../../../geometry/polygon.ts';

const STEPS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
const FAR = 10;

type Follows = {
  readonly move: (by: Point) => void;
  readonly turn: (degrees: number) => void;
  readonly best: () => void;
};

/** Arrows move by a metre, with Shift by ten; R turns by a degree, with Shift the other way; Home goes to the best place. */
export function followKeys(hand: SVGGElement, { move, turn, best }: Follows): void {
  hand.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    const by = event.shiftKey ? FAR : 1;
    if (step) move([step[0] * by, step[1] * by]);
    else if (event.key.toLowerCase() === 'r') turn(event.shiftKey ? -1 : 1);
    else if (event.key === 'Home') best();
    else return;
    event.preventDefault();
  });
}
