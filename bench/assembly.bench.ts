import { bordersOf } from '../src/geometry/assembly/adjacency.ts';
import { assemble, type AssemblyAsk } from '../src/geometry/assembly/assemble.ts';
import { type Land, type LandParcel, readLand } from '../src/geometry/assembly/land.ts';
import { engine, originOf, toGeos } from '../src/geometry/geos.ts';
import { boxPairs } from '../src/geometry/assembly/neighbours.ts';
import { bounds, type MultiPolygon } from '../src/geometry/polygon.ts';
import { coverage } from './land/coverage.ts';
import { median, report } from './measure.ts';

const COUNT = 100_000;
const drawn = coverage(COUNT);
const shapes = drawn.map(({ shape }) => shape);
console.log(`coverage-${COUNT}: ${COUNT} generated parcels of 8 corners and some 0.27 ha, noded, 30 % may be used`);

/** Seconds of wall clock and of processor, the middle of `times`. */
function timed(what: string, run: () => unknown, given: { times: number; atMost?: number }): number {
  const [walls, processor]: [number[], number[]] = [[], []];
  for (let i = 0; i < given.times; i += 1) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    run();
    walls.push((performance.now() - start) / 1000);
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1e6);
  }
  report({ what, measured: median(walls), unit: 's', ...(given.atMost !== undefined && { atMost: given.atMost }) });
  report({ what: '  of processor', measured: median(processor), unit: 's' });
  return median(walls);
}

timed(`common borders of ${COUNT} noded parcels`, () => bordersOf(shapes), { times: 5, atMost: 3.5 });
/** Every other parcel without the corners in the middle of its sides, and 3 cm off: T-junctions, slivers and gaps everywhere. */
const rough = shapes.map((shape, n): MultiPolygon =>
  n % 2 === 0 ? shape : [[shape[0]![0]!.filter((_, i) => i % 2 === 0).map(([x, y]) => [x + 0.03, y - 0.02] as const)]],
);
timed(`the same with T-junctions, slivers and gaps of 3 cm`, () => bordersOf(rough), { times: 3 });

peer(shapes.slice(0, 5000));

const parcels = drawn.map(({ id, shape, owner, public: isPublic }): LandParcel => ({
  id,
  shape,
  owners: [owner],
  public: isPublic,
}));
const land = landOf(parcels);
const alone = landOf(parcels.map((parcel) => ({ ...parcel, owners: [parcel.id] })));
const eligible = new Set(drawn.filter((parcel) => parcel.eligible).map(({ id }) => id));
const ask: AssemblyAsk = {
  minArea: 10_000,
  maxArea: 15_000,
  hall: { length: 60, width: 40 },
  maxParcels: 6,
  minSharedBorder: 10,
  mayUse: ({ id }) => eligible.has(id),
};
const found = assemble(land, ask);
console.log(
  `1–1.5 ha for 60 × 40 of up to 6 parcels: ${found.sets.length} sets, complete: ${found.complete}, ${found.explored} looked at; ` +
    `${assemble(land, { ...ask, hall: { length: 1, width: 1 }, limit: 1e9 }).sets.length} sets meet the areas`,
);
timed('best 20, owners who hold several parcels', () => assemble(land, ask), { times: 5, atMost: 2 });
timed('best 20, each parcel its own owner', () => assemble(alone, ask), { times: 5, atMost: 2 });
timed('best 20 for 100 × 60', () => assemble(land, { ...ask, hall: { length: 100, width: 60 } }), { times: 3 });
timed('from parcels to the best 20', () => assemble(landOf(parcels.filter(({ id }) => eligible.has(id))), ask), {
  times: 3,
});

function landOf(given: readonly LandParcel[]): Land {
  const read = readLand(given);
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
}

/** What it takes with GEOS: pairs of boxes, then the length of each pair's common border. */
function peer(some: readonly MultiPolygon[]): void {
  const ours = timed(`common borders of ${some.length} parcels`, () => bordersOf(some), { times: 5 });
  const cell = engine.Module._malloc(8);
  let pairs = 0;
  const theirs = timed(
    '  with GEOS (boxes, then intersection of each pair)',
    () => {
      pairs = 0;
      const origin = originOf(some[0]!);
      const geometries = some.map((shape) => toGeos(shape, origin));
      for (const [a, b] of boxPairs(some.map(bounds))) {
        const common = engine['GEOSIntersection']!(geometries[a]!, geometries[b]!);
        engine['GEOSLength']!(common, cell);
        if (engine.Module.getValue(cell, 'double') > 0) pairs += 1;
        engine['GEOSGeom_destroy']!(common);
      }
      for (const geometry of geometries) engine['GEOSGeom_destroy']!(geometry);
    },
    { times: 3 },
  );
  engine.Module._free(cell);
  report({ what: '  GEOS takes as many times longer', measured: theirs / ours, unit: '×' });
  report({
    what: '  pairs told differently',
    measured: Math.abs(pairs - bordersOf(some).neighbour.length / 2),
    unit: '',
    atMost: 0,
  });
}
