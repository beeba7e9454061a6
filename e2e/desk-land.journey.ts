import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, openWindow, overflow } from './browser.ts';
import { clerksAtWork, moveSite, nameSite } from './desk-work.ts';
import { faultsOf, faultsOfShown } from './looks.ts';

const address = inject('address');

let browser: Browser;
let reader: Page;
let anna: Page;
let jan: Page;
let site: string;

beforeAll(async () => {
  browser = await openBrowser();
  ({ page: reader } = await openWindow(browser, { width: 320, scripts: false }));
  [anna, jan] = await clerksAtWork(browser, address);
}, 60_000);
afterAll(() => browser.close());

/** Corners of a border, as parts of the map's width and height. */
const BORDER = [
  [0.55, 0.35],
  [0.8, 0.35],
  [0.8, 0.6],
  [0.55, 0.6],
] as const;

describe('land without parcels', { timeout: 150_000 }, () => {
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
    await nameSite(anna, 'Łąka narysowana');
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
    // Light or dark, by the machine or by the reader's choice: the page stays, and so does what was drawn and typed.
    const drawn = await outline.inputValue();
    await anna.emulateMedia({ colorScheme: 'dark' });
    await anna.getByRole('button', { name: 'ciemny' }).click();
    await expect.poll(() => anna.locator('html').getAttribute('data-theme')).toBe('dark');
    expect([await outline.inputValue(), await anna.locator('#namePl').inputValue()]).toEqual([
      drawn,
      'Łąka narysowana',
    ]);
    await frame.click(at(0.65, 0.5));
    expect([await outline.inputValue(), (await field.inputValue()).split('\n').length]).toEqual([drawn, 1]);
    await anna.getByRole('button', { name: 'jak w systemie' }).click();
    await anna.emulateMedia({ colorScheme: 'light' });
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
    await nameSite(page, 'Łąka wpisana');
    await page.locator('details.drawland summary').click();
    await page.locator('#outline').fill('5738000 6508000\n5738100 6508100\n5738000 6508100\n5738100 6508000');
    await page.locator('button[name="do"][value="create"]').last().click();
    expect(await page.locator('.error-summary').innerText()).toContain(
      'przecina samą siebie w punkcie 5738050,00 6508050,00',
    );
    expect(await overflow(page)).toBe(0);
    await page.locator('#outline').fill('5738000 6508000\n5738100 6508000\n5738100 6508100\n5738000 6508100');
    await page.locator('button[name="do"][value="create"]').last().click();
    site = page.url().split('?')[0]!;
    await moveSite(page, site, 'in-review');
    await moveSite(jan, site, 'published');
    const open = site.replace('/biuro', '');
    await reader.goto(open);
    expect(await reader.locator('main').innerText()).toContain('Nie jest to granica z ewidencji gruntów');
    await page.goto(site);
    await page.locator('summary').filter({ hasText: 'Zmień nazwę' }).click();
    await page.locator('#namePl').fill('Łąka nad wodą');
    await page.locator('#outline').fill('5738000 6508000\n5738100 6508000\n5738100 6508140\n5738000 6508100');
    await page.locator('button[name="do"][value="edit"]').last().click();
    const said = await page.locator('main').innerText();
    expect(said).toContain('Zmiany, które czekają na drugą osobę');
    expect(said).toMatch(/Przybywa 2\s000\sm², głównie od wschodu/);
    expect(await overflow(page)).toBe(0);
    await reader.goto(open);
    expect(await reader.locator('h1').innerText()).toBe('Łąka wpisana');
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
    await reader.goto(site.replace('/biuro', ''));
    expect(await reader.locator('h1').innerText()).toBe('Łąka nad wodą');
  });
});
