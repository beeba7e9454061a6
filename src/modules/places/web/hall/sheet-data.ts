import type { MultiPolygon, Point } from '../../../../geometry/polygon.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import type { Ground } from './ground.ts';

/** Shapes as text: parts by `|`, rings by `;`, points by `,`; metres from an origin. */
export type Written = string;

/** What the drawing of a hall hands to its script. */
export type SheetWritten = {
  readonly locale: Locale;
  readonly origin: Point;
  /** Longitude and latitude of the origin, then what a metre to the east and one to the north add to each: for the map, not to measure. */
  readonly lonLat: readonly [number, number, number, number, number, number];
  /** Units for a metre, height, and what stands in the middle. */
  readonly frame: readonly [scale: number, height: number, east: number, north: number];
  readonly plot: Written;
  readonly parcels: readonly Written[];
  readonly rest: Written;
  readonly most: Written;
  readonly strips: readonly (readonly [name: string, why: Ground['strips'][number]['why'], shape: Written])[];
  readonly steps: readonly (readonly [kind: Ground['steps'][number]['kind'], shape: Written])[];
  readonly setback: Ground['setback'];
  /** The land of each zone, and its lines by `;`. */
  readonly obliging: readonly (readonly [land: Written, lines: Written])[];
  readonly layersKnown: boolean;
  readonly mostM2: number | null;
  readonly base: Ground['base'];
  readonly otherwise: Ground['otherwise'];
  /** As it stands on the drawing, from the origin. */
  readonly hall: { readonly corners: readonly Point[]; readonly height: number | null } | null;
  /** Widths and the longest hall of each: what a hall is tried with first. */
  readonly curve: readonly (readonly [width: number, length: number])[];
  /** The page that checks a hall against all rules; its sides are added. */
  readonly check: string | null;
};

export type SheetRead = Omit<SheetWritten, keyof Ground | 'frame' | 'hall'> & {
  readonly ground: Ground;
  readonly frame: { readonly scale: number; readonly height: number; readonly middle: Point };
  readonly hall: { readonly corners: readonly Point[]; readonly height: number | null } | null;
};

/** What `writeSheet` wrote, in metres from its origin: corners of a drawing need no more digits. */
export function readSheet(text: string): SheetRead {
  const { frame, plot, parcels, rest, most, strips, steps, obliging, ...written } = JSON.parse(text) as SheetWritten;
  const { setback, layersKnown, mostM2, base, otherwise, ...others } = written;
  const [scale, height, east, north] = frame;
  return {
    ...others,
    frame: { scale, height, middle: [east, north] },
    ground: {
      plot: shapeOf(plot),
      parcels: parcels.map(shapeOf),
      rest: shapeOf(rest),
      most: shapeOf(most),
      strips: strips.map(([name, why, shape]) => ({ name, why, shape: shapeOf(shape) })),
      steps: steps.map(([kind, shape]) => ({ kind, shape: shapeOf(shape) })),
      obliging: obliging.map(([land, lines]) => ({ land: shapeOf(land), lines: shapeOf(lines).flat() })),
      setback,
      layersKnown,
      mostM2,
      base,
      otherwise,
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
