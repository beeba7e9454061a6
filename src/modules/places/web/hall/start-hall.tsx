import { render } from 'preact';
import { centred } from '../../../../geometry/fit/clearance.ts';
import { bounds } from '../../../../geometry/polygon.ts';
import type { Verdict } from '../../../../kernel/finding.ts';
import { frameAround } from '../plan/plan-frame.ts';
import { markCurve } from './curve-mark.ts';
import { HallFigures } from './figures.tsx';
import { followKeys } from './follow/follow-keys.ts';
import { followPointer } from './follow/follow-pointer.ts';
import { middleOf, type Size, sizeStanding, standingAt } from './ground.ts';
import { HallDesk } from './hall-desk.tsx';
import { drawnHall, HallInk } from './hall-ink.tsx';
import { hallMessages } from './messages.ts';
import { type HallAt, hallFrom, hallOn, kept, moved, turned } from './moving.ts';
import { sayLongest, saySize, sayStanding } from './say-standing.ts';
import { readSheet, type SheetRead } from './sheet-data.ts';
import { showHall } from './shown-hall.ts';
import { tellQuietly } from './follow/tell-quietly.ts';

/** Sets the hall of a drawing free: `place` stands beside the drawing, `text` is what `writeSheet` wrote. */
export function startHall(place: HTMLElement, text: string): void {
  const svg = place.closest('.section')?.querySelector<SVGSVGElement>('svg.draft');
  if (!svg) return;
  const sheet = readSheet(text);
  if (sheet.hall) setFree(place, svg, sheet);
  else offer(place, svg, sheet);
}

/** No hall was asked for: the largest of the curve is there to be tried. */
// oxlint-disable-next-line max-params
function offer(place: HTMLElement, svg: SVGSVGElement, sheet: SheetRead): void {
  if (sheet.curve.length === 0) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn--quiet';
  button.textContent = hallMessages(sheet.locale).desk.start;
  button.addEventListener('click', () => {
    button.remove();
    setFree(place, svg, sheet)?.focus();
  });
  place.append(button);
}

// oxlint-disable-next-line max-params
function setFree(place: HTMLElement, svg: SVGSVGElement, sheet: SheetRead): SVGGElement {
  const { ground, locale } = sheet;
  const frame = frameAround(sheet.frame.middle, sheet.frame);
  const drawn = sheet.hall && hallFrom(sheet.hall.corners as Parameters<typeof hallFrom>[0]);
  const box = bounds(ground.plot);
  const most = Math.ceil(Math.hypot(box.maxX - box.minX, box.maxY - box.minY));
  const tell = tellQuietly(place);
  const hand = handIn(svg, place.id, locale);
  const desk = document.createElement('div');
  place.append(desk);
  const figures = place.closest('.section')?.querySelector('.hall-figures');
  figures?.replaceChildren();
  let at: HallAt = drawn ?? firstHall(sheet);
  let asked = true;

  const best = (): void => {
    const standing = sizeStanding(ground, at);
    const same = drawn && drawn.length === at.length && drawn.width === at.width;
    if (same) at = drawn;
    else if ('placement' in standing) {
      const shape = standing.answer === 'fits' ? ground.rest : ground.most;
      at = hallOn(centred(shape, standing.placement), at);
    } else at = { ...at, middle: middleOf(ground.plot) };
    draw();
  };
  const change = (next: HallAt): void => {
    at = kept(next, box);
    draw();
  };
  const resize = (size: Size): void => {
    asked = drawn !== null && size.length === drawn.length && size.width === drawn.width;
    at = { ...at, ...size };
    if (standingAt(ground, at).where === 'inside') draw();
    else best();
  };
  const draw = (): void => {
    const standing = standingAt(asked ? ground : { ...ground, base: ground.otherwise }, at);
    const size = sizeStanding(ground, at);
    const verdict: Verdict = size.answer === 'nowhere' ? 'fail' : standing.verdict;
    const hall = drawnHall(at, ground, sheet.hall?.height ?? null);
    const said = [
      ...saySize(size, at, locale),
      ...sayStanding(standing, { ground, area: at.length * at.width, locale }),
      sayLongest(ground, at.width, locale),
    ];
    render(<HallInk hall={hall} frame={frame} verdict={verdict} locale={locale} />, hand);
    const acts = { move, turn, best, resize };
    const check = sheet.check && addressOf(sheet.check, at);
    render(<HallDesk {...{ id: place.id, size: at, most, verdict, said, check, locale, ...acts }} />, desk);
    if (figures) {
      const angle = at.length >= at.width ? at.angle : (at.angle + 90) % 180;
      render(<HallFigures hall={hall} angle={angle} origin={sheet.origin} locale={locale} />, figures);
    }
    markCurve(at);
    const degrees = degreesOf(sheet);
    showHall({ hall: [...hall.corners, hall.corners[0]].map(degrees), plot: ground.plot.flat(2).map(degrees) });
    tell(`${hallMessages(locale).verdict[verdict]}. ${said.join(' ')}`);
  };
  const move = (by: readonly [number, number]): void => change(moved(at, by));
  const turn = (degrees: number): void => change(turned(at, degrees));
  followPointer({
    svg,
    hand,
    frame,
    move,
    turn: (from, to) => turn(angleFrom(at, to) - angleFrom(at, from)),
  });
  followKeys(hand, { move, turn, best });
  draw();
  return hand;
}

const degreesOf =
  ({ lonLat: [lon, lat, eastLon, eastLat, northLon, northLat] }: SheetRead) =>
  ([e, n]: readonly [number, number]): readonly [number, number] => [
    lon + e * eastLon + n * northLon,
    lat + e * eastLat + n * northLat,
  ];

const angleFrom = ({ middle: [east, north] }: HallAt, [e, n]: readonly [number, number]): number =>
  (Math.atan2(n - north, e - east) * 180) / Math.PI;

/** The hall of the curve that covers most, where it stands best. */
function firstHall({ curve, ground }: SheetRead): HallAt {
  const [width, most] = curve.reduce((found, one) => (one[0] * one[1] > found[0] * found[1] ? one : found));
  const size = { length: Math.floor(most), width };
  const standing = sizeStanding(ground, size);
  return 'placement' in standing
    ? hallOn(centred(ground.rest, standing.placement), size)
    : { ...size, middle: middleOf(ground.plot), angle: 0 };
}

function addressOf(check: string, { length, width }: HallAt): string {
  const address = new URL(check, location.href);
  const side = (metres: number): string => String(Math.round(metres * 100) / 100);
  address.searchParams.set('length', side(length));
  address.searchParams.set('width', side(width));
  return address.pathname + address.search;
}

/** Takes the place of the hall that was drawn, and may have the focus. */
// oxlint-disable-next-line max-params
function handIn(svg: SVGSVGElement, id: string, locale: SheetRead['locale']): SVGGElement {
  const hand = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  hand.classList.add('draft-hand');
  hand.setAttribute('tabindex', '0');
  hand.setAttribute('role', 'application');
  hand.setAttribute('aria-label', hallMessages(locale).desk.hall);
  hand.setAttribute('aria-describedby', `${id}-keys`);
  // Within a picture nothing can be reached.
  svg.setAttribute('role', 'group');
  const before = svg.querySelector('.draft-move');
  if (before) before.replaceWith(hand);
  else svg.append(hand);
  return hand;
}
