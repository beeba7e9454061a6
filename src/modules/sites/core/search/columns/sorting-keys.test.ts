import { expect, test } from 'vitest';
import { sortingByKey, sortingTexts } from './sorting-keys.ts';

function sorted(keys: readonly number[]): number[] {
  const steps = sortingByKey(Uint32Array.from(keys.keys()), (row) => keys[row]!);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return [...step.value];
}

test('rows stand by their number, infinite and negative ones too, and equal ones stay as they stood', () => {
  const keys = Array.from({ length: 5000 }, (_, n) => Math.sin(n * 7919) * 10 ** (n % 19) * (n % 5 === 0 ? 0 : 1));
  keys.push(Infinity, -Infinity, -0, 0, Infinity, 1e-300, -1e-300);
  const expected = [...keys.keys()].sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b));
  expect(sorted(keys)).toEqual(expected);
});

test('nothing, and rows that are all alike', () => {
  expect([sorted([]), sorted([3, 3, 3])]).toEqual([[], [0, 1, 2]]);
});

test('many texts stand in the order of their code units', () => {
  const texts = Array.from(
    { length: 40_000 },
    (_, n) => `${((n * 7919) % 40_009).toString(36)}${n % 5 === 0 ? 'ź' : ''}`,
  );
  for (const steps = sortingTexts(texts); ;) {
    const step = steps.next();
    if (!step.done) continue;
    expect(step.value).toEqual(texts.toSorted());
    return;
  }
});
