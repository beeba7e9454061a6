import { describe, expect, test } from 'vitest';
import { area } from '../polygon.ts';
import { rectangle } from '../testing.ts';
import { bufferLines, clipLines, lengthOf } from './lines.ts';

const [E, N] = [6_506_000, 5_735_000];
const land = rectangle(E, N, E + 100, N + 50);

describe('lines and land', () => {
  test('what of a line lies in the land, to the millimetre', () => {
    const clipped = clipLines(
      [
        [
          [E - 20, N + 6],
          [E + 300, N + 6],
        ],
      ],
      land,
    );
    expect(clipped).toHaveLength(1);
    expect(lengthOf(clipped)).toBeCloseTo(100, 6);
  });

  test('a line along the border counts, one beside the land does not', () => {
    const along = (north: number) => clipLines([[[E, north], [E + 100, north]]], land); // oxfmt-ignore
    expect(lengthOf(along(N))).toBeCloseTo(100, 6);
    expect(along(N - 1)).toEqual([]);
  });

  test('a strip along a line is as wide as it is said to be', () => {
    expect(
      area(
        bufferLines(
          [
            [
              [E, N],
              [E + 100, N],
            ],
          ],
          5,
        ),
      ),
    ).toBeCloseTo(1000 + Math.PI * 25, 0);
    expect(() =>
      bufferLines(
        [
          [
            [E, N],
            [E + 1, N],
          ],
        ],
        Number.NaN,
      ),
    ).toThrow(RangeError);
    expect(() => bufferLines([[[E, N]]], 5)).toThrow(RangeError);
  });
});
