import { expect, test } from 'vitest';
import { inTurns } from './in-turns.ts';

function* busy(steps: number, milliseconds: number): Generator<void, string> {
  for (let i = 0; i < steps; i += 1) {
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
    yield;
  }
  return 'done';
}

test('long work answers in the end and lets others have their turn in between', async () => {
  let turns = 0;
  const other = setInterval(() => (turns += 1), 1);
  expect(await inTurns(busy(20, 6))).toBe('done');
  clearInterval(other);
  expect(turns).toBeGreaterThan(3);
});

test('short work is not put off', async () => {
  expect(await inTurns(busy(3, 0))).toBe('done');
});
