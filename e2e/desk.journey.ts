import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { drawn, jpegWithPlace, PLACE } from '../src/platform/files/pictures.cases.ts';
import { clerksAtWork, moveSite } from './desk-work.ts';
import { openBrowser, openWindow, overflow } from './browser.ts';
import { faultsOf, faultsOfShown } from './looks.ts';

const address = inject('address');

let browser: Browser;
let owner: Page;
let anna: Page;
let jan: Page;
let parcel: string;
let room: string;
let site: string;

beforeAll(async () => {
  browser = await openBrowser();
  ({ page: owner } = await openWindow(browser, { width: 320, scripts: false }));
  [anna, jan] = await clerksAtWork(browser, address);
  // By its name: other journeys publish land that has no parcels.
  await anna.goto(`${address}/biuro/miejsca/inwestorska-polnoc`);
  parcel = (/\d{6}_\d\.\d{4}\.[\d/]+/.exec(await anna.locator('main').innerText()) ?? [''])[0];
  expect(parcel).not.toBe('');
}, 60_000);
afterAll(() => browser.close());

const move = (page: Page, to: string): Promise<void> => moveSite(page, site, to);

describe('from an owner to the public', { timeout: 60_000 }, () => {
  test('an owner offers land with a photo, without scripts, on a phone', async () => {
    await owner.goto(`${address}/zglos-teren`);
    await owner.getByRole('button', { name: 'Wyślij zgłoszenie' }).click();
    await owner.locator('.error-summary').waitFor();
    expect(await owner.locator('.error-summary a').count()).toBeGreaterThanOrEqual(5);
    await owner.locator('#kind').selectOption('land:greenfield');
    await owner.locator('#parcels').fill(parcel);
    await owner.locator('#mandate').selectOption('owner');
    await owner.locator('#name').fill('Jan Próbny');
    await owner.locator('#email').fill('jan.probny@example.org');
    await owner.locator('#v-power-capacity').fill('1,5');
    await owner.locator('#consent').check();
    await owner.getByRole('button', { name: 'Wyślij zgłoszenie' }).click();
    await owner.waitForURL(/\/zgloszenie\//);
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
