import { curveOf } from '../../../../../geometry/fit/hall-fit.ts';
import type { FitCurve } from '../../../../../geometry/fit/fit-curve.ts';
import type { MultiPolygon } from '../../../../../geometry/polygon.ts';
import type { Day } from '../../../../../kernel/day.ts';
import type { Dossier } from '../../dossier.ts';
import type { LandReading } from '../../land/land-reading.ts';
import { lawOn } from '../../law/land-law.ts';
import { stripsCase } from '../buildable/strips-around.ts';
import { curvesFor, type RestCurve } from './known-curves.ts';
import { caseOf } from './made-of.ts';

/** Null where nothing is left, or its border is too long. */
// oxlint-disable-next-line max-params
export function reckonRest(rest: MultiPolygon, reckonedOn: Day): RestCurve | null {
  const curve = curveOf(rest);
  if (!curve.ok) return null;
  const { widths, maxLengths, upperBounds } = curve.value;
  return { widths, inner: maxLengths, outer: upperBounds, reckonedOn };
}

/** The kept curve of what is left of a site's land, and the day on which it was reckoned; null where none is kept of this very land and these plans. */
// oxlint-disable-next-line max-params
export function keptRest(dossier: Dossier, land: LandReading, asOf: Day): { curve: FitCurve; reckonedOn: Day } | null {
  const setback = lawOn(dossier.law, 'setback', asOf)?.value;
  const kept = setback && curvesFor(dossier, caseOf(land, setback, asOf) + stripsCase(dossier, asOf))?.rest;
  if (!kept) return null;
  const { widths, inner, outer, reckonedOn } = kept;
  return { curve: { widths, maxLengths: inner, upperBounds: outer }, reckonedOn };
}
