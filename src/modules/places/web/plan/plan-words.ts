import { messagesOf, number } from '../messages.ts';
import type { PlanDrawingProps, PlanShape } from './plan-data.ts';
import { openRing } from './plan-frame.ts';

/** Everything that the drawing shows, in sentences, from the same data. */
export function planWords(props: PlanDrawingProps): { title: string; description: string } {
  const words = messagesOf(props.locale).plan;
  const metres = (value: number): string => number(value, props.locale, { digits: 1, fixed: true });
  const strips = (props.strips ?? []).map((strip, index) => {
    const depth = strip.depth === null ? null : number(strip.depth, props.locale);
    return `${stripLetter(index)}. ${words.strip(strip.label, depth)}`;
  });
  const clearances = (props.hall?.clearances ?? []).map((c) => words.clearance(c.label, metres(c.metres)));
  const sentences = [
    // Land without numbers was drawn by the office.
    props.parcels.every(({ number: of }) => of === '')
      ? words.drawnBorder
      : words.parcels(props.parcels.map((parcel) => parcel.number).join(', '), props.parcels.length),
    words.area(number(siteArea(props) / 10_000, props.locale, { digits: 2, fixed: true })),
    extent(props),
    ...(props.zones ?? []).map((zone) => words.zone(zone.symbol, zone.name)),
    ...(strips.length > 0 ? [`${words.strips} ${strips.join('; ')}.`] : []),
    ...(props.hall ? [words.hallStands(hallName(props))] : []),
    ...(clearances.length > 0 ? [`${words.clearances} ${clearances.join('; ')}.`] : []),
    ...(['obligatory', 'no-cross'] as const)
      .filter((kind) => props.lines?.some((line) => line.kind === kind))
      .map((kind) => words.lineDrawn(words.lines[kind])),
    ...(props.buildable ? [words.buildable] : []),
    ...(props.neighbours?.length ? [words.neighbours(props.neighbours.map((parcel) => parcel.number).join(', '))] : []),
    words.northUp,
  ];
  return {
    title: props.hall ? words.titleHall(props.name) : words.title(props.name),
    description: sentences.join(' '),
  };
}

/** "hala 120 × 60 m"; empty when there is no hall. */
export function hallName({ hall, locale }: PlanDrawingProps): string {
  return hall ? messagesOf(locale).plan.hall(number(hall.length, locale), number(hall.width, locale)) : '';
}

export const stripLetter = (index: number): string => String.fromCharCode(65 + index);

/** Square metres: as given for each parcel, else from its rings. */
export const siteArea = ({ parcels }: Pick<PlanDrawingProps, 'parcels'>): number =>
  parcels.reduce((sum, parcel) => sum + (parcel.areaM2 ?? shapeArea(parcel.shape)), 0);

function shapeArea(shape: PlanShape): number {
  return shape.reduce(
    (sum, polygon) => sum + polygon.reduce((area, ring, i) => area + (i === 0 ? 1 : -1) * ringArea(openRing(ring)), 0),
    0,
  );
}

function ringArea(ring: ReturnType<typeof openRing>): number {
  const [originE, originN] = ring[0] ?? [0, 0];
  const doubled = ring.reduce((sum, [e, n], i) => {
    const [nextE, nextN] = ring[(i + 1) % ring.length]!;
    return sum + (e - originE) * (nextN - originN) - (nextE - originE) * (n - originN);
  }, 0);
  return Math.abs(doubled) / 2;
}

function extent({ parcels, locale }: PlanDrawingProps): string {
  const points = parcels.flatMap((parcel) => parcel.shape.flat(2));
  const size = (axis: 0 | 1): string => {
    const values = points.map((point) => point[axis]);
    return number(Math.max(...values) - Math.min(...values), locale, { digits: 0 });
  };
  return messagesOf(locale).plan.extent(size(0), size(1));
}
