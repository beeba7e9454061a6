import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../../boot/app.tsx';
import { fixedClock } from '../../../platform/clock.ts';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase('demo');
});
afterAll(() => opened.close());

async function open(path: string): Promise<{ status: number; html: string }> {
  const app = createApp({
    database: opened.database,
    clock: fixedClock(TEST_NOW.toISOString()),
    config: { baseUrl: 'http://localhost', demo: true, developmentMail: false },
  });
  const answer = await app.request(`http://localhost${path}`);
  return { status: answer.status, html: (await answer.text()).replaceAll('\u00a0', ' ') };
}

const FULL =
  'municipality=3061011&size=medium&investment=20+000+000&jobs=40&pkd=25.53.Z&start=2026-11-01&newActivity=yes&reinvestment=no' +
  '&research=no&services=no&aidDay1=2025-03-01&aidEur1=12000&land=20000&building=8000&structures=3000000&asOf=2026-11-23&rate=4%2C30';

const START = 'municipality=3061011&investment=20000000&asOf=2026-11-23&rate=4.30';
const FIGURES = 'people1=100&turnover1=90000000&balance1=80000000&people2=90&turnover2=80000000&balance2=70000000';

describe('the page about public aid', () => {
  test('asks, with the city filled in, before anything is answered', async () => {
    const { status, html } = await open('/pomoc-publiczna');
    expect(status).toBe(200);
    expect(html).toContain('value="3061011"');
    expect(html).not.toContain('id="answer"');
  });

  test('answers without scripts: what loses the aid first, then amounts down to act, dates and who checked', async () => {
    const { status, html } = await open(`/pomoc-publiczna?${FULL}`);
    expect(status).toBe(200);
    expect(html.indexOf('to odbierze pomoc')).toBeLessThan(html.indexOf('id="regional-aid-intensity"'));
    for (const said of [
      '35 %',
      '7 000 000 zł',
      '8 000 000 zł',
      '16 000 000 zł',
      '12 lat',
      '6 punktów',
      '288 000 euro',
      '373 240 zł',
      '1 119 720 zł',
    ])
      expect(html).toContain(said);
    expect(html).toContain('nikt z biura jeszcze tego nie przeczytał');
    expect(html).toContain('Dz.U. 2021 poz. 2422');
    expect(html).not.toContain('<script');
    expect(html).not.toMatch(/undefined|NaN/);
  });

  test('says the same in English', async () => {
    const { html } = await open(`/en/public-aid?${FULL}`);
    for (const said of ['PLN 7,000,000', '12 years', 'nobody at the office has read this yet', 'this loses the aid'])
      expect(html).toContain(said);
  });

  test('answers little with ranges, and never with a guess', async () => {
    const { status, html } = await open('/pomoc-publiczna?municipality=3061011&investment=5000000');
    expect(status).toBe(200);
    for (const said of ['45 %', '35 %', '25 %', 'wielkość firmy: mikro', 'Zostało najwyżej 300 000 euro'])
      expect(html).toContain(said);
  });
});

describe('an answer about public aid', () => {
  test('tells the size from figures, and explains the way to it', async () => {
    const { status, html } = await open(
      `/pomoc-publiczna?${START}&${FIGURES}&linkKind1=partner&linkShare1=30&linkPeople1=10&linkTurnover1=0&linkBalance1=0`,
    );
    expect(status).toBe(200);
    for (const said of [
      'Z podanych liczb wynika wielkość firmy: średnia',
      'liczy się w 30 %',
      'Oba zamknięte lata dają to samo',
      '35 %',
    ])
      expect(html).toContain(said);
  });

  test('counts the aid of every firm of the group, converts zlotys, and tells another day', async () => {
    const group =
      'holder1=Beta&hold1=votes&holder2=beta&hold2=board&held2=Gamma&aidDay1=2026-01-01&aidEur1=43000&aidIn1=PLN&aidRate1=4.30&aidFirm1=gamma&roomOn=2029-01-01';
    const { status, html } = await open(`/pomoc-publiczna?${START}&${group}`);
    expect(status).toBe(200);
    for (const said of [
      '290 000 euro',
      '300 000 euro',
      'Beta, Gamma, firma pytająca',
      'to 10 000 euro po kursie 4.3000',
    ])
      expect(html).toContain(said);
  });

  test('counts buildings by height, each resolution, premises and what would change the sum', async () => {
    const more =
      'size=medium&pkd=25.53.Z&land=20000&areaHigh=8000&areaMid=500&areaLow=100&structures=3000000&finished=2028-05-01&rent=1000&municipal=yes&renovation=500000&zone=yes&newActivity=yes&jobs=24';
    const { html } = await open(`/pomoc-publiczna?${START}&${more}`);
    for (const said of [
      'Z 8 600 m² liczy się 8 250 m²',
      '1 stycznia 2029',
      'Uchwała XLVI/630/2014',
      '9 000 zł',
      '200 000 zł',
      'Gdyby firma była duża',
      'Błaszki',
      'Rok po roku',
      'O krok dalej',
      'Krajowy Fundusz Szkoleniowy',
    ])
      expect(html).toContain(said);
  });
});

