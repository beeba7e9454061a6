import { siteRowId } from '../map/site-row-id.ts';

const PIN_ON = 'ink-pin--on';
const ROW_ON = 'site--on';

/** Ties each pin to its row on the list: pointing at or focusing one marks the other; following a pin lands on the row's link. */
export function linkRows(drawing: SVGSVGElement): void {
  for (const pin of drawing.querySelectorAll<SVGAElement>('a.ink-pin')) {
    const row = document.getElementById(siteRowId(pin.dataset['site'] ?? ''));
    if (!row) continue;
    const mark = (on: boolean) => () => {
      pin.classList.toggle(PIN_ON, on);
      row.classList.toggle(ROW_ON, on);
    };
    for (const part of [pin, row]) {
      part.addEventListener('pointerenter', mark(true));
      part.addEventListener('pointerleave', mark(false));
      part.addEventListener('focusin', mark(true));
      part.addEventListener('focusout', mark(false));
    }
    if (pin.getAttribute('href') !== `#${row.id}`) continue;
    pin.addEventListener('click', () => {
      // After the browser has gone to the row: on a phone the list shows only then.
      setTimeout(() => (row.querySelector<HTMLElement>('a[href]') ?? row).focus(), 0);
    });
  }
}
