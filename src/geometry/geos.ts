import initGeos from 'geos-wasm';
import type { MultiPolygon, Point, Ring } from './polygon.ts';

/** A pointer into the engine's memory; whoever gets one frees it. */
export type Pointer = number;

type Call = (...parameters: number[]) => number;
type Engine = {
  readonly Module: {
    readonly HEAPF64: Float64Array;
    _malloc(bytes: number): Pointer;
    _free(pointer: Pointer): void;
    getValue(pointer: Pointer, type: string): number;
    setValue(pointer: Pointer, value: number, type: string): void;
    UTF8ToString(pointer: Pointer): string;
  };
} & Readonly<Record<`GEOS${string}`, Call>>;

const quiet = { print: (): void => undefined, printErr: (): void => undefined };
export const engine = (await (initGeos as unknown as (config: object) => Promise<unknown>)(quiet)) as Engine;

/** Runs `work` with a list to put owned geometries on, and destroys all of them afterwards, also on a throw. */
export function withGeos<Value>(work: (own: (pointer: Pointer) => Pointer) => Value): Value {
  const owned: Pointer[] = [];
  const own = (pointer: Pointer): Pointer => {
    if (pointer === 0) throw new Error('the geometry engine refused its input');
    owned.push(pointer);
    return pointer;
  };
  try {
    return work(own);
  } finally {
    for (const pointer of owned) engine['GEOSGeom_destroy']!(pointer);
  }
}

/** Copies a shape into the engine, moved so that `origin` is 0,0: overlays of national grids keep their digits. The caller owns the result. */
export function toGeos(shape: MultiPolygon, origin: Point): Pointer {
  const finite = shape.every((rings) =>
    rings.every((ring) => ring.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y))),
  );
  if (!finite) throw new RangeError('a coordinate is not a finite number');
  const polygons = shape.map((rings) => {
    const [outer, ...holes] = rings.map((ring) => ringToGeos(ring, origin));
    const pointer = withArray(holes, (array) => engine['GEOSGeom_createPolygon']!(outer!, array, holes.length));
    if (pointer === 0) throw new Error('the geometry engine refused a polygon');
    return pointer;
  });
  // 6: GEOS_MULTIPOLYGON
  return withArray(polygons, (array) => engine['GEOSGeom_createCollection']!(6, array, polygons.length));
}

/** Lays pointers out as the array that the engine takes. */
export function withArray(pointers: readonly Pointer[], use: (array: Pointer) => Pointer): Pointer {
  const array = engine.Module._malloc(Math.max(1, pointers.length) * 4);
  pointers.forEach((pointer, index) => engine.Module.setValue(array + index * 4, pointer, 'i32'));
  const result = use(array);
  engine.Module._free(array);
  return result;
}

function ringToGeos(ring: Ring, origin: Point): Pointer {
  const pointer = engine['GEOSGeom_createLinearRing']!(sequenceToGeos(ring, origin));
  if (pointer === 0) throw new Error('the geometry engine refused a ring');
  return pointer;
}

/** Points moved by `origin`, as a sequence in the engine; whatever is made of it owns it. */
export function sequenceToGeos(points: readonly Point[], [ox, oy]: Point): Pointer {
  const buffer = engine.Module._malloc(points.length * 16);
  const heap = engine.Module.HEAPF64;
  let cell = buffer / 8;
  for (const [x, y] of points) {
    heap[cell] = x - ox;
    heap[cell + 1] = y - oy;
    cell += 2;
  }
  const sequence = engine['GEOSCoordSeq_copyFromBuffer']!(buffer, points.length, 0, 0);
  engine.Module._free(buffer);
  return sequence;
}

/** Every surface in a geometry of any type, moved back by `origin`. Lines and points that an overlay leaves are dropped. */
export function fromGeos(geometry: Pointer, origin: Point): MultiPolygon {
  // 3 polygon, ≥ 4 a collection
  const type = engine['GEOSGeomTypeId']!(geometry);
  if (type === 3) return engine['GEOSisEmpty']!(geometry) === 1 ? [] : [polygonFromGeos(geometry, origin)];
  if (type < 4) return [];
  const parts: MultiPolygon[number][] = [];
  const count = engine['GEOSGetNumGeometries']!(geometry);
  for (let i = 0; i < count; i += 1) parts.push(...fromGeos(engine['GEOSGetGeometryN']!(geometry, i), origin));
  return parts;
}

function polygonFromGeos(polygon: Pointer, origin: Point): Ring[] {
  const rings = [pointsFromGeos(engine['GEOSGetExteriorRing']!(polygon), origin)];
  const holes = engine['GEOSGetNumInteriorRings']!(polygon);
  for (let i = 0; i < holes; i += 1) rings.push(pointsFromGeos(engine['GEOSGetInteriorRingN']!(polygon, i), origin));
  return rings;
}

/** The points of a line or ring, moved back by `origin`. */
export function pointsFromGeos(line: Pointer, [ox, oy]: Point): Ring {
  const sequence = engine['GEOSGeom_getCoordSeq']!(line);
  const count = engine['GEOSGetNumCoordinates']!(line);
  const buffer = engine.Module._malloc(count * 16);
  engine['GEOSCoordSeq_copyToBuffer']!(sequence, buffer, 0, 0);
  const heap = engine.Module.HEAPF64;
  const points: Point[] = [];
  for (let i = 0; i < count; i += 1) points.push([heap[buffer / 8 + i * 2]! + ox, heap[buffer / 8 + i * 2 + 1]! + oy]);
  engine.Module._free(buffer);
  return points;
}

/** Whole metres near the shape's first point: subtraction of it is exact. */
export const originOf = (shape: MultiPolygon): Point => {
  const first = shape[0]?.[0]?.[0];
  return first ? [Math.round(first[0]), Math.round(first[1])] : [0, 0];
};

/** Area as the engine sees it, in the square of the unit. */
export function geosArea(geometry: Pointer): number {
  const cell = engine.Module._malloc(8);
  engine['GEOSArea']!(geometry, cell);
  const value = engine.Module.getValue(cell, 'double');
  engine.Module._free(cell);
  return value;
}
