import type { FitCurve } from '../../../../geometry/fit/fit-curve.ts';
import { curveOf } from '../../../../geometry/fit/hall-fit.ts';
import type { Day } from '../../../../kernel/day.ts';
import type { Dossier } from '../dossier.ts';
import { hasCurves } from './curves/known-curves.ts';
import { keptRest } from './curves/rest-curve.ts';
import { knownLand } from '../land/known-land.ts';
import type { UseKind } from '../land/uses.ts';
import { type BuildableArea, buildableArea } from './buildable/buildable-area.ts';
import { movingGround, type MovingGround } from './buildable/moving-ground.ts';

/** What a site's drawing needs beside a hall. */
export type SiteGround = {
  readonly area: BuildableArea;
  /** Null where nothing is left to build on. */
  readonly curve: FitCurve | null;
  /** The day on which the kept curve was reckoned; null: it was computed for this page. */
  readonly curveOf: Day | null;
  /** Computed when first asked for. */
  readonly ground: () => MovingGround;
};

/** Corners of land and zones up to which a page waits for the strips: some 30 ms. */
const MOST_CORNERS = 3000;
const KEPT = 4;
const grounds = new WeakMap<Dossier, Map<string, SiteGround>>();

/** Strips, what is left and its curve (the kept one while it is of this land), once for as long as the dossier lives; null where the land is none or too intricate. */
// oxlint-disable-next-line max-params
export function knownGround(dossier: Dossier, use: UseKind, asOf: Day): SiteGround | null {
  const { site, parcels, zones } = dossier;
  const corners = [...parcels, ...zones].reduce((sum, { geometry }) => sum + geometry.flat(2).length, 0);
  if (site.kind !== 'land' || parcels.length === 0 || corners > MOST_CORNERS) return null;
  const known = grounds.get(dossier) ?? new Map<string, SiteGround>();
  grounds.set(dossier, known);
  const key = `${use} ${asOf} ${hasCurves(dossier)}`;
  const before = known.get(key);
  if (before) return before;
  if (known.size >= KEPT) known.clear();
  const land = knownLand(dossier, use, asOf);
  const area = buildableArea({ dossier, land, asOf });
  const kept = keptRest(dossier, land, asOf);
  const curve = kept ? kept.curve : computed(area);
  let moving: MovingGround | null = null;
  const ground = () => (moving ??= movingGround({ dossier, land, area, asOf }));
  const made = { area, curve, curveOf: kept?.reckonedOn ?? null, ground };
  known.set(key, made);
  return made;
}

function computed({ rest }: BuildableArea): FitCurve | null {
  const curve = curveOf(rest);
  return curve.ok ? curve.value : null;
}
