import type { MultiPolygon, Point } from '../../../../geometry/polygon.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import type { PlanHall } from '../plan/plan-data.ts';
import type { PlanFrame } from '../plan/plan-frame.ts';
import type { Ground } from './ground.ts';

/** Shapes as text: parts by `|`, rings by `;`, points by `,`; metres from an origin. */
type Written = string;

/** What the drawing of a hall hands to its script. */
export type SheetWritten = {
  readonly locale: Locale;
  readonly origin: Point;
  /** Units for a metre, height, and what stands in the middle. */
  readonly frame: readonly [scale: number, height: number, east: number, north: number];
  readonly plot: Written;
  readonly parcels: readonly Written[];
  readonly rest: Written;
  readonly most: Written;
  readonly strips: readonly (readonly [name: string, verdict: Ground['strips'][number]['verdict'], shape: Written])[];
  readonly mostM2: number | null;
  readonly base: Ground['base'];
  /** As it stands on the drawing, from the origin. */
  readonly hall: { readonly corners: readonly Point[]; readonly height: number | null } | null;
  /** Widths and the longest hall of each: what a hall is tried with first. */
  readonly curve: readonly (readonly [width: number, length: number])[];
  /** The page that checks a hall against all rules; its sides are added. */
  readonly check: string | null;
};

type Sheet = {
  readonly locale: Locale;
  readonly frame: PlanFrame;
  readonly ground: Ground;
  readonly hall: PlanHall | null;
  readonly curve: SheetWritten['curve'];
  readonly check: string | null;
};

/** Metres: of a strip's border, and of borders that a yes rests on. */
const [DRAWN, EXACT] = [3, 6];

export function writeSheet({ locale, frame, ground, hall, curve, check }: Sheet): string {
  const origin: Point = [Math.floor(frame.middle[0]), Math.floor(frame.middle[1])];
  const text = (shape: MultiPolygon, digits: number): Written =>
    shape
      .map((part) =>
        part
          .map((ring) => ring.map(([e, n]) => `${short(e - origin[0], digits)} ${short(n - origin[1], digits)}`).join())
          .join(';'),
      )
      .join('|');
  const written: SheetWritten = {
    locale,
    origin,
    frame: [frame.scale, frame.height, frame.middle[0] - origin[0], frame.middle[1] - origin[1]],
    plot: text(ground.plot, DRAWN),
    parcels: ground.parcels.map((parcel) => text(parcel, DRAWN)),
    rest: text(ground.rest, EXACT),
    most: text(ground.most, EXACT),
    strips: ground.strips.map(({ name, verdict, shape }) => [name, verdict, text(shape, DRAWN)]),
    mostM2: ground.mostM2,
    base: ground.base,
    hall: hall && {
      corners: hall.corners.map(([e, n]): Point => [e - origin[0], n - origin[1]]),
      height: hall.height,
    },
    curve,
    check,
  };
  return JSON.stringify(written);
}

const short = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

export type SheetRead = Omit<SheetWritten, keyof Ground | 'frame' | 'hall'> & {
  readonly ground: Ground;
  readonly frame: { readonly scale: number; readonly height: number; readonly middle: Point };
  readonly hall: { readonly corners: readonly Point[]; readonly height: number | null } | null;
};

/** What `writeSheet` wrote, in metres from its origin: corners of a drawing need no more digits. */
export function readSheet(text: string): SheetRead {
  const { frame, plot, parcels, rest, most, strips, mostM2, base, ...others } = JSON.parse(text) as SheetWritten;
  const [scale, height, east, north] = frame;
  return {
    ...others,
    frame: { scale, height, middle: [east, north] },
    ground: {
      plot: shapeOf(plot),
      parcels: parcels.map(shapeOf),
      rest: shapeOf(rest),
      most: shapeOf(most),
      strips: strips.map(([name, verdict, shape]) => ({ name, verdict, shape: shapeOf(shape) })),
      mostM2,
      base,
    },
  };
}

const shapeOf = (text: Written): MultiPolygon =>
  text === ''
    ? []
    : text.split('|').map((part) =>
        part.split(';').map((ring) =>
          ring.split(',').map((point): Point => {
            const [e = 0, n = 0] = point.split(' ').map(Number);
            return [e, n];
          }),
        ),
      );
