import { expect, test } from 'vitest';
import { progressLine, progressText } from './progress-line.ts';

test('an import says how far it is, how fast and how long it will still take', () => {
  expect(progressText({ features: 960_000, bytes: 48, size: 100 }, 45_000)).toBe(
    '[############------------] 48 %  960 000 parcels, 21 333/s, 49 s left',
  );
  expect(progressText({ features: 10, bytes: 1, size: 100 }, 10_000)).toContain('17 min left');
});

test('a file that was laid aside whole has a rate and no end', () => {
  expect(progressText({ features: 1000, bytes: 100, size: 100 }, 1000)).toBe('1 000 parcels, 1 000/s');
});

test.each([
  [true, '\r\u001b[2K', 5],
  [false, '[', 0],
])('a bar is redrawn on a terminal and written seldom elsewhere', (terminal, start, count) => {
  const said: string[] = [];
  let now = 0;
  const line = progressLine({ terminal, write: (text) => void said.push(text), now: () => now });
  for (; now < 1000; now += 50) line.show({ features: now, bytes: now, size: 2000 });
  expect(said).toHaveLength(count);
  now = 20_000;
  line.show({ features: 1, bytes: 1, size: 2000 });
  expect(said).toHaveLength(count + 1);
  expect(said.at(-1)!.startsWith(start)).toBe(true);
});
