import { type Pointer, engine, fromGeos, originOf, toGeos, withArray, withGeos } from '../geos.ts';
import { union } from '../overlay.ts';
import type { MultiPolygon } from '../polygon.ts';

export type Coverage = {
  /** Positions of shapes whose border runs within another's interior, or along another's without sharing its points. */
  readonly doubtful: ReadonlySet<number>;
  /** All shapes as one. */
  readonly union: MultiPolygon;
};

/**
 * Shapes that are meant to lie side by side. Of two that overlap at least one is doubtful, so that only those need to be laid over their
 * neighbours; the others are joined along their common borders, which takes a fraction of a union's time.
 */
export function coverageOf(shapes: readonly MultiPolygon[]): Coverage {
  if (shapes.length === 0) return { doubtful: new Set(), union: [] };
  const origin = originOf(shapes.flat());
  return withGeos((own) => {
    const pointers = shapes.map((shape) => toGeos(shape, origin));
    // 7: GEOS_GEOMETRYCOLLECTION; it owns its parts from here on.
    const all = own(withArray(pointers, (array) => engine['GEOSGeom_createCollection']!(7, array, pointers.length)));
    const doubtful = doubtfulOf(all, own);
    const sound = shapes.filter((_, i) => !doubtful.has(i));
    const rest = shapes.filter((_, i) => doubtful.has(i));
    if (sound.length === 0) return { doubtful, union: union(rest) };
    const joined = withGeos((mine) => {
      const parts = sound.map((shape) => toGeos(shape, origin));
      const together = mine(withArray(parts, (array) => engine['GEOSGeom_createCollection']!(7, array, parts.length)));
      return fromGeos(mine(engine['GEOSCoverageUnion']!(together)), origin);
    });
    return { doubtful, union: rest.length === 0 ? joined : union([joined, ...rest]) };
  });
}

function doubtfulOf(all: Pointer, own: (pointer: Pointer) => Pointer): Set<number> {
  const cell = engine.Module._malloc(4);
  engine.Module.setValue(cell, 0, 'i32');
  engine['GEOSCoverageIsValid']!(all, 0, cell);
  const edges = engine.Module.getValue(cell, 'i32');
  engine.Module._free(cell);
  const doubtful = new Set<number>();
  if (edges === 0) return doubtful;
  own(edges);
  const count = engine['GEOSGetNumGeometries']!(edges);
  for (let i = 0; i < count; i += 1)
    if (engine['GEOSisEmpty']!(engine['GEOSGetGeometryN']!(edges, i)) !== 1) doubtful.add(i);
  return doubtful;
}
