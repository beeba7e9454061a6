import type { Locale } from '../../../../kernel/locale.ts';
import { type PlanSheet, SHEET_WIDTH } from '../../core/check/sheet.ts';
import { planMessages } from '../messages.ts';

/** More names than this would lie over one another. */
const MOST_NAMES = 60;

/** The plan with its faults numbered as in the table. Styles: ui/styles/site/plan.css, `draft-*`. */
export function FaultSheet({ sheet, locale }: { sheet: PlanSheet; locale: Locale }) {
  const text = planMessages(locale).check;
  return (
    <svg
      class="draft"
      viewBox={`0 0 ${SHEET_WIDTH} ${sheet.height}`}
      role="img"
      aria-labelledby="sheet-t"
      aria-describedby="sheet-d"
    >
      <title id="sheet-t">{text.drawing}</title>
      <desc id="sheet-d">{text.drawingText(sheet.zones.length, sheet.marks.length)}</desc>
      <defs>
        <pattern
          id="sheet-faulty"
          class="hatch-a"
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V8" stroke="currentColor" stroke-width="1.6" />
        </pattern>
      </defs>
      <rect class="draft-out" width={SHEET_WIDTH} height={sheet.height} />
      {sheet.acts.map((path) => (
        <path class="draft-plot" d={path} fill-rule="evenodd" />
      ))}
      {sheet.zones.map((zone) => zone.faulty && <path d={zone.path} fill="url(#sheet-faulty)" fill-rule="evenodd" />)}
      <path class="draft-nb" d={sheet.zones.map(({ path }) => path).join('')} />
      {sheet.acts.map((path) => (
        <path class="draft-bounds" d={path} />
      ))}
      {sheet.zones.length <= MOST_NAMES &&
        sheet.zones.map(({ name, at: [x, y] }) => (
          <text class="draft-t draft-sym draft-halo" x={x} y={y} text-anchor="middle" dy=".35em">
            {name}
          </text>
        ))}
      {sheet.marks.map(({ n, at: [x, y] }) => (
        <g transform={`translate(${x} ${y})`}>
          <circle class="draft-key" r={n < 100 ? 10 : 14} />
          <text class="draft-keyt" text-anchor="middle" dy=".36em">
            {n}
          </text>
        </g>
      ))}
    </svg>
  );
}