describe('deadlines and years', () => {
  test.each([
    ['', 'Tego terminu nie przekrocz', 'Nie wiemy, kiedy zaczną się prace'],
    ['&start=2027-02-01', 'Tego terminu nie przekrocz', 'przed wnioskiem niczego nie zamawiaj'],
    ['&start=2026-01-01', 'to odbierze pomoc', 'traci pomoc w całości'],
  ])('what would lose the aid stands first, in red words, with %j', async (start, title, said) => {
    const { html } = await open(`/pomoc-publiczna?municipality=3061011&investment=5000000${start}`);
    const first = /<div class="aid-loses" role="note"><h3>([^<]*)<\/h3><p class="err">([^<]*)/.exec(html)!;
    expect(first[1]).toContain(title);
    expect(first[2]).toContain(said);
    expect(first.index).toBeLessThan(html.indexOf('id="aid-stack"'));
  });

  test('the chart says that the exemption is spread where no tax is given, and leads to where it is given', async () => {
    const asked = `${START}&size=medium`;
    const { html } = await open(`/pomoc-publiczna?${asked}`);
    expect(html).toContain('Nie podano podatku dochodowego, więc zwolnienie z niego rozłożono równo');
    const change = /href="([^"]*edit=tax#tax1)"/.exec(html)![1]!.replaceAll('&amp;', '&').split('#')[0]!;
    const form = await open(change);
    expect(form.html).toMatch(/<details class="aid-fold" open><summary><b>Podatek dochodowy<\/b>/);
    const told = await open(`/pomoc-publiczna?${asked}&tax1=100000&tax2=200000`);
    expect(told.html).not.toContain('rozłożono równo');
    expect(told.html).toContain('dalsze lata są jak ostatni podany');
  });

  test('asks five questions; the others stay folded, with how many of them are answered', async () => {
    const { html } = await open('/pomoc-publiczna');
    const first = html.slice(html.indexOf('<fieldset'), html.indexOf('<details'));
    expect([...first.matchAll(/<(?:input|select) id="(\w+)"/g)].map(([, id]) => id)).toEqual([
      'investment',
      'size',
      'jobs',
      'start',
      'pkd',
    ]);
    expect(html).not.toMatch(/<details[^>]* open/);
    const again = await open(`/pomoc-publiczna?${START}&land=1&building=2&structures=3&edit=1`);
    expect(again.html).toMatch(/Grunt, budynki i budowle<\/b> <span class="aid-count">wypełniono: 3</);
  });
});

describe('the form about public aid', () => {
  test.each([
    ['incomeTax', 'incomeTax=5&tax1=5', 'nie oba'],
    ['tax1', 'tax2=5', 'Podaj też ten rok'],
    ['tax3', 'tax1=1&tax2=1&tax3=x', 'Podaj liczbę'],
    ['size', `${FIGURES}&size=micro`, 'Z podanych liczb wynika: średnia'],
    ['people2', 'people1=5&turnover1=1&balance1=1', 'Podaj też rok wcześniej'],
    ['firmNew', `${FIGURES}&firmNew=1`, 'nie zamknęła dwóch lat'],
    ['turnover1', 'people1=5&firmNew=1', 'Podaj wszystkie trzy'],
    [
      'linkShare1',
      `${FIGURES}&linkKind1=partner&linkShare1=51&linkPeople1=1&linkTurnover1=1&linkBalance1=1`,
      'firma powiązana',
    ],
    [
      'linkShare1',
      `${FIGURES}&linkKind1=partner&linkShare1=24&linkPeople1=1&linkTurnover1=1&linkBalance1=1`,
      'nie liczy',
    ],
    ['linkKind1', `${FIGURES}&linkPeople1=1`, 'powiązana, czy partnerska'],
    ['hold1', 'holder1=Beta', 'rodzaj wpływu'],
    ['held1', 'holder1=Beta&hold1=votes&held1=BETA', 'samą siebie'],
    ['aidFirm1', 'aidDay1=2026-01-01&aidEur1=5&aidFirm1=Nieznana', 'nie ma wśród powiązań'],
    ['aidRate1', 'aidDay1=2026-01-01&aidEur1=5&aidIn1=PLN', 'z dnia tej pomocy'],
    ['building', 'land=1&building=5&areaHigh=5&structures=1', 'nie obie'],
    ['discount', 'discount=99', 'od 0 do 50'],
    ['zone', 'zone=maybe', 'Wybierz'],
  ])('says beside %s what is wrong in %s', async (field, query, said) => {
    const { status, html } = await open(`/pomoc-publiczna?${START}&${query}`);
    expect(status).toBe(422);
    expect(html).toContain(`id="${field}-e"`);
    expect(html).toContain(said);
  });

  test('asks for the rate where the size is told from zlotys', async () => {
    const { status, html } = await open(`/pomoc-publiczna?municipality=3061011&investment=5000000&${FIGURES}`);
    expect(status).toBe(422);
    expect(html).toContain('id="rate-e"');
  });

  test('puts what is wrong beside its field and in a summary', async () => {
    const faulty =
      'municipality=99&size=huge&investment=a+lot&jobs=1,5&pkd=zz&start=2026-02-30&newActivity=maybe&aidDay1=2026-01-01&aidEur2=5&land=1&rate=0&ratio=-3&asOf=x&labour=1,200';
    const { status, html } = await open(`/pomoc-publiczna?${faulty}`);
    expect(status).toBe(422);
    for (const field of [
      'municipality',
      'size',
      'investment',
      'jobs',
      'pkd',
      'start',
      'newActivity',
      'aidEur1',
      'aidDay2',
      'building',
      'structures',
      'rate',
      'ratio',
      'asOf',
      'labour',
    ])
      expect(html, field).toContain(`id="${field}-e"`);
    expect(html).toContain('Napisz 1200 albo 1.2');
    expect(html).not.toContain('id="answer"');
  });

  test.each(['<script>alert(1)</script>', '٣', '9'.repeat(50), '1e309', '%00', '-0', '\u202e5'])(
    'stays a page for %j',
    async (text) => {
      const value = encodeURIComponent(text);
      const { status, html } = await open(
        `/pomoc-publiczna?municipality=${value}&investment=${value}&start=${value}&rate=${value}&aidEur1=${value}`,
      );
      expect(status).toBe(422);
      expect(html).not.toContain('<script');
    },
  );
});
