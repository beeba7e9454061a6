import { describe, expect, test } from 'vitest';
import { containsRectangle, type Placement } from '../placement.ts';
import type { MultiPolygon } from '../polygon.ts';
import { rectangle, rotate } from '../testing.ts';
import { standBeside, yardOf } from './stand-beside.ts';

const lies = (shape: MultiPolygon, placement: Placement) => shape.some((part) => containsRectangle(part, placement));
const HALL = { length: 60, width: 40, depth: 30 };

describe('a hall and the yard before it', () => {
  test('stand together where the yard may lie beyond the room of the hall, whatever way the land is turned', () => {
    for (const angle of [0, 0.3, 1.2, 2.9]) {
      const paved = rotate(rectangle(0, 0, 70, 75), angle);
      const room = rotate(rectangle(4, 4, 66, 71), angle);
      const found = standBeside({ room, paved }, HALL)!;
      expect([lies(room, found.hall), lies(paved, found.yard)]).toEqual([true, true]);
      expect([found.hall.length, found.hall.width]).toEqual([expect.closeTo(60), expect.closeTo(40)]);
      expect(found.yard.length * found.yard.width).toBeCloseTo(1800);
      // 40 + 30 do not fit into the room's 67.
      expect(standBeside({ room, paved: room }, HALL)).toBeNull();
    }
  });

  test('the yard keeps out of a hole, of what is not the land, and does not lie under the hall', () => {
    const [outer] = rectangle(0, 0, 70, 75)[0]!;
    const hole = [[30, 2], [30, 30], [40, 30], [40, 2], [30, 2]] as const; // prettier-ignore
    const paved: MultiPolygon = [[outer!, hole]];
    expect(standBeside({ room: rectangle(4, 31, 66, 72), paved }, HALL)).toBeNull();
    expect(standBeside({ room: rectangle(4, 4, 66, 65), paved: rectangle(0, 0, 70, 69) }, HALL)).toBeNull();
    expect(standBeside({ room: [], paved }, HALL)).toBeNull();
  });

  test('a hall that stands already has its yard before either long side', () => {
    const corners = [[10, 10], [70, 10], [70, 50], [10, 50], [10, 10]] as const; // prettier-ignore
    const hall: Placement = { corners, angle: 0, length: 60, width: 40 };
    expect(yardOf(hall, rectangle(0, 0, 80, 80), 30)?.corners).toContainEqual([10, 80]);
    expect(yardOf(hall, rectangle(0, -20, 80, 60), 30)?.corners).toContainEqual([10, -20]);
    expect(yardOf(hall, rectangle(0, 0, 80, 79), 30)).toBeNull();
    const turned: Placement = { ...hall, corners: [...corners.slice(1), corners[1]] };
    expect(yardOf(turned, rectangle(0, 0, 80, 80), 30)?.width).toBeCloseTo(30);
  });
});
