import type { Locale } from '../../../../kernel/locale.ts';
import { sitePinId, siteRowId } from '../map/site-row-id.ts';
import { messagesOf } from '../messages.ts';

const PIN_ON = 'ink-pin--on';
const ROW_ON = 'site--on';
/** Long enough to pass over a site without naming it. */
const PAUSE_MS = 120;

/** On the drawing, with a site's address as detail: the moving map brings that site into view. */
export const SHOW_SITE = 'show-site';
/** On the drawing, with the address of the site that is pointed at, or null: the moving map marks its land. */
export const MARK_SITE = 'mark-site';
/** From the moving map: a site's land is pointed at (its address), or none (null); and it is chosen. */
export const LAND_POINTED = 'land-pointed';
export const LAND_CHOSEN = 'land-chosen';

/**
 * Ties each pin to its row on the list: pointing at, focusing or choosing one marks the other and says which site it is.
 * Choosing a pin, or a site's land on the moving map, lands on the row; the row's link to the map lands on the pin.
 */
export function linkRows(drawing: SVGSVGElement): void {
  const pins = new Map<string, SVGAElement>();
  for (const pin of drawing.querySelectorAll<SVGAElement>('a.ink-pin')) pins.set(pin.dataset['site'] ?? '', pin);
  const rowOf = (slug: string): HTMLElement | null => document.getElementById(siteRowId(slug));
  if (![...pins.keys()].some(rowOf)) return;
  const say = speaker(drawing);
  let marked: string | null = null;
  const mark = (slug: string | null): void => {
    if (marked === slug) return;
    for (const [one, on] of [
      [marked, false],
      [slug, true],
    ] as const) {
      if (one === null) continue;
      pins.get(one)?.classList.toggle(PIN_ON, on);
      rowOf(one)?.classList.toggle(ROW_ON, on);
    }
    marked = slug;
    say((slug && pins.get(slug)?.getAttribute('aria-label')) ?? null);
    tell(drawing, MARK_SITE, slug);
  };
  for (const [slug, pin] of pins) {
    const row = rowOf(slug);
    if (!row) continue;
    for (const part of [pin, row])
      follow(
        part,
        () => mark(slug),
        () => marked === slug && mark(focusedOf(pins, rowOf)),
      );
    if (pin.getAttribute('href') === `#${row.id}`) pin.addEventListener('click', () => land(row));
    row.querySelector(`a[href="#${sitePinId(slug)}"]`)?.addEventListener('click', () => show(drawing, slug, pin));
  }
  drawing.addEventListener(LAND_POINTED, (event) => mark(detailOf(event)));
  drawing.addEventListener(LAND_CHOSEN, (event) => {
    const row = rowOf(detailOf(event) ?? '');
    if (!row) return;
    location.hash = row.id;
    land(row);
  });
}

function follow(part: Element, on: () => void, off: () => void): void {
  part.addEventListener('pointerenter', on);
  part.addEventListener('focusin', on);
  part.addEventListener('pointerleave', off);
  part.addEventListener('focusout', () => setTimeout(off, 0));
}

/** The site whose pin or row has the focus: it stays marked when the pointer goes elsewhere. */
function focusedOf(pins: ReadonlyMap<string, SVGAElement>, rowOf: (slug: string) => HTMLElement | null): string | null {
  const focused = document.activeElement;
  for (const [slug, pin] of pins) if (pin === focused || rowOf(slug)?.contains(focused)) return slug;
  return null;
}

/** After the browser has gone to the row: on a phone the list shows only then. */
const land = (row: HTMLElement): void =>
  void setTimeout(() => (row.querySelector<HTMLElement>('h3 a[href], a[href]') ?? row).focus(), 0);

function show(drawing: SVGSVGElement, slug: string, pin: SVGAElement): void {
  setTimeout(() => {
    tell(drawing, SHOW_SITE, slug);
    pin.focus();
  }, 0);
}

const tell = (drawing: SVGSVGElement, what: string, detail: string | null): boolean =>
  drawing.dispatchEvent(new CustomEvent(what, { detail }));

/** The site's address that goes with one of these events. */
export const detailOf = (event: Event): string | null => (event as CustomEvent<string | null>).detail;

/** A line under the map that names the site that is marked, for who sees and for who listens. */
function speaker(drawing: SVGSVGElement): (name: string | null) => void {
  const words = messagesOf((drawing.dataset['locale'] ?? 'pl') as Locale).map;
  const line = document.createElement('p');
  line.className = 'map-said';
  line.setAttribute('role', 'status');
  drawing.closest('.map-frame')?.after(line);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (name) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      line.textContent = name === null ? '' : words.marked(name);
    }, PAUSE_MS);
  };
}
