import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { drawn, jpegWithPlace, PLACE } from '../src/platform/files/pictures.cases.ts';
import { openBrowser, openWindow, overflow } from './browser.ts';
import { faultsOf, faultsOfShown } from './looks.ts';

const address = inject('address');
const [first, second] = inject('signIns').filter(
  ({ email }, index, all) => all.findIndex((one) => one.email === email) === index,
);

let browser: Browser;
let owner: Page;
let anna: Page;
let jan: Page;
let parcel: string;
let room: string;
let site: string;

async function signedIn(who: { email: string; password: string }): Promise<Page> {
  const { page } = await openWindow(browser, { width: 1440 });
  await page.goto(`${address}/biuro/logowanie`);
  await page.locator('[name="email"]').fill(who.email);
  await page.locator('[name="password"]').fill(who.password);
  await page.getByRole('button', { name: 'Zaloguj', exact: true }).click();
  await page.waitForURL(/\/biuro$/);
  return page;
}

beforeAll(async () => {
  browser = await openBrowser();
  ({ page: owner } = await openWindow(browser, { width: 320, scripts: false }));
  anna = await signedIn(first!);
  jan = await signedIn(second!);
  await anna.goto(`${address}/biuro/miejsca?kind=land&status=published`);
  await anna.locator('main table a').first().click();
  await anna.getByRole('link', { name: 'Baza miejsc' }).waitFor();
  parcel = (/\d{6}_\d\.\d{4}\.[\d/]+/.exec(await anna.locator('main').innerText()) ?? [''])[0];
}, 60_000);
afterAll(() => browser.close());

/** What every new site is asked beside its land. */
const name = async (page: Page, pl: string): Promise<void> => {
  await page.locator('#kind').selectOption('land:greenfield');
  for (const [field, words] of Object.entries({ namePl: pl, nameEn: 'Meadow', districtPl: 'Piskorzewie' })) {
    await page.locator(`#${field}`).fill(words);
  }
  await page.locator('#districtEn').fill('Piskorzewie');
  await page.locator('#contact').selectOption({ index: 1 });
};

const move = async (page: Page, to: string): Promise<void> => {
  await page.goto(site);
  await page.locator('#reason').fill('Dane sprawdzone.');
  await page.locator(`button[name="to"][value="${to}"]`).click();
};

/** Corners of a border, as parts of the map's width and height. */
const BORDER = [
  [0.55, 0.35],
  [0.8, 0.35],
  [0.8, 0.6],
  [0.55, 0.6],
] as const;

