import { describe, expect, test } from 'vitest';
import { FaultPage } from '../../ui/fault-page.tsx';
import { Page } from '../../ui/page.tsx';
import { fixedClock } from '../clock.ts';
import { createWeb, frameOf, onPage, page, readForm, type App, type Rooms } from './index.ts';

const MUNICIPALITY = {
  teryt: '3061011',
  slug: 'kalisz',
  name_pl: 'Miasto Kalisz',
  name_en: 'City of Kalisz',
  office_pl: 'Biuro Obsługi Inwestora, Miasto Kalisz',
  office_en: 'Investor Service Office, City of Kalisz',
  address: 'Główny Rynek 20',
  opening_hours: '7:30–15:30',
  email: 'inwestor@example.pl',
  phone: '62 765 43 38',
  epsg: 2177,
  case_prefix: 'INW',
  synthetic: true,
  revision: 1,
};

/** Just enough of a database for pages that ask only for their city. */
function webWith(rows: unknown[], lines: string[] = []): App {
  const answering = {
    executeQuery: async () => ({ rows }),
    getExecutor: () => ({
      transformQuery: (node: unknown) => node,
      compileQuery: () => ({ sql: '', parameters: [] }),
      executeQuery: async () => ({ rows }),
    }),
  };
  const rooms = {
    database: { whole: answering, city: () => answering, close: async () => {} },
    clock: fixedClock('2026-11-23T10:00:00Z'),
    config: { baseUrl: 'https://kalisz.example', demo: true, developmentMail: false },
  } as unknown as Rooms;
  const app = createWeb({
    rooms,
    clientFolder: '/nonexistent',
    faultPage: (frame, fault) => <FaultPage frame={frame} {...fault} />,
    log: (line) => lines.push(line),
  });
  onPage(app, 'privacy', {
    get: (c) =>
      page(
        c,
        <Page frame={frameOf(c)} title="Dane">
          <p>{c.req.query('q')}</p>
        </Page>,
      ),
    post: async (c) => c.text((await readForm(c)).get('a') ?? 'brak'),
  });
  onPage(app, 'accessibility', {
    get: () => {
      throw new Error('secret of the house');
    },
  });
  return app;
}

const app = webWith([MUNICIPALITY]);
const own = { Origin: 'https://kalisz.example', 'Content-Type': 'application/x-www-form-urlencoded' };

describe('every answer', () => {
  test('carries a policy that lets no foreign or inline script run', async () => {
    const answer = await app.request('/dane-osobowe');
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(answer.headers.get('Content-Security-Policy')).not.toContain('unsafe');
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(answer.headers.get('Strict-Transport-Security')).toContain('max-age');
    const html = await answer.text();
    expect(html).not.toMatch(/<script|style=|\son[a-z]+=/);
  });

  test('has the language of its address and leads to the same page in the other, question kept', async () => {
    const html = await (await app.request('/en/privacy?q=a%26b')).text();
    expect(html).toContain('<html lang="en"');
    expect(html).toContain('href="/dane-osobowe?q=a%26b"');
  });

  test('escapes what the reader sent', async () => {
    const html = await (await app.request('/dane-osobowe?q=%3Cscript%3Ealert(1)%3C/script%3E')).text();
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script>alert(1)');
  });

  test('is sent again only when it changed', async () => {
    const tag = (await app.request('/dane-osobowe')).headers.get('ETag')!;
    expect((await app.request('/dane-osobowe', { headers: { 'If-None-Match': tag } })).status).toBe(304);
  });
});

