import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { sql } from 'kysely';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayInPoland } from '../../../../kernel/day.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { fixedClock } from '../../../../platform/clock.ts';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../../platform/db/testing.ts';
import { type App, createWeb, onPage } from '../../../../platform/web/index.ts';
import { mountMapTiles } from '../../../places/web/index.ts';
import { supplies } from '../../data/supply.queries.ts';
import { withdrawLayer } from '../../usecases/withdraw-layer.ts';
import type { LayerKind } from '../../core/layer.ts';
import { limitsOfCity, limitTiles } from '../index.ts';
import { knownOf } from './limits-of-city.ts';

let opened: TestDatabase;
let app: App;

beforeAll(async () => {
  opened = await openTestDatabase('demo');
  app = createWeb({
    rooms: {
      database: opened.database,
      clock: fixedClock(TEST_NOW.toISOString()),
      config: { baseUrl: 'http://localhost', demo: true, developmentMail: false },
    },
    clientFolder: '/nonexistent',
    faultPage: () => <p>fault</p>,
  });
  mountMapTiles(app, [], [limitTiles]);
  onPage(app, 'sites', { get: async (c) => c.json(await limitsOfCity(c)) });
});
afterAll(() => opened.close());

type Told = { drawn: { kind: string; rings: unknown[]; lines: unknown[] }[] };
const told = async (): Promise<Told> => (await (await app.request('http://localhost/miejsca')).json()) as Told;
const said = async (kind: LayerKind, locale: Locale = 'pl'): Promise<string> =>
  knownOf({ kind, standing: await supplies(opened.db, 'standing'), today: dayInPoland(TEST_NOW), locale });

async function tile(z: number, x: number, y: number): Promise<{ bytes: number; things: Record<string, unknown>[] }> {
  const { rows } = await sql<{ revision: number }>`select revision from places.municipality where teryt = '3061011'`.execute(opened.db); // prettier-ignore
  const answer = await app.request(`http://localhost/kafle/ograniczenia/${rows[0]!.revision}/${z}/${x}/${y}`, { headers: { 'accept-encoding': 'gzip' } }); // prettier-ignore
  if (answer.status === 204) return { bytes: 0, things: [] };
  const bytes = gunzipSync(new Uint8Array(await answer.arrayBuffer()));
  const layer = new VectorTile(new PbfReader(bytes)).layers['limits'];
  return {
    bytes: bytes.length,
    things: Array.from({ length: layer?.length ?? 0 }, (_, i) => layer!.feature(i).properties),
  };
}

describe('what limits building, on the map', () => {
  test('each kind says how much of it is known, for which land, as of when, and who has what lacks', async () => {
    expect(await said('forest')).toMatch(/^obiektów: 2, całe miasto, stan na /);
    expect(await said('forest', 'en')).toMatch(/^things: 2, the whole city, as of /);
    expect(await said('nature')).toContain('sprawdzono, nie ma');
    expect(await said('gas-pipe')).toContain('część danych nieaktualna');
    expect(await said('easement')).toContain('są w urzędzie, nie na mapie');
  });

  test('tiles hold every kind that everybody may see, lesser roads from near on, and no easement', async () => {
    const wide = await tile(11, 1126, 678);
    const kinds = new Set(wide.things.map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual(['flood', 'forest', 'gas-pipe', 'heritage', 'power-line', 'road', 'watercourse']); // prettier-ignore
    expect(wide.bytes).toBeLessThan(500_000);
    const near = await tile(13, 4506, 2713);
    expect(near.things.filter(({ kind }) => kind === 'road').length).toBeGreaterThan(0);
    expect(near.things.some(({ kind }) => kind === 'easement')).toBe(false);
    expect((await tile(9, 281, 169)).things).toEqual([]);
  });

  test('the drawing leaves roads to its ground and easements to the office', async () => {
    const kinds = new Set((await told()).drawn.map(({ kind }) => kind));
    expect(kinds.has('road') || kinds.has('easement')).toBe(false);
    expect(kinds.has('flood')).toBe(true);
  });

  test('what is withdrawn is gone from tile, drawing and words at once', async () => {
    const forest = (await supplies(opened.db, 'standing')).find(({ kind }) => kind === 'forest')!;
    await withdrawLayer(opened.db, { id: forest.id, reason: 'Próba.', actor: 'command' });
    expect(await said('forest')).toBe('nie wiadomo, nikt nie przekazał danych; ma je ewidencja gruntów i budynków');
    expect((await told()).drawn.some(({ kind }) => kind === 'forest')).toBe(false);
    expect((await tile(11, 1126, 678)).things.some(({ kind }) => kind === 'forest')).toBe(false);
  });
});
