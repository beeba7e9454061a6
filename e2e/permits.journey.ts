import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, openWindow } from './browser.ts';
import { enterOffice } from './enter-office.ts';
import { faultsOf, faultsOfShown } from './looks.ts';

const address = inject('address');

let browser: Browser;
let page: Page;
/** `/biuro/sprawy/…/pozwolenia` of the case that the demonstration has planned. */
let planned: string;
beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await openWindow(browser, { width: 1440 }));
  await enterOffice(page, address, 'pl');
  planned = (await page.locator('#week + ul a').first().getAttribute('href'))!;
});
afterAll(() => browser.close());

describe('the permit plan of a case', { timeout: 180_000 }, () => {
  test('is accessible and fits the window: plan, step, letter, a case without a plan', async () => {
    const english = planned.replace('/biuro/sprawy', '/en/office/cases').replace('pozwolenia', 'permits');
    const number = /INW-\d{4}-\d{4}/.exec(planned)![0];
    await page.goto(`${address}/biuro`);
    const other = await page.locator(`main .tbl a[href*="INW-"]:not([href*="${number}"])`).first().getAttribute('href');
    const faults: string[] = [];
    for (const path of [
      planned,
      english,
      `${planned}/P4`,
      `${english}/P4`,
      `${planned}/P4/pismo`,
      `${other}/pozwolenia`,
      `${other}/usuniecie`,
      `${other}/usuniecie`.replace('/biuro/sprawy', '/en/office/cases').replace('usuniecie', 'erasure'),
      '/biuro/po-okresie',
    ])
      faults.push(...(await faultsOf(page, address + path)));
    expect(faults).toEqual([]);
  });

  test('refuses dates out of order beside their fields, keeps what was typed, and prints a letter', async () => {
    await page.goto(`${address}${planned}/P4`);
    await page.locator('#decided').fill('2026-01-05');
    await page.locator('#from-1').fill('2026-01-04');
    await page.getByRole('button', { name: 'Zapisz daty' }).click();
    await page.locator('#decided-e').waitFor();
    expect(await page.locator('#decided').inputValue()).toBe('2026-01-05');
    expect(await faultsOfShown(page)).toEqual([]);
    await page.goto(`${address}${planned}/P4/pismo`);
    await page.locator('#applicant').fill('Firma\nul. Testowa 1');
    await page.getByRole('button', { name: 'Pokaż do druku' }).click();
    await page.locator('.sheet').waitFor();
    expect(await faultsOfShown(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.masthead').isVisible()).toBe(false);
    expect(await page.locator('.running').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });
});
