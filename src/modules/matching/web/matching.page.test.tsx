import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../../platform/clock.ts';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import { createWeb, type App } from '../../../platform/web/index.ts';
import { FaultPage } from '../../../ui/fault-page.tsx';
import { publishedDossiers } from '../index.server.ts';
import { mountMatchingPages } from './index.ts';

let opened: TestDatabase;
let app: App;
let slugs: string[];

beforeAll(async () => {
  opened = await openTestDatabase('demo');
  app = createWeb({
    rooms: {
      database: opened.database,
      clock: fixedClock(TEST_NOW.toISOString()),
      config: { baseUrl: 'https://kalisz.example', demo: true, developmentMail: false },
    },
    faultPage: (frame, fault) => <FaultPage frame={frame} status={fault.status} requestId={fault.requestId} />,
  });
  mountMatchingPages(app);
  slugs = (await publishedDossiers(opened.db)).map(({ site }) => site.slug);
});
afterAll(() => opened.close());

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await app.request(path, { headers });
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
};

const NEED = 'kind=land&length=120&width=60&height=12&power=2';

describe('the first page', () => {
  test.each(['/', '/en'])('%s asks the first three things and ships no script', async (path) => {
    const { status, html } = await get(path);
    expect(status).toBe(200);
    for (const name of ['kind', 'length', 'width', 'power', 'n-power']) expect(html).toContain(`name="${name}"`);
    expect(html).not.toMatch(/<script|style=|\son[a-z]+="/);
  });

  test('counts the sites that are there, and measures no promise that was not measured', async () => {
    const { html } = await get('/');
    expect(html).toContain(`${slugs.length} miejsc`);
    expect(html).toContain('jeszcze nie zmierzone');
    expect(html).toContain('Dane pokazowe.');
  });

  test.each(['/', '/en'])('%s leads only to pages that are there', async (path) => {
    const { html } = await get(path);
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    const links = [...main.matchAll(/href="(\/[^"#]*)"/g)].map(([, link]) => link!.replaceAll('&amp;', '&'));
    for (const link of new Set(links)) {
      // The enquiry stands in another room.
      if (/zapytanie|enquiry/.test(link)) continue;
      expect((await app.request(link)).status, link).toBe(200);
    }
  });
});

describe('the need', () => {
  test('keeps every answer that its address carries', async () => {
    const query = `${NEED}&activity=obr%C3%B3bka&pkd=25.53.Z&w-power=wish&n-gas=1&axle=11.5&rail=1&tenure=sale&start=2027-03-31&jobs=80`;
    const { status, html } = await get(`/potrzeba?${query}`);
    expect(status).toBe(200);
    for (const value of ['value="120"', 'value="obróbka"', 'value="25.53.Z"', 'value="31.03.2027"', 'value="80"']) {
      expect(html).toContain(value);
    }
    expect(html).toMatch(/id="n-gas" name="n-gas" value="1" checked/);
    expect(html).toMatch(/name="w-power" value="wish" checked/);
    expect(html).toMatch(/value="11.5" selected|selected value="11.5"/);
    expect(html).toContain('href="/en/need?');
  });

  test('gives an address to copy and stores nothing', async () => {
    const { html } = await get(`/potrzeba?${NEED}&gas=&keep=1`);
    expect(html).toContain(
      'value="https://kalisz.example/potrzeba?kind=land&amp;length=120&amp;width=60&amp;height=12&amp;power=2"',
    );
  });

  test('asked plainly shows an empty form without a fault', async () => {
    const { status, html } = await get('/potrzeba');
    expect(status).toBe(200);
    expect(html).not.toContain('error-summary');
  });
});

const LONG = 'x'.repeat(1000);
const HOSTILE = '"><script>alert(1)</script>';
const enc = encodeURIComponent;

describe('a wrong answer', () => {
  test.each([
    ['kind', ['castle', HOSTILE, LONG]],
    ['activity', [LONG, 'a\u202eb']],
    ['pkd', ['99.99.99', HOSTILE, LONG, '45.11.Z', '25.58.Z', '25.53.Q', '25.58']],
    ['area', ['abc', '-1', '0', '1e9', '99999999', HOSTILE, LONG, 'NaN', 'Infinity']],
    ['length', ['abc', '-1', '0', '99999', HOSTILE, LONG]],
    ['width', ['abc', '-1', '0', '99999', HOSTILE, LONG]],
    ['height', ['abc', '-1', '0', '99999', HOSTILE, LONG]],
    ['power', ['abc', '-1', '0', '99999', HOSTILE, LONG]],
    ['gas', ['abc', '-1', '0', '9999999', HOSTILE, LONG]],
    ['water', ['abc', '-1', '0', '9999999', HOSTILE, LONG]],
    ['sewage', ['abc', '-1', '0', '9999999', HOSTILE, LONG]],
    ['axle', ['abc', '-1', '0', '999', HOSTILE, LONG]],
    ['rail', ['yes', '2', HOSTILE, LONG]],
    ['road', ['abc', '-1', '0', '9999', HOSTILE, LONG]],
    ['tenure', ['gift', HOSTILE, LONG]],
    ['price', ['abc', '-1', '0', '9999999', HOSTILE, LONG]],
    ['start', ['32.13.2027', '2020-01-01', '2999-01-01', 'jutro', HOSTILE, LONG]],
    ['jobs', ['abc', '-1', '0', '2,5', '99999999', HOSTILE, LONG]],
    ['outlay', ['abc', '-1', '0', HOSTILE, LONG]],
  ])(
    'to %s goes back to the form, said in the summary and beside the field, with what was typed',
    async (field, values) => {
      for (const value of values) {
        const base = field === 'kind' ? 'area=2' : 'kind=land';
        const { status, html } = await get(`/miejsca?${base}&${field}=${enc(value)}`);
        expect(status, value).toBe(422);
        expect(html, value).toContain(`<a href="#${field}">`);
        expect(html, value).toContain(`id="${field}-e"`);
        expect(html).not.toContain('<script>alert');
        expect(html).toContain('<title>Błąd: ');
      }
    },
  );

  test.each(['w-area=maybe', 'n-area=maybe', 'area=1&area=2'])('about %s is told too', async (query) => {
    expect((await get(`/en/sites?kind=land&area=1&${query}`)).status).toBe(422);
  });

  test('says in English what English readers expect', async () => {
    const { html } = await get('/en/sites?kind=land&power=0');
    expect(html).toContain('Enter a number greater than zero');
    expect(html).toContain('One thing to correct');
  });

  test('to many fields is told once for each, in the order of the form', async () => {
    const { html } = await get('/miejsca?kind=x&area=x&start=x&pkd=x');
    const summary = html.slice(html.indexOf('error-summary'), html.indexOf('</ul>', html.indexOf('error-summary')));
    expect([...summary.matchAll(/href="#(\w+)"/g)].map(([, field]) => field)).toEqual(['kind', 'pkd', 'area', 'start']);
  });
});

describe('the live count', () => {
  test('answers with a sentence', async () => {
    const { status, html } = await get(`/potrzeba/ile?${NEED}`);
    expect(status).toBe(200);
    expect(JSON.parse(html)).toMatchObject({ big: expect.stringContaining('miejs'), rest: expect.any(String) });
  });

  test('counts what the results then show', async () => {
    const said = JSON.parse((await get(`/potrzeba/ile?${NEED}`)).html) as { big: string; rest: string; more: string };
    const { html } = await get(`/miejsca?${NEED}`);
    const rows = [...html.matchAll(/<li [^>]*tabindex="-1"/g)].length;
    const counted = [...`${said.big} ${said.rest} ${said.more}`.matchAll(/\d+/g)].map(Number);
    expect(counted.reduce((sum, n) => sum + n, 0)).toBe(rows);
  });

  test.each(['', 'kind=castle', 'kind=land&area=abc'])('is not counted for %s', async (query) => {
    expect((await get(`/potrzeba/ile?${query}`)).status).toBe(422);
  });
});

describe('a code that does not exist', () => {
  test.each([
    ['/miejsca?kind=land&pkd=25.53.Q', ['Kodu 25.53.Q nie ma w PKD 2025', '25.53.Z (Obróbka']],
    ['/potrzeba?kind=land&pkd=62.01.Z', ['Kod 62.01.Z jest z PKD 2007', '62.10.B (Programowanie)']],
    ['/potrzeba/pkd?q=25.53.Q', ['Kodu 25.53.Q nie ma w PKD 2025', '&amp;pkd=25.53.Z#pkd', 'id="q-e"']],
    ['/en/need/pkd?q=25.58', ['There is no code 25.58 in PKD 2025', '25.53.Z (']],
    ['/en/need?kind=land&pkd=62.01.Z', ['Code 62.01.Z is from PKD 2007']],
    ['/potrzeba/ile?kind=land&pkd=25.53.Q', []],
  ])('%s is refused, and the nearest are named', async (path, parts) => {
    const { status, html } = await get(path.includes('pkd?q') ? `${path}&kind=land` : path);
    expect(status).toBe(422);
    for (const part of parts) expect(html).toContain(part);
  });

  test('gets the nearest codes as suggestions while it is typed', async () => {
    const { html } = await get('/potrzeba/pkd?q=25.58', { Accept: 'application/json' });
    expect(JSON.parse(html)[0]).toMatchObject({ code: '25.53.Z' });
  });
});

describe('looking for a PKD code', () => {
  test('works without a script and brings the code back with the rest of the answers', async () => {
    const { html } = await get(`/potrzeba/pkd?q=obr%C3%B3bka+metali&${NEED}`);
    expect(html).toContain(`href="/potrzeba?${NEED.replaceAll('&', '&amp;')}&amp;pkd=25.53.Z#pkd"`);
    expect(html).toMatch(/type="hidden" name="length" value="120"/);
  });

  test('answers a script from the same address', async () => {
    const { html, headers } = await get('/potrzeba/pkd?q=25.53', { Accept: 'application/json' });
    expect(headers.get('Content-Type')).toContain('application/json');
    expect(JSON.parse(html)[0]).toMatchObject({ code: '25.53.Z' });
  });

  test.each([HOSTILE, LONG, '%', '\\', "' or 1=1"])('escapes %s', async (question) => {
    const { status, html } = await get(`/en/need/pkd?q=${enc(question)}`);
    expect(status).toBe(200);
    expect(html).not.toContain('<script>alert');
  });
});

describe('the results', () => {
  test('stand at the shortest address of the need', async () => {
    const answer = await app.request('/miejsca?kind=land&activity=&area=&w-area=must&length=120,0&width=60&power=2,0');
    expect(answer.status).toBe(302);
    expect(answer.headers.get('Location')).toBe('/miejsca?kind=land&length=120&width=60&power=2');
  });

  test.each(['/miejsca', '/en/sites'])(
    '%s rank every site, each with its verdicts in words, without a script of their own',
    async (path) => {
      const { status, html } = await get(`${path}?${NEED}`);
      expect(status).toBe(200);
      expect(html).toContain('id="lista"');
      expect([...html.matchAll(/<li class="site/g)].length).toBeGreaterThan(5);
      expect(html).toMatch(/class="v v--pass"/);
      expect(html).not.toMatch(/<script>|style=/);
    },
  );

  test('are never empty: what can’t be met shows the nearest misses with the reason', async () => {
    const { html } = await get('/miejsca?kind=land&length=900&width=600');
    expect(html).toContain('Żadne miejsce nie pasuje w\u00a0całości');
    expect([...html.matchAll(/class="site site--out"/g)]).toHaveLength(3);
    expect([...html.matchAll(/<li [^>]*tabindex="-1"/g)].length).toBeGreaterThan(3);
    expect(html).toMatch(/Czy hala się mieści: /);
  });

  test('without a need list the whole offer, or one kind of it', async () => {
    const pages = await Promise.all([get('/miejsca'), get('/miejsca?page=2')]);
    const shown = pages.flatMap(({ html }) =>
      [...html.matchAll(/<li class="site" id="miejsce-([^"]+)"/g)].map((found) => found[1]),
    );
    expect(shown.toSorted()).toEqual(slugs.toSorted());
    const halls = await get('/miejsca?f-kind=hall');
    const found = Number(/data-found="(\d+)"/.exec(halls.html)?.[1]);
    expect([...halls.html.matchAll(/<li class="site/g)]).toHaveLength(found);
    expect(found).toBeLessThan(slugs.length);
    expect((await get('/miejsca?only=hall')).headers.get('location')).toBe('/miejsca?f-kind=hall');
    expect((await get(`/miejsca?only=${enc(HOSTILE)}`)).headers.get('location')).toBe('/miejsca');
  });

  test('are narrowed without changing a verdict; a bound that is no number is refused beside its field', async () => {
    const { html } = await get(`/miejsca?${NEED}&f-owner=municipal&layer=power`);
    expect(html).toContain('Filtry zmieniają tylko to, które miejsca widać');
    expect(html).toContain('class="layer-text"');
    const faulty = await get('/miejsca?f-area-min=abc');
    expect(faulty.status).toBe(422);
    expect(faulty.html).toMatch(/aria-invalid="true"[^>]*f-area-min-e|f-area-min-e/);
  });

  test('that hold nothing say which choice empties them', async () => {
    const { html } = await get('/miejsca?f-kind=hall&f-power-min=900');
    expect(html).toContain('Żadne miejsce nie ma tego wszystkiego naraz');
    expect(html).toMatch(/bez „Moc przyłączeniowa od 900/);
    expect(html).toContain('Najbliżej są');
  });

  test('compare two to five, and print as a card with a code', async () => {
    const { html } = await get(`/porownanie?s=${slugs[0]}&s=${slugs[1]}&s=nie-ma`);
    expect(html).toContain('Porównanie: 2 miejsca');
    expect(html).toContain('Jednego z miejsc nie ma już w ofercie');
    const card = await get(`/miejsca/${slugs[0]}/karta`);
    expect(card.html).toContain('class="qr"');
    expect(card.html).not.toMatch(/<script/);
  });

  test('link each row and its pin by the same number and place', async () => {
    const { html } = await get(`/miejsca?${NEED}`);
    const row = /id="(miejsce-[\w-]+)"/.exec(html)![1]!;
    expect(html).toContain(`href="#${row}"`);
  });

  test('weigh no more than 25 kB packed', async () => {
    const { html } = await get(`/miejsca?${NEED}&sewage=30&water=40&gas=100`);
    const packed = await new Response(
      new Blob([html]).stream().pipeThrough(new CompressionStream('gzip')),
    ).arrayBuffer();
    expect(packed.byteLength).toBeLessThan(16_000);
  });
});

describe('a site', () => {
  test('every published one opens in both languages, with and without a need, and runs no script but those that move a hall and a map', async () => {
    for (const slug of slugs) {
      for (const path of [`/miejsca/${slug}`, `/en/sites/${slug}?${NEED}`]) {
        const { status, html } = await get(path);
        expect(status, path).toBe(200);
        expect(html, path).not.toMatch(
          /<script(?! type="module" src="[^"]*(?:hall|map)\.island)|style=|undefined|NaN|\[object/,
        );
      }
    }
  });

  test('says who answers, with a name and a phone, and asks with the site and the need', async () => {
    const { html } = await get(`/miejsca/${slugs[0]}?${NEED}`);
    expect(html).toMatch(/class="person"><b>\S+ \S+/);
    expect(html).toContain('href="tel:');
    expect(html).toContain(`href="/zapytanie?kind=land&amp;length=120`);
    expect(html).toContain(`site=${slugs[0]}`);
  });

  test('opens each verdict to its grounds and says that it is not a decision', async () => {
    const { html } = await get(`/miejsca/${slugs[0]}?${NEED}`);
    expect(html).toContain('<details>');
    expect(html).toContain('nie decyzją');
  });

  test('never hides what nobody has checked', async () => {
    const dossiers = await publishedDossiers(opened.db);
    const gap = dossiers.find(({ facts, site }) => site.kind === 'land' && !facts['power-capacity'])!;
    const { html } = await get(`/miejsca/${gap.site.slug}`);
    expect(html).toContain('Tego jeszcze nie sprawdzono');
    expect(html).toContain('Moc przyłączeniowa');
  });

  test.each(['nie-ma', '..%2f..%2fetc', enc(HOSTILE), '%F0%9F%98%80', LONG])(
    'that is not there is a plain 404: %s',
    async (slug) => {
      const { status, html } = await get(`/miejsca/${slug}`);
      expect(status).toBe(404);
      expect(html).not.toContain('<script>alert');
    },
  );

  test('with a damaged need leads to the form that says what is wrong', async () => {
    const answer = await app.request(`/miejsca/${slugs[0]}?kind=land&area=abc`);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('Location')).toBe('/potrzeba?kind=land&area=abc');
  });
});
