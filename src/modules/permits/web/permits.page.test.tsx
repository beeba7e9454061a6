import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../../boot/app.tsx';
import { fixedClock } from '../../../platform/clock.ts';
import { openTestDatabase, type TestDatabase } from '../../../platform/db/testing.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase('demo');
});
afterAll(() => opened.close());

const get = (path: string) =>
  createApp({
    database: opened.database,
    clock: fixedClock('2026-11-23T09:00:00Z'),
    config: { baseUrl: 'http://localhost', demo: true, developmentMail: false },
  }).request(`http://localhost${path}`);

const KNOWN =
  'start=2026-11-23&plan=no&developedHa=2&report=no&works=permit&power=none&gas=none&water=no&exit=no&soil=none&waterLaw=none&heritage=no&division=no&buyer=none&municipalLand=no&aidDecision=no&protectedArea=no&parkingHa=0&otherEnvironmental=no&use=industrial&buildMonths=10&heat=no&emissions=none';

describe('the page of the permit path', () => {
  test('asks first, every question open to "I don’t know", and promises nothing', async () => {
    const html = await (await get('/sciezka-pozwolen')).text();
    expect(html).toContain('Warunków zabudowy nikt nie może obiecać');
    expect(html.match(/<option[^>]*selected[^>]*>nie wiem/g)!.length).toBeGreaterThan(15);
    expect(html).not.toContain('<script');
  });

  test('tells when works may start, what decides it, what to file, and on what each step rests', async () => {
    const answer = await get(`/sciezka-pozwolen?${KNOWN}`);
    const html = (await answer.text()).replaceAll('\u00a0', ' ');
    expect(answer.status).toBe(200);
    expect(html).toContain('potrwa tyle, ile najdłużej pozwala ustawa: 28 sierpnia 2027.');
    expect(html).toContain(
      'Decyzja o środowiskowych uwarunkowaniach → Decyzja o warunkach zabudowy → Pozwolenie na budowę',
    );
    expect(html).toContain('Wydział Budownictwa, Urbanistyki i Architektury');
    expect(html).toContain('nikt z biura jeszcze tego nie przeczytał');
    expect(html).toContain('Karta informacyjna przedsięwzięcia albo raport');
    expect(html).not.toContain('undefined');
  });

  test('nothing known gives a range and names the questions that widen it', async () => {
    const html = await (await get('/en/permit-path?start=2026-11-23')).text();
    expect(html).toContain('Between 23\u00a0November\u00a02026 and ');
    expect(html).toContain('Does a local plan cover the land?');
    expect(html).toContain('not known whether needed');
  });

  test.each([
    ['plan=maybe', 'plan', 'Wybierz jedną z odpowiedzi.'],
    ['developedHa=-1', 'developedHa', 'Wpisz liczbę od 0 do 1000'],
    ['developedHa=1e9', 'developedHa', 'Wpisz liczbę od 0 do 1000'],
    ['start=2026-02-30', 'start', 'Podaj dzień, który istnieje'],
    ['start=%3Cscript%3E', 'start', 'Podaj dzień, który istnieje'],
  ])('%s is refused beside its field', async (query, field, says) => {
    const answer = await get(`/sciezka-pozwolen?${query}`);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(`href="#${field}"`);
    expect(html).toContain(says);
    expect(html).toContain(`id="${field}-e"`);
    expect(html).not.toContain('<script');
  });

  test('the calendar holds whole days, the same ids each time, and no faulty question', async () => {
    const file = await get(`/sciezka-pozwolen/kalendarz?${KNOWN}`);
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = (await file.text()).replaceAll('\r\n ', '');
    expect(text).toContain('DTSTART;VALUE=DATE:20261123');
    expect(text).toContain('SUMMARY:Najwcześniejszy start budowy');
    expect(text).toContain('DTSTART;VALUE=DATE:20270828');
    expect(await (await get(`/sciezka-pozwolen/kalendarz?${KNOWN}`)).text()).toContain('UID:P3-file@localhost');
    expect((await get('/sciezka-pozwolen/kalendarz?start=x')).status).toBe(303);
  });
});

describe('around the path', () => {
  test('starts from a site of the offer, with what is known of it, its source and day', async () => {
    const html = (await (await get('/sciezka-pozwolen?site=inwestorska-polnoc')).text()).replaceAll('\u00a0', ' ');
    expect(html).toContain('Co wiemy o miejscu');
    expect(html).toMatch(/Czy teren ma plan miejscowy\?<\/dt><dd>tak<\/dd><dd class="src">[^<]+, obowiązuje od/);
    expect(html).toMatch(/Kategoria|Czy grunt sprzedaje miasto\?<\/dt><dd>tak<\/dd><dd class="src">[^<]+, \d/);
    expect(html).toContain('jak wiemy o miejscu: tak');
    expect(html).toContain('<input type="hidden" name="site" value="inwestorska-polnoc"');
    const other = await (await get('/sciezka-pozwolen?site=inwestorska-polnoc&plan=no&works=permit')).text();
    expect(other).toContain('Decyzja o warunkach zabudowy');
    expect(await (await get('/sciezka-pozwolen?site=nie-ma')).text()).toContain('Tego miejsca nie ma w ofercie');
    expect((await get('/sciezka-pozwolen?site=%27%3B--')).status).toBe(200);
  });

  test('any step more or less and a later start are counted in by an address, and out again', async () => {
    const worksOf = async (more: string) =>
      /pozwala ustawa: ([^.]+)\./.exec(
        (await (await get(`/sciezka-pozwolen?${KNOWN}${more}`)).text()).replaceAll('\u00a0', ' '),
      )![1];
    expect(await worksOf('')).toBe('28 sierpnia 2027');
    expect(await (await get(`/sciezka-pozwolen?${KNOWN}&add=P18`)).text()).toContain(
      'Doliczono: Podział nieruchomości.',
    );
    expect(await worksOf('&skip=P2')).toBe('1 czerwca 2027');
    expect(await worksOf('&add=P99&skip=x')).toBe('28 sierpnia 2027');
    const html = await (await get(`/sciezka-pozwolen?${KNOWN}&skip=P2`)).text();
    expect(html).toContain('Pominięto: Decyzja o środowiskowych uwarunkowaniach.');
    expect(html).toContain(`href="/sciezka-pozwolen?${KNOWN.replaceAll('&', '&amp;')}#what-if">Cofnij`);
    expect(html).toContain('name="add"');
    expect(html).not.toContain('<script');
  });

  test('tells how long steps took here, from five closed cases on, and that sample ones are', async () => {
    const html = (await (await get(`/sciezka-pozwolen?${KNOWN}`)).text()).replaceAll('\u00a0', ' ');
    expect(html.match(/w tym urzędzie:/g)).toHaveLength(1);
    expect(html).toMatch(
      /połowa do \d+ dni, 80 na 100 do \d+ dni \(z 6 zamkniętych spraw\)\. Tylko sprawy tego rodzaju: [^<]+ – [^<]+\. Dane przykładowe\./,
    );
  });

  test('leads to an enquiry that takes the answers along', async () => {
    const html = await (await get('/sciezka-pozwolen?site=inwestorska-polnoc&works=permit&start=2026-11-23')).text();
    const asked = /href="(\/zapytanie\?[^"]+)"/.exec(html)![1]!.replaceAll('&amp;', '&');
    expect(asked).toContain('site=inwestorska-polnoc');
    expect(new URLSearchParams(asked.split('?')[1]).get('path')).toContain('works=permit');
    expect(await (await get(asked)).text()).toMatch(/Twoje odpowiedzi \(\d+\) trafią do nas/);
  });
});
