import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, openWindow } from './browser.ts';

const address = inject('address');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('what moves', () => {
  test('the map of the list moves on demand, under a strict policy, asking nobody but this server', async () => {
    const { page, context, complaints } = await openWindow(browser, { width: 1440 });
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    await page.goto(`${address}/miejsca?kind=land&length=60&width=40`);
    await page.getByRole('button', { name: 'Mapa ruchoma' }).click();
    await page.locator('canvas.maplibregl-canvas').waitFor({ timeout: 30_000 });
    await page.waitForTimeout(1000);
    expect(await page.locator('.sites .site').count()).toBeGreaterThan(5);
    expect([...asked].filter((origin) => origin !== address && origin !== 'null')).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('an activity is chosen by keyboard alone, and the count beside the form follows', async () => {
    const { page, context, complaints } = await openWindow(browser, { width: 1440 });
    await page.goto(`${address}/potrzeba?kind=land`);
    const code = page.locator('#pkd');
    await code.focus();
    await page.keyboard.type('piekarnia');
    await page.locator('#pkd-list [role="option"]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await code.getAttribute('aria-activedescendant')).toBe('pkd-0');
    await page.keyboard.press('Enter');
    expect(await code.inputValue()).toBe('10.71.Z');
    await page.waitForFunction(() => /\d/.test(document.querySelector('[data-count]')?.textContent ?? ''));
    // Half a word is no code: the count answers 422 and waits.
    expect(complaints.filter((complaint) => !complaint.includes('422'))).toEqual([]);
    await context.close();
  });

  test('the look of the pages is chosen without a script and kept', async () => {
    const { page, context } = await openWindow(browser, { width: 320, scripts: false });
    await page.goto(`${address}/potrzeba?kind=hall`);
    await page.getByRole('button', { name: 'ciemny' }).click();
    await page.waitForURL(/kind=hall/);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.goto(`${address}/en`);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await context.close();
  });

  test('the other language opens the same page with the same need', async () => {
    const { page, context } = await openWindow(browser, { width: 320, scripts: false });
    await page.goto(`${address}/miejsca?kind=land&length=60&width=40`);
    await page.getByRole('link', { name: 'English' }).first().click();
    await page.waitForURL(/\/en\/sites\?.*length=60/);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await context.close();
  });
});
