import { describe, expect, test } from 'vitest';
import { bytesNamed, type FileSource } from '../../../places/index.server.ts';
import type { PlanMapping } from '../../core/vector/mapping.ts';
import { actFile, RIGHT, withSecond, zonesFile } from '../plan-files.cases.ts';
import { examineApart, zonesApart } from './plan-work.ts';

const given = (file: FileSource) => ({ name: file.name, bytes: [...(file.open() as Iterable<Uint8Array>)][0]! });

describe('examining a plan of unknown origin', () => {
  test('a faulty plan is told and drawn as in the office', async () => {
    const files = [given(actFile()), given(zonesFile(withSecond({ cell: [1, 0, 1, 0.5] })))];
    const answer = await examineApart({ files, locale: 'pl' });
    expect(answer).toMatchObject({
      ok: true,
      value: { check: { zones: 3, faults: [{ kind: 'gap', measure: 5000 }] }, sheet: { marks: [{ n: 1 }] } },
    });
    expect(answer.ok && answer.value.sheet?.zones.map(({ name }) => name)).toEqual(['1SP', '2SU', '3SN']);
  });

  test('one that needs too much memory or time is ended, and the next one is examined', async () => {
    const zones = Array.from({ length: 40_000 }, (_, n) => ({
      ...RIGHT[0]!,
      cell: [n, n % 7, 3, 3] as [number, number, number, number],
    }));
    const large = [given(actFile()), given(zonesFile(zones))];
    const asked = { files: large, locale: 'pl' as const };
    expect(await examineApart(asked, { memoryMb: 48 })).toMatchObject({ ok: false, error: { kind: 'too-large' } });
    expect(await examineApart(asked, { deadlineMs: 1200 })).toMatchObject({ ok: false, error: { kind: 'too-slow' } });
    const right = { files: [given(actFile()), given(zonesFile([...RIGHT]))], locale: 'pl' as const };
    expect(await examineApart(right)).toMatchObject({ ok: true, value: { check: { faults: [] } } });
  });
});

const mapping: PlanMapping = {
  act: { kind: 'mpzp', title: 'Próba', resolution: null, journal: null, url: null, drawingUrl: null, from: null },
  columns: { designation: 'ozn', symbol: null, name: null, act: null, from: null, limits: {} },
};
const into = { mappingName: 'a', mapping, epsg: 2177, border: null, today: '2026-11-22' } as never;

describe('reading zones that somebody uploaded', () => {
  const zone = (x: number): string =>
    `{"type":"Feature","properties":{"ozn":"${x}P"},"geometry":{"type":"Polygon","coordinates":[[[${x},5735000],[${x + 50},5735000],[${x + 50},5735050],[${x},5735000]]]}}`;
  const file = (count: number): FileSource =>
    bytesNamed(
      'a.geojson',
      Buffer.from(
        `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:2177"}},"features":[${Array.from({ length: count }, (_, n) => zone(6_506_000 + n)).join()}]}`,
      ),
    );

  test('zones come back as they are read here', async () => {
    const read = await zonesApart()(file(2), into);
    expect(read.ok && [...read.value.zones.values()].flat().map(({ designation }) => designation)).toEqual([
      '6506000P',
      '6506001P',
    ]);
  });

  test('a file that needs too much memory or time is refused with the reason', async () => {
    expect(await zonesApart({ memoryMb: 48 })(file(60_000), into)).toMatchObject({
      ok: false,
      error: { kind: 'too-large' },
    });
    expect(await zonesApart({ deadlineMs: 700 })(file(60_000), into)).toMatchObject({
      ok: false,
      error: { kind: 'too-slow' },
    });
  });
});
