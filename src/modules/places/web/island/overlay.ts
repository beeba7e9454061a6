import type { Map as LiveMap } from 'maplibre-gl';
import type { LonLat } from '../map/map-data.ts';
import type { Point } from '../map/map-frame.ts';
import { type Box, layPins, PIN } from '../map/pin-layout.ts';

type Held = {
  readonly link: SVGAElement;
  readonly group: SVGGElement;
  readonly lead: SVGPathElement;
  readonly lonLat: LonLat;
  readonly drawn: { readonly transform: string; readonly lead: string };
  /** From anchor to pin, pixels. */
  offset: Point;
};

/** A number that is written on the map. */
export type Numbered = { readonly at: LonLat; readonly words: string };

/** Half of what a number takes, pixels: its height, and of its width what each sign takes. */
const HALF_HIGH = 9;
const HALF_SIGN = 4;

/** Moves the drawing's own pins over the moving map, and puts them back. The links stay the same elements, so focus stays too. */
export function pinsOver(drawing: SVGSVGElement): {
  follow(map: LiveMap): void;
  /** Pins stand beside these numbers, not on them, where there is room. */
  arrange(map: LiveMap, numbers: readonly Numbered[]): void;
  restore(): void;
} {
  const held = [...drawing.querySelectorAll<SVGAElement>('a.ink-pin')].flatMap((link): Held[] => {
    const group = link.querySelector('g');
    const lead = link.querySelector<SVGPathElement>('.ink-lead');
    const [longitude, latitude] = (link.dataset['at'] ?? '').split(',').map(Number);
    if (!group || !lead || longitude === undefined || latitude === undefined) return [];
    const drawn = { transform: group.getAttribute('transform') ?? '', lead: lead.getAttribute('d') ?? '' };
    return [{ link, group, lead, lonLat: [longitude, latitude], drawn, offset: [0, 0] }];
  });
  const follow = (map: LiveMap): void => {
    const toUnits = drawing.getScreenCTM()?.inverse();
    if (!toUnits) return;
    const box = map.getCanvas().getBoundingClientRect();
    for (const pin of held) {
      const { x, y } = map.project([...pin.lonLat]);
      const at = new DOMPoint(box.left + x + pin.offset[0], box.top + y + pin.offset[1]).matrixTransform(toUnits);
      pin.group.setAttribute('transform', `translate(${at.x} ${at.y}) scale(${toUnits.a})`);
      pin.lead.setAttribute('d', leader(pin.offset));
    }
  };
  const arrange = (map: LiveMap, numbers: readonly Numbered[]): void => {
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const placed = held.map((pin) => ({ pin, anchor: map.project([...pin.lonLat]) }));
    const seen = placed.filter(({ anchor: { x, y } }) => x > 0 && y > 0 && x < width && y < height);
    const switchBox = { left: 0, top: 0, right: 170, bottom: 70 };
    const controls = { left: width - 60, top: 0, right: width, bottom: 90 };
    const pins = layPins(
      seen.map(({ anchor: { x, y } }): Point => [x, y]),
      { width, height, words: numbers.map((one) => boxOf(map, one)), kept: [switchBox, controls] },
    );
    for (const { pin } of placed) pin.link.classList.add('ink-pin--away');
    seen.forEach(({ pin, anchor }, i) => {
      pin.offset = [pins[i]![0] - anchor.x, pins[i]![1] - anchor.y];
      pin.link.classList.remove('ink-pin--away');
    });
    follow(map);
  };
  const restore = (): void => {
    for (const { link, group, lead, drawn } of held) {
      group.setAttribute('transform', drawn.transform);
      lead.setAttribute('d', drawn.lead);
      link.classList.remove('ink-pin--away');
    }
  };
  return { follow, arrange, restore };
}

// oxlint-disable-next-line max-params
function boxOf(map: LiveMap, { at, words }: Numbered): Box {
  const { x, y } = map.project([...at]);
  const half = HALF_SIGN * words.length + 3;
  return { left: x - half, right: x + half, top: y - HALF_HIGH, bottom: y + HALF_HIGH };
}

function leader([dx, dy]: Point): string {
  const length = Math.hypot(dx, dy);
  if (length <= PIN) return '';
  return `M${(-dx / length) * PIN} ${(-dy / length) * PIN}L${-dx} ${-dy}`;
}
