import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, openWindow } from './browser.ts';
import { faultsOf, faultsOfShown } from './looks.ts';

const address = inject('address');
const PARAMETER = `${address}/biuro/prawo/${encodeURIComponent('aid.regional-map.łódzkie')}`;
/** Of a large firm in Łódź with a million. */
const AID = `${address}/pomoc-publiczna?municipality=1061011&size=large&investment=1000000&newActivity=yes&asOf=2026-11-23`;

let browser: Browser;
let administrator: Page;
let clerk: Page;
let investor: Page;

beforeAll(async () => {
  browser = await openBrowser();
  administrator = await signedIn('administrator');
  clerk = await signedIn('clerk');
  ({ page: investor } = await openWindow(browser, { width: 320, scripts: false }));
}, 60_000);
afterAll(() => browser.close());

async function signedIn(role: string): Promise<Page> {
  const who = inject('signIns').find((signIn) => signIn.role === role)!;
  const { page } = await openWindow(browser, { width: 1440 });
  await page.goto(`${address}/biuro/logowanie`);
  await page.locator('[name="email"]').fill(who.email);
  await page.locator('[name="password"]').fill(who.password);
  await page.getByRole('button', { name: 'Zaloguj', exact: true }).click();
  await page.waitForURL(/\/biuro$/);
  return page;
}

async function aidSays(): Promise<string> {
  await investor.goto(AID);
  return (await investor.locator('main').innerText()).replaceAll('\u00a0', ' ');
}

describe('a number of law', { timeout: 60_000 }, () => {
  test('is added by an administrator, who is told what is wrong first', async () => {
    await administrator.goto(PARAMETER);
    await administrator.locator('#value-value').fill('dużo');
    await administrator.locator('button[value="value"]').click();
    await administrator.locator('.error-summary').waitFor();
    expect(await faultsOfShown(administrator)).toEqual([]);
    await administrator.locator('#value-value').fill('41,5');
    await administrator.locator('#value-from').fill('2026-11-01');
    await administrator.locator('#value-status').selectOption('verified');
    await administrator.locator('#value-act').fill('Rozporządzenie próbne (Dz.U. 2026 poz. 1)');
    await administrator.locator('#value-article').fill('§ 1');
    await administrator.locator('#value-checkedOn').fill('2026-11-02');
    await administrator.locator('button[value="value"]').click();
    await administrator.waitForURL(/done=proposed/);
    expect(await administrator.locator('button[value="accept"]').count()).toBe(0);
    expect(await aidSays()).toContain('400 000 zł');
  });

  test('counts in every answer once a second person accepts it', async () => {
    await clerk.goto(`${address}/biuro/prawo?show=waiting`);
    await clerk.locator('main table a').first().click();
    expect(await faultsOfShown(clerk)).toEqual([]);
    await clerk.locator('button[value="accept"]').click();
    await clerk.waitForURL(/done=accepted/);
    const said = await aidSays();
    expect(said).toContain('415 000 zł');
    expect(said).not.toContain('Ewa Zmyślona');
  });

  test('goes again when it is withdrawn with a reason', async () => {
    await administrator.goto(PARAMETER);
    expect(await faultsOf(administrator, PARAMETER)).toEqual([]);
    await administrator.locator('section[aria-labelledby="entries"] summary').first().click();
    await administrator.locator('section[aria-labelledby="entries"] textarea').fill('Koniec próby');
    await administrator.locator('section[aria-labelledby="entries"] button[value="withdraw"]').click();
    await administrator.waitForURL(/done=withdrawn/);
    expect(await aidSays()).toContain('400 000 zł');
  });
});
