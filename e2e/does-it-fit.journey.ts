import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, openWindow } from './browser.ts';

const address = inject('address');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('on a small phone without scripts a reader goes from a site to a hall that does not fit and to one that does', async () => {
  const { page } = await openWindow(browser, { width: 320, scripts: false });
  await page.goto(`${address}/miejsca/inwestorska-polnoc`);
  await page.getByRole('link', { name: 'Sprawdź inną halę na tym terenie' }).click();
  expect(await page.locator('#parcels').inputValue()).toContain('306101_1.0901.114/1');
  await page.locator('#length').fill('900');
  await page.locator('#width').fill('40');
  await page.getByRole('button', { name: 'Sprawdź', exact: true }).click();
  const verdict = page.locator('#verdict');
  expect(await verdict.innerText()).toMatch(/nie\smieści\ssię/);
  expect(await page.locator('main').innerText()).toContain('nie stanie nic dłuższego niż');
  await page
    .getByRole('row', { name: /najdłuższa tej szerokości/ })
    .getByRole('link')
    .click();
  expect(await verdict.innerText()).toMatch(/×\s40\sm:\s(mieści\ssię|nie\swiadomo)/);
  expect(await page.locator('svg.draft path.draft-hall').count()).toBe(1);
  await page.locator('#length').fill('dużo');
  await page.getByRole('button', { name: 'Sprawdź', exact: true }).click();
  expect(await page.locator('.error-summary').innerText()).toContain('Długość');
});