describe('from an owner to the public', { timeout: 60_000 }, () => {
  test('an owner offers land with a photo, without scripts, on a phone', async () => {
    await owner.goto(`${address}/zglos-teren`);
    await owner.getByRole('button', { name: 'Wyślij zgłoszenie' }).click();
    expect(await owner.locator('.error-summary a').count()).toBeGreaterThanOrEqual(5);
    await owner.locator('#kind').selectOption('land:greenfield');
    await owner.locator('#parcels').fill(parcel);
    await owner.locator('#mandate').selectOption('owner');
    await owner.locator('#name').fill('Jan Próbny');
    await owner.locator('#email').fill('jan.probny@example.org');
    await owner.locator('#v-power-capacity').fill('1,5');
    await owner.locator('#consent').check();
    await owner.getByRole('button', { name: 'Wyślij zgłoszenie' }).click();
    expect(owner.url()).toContain('/zgloszenie/');
    room = owner.url().split('?')[0]!;
    await owner.locator('#description').fill('Plac od ulicy');
    await owner.locator('#file').setInputFiles({ name: 'plac.jpg', mimeType: 'image/jpeg', buffer: jpegWithPlace(6) });
    await owner.getByRole('button', { name: 'Dodaj plik' }).click();
    expect(await owner.locator('main').innerText()).toContain('plac.jpg');
    expect(await overflow(owner)).toBe(0);
  });

  test('a clerk accepts it and makes the photo public', async () => {
    await anna.goto(`${address}/biuro/zgloszenia?state=received`);
    await anna.locator('main table a').first().click();
    await anna.locator('#namePl').fill('Plac z podróży');
    await anna.locator('#nameEn').fill('Yard of a journey');
    await anna.locator('#districtPl').fill('Dobrzec');
    await anna.locator('#districtEn').fill('Dobrzec');
    await anna.locator('#contact').selectOption({ index: 1 });
    await anna.getByRole('button', { name: 'Utwórz szkic' }).click();
    await anna.waitForURL(/miejsca\/plac-z-podrozy/);
    site = anna.url().split('?')[0]!;
    await anna.locator('.filelist summary').first().click();
    await anna.locator('#descriptionEn-1').fill('The yard from the street');
    await anna.locator('#public-1').check();
    await anna.getByRole('button', { name: 'Zapisz', exact: true }).click();
    await move(anna, 'in-review');
    expect(await anna.locator('main').innerText()).toContain('Opublikuje je inna osoba');
  });

  test('another clerk publishes it; everybody sees the photo, and it tells no place', async () => {
    await move(jan, 'published');
    await owner.goto(site.replace('/biuro', ''));
    const photo = owner.locator('.photo img');
    expect(await photo.getAttribute('alt')).toBe('Plac od ulicy');
    const file = await fetch(address + (await photo.getAttribute('src')));
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(bytes.includes(PLACE)).toBe(false);
    expect(bytes.length).toBeGreaterThan(drawn('jpeg').length / 3);
    await owner.goto(room);
    expect(await owner.locator('main').innerText()).toContain('Miejsce jest w ofercie miasta');
  });

  test('what the owner states later waits for a clerk, whose page of it is accessible', async () => {
    await owner.goto(room);
    await owner.locator('#v-power-capacity').fill('2');
    await owner.getByRole('button', { name: 'Zapisz i potwierdź dane' }).click();
    await anna.goto(`${address}/biuro/zgloszenia?state=accepted`);
    await anna.locator('main table a').first().click();
    await anna.locator('button[value="figure-show"]').waitFor();
    expect(await faultsOfShown(anna)).toEqual([]);
  });

  test('what is withdrawn says so kindly', async () => {
    await move(anna, 'withdrawn');
    const answer = await owner.goto(site.replace('/biuro', ''));
    expect(answer?.status()).toBe(410);
    expect(await owner.locator('h1').innerText()).toContain('nie ma już w ofercie');
  });
});

describe('the pages of the desk', { timeout: 60_000 }, () => {
  test.each(['/biuro/miejsca', '/en/office/sites/new'])('%s is accessible and fits the window', async (path) =>
    expect(await faultsOf(anna, address + path)).toEqual([]),
  );

  test('the owner’s page and the office’s page of the site are accessible', async () => {
    const faults: string[] = [];
    for (const page of [room, site]) faults.push(...(await faultsOf(anna, page)));
    expect(faults).toEqual([]);
  });
});

