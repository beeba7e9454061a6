import { type Epsg, transformation } from '../../../../geometry/crs.ts';
import type { MultiPolygon, Point } from '../../../../geometry/polygon.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import type { PlanHall } from '../plan/plan-data.ts';
import type { PlanFrame } from '../plan/plan-frame.ts';
import type { Ground } from './ground.ts';
import type { SheetWritten, Written } from './sheet-data.ts';

type Sheet = {
  readonly locale: Locale;
  /** Of the metres. */
  readonly epsg: Epsg;
  readonly frame: PlanFrame;
  readonly ground: Ground;
  readonly hall: PlanHall | null;
  readonly curve: SheetWritten['curve'];
  readonly check: string | null;
};

/** Metres: of a strip's border, and of borders that a yes rests on. */
const [DRAWN, EXACT] = [3, 6];

export function writeSheet({ locale, epsg, frame, ground, hall, curve, check }: Sheet): string {
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
    lonLat: degreesAround(origin, epsg),
    frame: [frame.scale, frame.height, frame.middle[0] - origin[0], frame.middle[1] - origin[1]],
    plot: text(ground.plot, EXACT),
    parcels: ground.parcels.map((parcel) => text(parcel, EXACT)),
    rest: text(ground.rest, EXACT),
    most: text(ground.most, EXACT),
    strips: ground.strips.map(({ name, why, shape }) => [name, why, text(shape, DRAWN)]),
    steps: ground.steps.map(({ kind, shape }) => [kind, text(shape, EXACT)]),
    setback: ground.setback,
    obliging: ground.obliging.map(({ land, lines }) => [text(land, DRAWN), text([lines], EXACT)]),
    layersKnown: ground.layersKnown,
    mostM2: ground.mostM2,
    base: ground.base,
    otherwise: ground.otherwise,
    hall: hall && {
      corners: hall.corners.map(([e, n]): Point => [e - origin[0], n - origin[1]]),
      height: hall.height,
    },
    curve,
    check,
  };
  return JSON.stringify(written);
}

/** Metres between which the earth is taken as flat. */
const FLAT = 200;

function degreesAround([east, north]: Point, epsg: Epsg): SheetWritten['lonLat'] {
  const at = transformation(epsg, 4326);
  const [here, east1, north1] = [at([east, north]), at([east + FLAT, north]), at([east, north + FLAT])];
  const per = (of: Point, axis: 0 | 1): number => Number(((of[axis] - here[axis]) / FLAT).toPrecision(7));
  const exact = (degrees: number): number => Number(degrees.toFixed(8));
  return [exact(here[0]), exact(here[1]), per(east1, 0), per(east1, 1), per(north1, 0), per(north1, 1)];
}

const short = (value: number, digits: number): string => String(Number(value.toFixed(digits)));
