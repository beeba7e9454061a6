import { thinned } from './thinned.ts';
import type { Metres, PlanDrawingProps, PlanRing, PlanShape } from './plan-data.ts';

/** Drawing units; at 1440 px one unit is about one pixel. */
export const SHEET_WIDTH = 720;
const LEAST_HEIGHT = 400;
const MOST_HEIGHT = 720;
const MARGIN = 104;

export type Point = readonly [x: number, y: number];

export type PlanFrame = {
  readonly height: number;
  /** Drawing units for one metre. */
  readonly scale: number;
  /** What stands in the middle of the sheet. */
  readonly middle: Metres;
  /** North is up: y falls as the northing grows. */
  at(position: Metres): Point;
};

/** The largest scale at which the site's parcels fit the sheet with room for dimensions around them. */
export function planFrame(props: Pick<PlanDrawingProps, 'parcels' | 'hall'>): PlanFrame {
  const points = [...props.parcels.flatMap((parcel) => parcel.shape.flat(2)), ...(props.hall?.corners ?? [])];
  const east = points.map(([easting]) => easting);
  const north = points.map(([, northing]) => northing);
  const [west, right] = [Math.min(...east), Math.max(...east)];
  const [south, top] = [Math.min(...north), Math.max(...north)];
  const wide = Math.max(right - west, 1);
  const high = Math.max(top - south, 1);
  const scale = Math.min((SHEET_WIDTH - 2 * MARGIN) / wide, (MOST_HEIGHT - 2 * MARGIN) / high);
  const height = Math.round(Math.max(LEAST_HEIGHT, high * scale + 2 * MARGIN));
  return frameAround([(west + right) / 2, (south + top) / 2], { scale, height });
}

/** The frame of a sheet from what it was drawn by. */
export const frameAround = (middle: Metres, { scale, height }: Pick<PlanFrame, 'scale' | 'height'>): PlanFrame => ({
  height,
  scale,
  middle,
  at: ([easting, northing]) => [
    SHEET_WIDTH / 2 + (easting - middle[0]) * scale,
    height / 2 - (northing - middle[1]) * scale,
  ],
});

const round = (value: number): number => Math.round(value * 10) / 10;

/** `x y`, to a tenth of a drawing unit. */
export const pair = ([x, y]: Point): string => `${round(x)} ${round(y)}`;

/** Whole drawing units: for what is only hatched, or lies around. */
const roughly = ([x, y]: Point): string => `${Math.round(x)} ${Math.round(y)}`;

/** SVG path of a shape, closed rings, holes by even–odd. */
// oxlint-disable-next-line max-params
export function shapePath(frame: PlanFrame, shape: PlanShape, { rough = false } = {}): string {
  return shape
    .flat()
    .map(
      (ring) =>
        `M${thinned(openRing(ring).map((position) => frame.at(position)))
          .map(rough ? roughly : pair)
          .join('L')}Z`,
    )
    .join('');
}

/** The ring without its repeated closing point. */
export function openRing(ring: PlanRing): PlanRing {
  const [first, last] = [ring[0], ring.at(-1)];
  const closed = ring.length > 1 && first && last && first[0] === last[0] && first[1] === last[1];
  return closed ? ring.slice(0, -1) : ring;
}

/** A round number of metres whose bar takes at most a quarter of the sheet. */
export function barLength(frame: PlanFrame): number {
  const most = (SHEET_WIDTH * 0.24) / frame.scale;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
}

export type Paper = 'A4' | 'A3';

/** Millimetres for the drawing on a landscape sheet, beside margins and the title. */
const ROOM: Readonly<Record<Paper, readonly [number, number]>> = { A4: [200, 144], A3: [315, 222] };
const SCALES = [100, 200, 250, 500, 1000, 2000, 2500, 5000, 10_000, 20_000, 50_000];

const MILLIMETRES = 1000;

/** The largest round scale (1 : number) at which the drawing fits a landscape sheet. */
export function paperOf(props: Pick<PlanDrawingProps, 'parcels' | 'hall'>, paper: Paper): number {
  const frame = planFrame(props);
  const [wide, high] = ROOM[paper];
  const least = Math.max(SHEET_WIDTH / wide, frame.height / high) * (MILLIMETRES / frame.scale);
  return SCALES.find((scale) => scale >= least) ?? Math.ceil(least);
}

/** The drawing's own size on paper. */
export function sizeOn(frame: PlanFrame, scale: number): { width: string; height: string } {
  const millimetres = (units: number) => `${((units / frame.scale) * (MILLIMETRES / scale)).toFixed(2)}mm`;
  return { width: millimetres(SHEET_WIDTH), height: millimetres(frame.height) };
}
