import type { Verdict } from '../../../../kernel/finding.ts';
import { SHAPES } from '../map/verdict-shapes.ts';
import type { Answers } from './ground-layers.ts';

/** What the drawn pins answer to the map's question; null when nothing was asked. */
export function readAnswers(drawing: SVGSVGElement): Answers {
  if (drawing.dataset['asked'] === undefined) return null;
  return [...drawing.querySelectorAll<SVGElement>('.ink-pin')].map((pin) => [pin.dataset['site'] ?? '', answerOf(pin)]);
}

function answerOf(pin: SVGElement): Verdict | null {
  const shapes = pin.querySelector('.ink-mark')?.classList;
  return (Object.keys(SHAPES) as Verdict[]).find((verdict) => shapes?.contains(SHAPES[verdict])) ?? null;
}