describe('land without parcels', { timeout: 90_000 }, () => {
  test('a border that crosses itself is shown again with its fault, accessibly', async () => {
    await anna.goto(`${address}/en/office/sites/new`);
    await anna.locator('details.drawland summary').click();
    await anna.locator('#outline').fill('5738000 6508000\n5738100 6508100\n5738000 6508100\n5738100 6508000');
    await anna.locator('button[name="do"][value="create"]').last().click();
    await anna.locator('.error-summary').waitFor();
    expect(await faultsOfShown(anna)).toEqual([]);
  });

  test('on the moving map clicks pick parcels, corners while a border is drawn, and parcels again beside it', async () => {
    await anna.setViewportSize({ width: 320, height: 720 });
    await anna.evaluate(() => localStorage.clear());
    await anna.goto(`${address}/biuro/miejsca/nowe`);
    await name(anna, 'Łąka narysowana');
    await anna.getByRole('button', { name: 'Mapa ruchoma' }).click();
    await anna.locator('.map-moving').waitFor({ timeout: 30_000 });
    const frame = anna.locator('#dzialki .map-frame');
    const { width, height } = (await frame.boundingBox())!;
    const at = (x: number, y: number) => ({ position: { x: width * x, y: height * y } });
    // Parcels of Dobrzec-Zachód; the map keeps the pointer's place while it comes nearer.
    const parcels = at(0.181, 0.463);
    for (let nearer = 0; nearer < 5; nearer += 1) {
      await frame.dblclick(parcels);
      await anna.waitForTimeout(500);
    }
    const field = anna.locator('#parcels');
    /** Tiles of a busy machine come late: a click before them picks nothing. */
    const clickedUntil = (wanted: RegExp): Promise<void> =>
      expect
        .poll(
          async () => {
            if (!wanted.test(await field.inputValue())) await frame.click(parcels);
            return field.inputValue();
          },
          { timeout: 30_000, interval: 1500 },
        )
        .toMatch(wanted);
    const outline = anna.locator('#outline');
    await clickedUntil(/^306101_1\.\d{4}\.\S+$/);
    await anna.locator('.map-draw').first().click();
    await anna.locator('.map-undraw').click();
    await anna.locator('.map-draw').first().click();
    for (const [x, y] of [...BORDER, BORDER.at(-1)!]) {
      await frame.hover(at(x, y));
      await anna.waitForTimeout(100);
      await frame.click(at(x, y));
      await anna.waitForTimeout(150);
    }
    await expect.poll(() => outline.inputValue()).toMatch(/^(51\.\d{7} 18\.\d{7}\n?){4}$/);
    expect(await anna.locator('#outlineSystem').inputValue()).toBe('4326');
    expect(await field.inputValue()).toMatch(/^306101_1/);
    await clickedUntil(/^$/);
    await anna.locator('button[name="do"][value="create"]').last().click();
    const said = await anna.locator('main').innerText();
    expect(said).toContain('Granica narysowana przez biuro');
    expect(said).toContain('pod narysowaną granicą leżą działki, które są w naszej bazie');
    expect(await faultsOfShown(anna)).toEqual([]);
  });

  test('is typed without scripts on a phone, and changes on offer by two people', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 800 },
      storageState: await anna.context().storageState(),
    });
    const page = await context.newPage();
    await page.goto(`${address}/biuro/miejsca/nowe`);
    await name(page, 'Łąka wpisana');
    await page.locator('details.drawland summary').click();
    await page.locator('#outline').fill('5738000 6508000\n5738100 6508100\n5738000 6508100\n5738100 6508000');
    await page.locator('button[name="do"][value="create"]').last().click();
    expect(await page.locator('.error-summary').innerText()).toContain(
      'przecina samą siebie w punkcie 5738050.00 6508050.00',
    );
    expect(await overflow(page)).toBe(0);
    await page.locator('#outline').fill('5738000 6508000\n5738100 6508000\n5738100 6508100\n5738000 6508100');
    await page.locator('button[name="do"][value="create"]').last().click();
    site = page.url().split('?')[0]!;
    await move(page, 'in-review');
    await move(jan, 'published');
    const open = site.replace('/biuro', '');
    await owner.goto(open);
    expect(await owner.locator('main').innerText()).toContain('Nie jest to granica z ewidencji gruntów');
    await page.goto(site);
    await page.locator('summary').filter({ hasText: 'Zmień nazwę' }).click();
    await page.locator('#namePl').fill('Łąka nad wodą');
    await page.locator('button[name="do"][value="edit"]').last().click();
    expect(await page.locator('main').innerText()).toContain('Zmiany, które czekają na drugą osobę');
    await owner.goto(open);
    expect(await owner.locator('h1').innerText()).toBe('Łąka wpisana');
    await context.close();
  });

  test('its pages are accessible: for everybody, for who proposed the change, and for who reads it', async () => {
    const open = site.replace('/biuro', '');
    const english = site.replace('/biuro/miejsca', '/en/office/sites');
    const faults = await faultsOf(anna, `${open}?kind=land&length=60&width=30&height=10`);
    faults.push(...(await faultsOf(anna, site)), ...(await faultsOf(jan, english)));
    expect(faults).toEqual([]);
  });

  test('another person accepts the change, and everybody sees it', async () => {
    await jan.goto(site);
    await jan.getByRole('button', { name: 'Przyjmij zmiany' }).click();
    await owner.goto(site.replace('/biuro', ''));
    expect(await owner.locator('h1').innerText()).toBe('Łąka nad wodą');
  });
});
