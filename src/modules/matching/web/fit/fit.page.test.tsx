import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { TEST_NOW, type TestDatabase } from '../../../../platform/db/testing.ts';
import { askThread } from '../../../../platform/apart/threads/index.ts';
import { clientAddress } from '../../../../platform/rate/client-address.ts';
import { takeTry } from '../../../../platform/rate/rate.ts';
import type { App } from '../../../../platform/web/index.ts';
import { openDemoPages } from '../index.cases.tsx';
import { mountMatchingPages } from '../index.ts';

let opened: TestDatabase;
let app: App;

beforeAll(async () => {
  ({ opened, app } = await openDemoPages(mountMatchingPages));
});
afterAll(() => opened.close());

const LAND = '306101_1.0903.305';
type Asked = Readonly<Record<string, string>>;

async function ask(asked: Asked | string, path = '/czy-zmieszcze') {
  const answer = await app.request(`${path}?${typeof asked === 'string' ? asked : new URLSearchParams(asked)}`);
  const html = await answer.text();
  return { status: answer.status, html, text: html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ') };
}

describe('does it fit', () => {
  test.each(['/czy-zmieszcze', '/en/does-it-fit'])('%s asks without an account and without a script', async (path) => {
    const { status, html } = await ask('', path);
    expect(status).toBe(200);
    for (const name of ['parcels', 'outline', 'outlineSystem', 'length', 'width', 'height', 'jobs', 'use'])
      expect(html).toContain(`name="${name}"`);
    expect(html).not.toMatch(/<script(?! type="module" src="[^"]*map\.island)|style=|\son[a-z]+="|error-summary/);
    expect(html).toContain('data-pick="parcels"');
  });

  test('a hall that fits is drawn, with its distances and corners in words', async () => {
    const { status, html, text } = await ask({ parcels: LAND, length: '60', width: '30', height: '9' });
    expect(status).toBe(200);
    expect(text).toContain('Hala 60 × 30 m: mieści się pod warunkiem');
    expect(html).toContain('class="draft-hall"');
    expect(text).toMatch(/Do granicy na południowy zachód [\d,]+ m/);
    expect(text).toMatch(/skala 1 : [\d ]+/);
    // What is out of date is named with who has it, in one sentence.
    const stale = await ask({ parcels: '306101_1.0906.601/2', length: '60', width: '30' });
    expect(stale.text).toContain(
      'warstwy są nieaktualne i trzeba pobrać je jeszcze raz: gazociągi; dane mają: operator sieci gazowej',
    );
  });

  test('strips and rest make up the plot', async () => {
    const { html } = await ask({ parcels: LAND });
    const table = /<h2 id="strips">.*?<\/table>/s.exec(html)![0];
    const metres = [...table.matchAll(/<td[^>]*class="num"[^>]*>([\d\s\u00a0]+)m²/g)].map(([, m2]) =>
      Number(m2!.replaceAll(/\D/g, '')),
    );
    const plot = metres.pop()!;
    expect(metres.length).toBeGreaterThan(2);
    expect(Math.abs(metres.reduce((sum, m2) => sum + m2, 0) - plot)).toBeLessThan(metres.length);
  });

  test('a no comes with its proof and with halls that the same rules let stand', async () => {
    const { html, text } = await ask({ parcels: LAND, length: '190', width: '90' });
    expect(text).toContain('Hala 190 × 90 m: nie mieści się');
    const bound = Number(/nie stanie nic dłuższego niż ([\d,]+) m/.exec(text)![1]!.replace(',', '.'));
    const section = /<h2 id="others">.*?<\/table>/s.exec(html)![0];
    const links = [...section.matchAll(/href="(\/[^"]+)"/g)].map(([, link]) => link!.replaceAll('&amp;', '&'));
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) {
      const { searchParams } = new URL(link, 'https://kalisz.example');
      const again = await ask(searchParams.toString());
      expect(again.text).toMatch(/m: (mieści się|nie wiadomo)/);
      if (searchParams.get('width') === '90') {
        expect(Number(searchParams.get('length')!.replace(',', '.'))).toBeLessThanOrEqual(bound);
      }
    }
  });

  test('the longest hall of the width told is within a metre of the proof', async () => {
    const { text } = await ask({ parcels: LAND, width: '90' });
    const longest = Number(/Najdłuższa przy podanym boku: ([\d,]+) × 90 m/.exec(text)![1]!.replace(',', '.'));
    const over = await ask({ parcels: LAND, length: String(longest + 5), width: '90' });
    expect(over.text).not.toContain('m: mieści się');
  });

  test('without sides it is the largest hall, no larger than the plan lets be built over', async () => {
    const { text } = await ask({ parcels: LAND });
    const [, length, width] = /Największa hala: ([\d,]+) × ([\d,]+) m/.exec(text)!;
    const [long, short] = [Number(length!.replace(',', '.')), Number(width!.replace(',', '.'))];
    const checked = await ask({ parcels: LAND, length: String(long), width: String(short) });
    expect(checked.text).toContain('mieści się pod warunkiem');
  });
});

