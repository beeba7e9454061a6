import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, openWindow } from './browser.ts';
import { faultsOf } from './looks.ts';

const address = inject('address');
const administrator = inject('signIns').find((signIn) => signIn.role === 'administrator')!;

const VIEWS = ['', '?view=unassigned', '?view=mine', '?view=overdue', '?view=waiting', '?view=closed'];

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await openWindow(browser, { width: 1440 }));
  await page.goto(`${address}/biuro`);
  await page.locator('[name="email"]').fill(administrator.email);
  await page.locator('[name="password"]').fill(administrator.password);
  await page.getByRole('button', { name: 'Zaloguj', exact: true }).click();
  await page.waitForURL(/\/biuro$/);
});
afterAll(() => browser.close());

describe('the office', { timeout: 120_000 }, () => {
  test.each([
    ...VIEWS.map((view) => `/biuro${view}`),
    '/en/office',
    '/biuro/prawo',
    '/biuro/prawo?show=ending&q=zzz&on=x',
    '/en/office/law?show=contested',
    '/biuro/prawo/aid.psi.factor.medium',
    '/biuro/prawo/aid.psi.activities',
    '/biuro/prawo/matching.gas-zone',
    '/en/office/law/permits.kpa.appeal',
    '/biuro/dziennik',
    '/en/office/audit',
    '/biuro/sprawy/INW-0000-0000',
  ])('%s is accessible and fits the window', async (path) => expect(await faultsOf(page, address + path)).toEqual([]));

  test.each([
    ['pl', ['/biuro', '/biuro?view=waiting', '/biuro?view=closed']],
    ['en', ['/en/office', '/en/office?view=closed']],
  ] as const)('a case in every stage is accessible in %s', async (_, inboxes) => {
    const cases = new Set<string>();
    for (const inbox of inboxes) {
      await page.goto(address + inbox);
      const links = await page
        .locator('main a[href*="INW-"]')
        .evaluateAll((anchors) => anchors.map((anchor) => new URL((anchor as HTMLAnchorElement).href).pathname));
      for (const link of links.slice(0, 3)) cases.add(link);
    }
    const faults: string[] = [];
    for (const path of cases) faults.push(...(await faultsOf(page, address + path)));
    expect(cases.size).toBeGreaterThan(3);
    expect(faults).toEqual([]);
  });
});
