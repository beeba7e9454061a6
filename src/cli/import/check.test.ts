import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { command as check } from '../commands/check.ts';
import { runCommandLine } from '../run-command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'calisia-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommandLine(['check', ...args], {
    known: ['check'],
    load: () => Promise.resolve(check),
    env: { DATA_DIR: join(folder, 'never-made') },
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const ring = [
  [18.09, 51.76],
  [18.091, 51.76],
  [18.091, 51.761],
  [18.09, 51.76],
];
const parcel = (id: string) => ({
  type: 'Feature',
  properties: { idDzialki: id },
  geometry: { type: 'Polygon', coordinates: [ring] },
});
const collection = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });

describe('calisia check', () => {
  test('a right file of parcels ends with 0, a wrong one with 1 and its reason', async () => {
    const right = put('right.geojson', collection(parcel('306101_1.0033.1')));
    expect(await run('parcels', right)).toMatchObject({ code: 0 });
    const wrong = put('wrong.geojson', collection(parcel('306101_1.0033.1'), parcel('306101.33.1')));
    const told = await run('parcels', wrong, '--lang', 'pl');
    expect(told).toMatchObject({ code: 1 });
    expect(told.out).toContain('To nie jest identyfikator działki');
  });

  test('a plan that can’t be read is one fault as JSON', async () => {
    const told = await run('plan', put('plan.gml', '<a><b></a>'), '--json');
    expect(told.code).toBe(1);
    expect(JSON.parse(told.out)).toMatchObject({ faults: [{ kind: 'not-well-formed', file: 'plan.gml' }] });
  });

  test('a file that is none of ours is refused with a sentence; a wrong call shows the help', async () => {
    expect(await run('parcels', put('list.txt', 'Dzień dobry'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('neither GeoJSON, EGiB GML'),
    });
    expect(await run('parcels', join(folder, 'none'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no file'),
    });
    expect(await run('gardens', 'x')).toMatchObject({ code: 2 });
    expect(await run('plan')).toMatchObject({ code: 2 });
  });
});
