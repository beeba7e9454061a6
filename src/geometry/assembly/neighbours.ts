import Flatbush from 'flatbush';
import type { Bounds } from '../polygon.ts';

/** Pairs of boxes that meet, each once, lower number first; numbers are positions in the list. */
export function boxPairs(boxes: readonly Bounds[]): [number, number][] {
  if (boxes.length === 0) return [];
  const index = new Flatbush(boxes.length);
  for (const box of boxes) index.add(box.minX, box.minY, box.maxX, box.maxY);
  index.finish();
  return boxes.flatMap((box, i) =>
    index.search(box.minX, box.minY, box.maxX, box.maxY, (j) => j > i).map((j): [number, number] => [i, j]),
  );
}
