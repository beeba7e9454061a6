import { engine, fromGeos, originOf, toGeos, withGeos } from './geos.ts';
import { type MultiPolygon, type Point, area } from './polygon.ts';
import { isSurelySimple } from './validity/surely-simple.ts';

/** Why a shape is not a surface, by the engine's own distinctions. */
export type InvalidReason =
  | 'self-intersection'
  | 'ring-self-intersection'
  | 'hole-outside-shell'
  | 'nested-holes'
  | 'nested-shells'
  | 'interior-disconnected'
  | 'duplicate-rings'
  | 'too-few-points'
  | 'other';

export type Validity =
  | { readonly valid: true }
  | { readonly valid: false; readonly reason: InvalidReason; readonly at: Point | null };

const REASONS: readonly (readonly [RegExp, InvalidReason])[] = [
  [/^Ring Self-intersection/i, 'ring-self-intersection'],
  [/^Self-intersection/i, 'self-intersection'],
  [/^Hole lies outside/i, 'hole-outside-shell'],
  [/^Holes are nested/i, 'nested-holes'],
  [/^Nested shells/i, 'nested-shells'],
  [/^Interior is disconnected/i, 'interior-disconnected'],
  [/^Duplicate Rings/i, 'duplicate-rings'],
  [/^Too few points/i, 'too-few-points'],
];

/** Whether a shape is a surface in the sense of OGC Simple Features; if not, why and where, in its own coordinates. */
export function validityOf(shape: MultiPolygon): Validity {
  const origin = originOf(shape);
  if (isSurelySimple(shape, origin)) return { valid: true };
  return withGeos((own) => {
    const geometry = own(toGeos(shape, origin));
    const cells = engine.Module._malloc(8);
    engine.Module.setValue(cells, 0, 'i32');
    engine.Module.setValue(cells + 4, 0, 'i32');
    const valid = engine['GEOSisValidDetail']!(geometry, 0, cells, cells + 4) === 1;
    const reasonPointer = engine.Module.getValue(cells, 'i32');
    const place = engine.Module.getValue(cells + 4, 'i32');
    engine.Module._free(cells);
    const text = reasonPointer === 0 ? '' : engine.Module.UTF8ToString(reasonPointer);
    if (reasonPointer !== 0) engine['GEOSFree']!(reasonPointer);
    const at = place === 0 ? null : pointAt(own(place), origin);
    if (valid) return { valid: true };
    return { valid: false, reason: REASONS.find(([pattern]) => pattern.test(text))?.[1] ?? 'other', at };
  });
}

function pointAt(geometry: number, [ox, oy]: Point): Point {
  const cells = engine.Module._malloc(16);
  engine['GEOSGeomGetX']!(geometry, cells);
  engine['GEOSGeomGetY']!(geometry, cells + 8);
  const at: Point = [engine.Module.getValue(cells, 'double') + ox, engine.Module.getValue(cells + 8, 'double') + oy];
  engine.Module._free(cells);
  return at;
}

export type Repair =
  | {
      readonly ok: true;
      readonly value: {
        readonly shape: MultiPolygon;
        readonly cause: InvalidReason | null;
        readonly at: Point | null;
        readonly areaChange: number;
      };
    }
  | {
      readonly ok: false;
      readonly error: {
        readonly kind: 'not-repairable';
        readonly reason: InvalidReason;
        readonly at: Point | null;
        readonly areaChange: number;
      };
    };

/**
 * A valid shape that covers the same ground. `cause` is null when nothing was wrong. Refuses when the area by the rings
 * as drawn and the area of the mended shape differ by more than `tolerance` (square units): then the drawing had two meanings.
 */
export function repair(shape: MultiPolygon, tolerance: number): Repair {
  const before = validityOf(shape);
  if (before.valid) return { ok: true, value: { shape, cause: null, at: null, areaChange: 0 } };
  const mended = makeValid(shape);
  const areaChange = area(mended) - area(shape);
  const { reason, at } = before;
  if (mended.length === 0 || Math.abs(areaChange) > tolerance || !validityOf(mended).valid) {
    return { ok: false, error: { kind: 'not-repairable', reason, at, areaChange } };
  }
  return { ok: true, value: { shape: mended, cause: reason, at, areaChange } };
}

function makeValid(shape: MultiPolygon): MultiPolygon {
  const origin = originOf(shape);
  const parameters = engine['GEOSMakeValidParams_create']!();
  try {
    // 1: the structure method, which keeps shells as land and holes as holes; collapsed rings are dropped.
    engine['GEOSMakeValidParams_setMethod']!(parameters, 1);
    engine['GEOSMakeValidParams_setKeepCollapsed']!(parameters, 0);
    return withGeos((own) =>
      fromGeos(own(engine['GEOSMakeValidWithParams']!(own(toGeos(shape, origin)), parameters)), origin),
    );
  } finally {
    engine['GEOSMakeValidParams_destroy']!(parameters);
  }
}
