import { expect, test } from 'vitest';
import { bindWords } from './bind-words.ts';

test('a one-letter word is never left at the end of a line, nor is a sign of multiplication', () => {
  expect(bindWords('Teren w kształcie litery L i z drogą')).toBe('Teren w\u00a0kształcie litery L i\u00a0z\u00a0drogą');
  expect(bindWords('hala 120 × 60 m')).toBe('hala 120\u00a0×\u00a060 m');
  expect(bindWords('kawa, woda')).toBe('kawa, woda');
});