describe('a write', () => {
  test.each([
    ['from our own page by fetch metadata', { 'Sec-Fetch-Site': 'same-origin' }, 200],
    ['from our own page by origin', { Origin: 'https://kalisz.example' }, 200],
    ['from a foreign page', { Origin: 'https://evil.example' }, 403],
    [
      'from a foreign page that pretends by origin',
      { Origin: 'https://kalisz.example', 'Sec-Fetch-Site': 'cross-site' },
      403,
    ],
    ['from a neighbour under the same domain', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['with a hidden origin', { Origin: 'null' }, 403],
    ['with no sign of where it comes from', {}, 403],
  ])('%s is answered rightly', async (_, headers, status) => {
    const answer = await app.request('/dane-osobowe', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers } as Record<string, string>,
      body: 'a=1',
    });
    expect(answer.status).toBe(status);
  });

  test('passes from anywhere only to the one address by which mail programs stop letters', async () => {
    const link = `1-${'0'.repeat(40)}`;
    const send = (path: string, method = 'POST') => app.request(path, { method, body: 'List-Unsubscribe=One-Click' });
    for (const path of [`/alerty/${link}/koniec`, `/en/alerts/${link}/stop`])
      expect((await send(path)).status, path).toBe(404);
    for (const path of [`/alerty/${link}`, `/alerty/${link}/pytanie`, `/alerty/${link}/koniec/x`, '/alerty/a/b/koniec'])
      expect((await send(path)).status, path).toBe(403);
    expect((await send(`/alerty/${link}/koniec`, 'DELETE')).status).toBe(403);
  });

  test.each([
    ['too large a body', 'a='.padEnd(70_000, 'x'), own, 413],
    ['a NUL character', 'a=%00', own, 400],
    ['another format', '{"a":1}', { ...own, 'Content-Type': 'application/json' }, 415],
  ])('with %s is refused', async (_, body, headers, status) => {
    const answer = await app.request('/dane-osobowe', { method: 'POST', headers, body });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain('<h1>');
  });
});

describe('a fault', () => {
  test('says in the reader’s language that there is no such page, with a reference', async () => {
    const polish = await app.request('/nie-ma');
    expect(polish.status).toBe(404);
    expect(await polish.text()).toContain('Nie ma takiej strony');
    expect(polish.headers.get('X-Request-Id')).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}$/);
    expect(await (await app.request('/en/nowhere')).text()).toContain('There is no such page');
  });

  test('of ours is logged and never shown', async () => {
    const lines: string[] = [];
    const answer = await webWith([MUNICIPALITY], lines).request('/deklaracja-dostepnosci');
    const html = await answer.text();
    expect(answer.status).toBe(500);
    expect(html).not.toContain('secret of the house');
    expect(lines[0]).toContain('secret of the house');
    expect(html).toContain(answer.headers.get('X-Request-Id'));
  });

  test('is told even when the database holds no city', async () => {
    const answer = await webWith([]).request('/dane-osobowe');
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain('Coś się u nas zepsuło');
  });

  test.each(['/dane-osobowe?q=%00', `/dane-osobowe?q=${'x'.repeat(5000)}`])(
    'is answered to an unreadable address',
    async (path) => {
      expect((await app.request(path)).status).toBe(400);
    },
  );

  test('names the method that a page does not take', async () => {
    expect((await app.request('/dane-osobowe', { method: 'DELETE', headers: own })).status).toBe(405);
  });
});

describe('the choice of light or dark', () => {
  const choose = (body: string) => app.request('/wyglad', { method: 'POST', headers: own, body });

  test('is kept in a cookie and leads back to the page', async () => {
    const answer = await choose('theme=dark&back=%2Fmiejsca%3Fkind%3Dhall');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe('/miejsca?kind=hall');
    expect(answer.headers.get('Set-Cookie')).toMatch(/theme=dark.*HttpOnly/);
    const html = await (await app.request('/dane-osobowe', { headers: { Cookie: 'theme=dark' } })).text();
    expect(html).toContain('data-theme="dark"');
  });

  test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/\tevil', ''])(
    'never leads to another site: %s',
    async (back) => {
      const answer = await choose(`theme=light&back=${encodeURIComponent(back)}`);
      expect(answer.headers.get('Location')).toBe('/');
    },
  );

  test('forgets itself when an unknown look is asked for', async () => {
    expect((await choose('theme=%22%3E&back=/')).headers.get('Set-Cookie')).toContain('Max-Age=0');
  });
});
