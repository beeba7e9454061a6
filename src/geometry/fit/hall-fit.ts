import type { Placement } from '../placement.ts';
import type { MultiPolygon } from '../polygon.ts';
import { rectangleFit } from '../rectangle-fit.ts';
import { type Certificate, certificate } from './certificate.ts';
import { centred, type Clearance, clearanceOf } from './clearance.ts';
import { type FitCurve, fitCurve, HALL_WIDTHS } from './fit-curve.ts';
import { type LargestRectangle, largestRectangle } from './largest-rectangle.ts';
import { MOST_WIDTHS } from './longest-hall.ts';
import { fitAtFixedAngle, type NearestMiss, nearestMisses } from './nearest-miss.ts';

/**
 * Why a question can't be asked. This file is the pure door of the hall fit: shapes are valid MultiPolygons in metres of a planar reference
 * system, parts that share a border joined first; lengths are metres, angles degrees counter-clockwise from the first axis; nothing throws on
 * numbers from outside. Source of the method: ranges of angle ruled out from one cut (`at-angle.ts`, `largest-rectangle.ts`), trapezoid
 * decomposition (`slabs.ts`), exact predicates after Shewchuk 1997 (`placement.ts`).
 */
export type FitFault =
  | { readonly kind: 'not-positive'; readonly field: 'length' | 'width' | 'tolerance' | 'gap' | 'step' | 'widths' }
  | { readonly kind: 'not-finite'; readonly field: 'polygon' | 'angle' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-many-widths'; readonly most: number }
  /** Simplify it first: time grows with the square of the vertices. */
  | { readonly kind: 'too-many-vertices'; readonly most: number; readonly vertices: number };

export type Fitted<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: FitFault };

export type HallFit =
  | {
      readonly answer: 'yes';
      /** Verified by exact predicates, moved to where it has most room at its angle. */
      readonly placement: Placement;
      readonly clearance: Clearance;
      readonly evaluations: number;
    }
  | {
      readonly answer: 'no' | 'within-tolerance';
      readonly certificate: Certificate;
      readonly alternatives: readonly NearestMiss[];
      readonly evaluations: number;
    };

export const MOST_VERTICES = 5_000;

type Question = {
  readonly length: number;
  readonly width: number;
  /** Metres; 0.1 when not given. */
  readonly tolerance?: number;
  /** Of the long side; any when not given. A fixed angle is decided exactly. */
  readonly angle?: number;
};

/** Whether a hall fits: yes with a place and its clearances, no with the proof and the nearest halls that do. */
export function hallFit(shape: MultiPolygon, question: Question): Fitted<HallFit> {
  const { length, width, tolerance = 0.1, angle } = question;
  const fault = faultOf(shape, { length, width, tolerance });
  if (fault) return refuse(fault);
  if (angle !== undefined && !Number.isFinite(angle)) return refuse({ kind: 'not-finite', field: 'angle' });
  const hall = { length, width };
  const found = angle === undefined ? rectangleFit(shape, { ...hall, tolerance }) : atFixedAngle(shape, hall, angle);
  const { evaluations } = found;
  if (found.answer === 'yes') {
    const placement = centred(shape, found.placement);
    return ok({ answer: 'yes', placement, clearance: clearanceOf(shape, placement), evaluations });
  }
  const limits = certificate(shape, hall, tolerance);
  const alternatives = nearestMisses(shape, hall, { angle: angle ?? null, limits });
  return ok({ answer: found.answer, certificate: limits, alternatives, evaluations });
}

function atFixedAngle(shape: MultiPolygon, hall: { length: number; width: number }, angle: number) {
  const placement = fitAtFixedAngle(shape, hall, angle);
  return placement
    ? ({ answer: 'yes', placement, evaluations: 1 } as const)
    : ({ answer: 'no', evaluations: 1 } as const);
}

/** The largest rectangle by area at any angle, certified to a share `gap` of its area (1 % when not given). */
export function largestHall(shape: MultiPolygon, gap = 0.01): Fitted<LargestRectangle> {
  const fault = faultOf(shape, { gap });
  return fault ? refuse(fault) : ok(largestRectangle(shape, gap));
}

/** For every width the longest hall, to `step` metres; monotone, certified from below and above. */
export function curveOf(
  shape: MultiPolygon,
  { widths = HALL_WIDTHS, step = 0.25 }: { widths?: readonly number[]; step?: number } = {},
): Fitted<FitCurve> {
  const fault = faultOf(shape, { step, ...(widths.every(isMetres) ? {} : { widths: 0 }) });
  if (fault) return refuse(fault);
  if (widths.length > MOST_WIDTHS) return refuse({ kind: 'too-many-widths', most: MOST_WIDTHS });
  return ok(fitCurve(shape, widths, step));
}

const isMetres = (value: number): boolean => Number.isFinite(value) && value > 0;

type Field = Extract<FitFault, { kind: 'not-positive' }>['field'];

function faultOf(shape: MultiPolygon, numbers: Partial<Record<Field, number>>): FitFault | null {
  for (const [field, value] of Object.entries(numbers) as [Field, number][])
    if (!isMetres(value)) return { kind: 'not-positive', field };
  let vertices = 0;
  for (const polygon of shape)
    for (const ring of polygon) {
      vertices += ring.length;
      if (!ring.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y)))
        return { kind: 'not-finite', field: 'polygon' };
    }
  if (vertices === 0) return { kind: 'empty' };
  return vertices > MOST_VERTICES ? { kind: 'too-many-vertices', most: MOST_VERTICES, vertices } : null;
}

const ok = <Value>(value: Value): Fitted<Value> => ({ ok: true, value });
const refuse = (error: FitFault): { ok: false; error: FitFault } => ({ ok: false, error });