describe('the land and the rules', () => {
  test('a height that the plan forbids is a no, wherever the hall stands', async () => {
    const { text } = await ask({ parcels: LAND, length: '60', width: '30', height: '99' });
    expect(text).toContain('stanie na gruncie, ale plan na nią nie pozwala');
    expect(text).toContain('Wysokość');
  });

  test('the same hall is proposed as high as the plan allows, asked of the rules again; so is a smaller one', async () => {
    const high = await ask({ parcels: LAND, length: '60', width: '30', height: '99' });
    const section = /<h2 id="others">.*?<\/table>/s.exec(high.html)![0];
    expect(section).toContain('niższa: tyle plan pozwala');
    const allowed = /60 × 30 m, wysokość (\d+) m/.exec(section.replaceAll('\u00a0', ' '))![1]!;
    const kept = await ask({ parcels: LAND, length: '60', width: '30', height: allowed });
    expect(kept.text).not.toContain('plan na nią nie pozwala');
    expect(kept.html).not.toContain('niższa: tyle plan pozwala');
    const above = await ask({ parcels: LAND, length: '60', width: '30', height: `${Number(allowed) + 1}` });
    expect(above.text).toContain('plan na nią nie pozwala');
    const both = await ask({ parcels: LAND, length: '900', width: '30', height: '99' });
    expect(/<h2 id="others">.*?<\/table>/s.exec(both.html)![0]).toContain(`wysokość ${allowed}`);
  });

  test('a no names the rules that bind it, the one that costs the hall most first', async () => {
    const { html } = await ask({ parcels: LAND, length: '185', width: '60' });
    const why = /<h2 id="why-not">.*?<\/section>/s.exec(html)![0];
    const longest = [...why.matchAll(/\((\d+(?:,\d+)?).m\)<\/li>/gu)].map(([, metres]) =>
      Number(metres!.replace(',', '.')),
    );
    expect(longest.length).toBeGreaterThan(0);
    expect(longest).toEqual(longest.toSorted((a, b) => b - a));
    expect(Math.max(...longest)).toBeLessThanOrEqual(185);
  });

  test('several parcels are one plot', async () => {
    const { rows } = await sql<{ number: string }>`
      select number from places.parcel where id like '306101\\_1.0901.114/%' order by id`.execute(opened.db);
    const parcels = rows.map(({ number }) => `0901 ${number}`).join(', ');
    const { status, html } = await ask({ parcels, length: '40', width: '20' });
    expect(status).toBe(200);
    expect(html).toContain('class="draft-hall"');
  });

  test('a pasted border is answered, and never with a plain yes', async () => {
    const { rows } = await sql<{ geometry: [number, number][][][] }>`
      select geometry from places.parcel where id = ${LAND}`.execute(opened.db);
    const outline = rows[0]!.geometry[0]![0]!.map(([x, y]) => `${y} ${x}`).join('\n');
    const { status, text } = await ask({ outline, outlineSystem: '2177', length: '60', width: '30' });
    expect(status).toBe(200);
    expect(text).toContain('mieści się pod warunkiem');
    expect(text).toContain('Tak wychodzi w podanej granicy');
    expect(text).not.toContain('narysowało biuro');
  });

  test('the use decides which zones admit the hall', async () => {
    const { text } = await ask({ parcels: LAND, length: '60', width: '30', use: 'production' });
    expect(text).toContain('Przeznaczenie');
  });
});

describe('the hall set free', () => {
  test('what its script needs stands beside the drawing, and no map weighs on the answer', async () => {
    const { html } = await ask({ parcels: LAND, length: '60', width: '30' });
    const data = /data-hall="([^"]*)"/.exec(html)![1]!.replaceAll('&quot;', '"');
    const told = JSON.parse(data) as { hall: { corners: unknown[] }; rest: string; check: string };
    expect(told.hall.corners).toHaveLength(4);
    expect(told.rest.length).toBeGreaterThan(20);
    expect(told.check).toContain('parcels=');
    expect(html).toMatch(/<script type="module" src="[^"]*hall\.island/);
    expect(html).not.toContain('data-pick');
  });

  test('the sheet says its land, area, plan, scale, day and what it is worth', async () => {
    const { html, text } = await ask({ parcels: LAND, length: '60', width: '30', paper: 'A3' });
    expect(html).toContain('sheet--a3');
    for (const said of ['Skala', 'na A3', 'Stan na dzień', 'EPSG:2177', 'Informacja, nie decyzja.'])
      expect(text).toContain(said);
  });
});

