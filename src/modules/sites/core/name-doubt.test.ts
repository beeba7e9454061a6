import { expect, test } from 'vitest';
import { nameDoubt } from './public-source.ts';

test.each([
  ['operator', 'anna@pwik.test', 'e-mail'],
  ['register', 'wykaz Kowalski.xlsx', 'file'],
  ['broker', 'nowak, EWA', 'names-person'],
  ['broker', 'Jan Kowalski', 'first-name'],
  ['department', 'Wiśniewska-Nowak Małgorzata', 'first-name'],
  ['operator', 'Energa-Operator', null],
  ['operator', 'PWiK Kalisz', null],
  ['department', 'Wydział Geodezji', null],
  ['broker', 'Biuro Nieruchomości Adam i Ewa sp. z o.o.', null],
  ['broker', 'Jan-Bud', null],
  ['broker', 'Kacper Zych', 'first-name'],
  ['broker', 'Ksawery Adamczyk', 'first-name'],
  ['department', 'M. Wiśniewska', 'first-name'],
  ['broker', 'Nieruchomości Adam', null],
  ['broker', 'Grupa Emilia', null],
  ['department', 'Urząd Miejski', null],
  ['operator', 'Energetyka Kaliska', null],
  ['owner', 'Jan Kowalski', null],
] as const)('the public name of a source (%s) „%s” is doubtful as %s', (kind, name, doubt) => {
  expect(nameDoubt(kind, name, ['', 'Ewa Nowak'])).toBe(doubt);
});
