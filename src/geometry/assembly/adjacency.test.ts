import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { area, type MultiPolygon, mapPoints } from '../polygon.ts';
import { difference, union } from '../overlay.ts';
import { close, rectangle, rotate } from '../testing.ts';
import { validityOf } from '../validity.ts';
import { type Borders, bordersOf } from './adjacency.ts';
import { joinParcels } from './join.ts';

const lengths = ({ start, neighbour, metres }: Borders): Record<string, number> => {
  const told: Record<string, number> = {};
  for (let i = 0; i + 1 < start.length; i += 1)
    for (let n = start[i]!; n < start[i + 1]!; n += 1)
      if (neighbour[n]! > i) told[`${i}-${neighbour[n]!}`] = Math.round(metres[n]! * 100) / 100;
  return told;
};

describe('common borders', () => {
  test('parcels side by side share their side, those that touch in a corner nothing', () => {
    const four = [
      rectangle(0, 0, 10, 10),
      rectangle(10, 0, 20, 10),
      rectangle(0, 10, 10, 30),
      rectangle(10, 10, 20, 30),
    ];
    expect(lengths(bordersOf(four))).toEqual({ '0-1': 10, '0-2': 10, '1-3': 10, '2-3': 20 });
  });

  test('a corner on the neighbour’s side does no harm', () => {
    const tee = [rectangle(0, 0, 40, 10), rectangle(0, 10, 15, 20), rectangle(15, 10, 40, 20)];
    expect(lengths(bordersOf(tee))).toEqual({ '0-1': 15, '0-2': 25, '1-2': 10 });
  });

  test('a gap or an overlap narrower than the tolerance is none, a wider one is', () => {
    for (const off of [0.04, -0.04])
      expect(lengths(bordersOf([rectangle(0, 0, 10, 10), rectangle(10 + off, 2, 20, 30)]))['0-1']).toBeCloseTo(8, 1);
    for (const off of [0.2, -0.2])
      expect(lengths(bordersOf([rectangle(0, 0, 10, 10), rectangle(10 + off, 2, 20, 30)]))).toEqual({});
  });

  test('a parcel drawn twice is no neighbour of itself', () => {
    expect(lengths(bordersOf([rectangle(0, 0, 10, 10), rectangle(0, 0, 10, 10), rectangle(10, 0, 20, 10)]))).toEqual({
      '0-2': 10,
      '1-2': 10,
    });
  });

  test('a parcel in another’s hole shares its whole border', () => {
    const around: MultiPolygon = [[rectangle(0, 0, 30, 30)[0]![0]!, rectangle(10, 10, 20, 20)[0]![0]!]];
    expect(lengths(bordersOf([around, rectangle(10, 10, 20, 20)]))).toEqual({ '0-1': 40 });
  });

  test('a side against many small ones is shared in all its parts, wherever the land lies and however it is turned', () => {
    const teeth = Array.from({ length: 12 }, (_, i) => rectangle(i * 7.31, 10, (i + 1) * 7.31, 25));
    const land = [rectangle(0, 0, 87.72, 10), ...teeth];
    for (const turn of [0, 0.3, Math.PI / 2, 2.2]) {
      const there = land.map((shape) => mapPoints(rotate(shape, turn), ([x, y]) => [x + 6_512_345, y + 5_723_456]));
      const told = lengths(bordersOf(there));
      for (let i = 1; i <= 12; i += 1) expect(told[`0-${i}`]).toBeCloseTo(7.31, 2);
    }
  });

  test('corners that wander less than a third of the tolerance change no border by more than twice the tolerance for each corner', () => {
    const jitter = fc.double({ min: -0.012, max: 0.012, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(jitter, jitter), { minLength: 80, maxLength: 80 }), (moves) => {
        let next = 0;
        const grid = Array.from({ length: 16 }, (_, i) =>
          rectangle((i % 4) * 20, Math.floor(i / 4) * 30, ((i % 4) + 1) * 20, (Math.floor(i / 4) + 1) * 30),
        );
        const drawn = grid.map((shape): MultiPolygon => {
          const corners = shape[0]![0]!.slice(0, -1).map(([x, y]) => {
            const [dx, dy] = moves[next++ % moves.length]!;
            return [x + dx, y + dy] as const;
          });
          return [[close(corners)]];
        });
        const [exact, told] = [lengths(bordersOf(grid)), lengths(bordersOf(drawn))];
        expect(Object.keys(told).sort()).toEqual(Object.keys(exact).sort());
        for (const [pair, metres] of Object.entries(exact)) expect(Math.abs(told[pair]! - metres)).toBeLessThan(0.1);
      }),
      { numRuns: 60 },
    );
  });

  test('numbers that are none are refused', () => {
    expect(() =>
      bordersOf([
        [
          [
            close([
              [0, 0],
              [Number.NaN, 1],
              [2, 2],
            ]),
          ],
        ],
      ]),
    ).toThrow(RangeError);
    expect(() => bordersOf([], -1)).toThrow(RangeError);
    expect(lengths(bordersOf([]))).toEqual({});
  });
});

describe('joined parcels', () => {
  test('a gap between them is closed and told, and their outer border stays', () => {
    const { shape, closed, overlap } = joinParcels([rectangle(0, 0, 10, 10), rectangle(10.04, 0, 20, 10)]);
    expect(shape).toHaveLength(1);
    expect(shape[0]).toHaveLength(1);
    expect(closed).toBeCloseTo(0.4, 6);
    expect(overlap).toBe(0);
    expect(area(shape)).toBeCloseTo(200, 6);
  });

  test('a wide gap parts them still; land that both claim is counted once', () => {
    expect(joinParcels([rectangle(0, 0, 10, 10), rectangle(10.3, 0, 20, 10)]).shape).toHaveLength(2);
    const twice = joinParcels([rectangle(0, 0, 10, 10), rectangle(9, 0, 20, 10)]);
    expect(twice.overlap).toBeCloseTo(10, 6);
    expect(area(twice.shape)).toBeCloseTo(200, 6);
    expect(joinParcels([])).toEqual({ shape: [], closed: 0, overlap: 0 });
  });

  test('a row of parcels with T-junctions and slivers is one part without holes', () => {
    const land = [rectangle(0, 0, 40, 10), rectangle(0.02, 10.03, 15, 20), rectangle(15.03, 9.98, 40.01, 20.02)];
    const { shape } = joinParcels(land);
    expect(shape).toHaveLength(1);
    expect(shape[0]).toHaveLength(1);
  });

  test('any choice of noded parcels is joined to what GEOS makes of it', () => {
    const wobble = fc.double({ min: -4, max: 4, noNaN: true });
    const drawn = fc.array(fc.tuple(wobble, wobble), { minLength: 25, maxLength: 25 });
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 2 ** 16 - 1 }), (moves, chosen) => {
        const corner = (x: number, y: number) =>
          [x * 20 + moves[y * 5 + x]![0], y * 20 + moves[y * 5 + x]![1]] as const;
        const parcels = Array.from({ length: 16 }, (_, n): MultiPolygon => {
          const [x, y] = [n % 4, Math.floor(n / 4)];
          return [[close([corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1)])]];
        }).filter((_, n) => chosen & (1 << n));
        const [ours, theirs] = [joinParcels(parcels).shape, union(parcels)];
        expect(validityOf(ours).valid).toBe(true);
        expect(area(difference(ours, theirs)) + area(difference(theirs, ours))).toBeLessThan(1e-6);
        expect(ours).toHaveLength(theirs.length);
      }),
      { numRuns: 300 },
    );
  });
});
