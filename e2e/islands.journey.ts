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

  test('list and map mark each other, drawn and moving, and say which site it is', { timeout: 120_000 }, async () => {
    const { page, context, complaints } = await openWindow(browser, { width: 1440 });
    await page.goto(`${address}/miejsca?kind=land&layer=power`);
    const row = page.locator('.sites .site').nth(1);
    const slug = ((await row.getAttribute('id')) ?? '').replace('miejsce-', '');
    const pin = page.locator(`#na-mapie-${slug}`);
    const said = page.locator('.map-said');
    const marked = async (on: boolean): Promise<void> => {
      await page.waitForFunction(
        ({ id, want }) =>
          document.querySelector(`#miejsce-${id}`)?.classList.contains('site--on') === want &&
          document.querySelector(`#na-mapie-${id}`)?.classList.contains('ink-pin--on') === want,
        { id: slug, want: on },
      );
    };
    const tryBoth = async (): Promise<void> => {
      await row.locator('h3').hover();
      await marked(true);
      await page.waitForFunction((text) => document.querySelector('.map-said')?.textContent?.includes(text), '2. ');
      await page.mouse.move(2, 2);
      await marked(false);
      await row.locator('h3 a').focus();
      await marked(true);
      await row.locator('.on-map a').focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction((id) => document.activeElement?.id === id, `na-mapie-${slug}`);
      await marked(true);
      expect(await pin.isVisible()).toBe(true);
      await page.keyboard.press('Enter');
      await page.waitForFunction((row) => document.activeElement?.matches(`${row} h3 a`), `#miejsce-${slug}`);
      await marked(true);
      await page.locator('h1').evaluate(() => (document.activeElement as HTMLElement).blur());
      await marked(false);
      await pin.locator('.ink-head').hover();
      await marked(true);
      await page.mouse.move(2, 2);
      await marked(false);
    };
    await tryBoth();
    expect(await said.getAttribute('role')).toBe('status');
    expect(await page.locator('.ink-answer').count()).toBeGreaterThan(1);
    expect(await pin.getAttribute('aria-label')).toMatch(/, (tak|nie|nie wiadomo|pod warunkiem)$/);
    expect(await page.locator('.map-legend').innerText()).toContain('Czy jest prąd?');
    expect(await page.locator('.layer-text dt').count()).toBe(4);
    await page.getByRole('button', { name: 'Mapa ruchoma' }).click();
    await page.locator('.map-moving').waitFor({ timeout: 30_000 });
    await tryBoth();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('the counts follow what is ticked, and without scripts the same form finds the same', async () => {
    const { page, context, complaints } = await openWindow(browser, { width: 1440 });
    await page.goto(`${address}/miejsca`);
    await page.locator('.narrow > summary').click();
    const before = await page.locator('[data-n="gas:present"]').innerText();
    await page.locator('[name="f-kind"][value="hall"]').check();
    const button = page.locator('[data-show]');
    await page.waitForFunction(() => /\(\d+\)/.test(document.querySelector('[data-show]')?.textContent ?? ''));
    const promised = Number(/\((\d+)\)/.exec(await button.innerText())![1]);
    expect(await page.locator('[data-live]').textContent()).toContain(`(${promised})`);
    expect(await page.locator('[data-n="gas:present"]').innerText()).not.toBe(before);
    expect(page.url()).not.toContain('f-kind');
    await button.click();
    await page.waitForURL(/f-kind=hall/);
    expect(await page.locator('.sites .site').count()).toBe(promised);
    expect(complaints).toEqual([]);
    await context.close();
    const plain = await openWindow(browser, { width: 1440, scripts: false });
    await plain.page.goto(`${address}/miejsca`);
    await plain.page.locator('.narrow > summary').click();
    await plain.page.locator('[name="f-kind"][value="hall"]').check();
    await plain.page.locator('[data-show]').click();
    await plain.page.waitForURL(/f-kind=hall/);
    expect(await plain.page.locator('.sites .site').count()).toBe(promised);
    await plain.context.close();
  });

  test('an activity is chosen by keyboard alone, and the count beside the form follows', async () => {
    const { page, context, complaints } = await openWindow(browser, { width: 1440 });
    await page.goto(`${address}/potrzeba?kind=land`);
    const code = page.locator('#pkd');
    await code.focus();
    await page.keyboard.type('piekarnia');
    // Half of the word has a list of its own, which this one replaces.
    await page.locator('#pkd-list-0', { hasText: '10.71.Z' }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await code.getAttribute('aria-activedescendant')).toBe('pkd-list-0');
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
