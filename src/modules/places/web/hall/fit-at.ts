import { clearanceOf } from '../../../../geometry/fit/clearance.ts';
import { containsRectangle, lyingIn, type Placement } from '../../../../geometry/placement.ts';
import { type MultiPolygon, type Point, squareToSegment } from '../../../../geometry/polygon.ts';
import type { Verdict } from '../../../../kernel/finding.ts';
import type { Ground } from './ground.ts';
import { type HallAt, placementOf } from './moving.ts';

/** What a hall may stand on, the surest land first; each holds the one before it. */
export type Step = {
  /** `line`: a wall has to stand on an obligatory line; `weaker`: a condition comes with the land; `unknown`: nobody knows whether one may build. */
  readonly kind: 'sure' | 'line' | 'weaker' | 'unknown';
  readonly shape: MultiPolygon;
};

/** A zone in which a wall has to stand on a line. */
export type ObligingZone = { readonly land: MultiPolygon; readonly lines: readonly (readonly Point[])[] };

/** What keeps a hall from a plain yes where it stands, where that is no strip. */
export type Note = 'several' | 'blank' | 'off-line' | 'law';

export type FitAt = { readonly verdict: Verdict; readonly note: Note | null };

/** Metres: of rounding, and of a wall that stands on its line. */
const [EXACT, ON_LINE] = [2e-6, 0.1];

/** What the hall rule says of a hall in this very place: the surest land, one parcel before several, walls with windows before blank ones. */
export function fitAt(ground: Ground, hall: HallAt): FitAt {
  const { plot, setback, steps } = ground;
  const placement = placementOf(hall);
  const parcels = ground.parcels.length > 0 ? ground.parcels : [plot];
  const known = new Map<MultiPolygon, number>();
  const away = (land: MultiPolygon): number => {
    const metres = known.get(land) ?? (lies(land, placement) ? clearanceOf(land, placement).least : -1);
    known.set(land, metres);
    return metres;
  };
  for (const step of steps) {
    if (!lies(step.shape, placement)) continue;
    for (const wall of ['open', 'blank'] as const) {
      const own = step.kind === 'unknown' ? undefined : parcels.find((one) => away(one) >= setback[wall] - EXACT);
      const several = parcels.length > 1 || step.kind === 'unknown';
      if (own || (several && away(plot) >= setback[wall] - EXACT))
        return onStep({ ground, step, placement }, { own: own ? away(own) : null, wall });
    }
  }
  // Nearer to the border than any wall may stand: while nobody has read the act, that is no no.
  const widest = steps.at(-1);
  const unread = setback.clear > setback.open && widest !== undefined && lies(widest.shape, placement);
  return unread ? { verdict: 'unknown', note: 'law' } : { verdict: 'fail', note: null };
}

type Stands = { readonly ground: Ground; readonly step: Step; readonly placement: Placement };
/** Metres to the border of the parcel that takes it alone; null: it stands on several. */
type Border = { readonly own: number | null; readonly wall: 'open' | 'blank' };

// oxlint-disable-next-line max-params
function onStep({ ground, step, placement }: Stands, { own, wall }: Border): FitAt {
  const conditional = (note: Note | null): FitAt => ({ verdict: 'conditional', note });
  if (step.kind === 'unknown') return { verdict: 'unknown', note: null };
  if (step.kind === 'weaker') return conditional(own === null ? 'several' : wall === 'blank' ? 'blank' : null);
  if (step.kind === 'line' && !standsOnLine(ground.obliging, placement)) return conditional('off-line');
  if (own === null) return conditional('several');
  if (wall === 'blank') return conditional('blank');
  if (own < ground.setback.clear - EXACT) return conditional('law');
  return ground.layersKnown ? { verdict: 'pass', note: null } : conditional(null);
}

/** A whole wall on a straight piece of the one line of a zone, and no part of the hall in another zone that obliges. */
function standsOnLine(zones: readonly ObligingZone[], placement: Placement): boolean {
  const { corners } = placement;
  const touched = zones.filter(({ land }) => land.some((part) => lyingIn(part, placement) !== 'outside'));
  return zones.some((zone) => {
    const [line, more] = zone.lines;
    if (!line || more || touched.some((other) => other !== zone)) return false;
    return line.some(
      (to, i) =>
        i > 0 &&
        corners.some((end, c) => c > 0 && isOn(corners[c - 1]!, line[i - 1]!, to) && isOn(end, line[i - 1]!, to)),
    );
  });
}

// oxlint-disable-next-line max-params
const isOn = ([x, y]: Point, from: Point, to: Point): boolean =>
  squareToSegment(x, y, from[0], from[1], to[0], to[1]) <= ON_LINE ** 2;

export const lies = (shape: MultiPolygon, placement: Placement): boolean =>
  shape.some((part) => containsRectangle(part, placement));
