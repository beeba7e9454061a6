import type { Locale } from '../../../../kernel/locale.ts';
import { LINE_SHEET_WIDTH, type LineSheet } from '../../core/lines/line-sheet.ts';
import { planMessages } from '../messages.ts';

/** The zone with its building lines; strokes and hatching show what stays free. Styles: ui/styles/site/plan.css, `draft-*`. */
export function LineDrawing({ sheet, locale }: { sheet: LineSheet; locale: Locale }) {
  const text = planMessages(locale).sides;
  return (
    <svg
      class="draft"
      viewBox={`0 0 ${LINE_SHEET_WIDTH} ${sheet.height}`}
      role="img"
      aria-labelledby="lines-t"
      aria-describedby="lines-d"
    >
      <title id="lines-t">{text.drawing}</title>
      <desc id="lines-d">{text.drawingText}</desc>
      <defs>
        <pattern
          id="lines-free"
          class="hatch-a"
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V8" stroke="currentColor" stroke-width="1.2" />
        </pattern>
      </defs>
      <rect class="draft-out" width={LINE_SHEET_WIDTH} height={sheet.height} />
      <path class="draft-plot" d={sheet.zone} fill-rule="evenodd" />
      {sheet.free && <path d={sheet.free} fill="url(#lines-free)" fill-rule="evenodd" />}
      <path class="draft-bounds" d={sheet.zone} />
      {sheet.lines.map(({ path, ticks, isStated }, i) => (
        <g key={i}>
          <path class="draft-line" d={path} />
          <path class={isStated ? 'draft-side' : 'draft-side draft-side--maybe'} d={ticks} />
        </g>
      ))}
      {sheet.lines.map(({ at: [x, y] }, i) => (
        <g key={i} transform={`translate(${x} ${y})`}>
          <circle class="draft-key" r="10" />
          <text class="draft-keyt" text-anchor="middle" dy=".36em">
            {i + 1}
          </text>
        </g>
      ))}
    </svg>
  );
}
