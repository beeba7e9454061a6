import { beforeEach, describe, expect, test } from 'vitest';
import { FaultPage } from '../../../ui/fault-page.tsx';
import { Page } from '../../../ui/page.tsx';
import { createWeb, frameOf, onPage, page, type App, type Rooms, type SessionLike } from '../index.ts';

const KALISZ = { teryt: '3061011', slug: 'kalisz', name_pl: 'Kalisz', name_en: 'Kalisz', phone: '1', revision: 1 };
const OTHER = { ...KALISZ, teryt: '3021011', slug: 'poznan', name_pl: 'Poznań', name_en: 'Poznań' };

let rows: Record<string, object>;
let made: number;
let now: Date;
let who: SessionLike | null;
let beside: string;
let app: App;

/** A database that knows which host asks, and nothing else. */
function database() {
  const executor = {
    transformQuery: (node: unknown) => node,
    // Of a raw query's parts only values carry one; its columns are a part without.
    compileQuery: (node: { parameters: readonly { value?: string }[] }) => ({
      sql: '',
      parameters: node.parameters.filter(({ value }) => value !== undefined),
    }),
    executeQuery: async (query: { parameters: readonly { value: string }[] }) => ({
      rows: [rows[query.parameters[0]!.value]],
    }),
  };
  return { getExecutor: () => executor };
}

beforeEach(() => {
  rows = { 'kalisz.example': KALISZ, 'poznan.example': OTHER };
  [made, now, who, beside] = [0, new Date('2026-11-23T10:00:00Z'), null, ''];
  const whole = database();
  app = createWeb({
    rooms: {
      database: { whole, city: () => whole },
      clock: { now: () => now },
      config: { baseUrl: 'https://kalisz.example', demo: true, developmentMail: false },
    } as unknown as Rooms,
    clientFolder: '/nonexistent',
    faultPage: (frame, fault) => <FaultPage frame={frame} {...fault} />,
    sessionOf: async () => who,
  });
  onPage(app, 'privacy', {
    get: (c) => {
      made += 1;
      c.set('pictureOrigins', ['https://maps.example']);
      return page(
        c,
        <Page frame={frameOf(c)} title={`${c.var.city.name.pl} ${made}`} />,
        c.req.query('bad') ? 422 : 200,
      );
    },
    beside: () => beside,
  });
});

const title = async (address = '/dane-osobowe', headers: Record<string, string> = {}): Promise<string> => {
  const html = await (await app.request(`https://kalisz.example${address}`, { headers })).text();
  return /<title>(.*?) ·/.exec(html)![1]!;
};

describe('a page that everybody sees alike', () => {
  test('is made once for each address, language and look', async () => {
    expect(await title()).toBe('Kalisz 1');
    expect(await title()).toBe('Kalisz 1');
    expect(await title('/en/privacy')).toBe('Kalisz 2');
    expect(await title('/dane-osobowe?q=1')).toBe('Kalisz 3');
    expect(await title('/dane-osobowe', { Cookie: 'theme=dark' })).toBe('Kalisz 4');
    expect(await title()).toBe('Kalisz 1');
  });

  test('at an address with a query, which anybody may make up, is kept when it is asked for again', async () => {
    expect(await title('/dane-osobowe?q=1')).toBe('Kalisz 1');
    expect(await title('/dane-osobowe?q=2')).toBe('Kalisz 2');
    expect(await title('/dane-osobowe?q=1')).toBe('Kalisz 3');
    expect(await title('/dane-osobowe?q=1')).toBe('Kalisz 3');
  });

  test('comes whole at addresses that differ in their query alone', async () => {
    const asked = ['?q=1', '?q=<"&', '?q=%C4%85', '?q=2', '?q=3'].map(async (query) => {
      const answer = await app.request(`https://kalisz.example/dane-osobowe${query}`, {
        headers: { 'Accept-Encoding': 'gzip' },
      });
      const html = await new Response(answer.body!.pipeThrough(new DecompressionStream('gzip'))).text();
      const search = new URL(`https://kalisz.example/${query}`).search.replaceAll('&', '&amp;');
      return html.includes(`value="/dane-osobowe${search}"`) && html.endsWith('</body></html>');
    });
    expect(await Promise.all(asked)).toEqual([true, true, true, true, true]);
  });

  test.each([
    ['the city’s revision grows', () => (rows['kalisz.example'] = { ...KALISZ, revision: 2 })],
    ['its row changes', () => (rows['kalisz.example'] = { ...KALISZ, phone: '2' })],
    ['a day has gone by in Poland', () => (now = new Date('2026-11-23T23:00:00Z'))],
    ['what it shows beside changes', () => (beside = '2')],
  ])('is made anew when %s', async (_, change) => {
    expect(await title()).toBe('Kalisz 1');
    change();
    expect(await title()).toBe('Kalisz 2');
  });

  test('of one city is never shown to another', async () => {
    expect(await title()).toBe('Kalisz 1');
    const other = await (await app.request('https://poznan.example/dane-osobowe')).text();
    expect(other).toContain('<title>Poznań 2');
    expect(await title()).toBe('Kalisz 1');
  });

  test('is made for each who is signed in, and not kept for others', async () => {
    who = { accountId: 1, name: 'A', role: 'clerk', permissions: [] };
    expect(await title()).toBe('Kalisz 1');
    expect(await title()).toBe('Kalisz 2');
    who = null;
    expect(await title()).toBe('Kalisz 3');
  });

  test('is not kept when it says that something is wrong', async () => {
    expect(await title('/dane-osobowe?bad=1')).toBe('Kalisz 1');
    expect(await title('/dane-osobowe?bad=1')).toBe('Kalisz 2');
  });

  test('comes with the same policy, compressed for those who take it, and only when it changed', async () => {
    const ask = (headers: Record<string, string> = {}) =>
      app.request('https://kalisz.example/dane-osobowe', { headers });
    const [first, second] = [await ask(), await ask()];
    expect([...second.headers].filter(([name]) => name !== 'x-request-id')).toEqual(
      [...first.headers].filter(([name]) => name !== 'x-request-id'),
    );
    expect(second.headers.get('Content-Security-Policy')).toContain("img-src 'self' data: https://maps.example");
    const small = await ask({ 'Accept-Encoding': 'gzip' });
    expect(small.headers.get('Content-Encoding')).toBe('gzip');
    const unpacked = small.body!.pipeThrough(new DecompressionStream('gzip'));
    expect(await new Response(unpacked).text()).toBe(await first.text());
    const same = await ask({ 'Accept-Encoding': 'gzip', 'If-None-Match': small.headers.get('ETag')! });
    expect([same.status, await same.text(), same.headers.get('Content-Encoding')]).toEqual([304, '', null]);
    expect(same.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });
});
