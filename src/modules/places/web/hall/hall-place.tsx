import type { Epsg } from '../../../../geometry/crs.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { planFrame } from '../plan/plan-frame.ts';
import type { PlanDrawingProps } from '../plan/plan-data.ts';
import { stripLetter } from '../plan/plan-words.ts';
import type { Ground } from './ground.ts';
import { writeSheet } from './write-sheet.ts';

/** For the `scripts` of a page with a hall that may be moved. */
export const HALL_ISLAND = 'src/modules/places/web/hall.island.ts';

export type HallPlaceProps = {
  readonly drawing: PlanDrawingProps;
  /** What the strips of the drawing are to a hall, in their order, and the ground beside them. */
  readonly ground: Omit<Ground, 'strips' | 'rest' | 'parcels'> & {
    readonly whys: readonly Ground['strips'][number]['why'][];
  };
  /** Widths and the longest hall of each. */
  readonly curve: readonly (readonly [number, number])[];
  /** The page that checks a hall on this land against all rules; null where there is none. */
  readonly check: string | null;
  readonly epsg: number;
  readonly locale: Locale;
};

/** What the script reads, as text. */
export function hallText({ drawing, ground, curve, check, epsg, locale }: HallPlaceProps): string {
  const { whys, ...others } = ground;
  const strips = (drawing.strips ?? []).map(({ label, shape }, i) => ({
    name: `${stripLetter(i)} (${label})`,
    why: whys[i]!,
    shape,
  }));
  const parcels = drawing.parcels.length > 1 ? drawing.parcels.map(({ shape }) => shape) : [];
  return writeSheet({
    locale,
    epsg: epsg as Epsg,
    frame: planFrame(drawing),
    ground: { ...others, strips, parcels, rest: drawing.buildable ?? [] },
    hall: drawing.hall ?? null,
    curve,
    check,
  });
}

/** Stands in the section of the drawing of that id, empty until the script lets the hall be moved; `from`: where `hallText` is answered. */
export const HallPlace = ({ id, ...read }: { id: string } & ({ text: string } | { from: string })) => (
  <div
    class="hall-desk"
    id={`hall-${id}`}
    {...('text' in read ? { 'data-hall': read.text } : { 'data-hall-from': read.from })}
  />
);
