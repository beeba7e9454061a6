import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containsRectangle } from '../placement.ts';
import { area, type MultiPolygon } from '../polygon.ts';
import { rectangleFit } from '../rectangle-fit.ts';
import { close, rectangle } from '../testing.ts';
import { type AssemblyAsk, assemble, type Assembly } from './assemble.ts';
import { bordersOf } from './adjacency.ts';
import { joinParcels } from './join.ts';
import { type Land, type LandParcel, type LandReading, readLand } from './land.ts';

function landOf(parcels: readonly LandParcel[], reading: LandReading = {}): Land {
  const read = readLand(parcels, reading);
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
}

/** `columns` × `rows` crooked parcels of some 20 × 30 m. */
function grid(columns: number, rows: number, draw: (n: number) => number): LandParcel[] {
  let drawn = 0;
  const wobble = (): number => (draw(drawn++) - 0.5) * 9;
  const corners = Array.from({ length: rows + 1 }, (_, y) =>
    Array.from({ length: columns + 1 }, (_, x) => [x * 20 + wobble(), y * 30 + wobble()] as const),
  );
  return Array.from({ length: columns * rows }, (_, n): LandParcel => {
    const [x, y] = [n % columns, Math.floor(n / columns)];
    const ring = [corners[y]![x]!, corners[y]![x + 1]!, corners[y + 1]![x + 1]!, corners[y + 1]![x]!];
    const owner = draw(drawn++);
    const owners = owner < 0.15 ? [] : [owner < 0.3 ? 'city' : `owner ${Math.floor(owner * 6)}`];
    if (draw(drawn++) < 0.15) owners.push('heir');
    return {
      id: `p${String((97 * (n + 1)) % 101).padStart(3, '0')}`,
      shape: [[close(ring)]],
      owners,
      public: owner < 0.3,
    };
  });
}

type Told = { ids: string; owners: number; area: number; compactness: number };

/** Every subset, with no search: what the answer has to be. */
function exhaustive(parcels: readonly LandParcel[], ask: AssemblyAsk): Told[] {
  const sorted = [...parcels].sort((a, b) => (a.id < b.id ? -1 : 1)).filter((parcel) => ask.mayUse?.(parcel) ?? true);
  const { start, neighbour, metres } = bordersOf(sorted.map(({ shape }) => shape));
  const found: Told[] = [];
  for (let bits = 1; bits < 2 ** sorted.length; bits += 1) {
    const set = sorted.flatMap((_, i) => (bits & (2 ** i) ? [i] : []));
    if (set.length > ask.maxParcels) continue;
    const reached = new Set([set[0]!]);
    for (const one of reached)
      for (let n = start[one]!; n < start[one + 1]!; n += 1)
        if (set.includes(neighbour[n]!) && metres[n]! >= ask.minSharedBorder) reached.add(neighbour[n]!);
    if (reached.size < set.length) continue;
    const chosen = set.map((i) => sorted[i]!);
    const square = chosen.reduce((sum, { shape }) => sum + area(shape), 0);
    if (square < ask.minArea || square > (ask.maxArea ?? Infinity)) continue;
    const { shape } = joinParcels(chosen.map((parcel) => parcel.shape));
    if (ask.hall && rectangleFit(shape, ask.hall).answer !== 'yes') continue;
    const around = shape.flat().reduce((sum, ring) => sum + lengthOf(ring), 0);
    const unknown = chosen.filter(({ owners }) => owners.length === 0).length;
    found.push({
      ids: chosen.map(({ id }) => id).join(' '),
      owners: new Set(chosen.flatMap(({ owners }) => owners)).size + unknown,
      area: square,
      compactness: Math.round(((4 * Math.PI * square) / around ** 2) * 1e9) / 1e9,
    });
  }
  const size = ({ ids }: Told): number => ids.split(' ').length;
  return found.sort(
    (a, b) =>
      a.owners - b.owners || size(a) - size(b) || Math.sign(b.compactness - a.compactness) || (a.ids < b.ids ? -1 : 1),
  );
}

const lengthOf = (ring: MultiPolygon[number][number]): number =>
  ring.reduce((sum, p, i) => (i === 0 ? 0 : sum + Math.hypot(p[0] - ring[i - 1]![0], p[1] - ring[i - 1]![1])), 0);

const told = ({ sets }: Assembly): string[] => sets.map(({ ids }) => ids.join(' '));

