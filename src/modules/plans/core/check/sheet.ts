import { pointInside } from '../../../../geometry/inside-point.ts';
import { type Bounds, bounds, type MultiPolygon, type Point } from '../../../../geometry/polygon.ts';
import type { PlanFault } from './fault.ts';
import { nameOf, type PlacedPlan } from './placed.ts';

/** A drawing of the plan with its faults, in drawing units, north up. Paths are in SVG's own notation. */
export type PlanSheet = {
  readonly height: number;
  readonly acts: readonly string[];
  readonly zones: readonly {
    readonly name: string;
    readonly path: string;
    readonly at: Point;
    readonly faulty: boolean;
  }[];
  /** `n` counts the faults from 1, as they are listed. */
  readonly marks: readonly { readonly n: number; readonly at: Point }[];
};

export const SHEET_WIDTH = 800;
const MARGIN = 24;
const TALLEST = 1000;
const FLATTEST = 200;
/** A drawing holds what a phone can draw; of finer borders each nth point is drawn. */
const MOST_POINTS = 24_000;

/** The plan as it was placed; null when nothing of it has a shape. */
export function sheetOf({ acts, zones }: PlacedPlan, faults: readonly PlanFault[]): PlanSheet | null {
  const shapes = [...acts, ...zones].flatMap(({ shape }) => (shape && shape.length > 0 ? [shape] : []));
  const places = faults.flatMap(({ at }) => at ?? []);
  const hidden = zones.flatMap(({ extent }) => extent ?? []);
  const all = aroundAll([...shapes.map((shape) => bounds(shape)), ...hidden]);
  if (!all) return null;
  const [wide, tall] = [Math.max(all.maxX - all.minX, 1), Math.max(all.maxY - all.minY, 1)];
  const room = SHEET_WIDTH - 2 * MARGIN;
  const scale = Math.min(room / wide, (TALLEST - 2 * MARGIN) / tall);
  const height = Math.round(Math.max(tall * scale + 2 * MARGIN, FLATTEST));
  const at = ([x, y]: Point): Point => [
    round((SHEET_WIDTH - wide * scale) / 2 + (x - all.minX) * scale),
    round((height + tall * scale) / 2 - (y - all.minY) * scale),
  ];
  const points = shapes.reduce((sum, shape) => sum + shape.flat(2).length, 0);
  const step = Math.max(1, Math.ceil(points / MOST_POINTS));
  const named = new Set(faults.map(({ object }) => object));
  const isNear = (place: Point): boolean => {
    const [x, y] = at(place);
    return x >= 0 && x <= SHEET_WIDTH && y >= 0 && y <= height;
  };
  return {
    height,
    acts: acts.flatMap(({ shape }) => (shape ? [pathOf(shape, { at, step })] : [])),
    zones: zones.flatMap(({ raw, shape }) =>
      shape && shape.length > 0
        ? [
            {
              name: raw.designation ?? nameOf(raw),
              path: pathOf(shape, { at, step }),
              at: at(pointInside(shape)),
              faulty: named.has(nameOf(raw)),
            },
          ]
        : [],
    ),
    marks:
      places.length === 0
        ? []
        : faults.flatMap((fault, i) => (fault.at && isNear(fault.at) ? [{ n: i + 1, at: at(fault.at) }] : [])),
  };
}

type Drawn = { readonly at: (point: Point) => Point; readonly step: number };

function pathOf(shape: MultiPolygon, { at, step }: Drawn): string {
  return shape
    .flat()
    .map((ring) => {
      const kept = ring.slice(0, -1).filter((_, i) => i % step === 0);
      return kept.length < 3 ? '' : `M${kept.map((point) => at(point).join(' ')).join('L')}Z`;
    })
    .join('');
}

function aroundAll(boxes: readonly Bounds[]): Bounds | null {
  if (boxes.length === 0) return null;
  return boxes.reduce((a, b) => ({
    minX: Math.min(a.minX, b.minX),
    minY: Math.min(a.minY, b.minY),
    maxX: Math.max(a.maxX, b.maxX),
    maxY: Math.max(a.maxY, b.maxY),
  }));
}

const round = (value: number): number => Math.round(value * 10) / 10;
