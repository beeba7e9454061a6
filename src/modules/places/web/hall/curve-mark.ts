import type { Size } from './ground.ts';

/** Marks the hall on the chart of the longest halls, where the page has one. */
export function markCurve({ length, width }: Size): void {
  const chart = document.querySelector<SVGSVGElement>('svg.fit-curve[data-at]');
  if (!chart) return;
  const [left = 0, perWidth = 1, bottom = 0, perLength = 1] = chart.dataset['at']!.split(' ').map(Number);
  let mark = chart.querySelector<SVGPathElement>('.curve-now');
  if (!mark) {
    mark = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    mark.classList.add('curve-now');
    chart.append(mark);
  }
  const [x, y] = [left + perWidth * width, Math.max(0, bottom - perLength * length)];
  mark.setAttribute('d', `M${left} ${y}H${x}V${bottom}M${x - 7} ${y - 7}l14 14m0 -14l-14 14`);
}
