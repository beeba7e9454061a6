import { expect, test } from 'vitest';
import { sampleMark } from './locale.ts';

test.each([
  ['Plan miejscowy Wrocławska I (dane przykładowe)', 'Plan miejscowy Wrocławska I (sample data)'],
  ['dane przykładowe', 'sample data'],
  ['pismo przykładowe 716', 'sample letter 716'],
  ['pomiar przykładowy', 'sample measurement'],
  ['uchwała przykładowa nr D/2', 'sample resolution no. D/2'],
  ['Uchwała Nr XLIV/1/2019', 'Uchwała Nr XLIV/1/2019'],
  ['Geodeta Przykładowy', 'Geodeta Przykładowy'],
])('„%s” stands on an English page as “%s”, on a Polish one as it is', (text, english) => {
  expect([sampleMark(text, 'en'), sampleMark(text, 'pl')]).toEqual([english, text]);
});
