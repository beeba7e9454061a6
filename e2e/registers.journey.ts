import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, openWindow } from './browser.ts';
import { faultsOfShown } from './looks.ts';
import { enterOffice } from './enter-office.ts';

const address = inject('address');
const LIST = [
  'Numer;Nazwa;Rodzaj;Pow. użytkowa [ha];Cena;Właściciel;Longitude;Latitude',
  '1;Hala przy Wrocławskiej;hala;0,4;1 200,50;miasto;18,0900;51,7600',
  '2;Magazyn bez miejsca;hala;0,2;900;prywatny;;',
  '3;Magazyn tani;hala;;tanio;miasto;18,09;51,76',
].join('\n');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([
  ['pl', '/biuro/wykazy'],
  ['en', '/en/office/lists'],
] as const)('a list that somebody sends, in %s', { timeout: 120_000 }, (locale, path) => {
  test('is refused with reasons, explained, checked and brought in, and each page is accessible', async () => {
    const { page, context } = await openWindow(browser, { width: 1440, locale });
    await enterOffice(page, address, locale);
    await page.goto(address + path);
    await page.locator('main form button.btn').first().click();
    await page.locator('.error-summary').waitFor();
    expect(await faultsOfShown(page)).toEqual([]);

    await page.locator('#sender').fill(`Agencja ${locale}`);
    await page.locator('#asOf').fill('2026-10-01');
    await page.locator('#file').setInputFiles({ name: 'lista.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
    await page.locator('main form button.btn').first().click();
    await page.waitForURL(/[0-9a-f-]{36}$/);
    expect(await faultsOfShown(page)).toEqual([]);

    await page.getByLabel('„prywatny”').selectOption('private');
    await page.locator('button[value="check"]').click();
    await page.locator('output.notice').waitFor();
    expect(await page.locator('.counted').innerText()).toMatch(/(?:czekają na miejsce|waiting for a place)\s1/);
    expect(await faultsOfShown(page)).toEqual([]);

    await page.locator('button[value="run"]').click();
    await page.locator('a[href$="/odrzucone"], a[href$="/refused"]').waitFor();
    expect(await faultsOfShown(page)).toEqual([]);

    await page.goto(address + path);
    expect(await page.locator('main').innerText()).toContain('Magazyn bez miejsca');
    expect(await faultsOfShown(page)).toEqual([]);
    await context.close();
  });
});
