import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, openWindow } from './browser.ts';
import { faultsOf } from './looks.ts';

const address = inject('address');
const [first, second] = inject('signIns').filter((signIn) => signIn.role === 'clerk');
/** A site whose zone no other journey judges by height. */
const SITE = '/miejsca/lodzka-winiary?kind=land&height=25';
const ACT = /Łódzka–Winiary/;
const ZONE = /^1PU:/;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function signedIn(who: { email: string; password: string }, scripts = false): Promise<Page> {
  const { page } = await openWindow(browser, { width: 1440, scripts });
  await page.goto(`${address}/biuro`);
  await page.locator('[name="email"]').fill(who.email);
  await page.locator('[name="password"]').fill(who.password);
  await page.getByRole('button', { name: 'Zaloguj', exact: true }).click();
  await page.waitForURL(/\/biuro$/);
  return page;
}

const heightVerdict = async (page: Page): Promise<string> => {
  await page.goto(address + SITE);
  return (await page.locator('main tr', { hasText: 'Wysokość' }).first().innerText()).replaceAll(/\s+/g, ' ');
};

describe('the desk of plans', { timeout: 120_000 }, () => {
  test('every page is accessible and fits the window', async () => {
    const page = await signedIn(first!, true);
    const faults: string[] = [];
    for (const path of [
      '/biuro/plany',
      '/biuro/plany?day=x',
      '/en/office/plans',
      '/biuro/plany/sprawdz',
      '/biuro/plany/wgraj',
      '/biuro/plany/wgraj-linie',
      '/biuro/warstwy',
      '/biuro/warstwy/wgraj?kind=road',
      '/biuro/warstwy/dostawa/1',
    ])
      faults.push(...(await faultsOf(page, address + path)));
    await page.goto(`${address}/biuro/plany`);
    await page.locator('main td a, main th a').first().click();
    const act = page.url();
    await page.locator('main table a').first().click();
    faults.push(...(await faultsOf(page, page.url())), ...(await faultsOf(page, act)));
    expect(faults).toEqual([]);
  });

  test('what one clerk codes counts only when another has confirmed it, without scripts', async () => {
    const coder = await signedIn(first!);
    expect(await heightVerdict(coder)).toContain('nie spełnia');
    await coder.goto(`${address}/biuro/plany`);
    await coder.getByRole('link', { name: ACT }).click();
    await coder.getByRole('link', { name: ZONE }).click();
    const zone = coder.url();
    await coder.locator('#kind').selectOption('max-height');
    await coder.locator('#limit').fill('30');
    await coder.locator('#article').fill('§ 8 ust. 3 pkt 4');
    await coder.locator('#page').fill('7');
    await coder.locator('#from').fill('2026-01-05');
    await coder.getByRole('button', { name: 'Zapisz, do sprawdzenia' }).click();
    expect(await coder.locator('main output').innerText()).toContain('czeka na drugą osobę');
    expect(await heightVerdict(coder)).toContain('nie wiadomo');

    const checker = await signedIn(second!);
    await checker.goto(zone);
    await checker.getByRole('button', { name: /Zgadza się z uchwałą.*30 m/ }).click();
    expect(await heightVerdict(checker)).not.toContain('nie wiadomo');
    expect(await heightVerdict(checker)).not.toContain('nie spełnia');

    await checker.goto(zone);
    await checker.getByRole('button', { name: /Wycofaj.*30 m/ }).click();
    await checker.getByRole('button', { name: 'Wycofaj, do potwierdzenia' }).click();
    expect(await checker.locator('.error-summary').innerText()).toContain('Podaj powód');
    await checker.locator('#why').fill('W § 8 jest 12 m.');
    await checker.getByRole('button', { name: 'Wycofaj, do potwierdzenia' }).click();
    expect(await heightVerdict(checker)).toContain('nie wiadomo');
    await coder.goto(zone);
    await coder.getByRole('button', { name: /Potwierdź wycofanie.*30 m/ }).click();
    expect(await heightVerdict(coder)).toContain('nie spełnia');
  });
});

describe('the planner’s page', () => {
  test('takes files without scripts and asks for them when there are none', async () => {
    const { page } = await openWindow(browser, { width: 320, scripts: false });
    await page.goto(`${address}/sprawdz-plan`);
    await page.getByRole('button', { name: 'Sprawdź', exact: true }).click();
    expect(await page.locator('.error-summary').innerText()).toContain('Wybierz co najmniej jeden plik.');
    await page.locator('#files').setInputFiles(join(import.meta.dirname, '..', 'package.json'));
    await page.getByRole('button', { name: 'Sprawdź', exact: true }).click();
    expect(await page.locator('#found').innerText()).toContain('1 błąd');
  });
});
