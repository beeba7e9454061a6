import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../files/temporary-folder.ts';
import { leftovers } from './place.ts';

const root = temporaryFolder('calisia-place-');
afterAll(() => rmSync(root, { recursive: true, force: true }));

function database(name: string, owner: string): string {
  const place = path.join(root, name);
  mkdirSync(path.join(place, 'postgres'), { recursive: true });
  writeFileSync(path.join(place, 'belongs-to'), `${owner}\n`);
  return place;
}

test('a database whose data folder is gone is named, and nothing is removed', async () => {
  const [lost, used] = [database('data-1', path.join(root, 'gone')), database('data-2', root)];
  mkdirSync(path.join(root, 'linux-x64-18'));
  expect(await leftovers(root)).toEqual([{ place: lost, folder: path.join(root, 'gone') }]);
  expect([lost, used].map((place) => existsSync(path.join(place, 'postgres')))).toEqual([true, true]);
});

test('where nothing ever lay outside, nothing is left behind', async () => {
  expect(await leftovers(path.join(root, 'nowhere'))).toEqual([]);
});