describe('what cannot be answered', () => {
  test.each<[string, Asked | string, string]>([
    ['an unknown parcel', { parcels: '0999 1' }, 'Nie ma w naszej bazie działki'],
    ['no land', { length: '60', width: '30' }, 'Podaj numer działki albo wklej granicę'],
    ['no parcel', { parcels: '<script>alert(1)</script>' }, 'Tego nie rozumiemy jako numeru działki'],
    ['land twice', { parcels: LAND, outline: '1 2' }, 'nie jedno i drugie'],
    ['the field twice', `parcels=${LAND}&parcels=${LAND}`, 'To pole podano dwa razy'],
    ['a negative length', { parcels: LAND, length: '-3' }, 'Długość'],
    ['no number', { parcels: LAND, width: 'szeroka' }, 'Szerokość'],
    ['a huge hall', { parcels: LAND, length: '1e9' }, 'Długość'],
    ['too many parcels', { parcels: Array.from({ length: 60 }, (_, n) => `0903 ${n + 1}`).join(',') }, 'najwyżej 20'],
    ['a long text', { parcels: '1'.repeat(2700) }, 'za długi'],
    ['corners elsewhere', { outline: '1 2\n3 4\n5 6', outlineSystem: '2177' }, 'nie leży w mieście'],
    ['an unknown system', { outline: '51,7 18,0', outlineSystem: '9999' }, 'Układ'],
    ['words for corners', { outline: 'tu i tam', outlineSystem: '2177' }, 'Tego nie rozumiemy jako narożnika'],
  ])('%s is refused beside the field and in the summary', async (_, asked, said) => {
    const { status, html, text } = await ask(asked);
    expect(status).toBe(422);
    expect(html).toContain('error-summary');
    expect(html).toContain('class="err"');
    expect(text).toContain(said);
    expect(html).not.toMatch(/<script(?! type="module" src="[^"]*map\.island)/);
    expect(html).not.toContain('id="verdict"');
  });

  test.each(['%', "' or 1=1 --", '\u202e305', '٣٠٥'])('%j names no parcel', async (parcels) => {
    expect((await ask({ parcels })).status).toBe(422);
  });

  test('an unknown paper, an unknown use and other fields change nothing', async () => {
    const { status, text } = await ask({ parcels: LAND, paper: 'A0', use: 'x', foo: 'bar' });
    expect(status).toBe(200);
    expect(text).toContain('Wydruk A4');
  });
});

describe('what can not be answered', () => {
  test.each([
    [{ parcels: '306101_1.0903.99999' }, 'parcels', 'Nie ma w naszej bazie działki 306101_1.0903.99999'],
    [{ parcels: '146501_1.0001.1' }, 'parcels', 'leży w innej gminie'],
    [{ parcels: 'xyz' }, 'parcels', 'nie rozumiemy jako numeru działki'],
    [{ parcels: LAND, length: '0' }, 'length', 'większą od zera albo zostaw puste'],
    [{ parcels: LAND, length: '10000' }, 'length', 'najwyżej 2 000 m'],
    [{ parcels: LAND, width: 'dużo' }, 'width', 'wpisz liczbę'],
    [
      { outline: '52.2297 21.0122\n52.23 21.0122\n52.23 21.013', outlineSystem: '4326' },
      'outline',
      'nie leży w mieście',
    ],
  ])('%j is told beside its field and in the title, and stays in the form', async (asked, field, said) => {
    const { status, html, text } = await ask(asked);
    expect(status).toBe(422);
    expect(html).toContain(`id="${field}-e"`);
    expect(text.toLowerCase()).toContain(said.toLowerCase());
    expect(html).toContain('<title>Błąd: ');
    expect(text).not.toContain('zaznacz „nie wiem”');
    for (const value of Object.values(asked)) expect(html).toContain(value);
  });

  test('while all threads are taken a reader is told to come again, with the question kept and the map beside it', async () => {
    const module = 'src/platform/apart/threads/waiting.apart.cases.ts';
    const others = Array.from({ length: 16 }, () =>
      askThread({ module, question: { ms: 700, said: '' }, deadlineMs: 20_000, by: 'reader' }),
    );
    const address = `/czy-zmieszcze?${new URLSearchParams({ parcels: LAND, length: '60', width: '30' })}`;
    const answer = await app.request(address);
    const html = await answer.text();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('10');
    expect(html).toMatch(/role="alert">Liczymy właśnie odpowiedzi dla innych. Nic nie przepadło: poczekaj 10 s/);
    for (const kept of [LAND, 'value="60"', 'value="30"', 'data-pick="parcels"']) expect(html).toContain(kept);
    await Promise.all(others);
    expect((await app.request(address)).status).toBe(200);
  });
});

test('who asks very often is told when to come again, and nothing that was typed is lost', async () => {
  const who = clientAddress(undefined, undefined);
  const counted = { what: 'fit', who, limit: 60, windowSeconds: 60, now: TEST_NOW };
  for (let n = 0; n < 60; n += 1) await takeTry(opened.database.whole, counted);
  const last = await ask({ parcels: LAND, length: '60', width: '30' });
  expect(last.status).toBe(429);
  expect(last.text).toMatch(/poczekaj \d+ s i kliknij/);
  expect(last.html).toContain('value="60"');
  expect(last.html).toContain(LAND);
});
