import type { Browser, Page } from 'playwright-core';
import { inject, type ProvidedContext } from 'vitest';
import { openWindow } from './browser.ts';

type SignIn = ProvidedContext['signIns'][number];

/** Two clerks of the demonstration, each signed in in a window of his own. */
export async function clerksAtWork(browser: Browser, address: string): Promise<[Page, Page]> {
  const [first, second] = inject('signIns');
  return [await signedIn(browser, address, first!), await signedIn(browser, address, second!)];
}

async function signedIn(browser: Browser, address: string, who: SignIn): Promise<Page> {
  const { page } = await openWindow(browser, { width: 1440 });
  await page.goto(`${address}/biuro/logowanie`);
  await page.locator('[name="email"]').fill(who.email);
  await page.locator('[name="password"]').fill(who.password);
  await page.getByRole('button', { name: 'Zaloguj', exact: true }).click();
  await page.waitForURL(/\/biuro$/);
  return page;
}

/** What every new site is asked beside its land. */
export async function nameSite(page: Page, pl: string): Promise<void> {
  await page.locator('#kind').selectOption('land:greenfield');
  const words = { namePl: pl, nameEn: 'Meadow', districtPl: 'Piskorzewie', districtEn: 'Piskorzewie' };
  for (const [field, said] of Object.entries(words)) await page.locator(`#${field}`).fill(said);
  await page.locator('#contact').selectOption({ index: 1 });
}

/** Gives the site, whose page of the office stands at the address, another status. */
export async function moveSite(page: Page, site: string, to: string): Promise<void> {
  await page.goto(site);
  await page.locator('#reason').fill('Dane sprawdzone.');
  await page.locator(`button[name="to"][value="${to}"]`).click();
}