const world = fc.record({
  draws: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 60, maxLength: 60 }),
  columns: fc.integer({ min: 2, max: 4 }),
  minArea: fc.integer({ min: 300, max: 2500 }),
  spread: fc.integer({ min: 100, max: 2000 }),
  maxParcels: fc.integer({ min: 1, max: 6 }),
  minSharedBorder: fc.constantFrom(0, 5, 22),
  hall: fc.option(fc.constantFrom({ length: 30, width: 15 }, { length: 50, width: 18 })),
  limit: fc.constantFrom(3, 20, 10_000),
});

describe('neighbouring parcels put together', () => {
  test('the answer is that of looking at every subset, in the same order', () => {
    let answered = 0;
    fc.assert(
      fc.property(world, ({ draws, columns, minArea, spread, maxParcels, minSharedBorder, hall, limit }) => {
        const parcels = grid(columns, 3, (n) => draws[n % draws.length]!);
        const ask = { minArea, maxArea: minArea + spread, maxParcels, minSharedBorder, limit, ...(hall && { hall }) };
        const mayUse = ({ id }: LandParcel): boolean => !id.endsWith('7');
        const found = assemble(landOf(parcels), { ...ask, mayUse });
        const all = exhaustive(parcels, { ...ask, mayUse });
        expect(found.complete).toBe(true);
        expect(told(found)).toEqual(all.slice(0, limit).map(({ ids }) => ids));
        found.sets.forEach((set, i) => {
          expect(set.owners).toBe(all[i]!.owners);
          expect(set.area).toBeCloseTo(all[i]!.area, 6);
          expect(set.compactness).toBeCloseTo(all[i]!.compactness, 6);
          if (hall) expect(set.shape.some((part) => containsRectangle(part, set.placement!))).toBe(true);
        });
        answered += found.sets.length;
      }),
      { numRuns: 120 },
    );
    expect(answered).toBeGreaterThan(50);
  });

  test('the order in which parcels come changes nothing', () => {
    fc.assert(
      fc.property(world, fc.integer(), ({ draws, columns, minArea, maxParcels, hall }, seed) => {
        const parcels = grid(columns, 4, (n) => draws[n % draws.length]!);
        const turned = [...parcels].sort((a, b) => (hash(a.id, seed) < hash(b.id, seed) ? -1 : 1));
        const ask: AssemblyAsk = { minArea, maxParcels, minSharedBorder: 5, ...(hall && { hall }) };
        expect(assemble(landOf(turned), ask)).toEqual(assemble(landOf(parcels), ask));
      }),
      { numRuns: 40 },
    );
  });

  test('a hall that needs the sliver between two parcels stands, and the closed square metres are told', () => {
    const parcels: LandParcel[] = [
      { id: 'a', shape: rectangle(0, 0, 40, 50), owners: ['x'], public: true },
      { id: 'b', shape: rectangle(40.04, 0, 80, 50), owners: ['y'] },
    ];
    const ask = { minArea: 3000, maxParcels: 2, minSharedBorder: 10, hall: { length: 60, width: 40 } };
    const { sets } = assemble(landOf(parcels), ask);
    expect(sets).toMatchObject([{ ids: ['a', 'b'], owners: 2, publicIds: ['a'] }]);
    expect(sets[0]!.closed).toBeCloseTo(2, 6);
    expect(assemble(landOf(parcels, { tolerance: 0.01 }), ask).sets).toEqual([]);
  });

  test('one owner comes before two, two parcels before three, whatever their shape', () => {
    const parcels: LandParcel[] = [
      { id: '1', shape: rectangle(0, 0, 10, 10), owners: ['a'] },
      { id: '2', shape: rectangle(10, 0, 20, 10), owners: ['b'] },
      { id: '3', shape: rectangle(20, 0, 30, 10), owners: ['b'] },
      { id: '4', shape: rectangle(30, 0, 40, 10), owners: ['b'] },
      { id: '5', shape: rectangle(0, 10, 10, 20), owners: [] },
    ];
    const found = assemble(landOf(parcels), { minArea: 200, maxParcels: 3, minSharedBorder: 1 });
    expect(told(found).slice(0, 4)).toEqual(['2 3', '3 4', '2 3 4', '1 2']);
    expect(found.sets.find(({ ids }) => ids.includes('5'))!.owners).toBe(2);
  });

  test('a road parts land unless it may be crossed, and only where parcels face each other', () => {
    const road = rectangle(-100, 30, 300, 42);
    const parcels: LandParcel[] = [
      { id: 'north', shape: rectangle(0, 42, 40, 90), owners: ['a'] },
      { id: 'south', shape: rectangle(10, 0, 60, 30), owners: ['a'] },
      { id: 'far', shape: rectangle(200, 0, 240, 30), owners: ['a'] },
      { id: 'road', shape: road, owners: ['city'], public: true, road: true },
    ];
    const ask = { minArea: 2500, maxParcels: 3, minSharedBorder: 10 };
    expect(told(assemble(landOf(parcels), ask))).toEqual([]);
    const across = assemble(landOf(parcels, { acrossRoads: 20 }), ask);
    expect(told(across)).toEqual(['north south']);
    expect(across.sets[0]!.shape).toHaveLength(2);
    expect(told(assemble(landOf(parcels, { acrossRoads: 20 }), { ...ask, minSharedBorder: 31 }))).toEqual([]);
    expect(told(assemble(landOf(parcels, { acrossRoads: 11 }), ask))).toEqual([]);
  });

  test('a road of two strips is crossed as one', () => {
    const parcels: LandParcel[] = [
      { id: 'north', shape: rectangle(0, 42, 40, 90), owners: ['a'] },
      { id: 'south', shape: rectangle(10, 0, 60, 30), owners: ['a'] },
      { id: 'r1', shape: rectangle(-100, 30, 300, 36), owners: [], road: true },
      { id: 'r2', shape: rectangle(-100, 36, 300, 42), owners: [], road: true },
    ];
    const ask = { minArea: 2500, maxParcels: 3, minSharedBorder: 10 };
    expect(told(assemble(landOf(parcels, { acrossRoads: 20 }), ask))).toEqual(['north south']);
  });

  test('land drawn twice under two numbers is left out, and said so', () => {
    const parcels: LandParcel[] = [
      { id: 'a', shape: rectangle(0, 0, 40, 40), owners: [] },
      { id: 'b', shape: rectangle(40, 0, 80, 40), owners: [] },
      { id: 'b again', shape: rectangle(40, 0, 80, 40), owners: [] },
    ];
    const found = assemble(landOf(parcels), { minArea: 4000, maxParcels: 3, minSharedBorder: 10 });
    expect(found).toMatchObject({ sets: [], complete: true, leftOut: { overlapping: 1 } });
  });

  test('a search that stops says so, and all kinds of sets before the one it names were looked through', () => {
    const parcels = grid(8, 8, (n) => ((n * 7919) % 1000) / 1000);
    const ask: AssemblyAsk = { minArea: 2500, maxParcels: 6, minSharedBorder: 5, limit: 400 };
    const whole = assemble(landOf(parcels), ask);
    expect(whole).toMatchObject({ complete: true, stopped: null });
    const short = assemble(landOf(parcels), { ...ask, mostExplored: Math.floor(whole.explored / 3) });
    expect(short).toMatchObject({ complete: false, stopped: { by: 'explored' } });
    const { owners, parcels: most } = short.stopped!.at;
    const before = (all: Assembly): string[] =>
      all.sets
        .filter((set) => set.owners < owners || (set.owners === owners && set.ids.length < most))
        .map(({ ids }) => ids.join(' '));
    expect(before(short)).toEqual(before(whole));
    expect(assemble(landOf(parcels), { ...ask, expired: () => true })).toMatchObject({
      complete: false,
      stopped: { by: 'deadline' },
    });
  });

  test('the same id twice, and numbers that are none, are refused', () => {
    const parcel = { id: 'a', shape: rectangle(0, 0, 9, 9), owners: [] };
    expect(readLand([parcel, parcel])).toEqual({ ok: false, error: { kind: 'same-id', id: 'a' } });
    const ask = { minArea: 10, maxParcels: 2, minSharedBorder: 1 };
    for (const wrong of [
      { minArea: Number.NaN },
      { maxParcels: 0 },
      { maxArea: 1 },
      { hall: { length: -1, width: 2 } },
    ])
      expect(() => assemble(landOf([parcel]), { ...ask, ...wrong })).toThrow(RangeError);
    expect(assemble(landOf([]), ask)).toMatchObject({ sets: [], complete: true, explored: 0 });
  });
});

function hash(text: string, seed: number): number {
  let mixed = seed | 0;
  for (const letter of text) mixed = Math.imul(mixed ^ letter.charCodeAt(0), 0x9e3779b1);
  return mixed;
}
