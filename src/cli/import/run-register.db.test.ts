import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CityHall, openCityHall, type Told } from '../city-hall.cases.ts';

let hall: CityHall;
const call = (...args: string[]): Promise<Told> => hall.call('land', 'import', 'sites', ...args);
const SENDER = ['--sender', 'Spółdzielnia', '--as-of', '2026-10-01'];

beforeAll(async () => {
  hall = await openCityHall('register_hall', ['land']);
  expect((await hall.call('land', 'seed')).code).toBe(0);
}, 60_000);
afterAll(() => hall.close());

const list = (name: string, content: string | Uint8Array): string => {
  const at = path.join(hall.folder, name);
  writeFileSync(at, content);
  return at;
};

test('a list in Windows-1250 with decimal commas comes in; what is refused goes into a file with its reason', async () => {
  const rows = ['Numer;Nazwa;Longitude;Latitude;Cena', '1;Hala;18,0900;51,7600;1 200,50', '2;Hala 2;0,10;51,5;7'];
  const at = list('wykaz.csv', Buffer.from(rows.join('\r\n').replace('Hala 2', 'Magazyn \xb9'), 'latin1'));
  const errors = path.join(hall.folder, 'odrzucone.csv');
  const first = await call(at, ...SENDER, '--kind', 'hall', '--errors', errors);
  expect(first).toMatchObject({ code: 0, said: { made: 1, facts: 1, stored: true } });
  expect(readFileSync(errors, 'utf8')).toContain('Magazyn ą');
  expect(readFileSync(errors, 'utf8')).toContain('outside Poland');
  expect(await call(at, ...SENDER, '--kind', 'hall', '--errors', errors)).toMatchObject({
    said: { made: 0, unchanged: 1 },
  });
});

test('a mapping written down in a file says what the columns mean', async () => {
  const at = list('other.csv', 'A;B;C\nx1;Plac;306101_1.9999.1\n');
  const columns = list(
    'columns.json',
    JSON.stringify({ decimal: ',', kind: 'land', columns: { reference: { column: 'A' }, name: { column: 'B' } } }),
  );
  expect(await call(at, ...SENDER, '--columns', columns)).toMatchObject({ code: 0, said: { waiting: 1 } });
});

test.each([
  [['--as-of', '2026-10-01'], 2],
  [['--sender', 'A'], 2],
  [['--sender', 'A', '--as-of', 'wiosna'], 2],
  [[...SENDER, '--kind', 'castle'], 2],
  [[...SENDER, '--contact', 'nobody@example.org'], 1],
] as const)('with %j it ends with %i and stores nothing', async (options, code) => {
  const at = list('x.csv', 'nr;nazwa;rodzaj\n1;a;hall\n');
  expect(await call(at, ...options)).toMatchObject({ code, said: { ok: false } });
});

test('a file that is no list, or is not there, is refused with 1', async () => {
  expect(await call(list('x.txt', 'słowo'), ...SENDER)).toMatchObject({ code: 1 });
  expect(await call('/nowhere.csv', ...SENDER)).toMatchObject({ code: 1 });
});
