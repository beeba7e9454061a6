import type { MultiPolygon, Point } from '../../../../geometry/polygon.ts';
import { type Corners, type WallDistance, wallDistances } from '../../../../geometry/buildable/wall-distances.ts';
import type { Day } from '../../../../kernel/day.ts';
import { useOf } from '../activities/use-of-need.ts';
import type { Dossier } from '../dossier.ts';
import { knownEnvelope } from './envelope.ts';
import { type HallSize, knownFit } from './fit-hall.ts';
import { knownLand } from '../land/known-land.ts';
import { plotOf } from '../land/plot.ts';
import type { UseKind } from '../land/uses.ts';
import { lawOn } from '../law/land-law.ts';
import type { Need } from '../need/need.ts';

/** A hall as it is drawn; `angle` of its long side in degrees, from the east towards the north. */
export type Placed = {
  readonly hall: {
    readonly corners: Corners;
    /** Metres along the first wall, then along the second. */
    readonly length: number;
    readonly width: number;
    readonly height: number | null;
    readonly clearances: readonly (WallDistance & { readonly label: string })[];
  };
  readonly room: MultiPolygon;
  readonly sure: boolean;
  readonly angle: number;
};

/** The hall of the need where the search put it; null when it does not fit or was not asked. */
export function placeHall(dossier: Dossier, need: Need, asOf: Day): Placed | null {
  const { length, width, height } = need;
  if (!length || !width) return null;
  const size = { length: length.value, width: width.value };
  return placeSize({ dossier, use: useOf(need)?.use ?? 'building', asOf }, size, height?.value ?? null);
}

type Where = { readonly dossier: Dossier; readonly use: UseKind; readonly asOf: Day };

/** The same for a use that is told; `height`: metres, for the drawing alone. */
// oxlint-disable-next-line max-params
export function placeSize({ dossier, use, asOf }: Where, size: HallSize, height: number | null): Placed | null {
  const setback = lawOn(dossier.law, 'setback', asOf)?.value;
  if (!setback) return null;
  const fit = knownFit(knownEnvelope(dossier, knownLand(dossier, use, asOf), asOf), size, setback);
  if (fit.answer !== 'fits') return null;
  const [a, b, c, d] = fit.placement.corners;
  // The first wall is the longer one, as the hall is named.
  const corners: Corners = metres(a!, b!) >= metres(b!, c!) ? [a!, b!, c!, d!] : [b!, c!, d!, a!];
  return {
    hall: {
      ...sides(corners),
      corners,
      height,
      clearances: wallDistances(corners, groundOf(dossier, fit.parcel)).map((one) => ({ ...one, label: '' })),
    },
    room: fit.room,
    sure: fit.sureness === 'sure' && fit.wall === 'open',
    angle: fit.placement.angle,
  };
}

/** The parcel that takes the hall, or all of them as one plot where it needs several. */
const groundOf = (dossier: Dossier, parcel: number | null): MultiPolygon =>
  parcel === null ? plotOf(dossier) : dossier.parcels[parcel]!.geometry;

/** Metres of the first and the second wall, to the centimetre. */
const sides = ([a, b, c]: Corners): { length: number; width: number } => ({
  length: metres(a, b),
  width: metres(b, c),
});

const metres = (from: Point, to: Point): number => Number(Math.hypot(to[0] - from[0], to[1] - from[1]).toFixed(2));
