import type { Locale } from '../../../../../kernel/locale.ts';
import { formatArea } from '../../../../../ui/quantity.ts';
import { NorthArrow, planFrame, ScaleBar, shapePath, SHEET_WIDTH } from '../../../../places/web/index.ts';
import type { BorderChange, Changed } from '../../../core/office/border-change.ts';
import { officeSiteMessages } from '../messages.ts';

/** Land before and after a change, one over the other, and the same in words. Styles: ui/styles/site/plan.css, `draft-*`. */
export function BorderDrawing({ change, locale }: { change: BorderChange; locale: Locale }) {
  const text = officeSiteMessages(locale).border;
  const { before, after, added, removed } = change;
  const frame = planFrame({ parcels: [{ number: '', shape: [...before, ...after] }] });
  return (
    <figure class="border-change">
      <svg
        class="draft"
        viewBox={`0 0 ${SHEET_WIDTH} ${frame.height}`}
        role="img"
        aria-labelledby="border-t"
        aria-describedby="border-d"
      >
        <title id="border-t">{text.drawing}</title>
        <Hatch id="border-added" hatch="hatch-a" turn={45} />
        <Hatch id="border-removed" hatch="hatch-d" turn={-45} />
        <rect class="draft-out" width={SHEET_WIDTH} height={frame.height} />
        <path class="draft-plot" d={shapePath(frame, after)} fill-rule="evenodd" />
        <path d={shapePath(frame, added.shape)} fill="url(#border-added)" fill-rule="evenodd" />
        <path d={shapePath(frame, removed.shape)} fill="url(#border-removed)" fill-rule="evenodd" />
        <path class="draft-bounds" d={shapePath(frame, after)} />
        <path class="draft-line draft-line--no-cross" d={shapePath(frame, before)} />
        <ScaleBar frame={frame} unit="m" />
        <NorthArrow label="N" />
      </svg>
      <figcaption>
        <p id="border-d">{sentences(change, locale)}</p>
        <ul class="draft-legend">
          <Key text={text.before}>
            <path class="draft-line draft-line--no-cross" d="M0 11H34" />
          </Key>
          <Key text={text.after}>
            <path class="draft-bounds" d="M0 11H34" />
          </Key>
          {added.areaM2 > 0 && (
            <Key text={text.added}>
              <rect width="34" height="22" fill="url(#border-added)" />
            </Key>
          )}
          {removed.areaM2 > 0 && (
            <Key text={text.removed}>
              <rect width="34" height="22" fill="url(#border-removed)" />
            </Key>
          )}
        </ul>
      </figcaption>
    </figure>
  );
}

/** All that the drawing says: how large the land was and will be, what comes to it and what leaves it, and where. */
function sentences({ beforeM2, afterM2, added, removed }: BorderChange, locale: Locale): string {
  const text = officeSiteMessages(locale).border;
  const part = (what: 'adds' | 'removes', { areaM2, side }: Changed): string =>
    areaM2 > 0 ? ` ${text[what](formatArea(areaM2, locale), side === null ? text.around : text.sides[side])}` : '';
  return (
    text.areas(formatArea(beforeM2, locale), formatArea(afterM2, locale)) +
    part('adds', added) +
    part('removes', removed)
  );
}

function Hatch({ id, hatch, turn }: { id: string; hatch: string; turn: number }) {
  return (
    <pattern
      id={id}
      class={hatch}
      width="8"
      height="8"
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${turn})`}
    >
      <path d="M0 0V8" stroke="currentColor" stroke-width="1.6" />
    </pattern>
  );
}

function Key({ text, children }: { text: string; children: preact.ComponentChildren }) {
  return (
    <li>
      <svg viewBox="0 0 34 22" aria-hidden="true">
        {children}
      </svg>
      <span>{text}</span>
    </li>
  );
}
