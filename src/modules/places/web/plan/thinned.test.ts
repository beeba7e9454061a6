import { expect, test } from 'vitest';
import { thinned } from './thinned.ts';

test('an arc keeps its look with few corners, and corners stay where they are', () => {
  const arc = Array.from({ length: 65 }, (_, i) => {
    const turn = (i / 64) * (Math.PI / 2);
    return [100 + 20 * Math.cos(turn), 100 + 20 * Math.sin(turn)] as const;
  });
  const ring = [[0, 0], [200, 0], ...arc, [0, 200]] as const;
  const kept = thinned(ring);
  expect(kept.length).toBeLessThan(16);
  for (const corner of [ring[0]!, ring[1]!, ring.at(-1)!]) expect(kept).toContainEqual(corner);
  expect(thinned([[0, 0], [1, 0], [1, 1]])).toHaveLength(3); // prettier-ignore
});
