import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, openWindow } from './browser.ts';
import { faultsOfShown } from './looks.ts';

const address = inject('address');
const clerk = inject('signIns').find((signIn) => signIn.role === 'clerk')!;
/** Nobody has asked yet how much power the yard can have; the need asks for it and for nothing else that is unknown. */
const SITE = 'wroclawska-plac';
const SITE_NAME = 'Wrocławska, plac';
const NEED = 'kind=land&power=1';

let browser: Browser;
let office: Page;
beforeAll(async () => {
  browser = await openBrowser();
  ({ page: office } = await openWindow(browser, { width: 1440 }));
  await office.goto(`${address}/biuro/logowanie`);
  await office.locator('[name="email"]').fill(clerk.email);
  await office.locator('[name="password"]').fill(clerk.password);
  await office.getByRole('button', { name: 'Zaloguj', exact: true }).click();
  await office.waitForURL(/\/biuro$/);
});
afterAll(() => browser.close());

/** The link of the last letter with questions about a site, once it is another than `before`. */
async function linkFromLetter(site = SITE_NAME, before = ''): Promise<string> {
  const { page, context } = await openWindow(browser, { width: 1440 });
  for (let tries = 0; tries < 60; tries += 1) {
    await page.goto(`${address}/poczta-testowa`);
    const letter = page.getByRole('link', { name: new RegExp(`${site}.*: czy te dane są nadal prawdziwe`) }).first();
    if ((await letter.count()) > 0) {
      await letter.click();
      const found = /\/potwierdzenie\/[0-9a-z]+-[0-9a-f]{40}/.exec(await page.locator('main').innerText())![0];
      if (found !== before) {
        await context.close();
        return found;
      }
    }
    await page.waitForTimeout(500);
  }
  throw new Error('no letter came');
}

async function verdict(): Promise<string> {
  const { page, context } = await openWindow(browser, { width: 1440 });
  await page.goto(`${address}/miejsca/${SITE}?${NEED}`);
  const line = (await page.getByRole('row', { name: /Prąd/ }).innerText()).replaceAll('\u00a0', ' ');
  await context.close();
  return line;
}

describe('a fact that nobody knew', { timeout: 240_000 }, () => {
  test('is asked for with one click, answered on a phone without scripts, and changes the answer', async () => {
    expect(await verdict()).toContain('nie wiadomo');
    await office.goto(`${address}/biuro/do-sprawdzenia`);
    const row = office.getByRole('row', { name: /Moc przyłączeniowa\s+Wrocławska, plac/ });
    await row.getByRole('button', { name: /Zapytaj/ }).click();
    await office.waitForURL(/say=asked/);
    expect(await row.innerText()).toContain('czeka na odpowiedź');

    const link = await linkFromLetter();
    const { page, context } = await openWindow(browser, { width: 360, scripts: false });
    await page.goto(address + link);
    expect(await page.locator('main').innerText()).not.toContain(clerk.email);
    await page.getByLabel('podaję wartość').check();
    await page.getByLabel('Jak jest teraz').fill('2,5');
    await page.getByRole('button', { name: 'Wyślij odpowiedzi' }).click();
    expect(await page.locator('h1').innerText()).toContain('mamy już wszystkie odpowiedzi');
    await context.close();

    const answered = await verdict();
    expect(answered).not.toContain('nie wiadomo');
    expect(answered).toContain('2,5 MW');
  });

  test('and its pages are accessible and fit: asked, open, used, declined, ended and wrong', async () => {
    const faults: string[] = [];
    const look = async (path?: string): Promise<void> => {
      if (path) await office.goto(address + path);
      faults.push(...(await faultsOfShown(office)));
    };
    const used = await linkFromLetter();
    await look(used);
    await office.goto(`${address}/biuro/do-sprawdzenia`);
    const row = office
      .getByRole('row')
      .filter({ has: office.getByRole('button', { name: /Zapytaj/ }) })
      .first();
    const site = await row.getByRole('link').first().innerText();
    await row.getByRole('button', { name: /Zapytaj/ }).click();
    await office.waitForURL(/say=asked/);
    await look();
    const link = await linkFromLetter(site, used);
    await look(link);
    await office.getByRole('button', { name: 'To nie do mnie' }).click();
    await office.getByRole('heading', { name: /zapytamy kogoś innego/ }).waitFor();
    await look();
    await look('/potwierdzenie/abc');
    await look('/biuro/zrodla');
    await office.goto(`${address}/biuro/miejsca/${SITE}/fakty`);
    await office
      .getByRole('link', { name: /^Pomiń/ })
      .first()
      .click();
    await office.getByLabel('Dlaczego').fill('Operator zaprzeczył.');
    await look();
    await office.getByRole('button', { name: 'Pomiń', exact: true }).click();
    await office.getByText('Pominięte:').waitFor();
    expect(faults).toEqual([]);
  });
});
