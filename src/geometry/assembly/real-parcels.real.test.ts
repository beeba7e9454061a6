import { createReadStream, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { realDataFolder } from '../../platform/real-data.ts';
import { openVectorFile } from '../../platform/vector/index.ts';
import { transform } from '../crs.ts';
import { engine, originOf, toGeos, withGeos } from '../geos.ts';
import { boxPairs } from './neighbours.ts';
import { union } from '../overlay.ts';
import { containsRectangle } from '../placement.ts';
import { area, bounds, type MultiPolygon } from '../polygon.ts';
import { bordersOf } from './adjacency.ts';
import { assemble } from './assemble.ts';
import { readLand } from './land.ts';

const folder = realDataFolder();
if (!folder) console.log('Skipped: no folder of real data (CALISIA_REAL_DATA).');

type Real = { readonly ids: readonly string[]; readonly shapes: readonly MultiPolygon[] };
type Feature = { properties: Record<string, string>; geometry: { type: string; coordinates: unknown } };

const coordinatesOf = ({ type, coordinates }: Feature['geometry']): MultiPolygon =>
  (type === 'Polygon' ? [coordinates] : coordinates) as MultiPolygon;

function polish(): Real {
  const file = join(folder!, 'cadastre', 'dzialki_060110_2_miedzyrzec_podlaski_1112.geojson');
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as { features: Feature[] };
  return {
    ids: features.map(({ properties }) => properties['idDzialki']!),
    shapes: features.map(({ geometry }) => transform(coordinatesOf(geometry), 4326, 2179)),
  };
}

async function french(): Promise<Real> {
  const path = join(folder!, 'cadastre', 'parcel.gpkg');
  const source = { name: 'parcel.gpkg', size: statSync(path).size, open: () => createReadStream(path) };
  const opened = await openVectorFile(source);
  if (!opened.ok) throw new Error(opened.error.kind);
  const shapes: MultiPolygon[] = [];
  for await (const batch of opened.value.layers[0]!.features())
    shapes.push(...batch.map(({ geometry }) => coordinatesOf(geometry as Feature['geometry'])));
  await opened.value.close();
  return { ids: shapes.map((_, i) => String(i).padStart(4, '0')), shapes };
}

/** Metres of each border that lie within `tolerance` of another parcel's, by GEOS: the mean of both directions. */
function byGeos(shapes: readonly MultiPolygon[], tolerance: number): Map<string, number> {
  const found = new Map<string, number>();
  withGeos((own) => {
    const origin = originOf(shapes[0]!);
    const borders = shapes.map((shape) => own(engine['GEOSBoundary']!(own(toGeos(shape, origin)))));
    const near = borders.map((border) => own(engine['GEOSBufferWithStyle']!(border, tolerance, 4, 2, 2, 1)));
    const boxes = shapes.map((shape) => {
      const { minX, minY, maxX, maxY } = bounds(shape);
      return { minX: minX - tolerance, minY: minY - tolerance, maxX: maxX + tolerance, maxY: maxY + tolerance };
    });
    for (const [i, j] of boxPairs(boxes)) {
      const metres = [
        [borders[i]!, near[j]!],
        [borders[j]!, near[i]!],
      ].map(([line, round]) => lengthOf(engine['GEOSIntersection']!(line!, round!)));
      found.set(`${i}-${j}`, (metres[0]! + metres[1]!) / 2);
    }
  });
  return found;
}

function lengthOf(geometry: number): number {
  const cell = engine.Module._malloc(8);
  engine['GEOSLength']!(geometry, cell);
  const metres = engine.Module.getValue(cell, 'double');
  engine.Module._free(cell);
  engine['GEOSGeom_destroy']!(geometry);
  return metres;
}

/**
 * Corners move by up to the tolerance when they are snapped, so that lines which part slowly part a little sooner or later: the
 * length has to lie between those within half and within twice the tolerance. A metre is left for the ends; at a sharp angle, which is
 * no common border, GEOS counts up to the tolerance.
 */
function compare({ shapes }: Real): { pairs: number; apart: number[] } {
  const tolerance = 0.05;
  const { start, neighbour, metres } = bordersOf(shapes, tolerance);
  const ours = new Map<string, number>();
  for (let i = 0; i < shapes.length; i += 1)
    for (let n = start[i]!; n < start[i + 1]!; n += 1) ours.set(`${i}-${neighbour[n]!}`, metres[n]!);
  const least = byGeos(shapes, tolerance / 2);
  const apart: number[] = [];
  let pairs = 0;
  for (const [pair, most] of byGeos(shapes, tolerance * 2)) {
    const [here, low] = [ours.get(pair) ?? 0, least.get(pair) ?? 0];
    if (here > 1 || low > 1) pairs += 1;
    const off = Math.max(low - here, here - most);
    if (off > 1) apart.push(off);
  }
  return { pairs, apart };
}

describe.skipIf(!folder)('real parcels', () => {
  test('of 1 112 Polish parcels the common borders agree with GEOS', () => {
    const { pairs, apart } = compare(polish());
    expect(pairs).toBeGreaterThan(2200);
    expect(apart.length).toBeLessThanOrEqual(5);
    expect(Math.max(0, ...apart)).toBeLessThan(5);
  });

  test('of 851 French parcels, which are not noded, the common borders agree with GEOS', async () => {
    const { pairs, apart } = compare(await french());
    expect(pairs).toBeGreaterThan(1000);
    expect(apart.length).toBeLessThanOrEqual(5);
    expect(Math.max(0, ...apart)).toBeLessThan(5);
  });

  test('sets of real parcels are one part, as large as GEOS says, and hold the hall', () => {
    const { ids, shapes } = polish();
    const read = readLand(ids.map((id, i) => ({ id, shape: shapes[i]!, owners: [] })));
    if (!read.ok) throw new Error(read.error.id);
    const hall = { length: 60, width: 40 };
    const found = assemble(read.value, { minArea: 10_000, maxArea: 15_000, maxParcels: 4, minSharedBorder: 10, hall });
    expect(found).toMatchObject({ complete: true });
    expect(found.sets).toHaveLength(20);
    for (const { ids: chosen, shape, placement, area: square, closed } of found.sets) {
      const whole = area(union(chosen.map((id) => shapes[ids.indexOf(id)]!)));
      expect(Math.abs(square - whole)).toBeLessThan(0.5);
      expect(area(shape)).toBeCloseTo(whole + closed, 0);
      expect(shape.some((part) => containsRectangle(part, placement!))).toBe(true);
    }
  });
});
