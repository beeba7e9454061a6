import { expect, test } from 'vitest';
import { en } from './messages.en.ts';
import { pl } from './messages.pl.ts';

test.each([
  [0, 0, 'O tym miejscu nic jeszcze nie potwierdzono.', 'Nothing about this site has been confirmed yet.'],
  [1, 1, 'Jedyna potwierdzona dana jest aktualna.', 'The only fact that was confirmed is up to date.'],
  [0, 1, 'Jedyna potwierdzona dana jest nieaktualna.', 'The only fact that was confirmed is out of date.'],
  [0, 5, 'Żadna z 5 danych nie jest aktualna.', 'None of the 5 facts is up to date.'],
  [1, 5, '1 z 5 danych jest aktualna.', '1 of 5 facts is up to date.'],
  [3, 5, '3 z 5 danych są aktualne.', '3 of 5 facts are up to date.'],
  [12, 14, '12 z 14 danych jest aktualnych.', '12 of 14 facts are up to date.'],
  [22, 30, '22 z 30 danych są aktualne.', '22 of 30 facts are up to date.'],
])('of %i fresh facts among %i a page says it as a person would', (fresh, all, polish, english) => {
  expect([pl.freshness(fresh, all), en.freshness(fresh, all)]).toEqual([polish, english]);
});
