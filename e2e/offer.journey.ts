import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, openWindow } from './browser.ts';
import { faultsOf } from './looks.ts';

const address = inject('address');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the public side of the offer', () => {
  test('is narrowed, asked, compared and kept by keyboard alone, without scripts', { timeout: 90_000 }, async () => {
    const { page, context } = await openWindow(browser, { width: 320, scripts: false });
    await page.goto(`${address}/miejsca`);
    await page.locator('#q').focus();
    await page.keyboard.type('na Dobrcu');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=na\+Dobrcu/);
    expect(await shown(page)).toBeGreaterThan(0);

    await page.locator('.narrow > summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('[name="f-kind"][value="land"]').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL(/f-kind=land/);
    const land = await shown(page);
    expect(land).toBeGreaterThan(1);
    expect(await page.locator('.sites .site').count()).toBe(land);

    await page.getByRole('link', { name: 'Mapa', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Czy wybuduję halę?' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/layer=hall/);
    expect(await page.locator('.layer-text dt').count()).toBe(4);

    await page.goto(page.url().replace(/#.*/, ''));
    for (const box of (await page.locator('.site input[name="s"]').all()).slice(0, 2)) {
      await box.focus();
      await page.keyboard.press('Space');
    }
    await page.getByRole('button', { name: 'Porównaj zaznaczone' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/porownanie/);
    expect(await page.locator('main h1').innerText()).toContain('2 miejsca');
    await page.getByRole('button', { name: 'Zapisz te miejsca na liście' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/lista\/.*saved/);
    expect(await page.locator('.kept .site').count()).toBe(2);
    const looker = await openWindow(browser, { width: 1440 });
    expect(await faultsOf(looker.page, page.url())).toEqual([]);
    await looker.context.close();
    await context.close();
  });

  test('tells of news only whom a letter has confirmed, and stops at once', { timeout: 60_000 }, async () => {
    const { page, context } = await openWindow(browser, { width: 768 });
    await page.goto(`${address}/alerty?f-kind=hall`);
    await page.locator('#email').fill('zofia.alert@example.com');
    await page.getByRole('button', { name: 'Wyślij prośbę' }).click();
    await page.waitForLoadState();
    const link = await linkInLetter(page);
    await page.goto(link);
    await page.reload();
    expect(await page.locator('main h1').innerText()).toContain('Potwierdź');
    await page.getByRole('button', { name: 'Potwierdzam' }).click();
    await page.waitForURL(/saved/);
    expect(await page.locator('main h1').innerText()).toContain('działają');
    expect(await faultsOf(page, link)).toEqual([]);
    await page.getByRole('button', { name: 'Wyłącz' }).click();
    expect(await page.locator('main h1').innerText()).toContain('wyłączone');
    await page.goto(link);
    expect(await page.locator('main h1').innerText()).toContain('nie ma powiadomień');
    await context.close();
  });
});

const shown = async (page: Page): Promise<number> =>
  Number(await page.locator('[data-found]').getAttribute('data-found'));

async function linkInLetter(page: Page): Promise<string> {
  for (let tries = 0; tries < 30; tries += 1) {
    await page.goto(`${address}/poczta-testowa`);
    const letter = page.getByRole('link', { name: /Potwierdź powiadomienia/ });
    if ((await letter.count()) > 0) {
      await letter.first().click();
      return (/https?:\S+\/alerty\/\S+/.exec(await page.locator('main').innerText()) ?? [''])[0];
    }
    await page.waitForTimeout(500);
  }
  throw new Error('no letter came');
}
