import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, openWindow } from './browser.ts';
import { enterOffice } from './enter-office.ts';
import { faultsOf, faultsOfShown } from './looks.ts';
import { burdensOf } from './weight.ts';

const address = inject('address');
const clerk = inject('signIns').find((signIn) => signIn.role === 'clerk')!;

const WORDS = {
  pl: { enquiry: '/zapytanie', room: /\/sprawa\//, office: '/biuro', inbox: '/poczta-testowa', out: '/biuro/wyloguj' },
  en: {
    enquiry: '/en/enquiry',
    room: /\/en\/case\//,
    office: '/en/office',
    inbox: '/en/test-inbox',
    out: '/en/office/sign-out',
  },
} as const;

/** As long as a name, a word and a message may come. */
const LONG = {
  codeName: 'Projekt ŚródziemnomorskoPółnocnoatlantyckiegoPorozumieniaWytwórczego',
  email: 'aleksandra.konstantynopolitanczykowianeczka@bardzo-dluga-nazwa-domeny-firmy.example.com',
  company: 'Ogólnopolskie Przedsiębiorstwo Produkcyjno-Handlowo-Usługowe „Południe” spółka komandytowa',
  message: `${'Czy plan dopuszcza halę o wysokości dwunastu metrów? '.repeat(30)}\n\nhttps://example.com/${'a-b-0123456789-'.repeat(9)}`,
};

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(['pl', 'en'] as const)('states reached by acting, in %s', { timeout: 120_000 }, (locale) => {
  const words = WORDS[locale];

  test('a refused, a received and an answered enquiry are accessible, however long its words', async () => {
    const { page, context } = await openWindow(browser, { width: 1440, locale });
    await page.goto(`${address}${words.enquiry}?kind=land&length=60&width=40`);
    await page.locator('main button.btn').last().click();
    await page.locator('.error-summary').waitFor();
    expect(await faultsOfShown(page)).toEqual([]);
    await page.locator('[name="name"]').fill('Aleksandra Konstantynopolitańczykowianeczka-Brzęczyszczykiewicz');
    for (const [name, value] of Object.entries(LONG)) await page.locator(`[name="${name}"]`).fill(value);
    await page.locator('main button.btn').last().click();
    await page.waitForURL(words.room);
    const room = page.url();
    const number = /INW-\d{4}-\d{4}/.exec(await page.locator('main').innerText())![0];
    expect(await faultsOfShown(page)).toEqual([]);

    const office = await openWindow(browser, { width: 1440, locale });
    await signIn(office.page, words.office, clerk.password);
    await office.page.goto(`${address}${words.office}/${locale === 'pl' ? 'sprawy' : 'cases'}/${number}`);
    expect(await faultsOfShown(office.page)).toEqual([]);
    await office.page.locator('textarea#answer').fill('');
    await office.page.locator('.composer button').first().click();
    await office.page.locator('.err').waitFor();
    expect(await faultsOfShown(office.page)).toEqual([]);
    await office.page.locator('textarea#answer').fill('Tak, do dwunastu metrów. '.repeat(20));
    await office.page.locator('.composer button').first().click();
    await office.page.waitForURL(/done=/);
    expect(await faultsOfShown(office.page)).toEqual([]);
    await office.context.close();

    expect(await faultsOf(page, room.split('?')[0]!)).toEqual([]);
    await page.locator('main textarea').fill(' ');
    await page.locator('main .composer button').click();
    await page.locator('.err').waitFor();
    expect(await faultsOfShown(page)).toEqual([]);
    expect(await faultsOf(page, address + words.inbox)).toEqual([]);
    await page.locator('main a[href*="/"]').first().click();
    expect(await faultsOfShown(page)).toEqual([]);
    await context.close();
  });

  test('a refused sign-in, too many of them, and what a clerk may not see are accessible', async () => {
    const { page, context } = await openWindow(browser, { width: 1440, locale });
    await page.goto(address + words.office);
    for (let tries = 0; tries < 11; tries += 1) await enter(page, `nobody.${locale}@example.com`, 'wrong');
    expect(await faultsOfShown(page)).toEqual([]);
    await enter(page, `someone.${locale}@example.com`, 'wrong');
    expect(await faultsOfShown(page)).toEqual([]);
    await signIn(page, words.office, clerk.password);
    expect(await faultsOf(page, `${address}${words.office}/${locale === 'pl' ? 'dziennik' : 'audit'}`)).toEqual([]);
    await context.close();
  });

  test('a page that refuses what was sent is accessible', async () => {
    const { page, context } = await openWindow(browser, { width: 1440, locale });
    await page.goto(address + words.enquiry);
    await page.locator('[name="message"]').fill('x'.repeat(70_000));
    await page.locator('main button.btn').last().click();
    await page.locator('main code').waitFor();
    expect(await faultsOfShown(page)).toEqual([]);
    await context.close();
  });
});

const AID =
  'municipality=3061011&people1=100&turnover1=90000000&balance1=80000000&people2=40&turnover2=20000000&balance2=20000000&in' +
  'vestment=20000000&jobs=24&otherAid=1000000&incomeTax=500000&pkd=25.53.Z&aidDay1=2026-03-01&aidEur1=50000&aidIn1=PLN&aidR' +
  'ate1=4.25&aidFirm1=Beta&holder1=Beta&hold1=votes&land=20000&areaHigh=8000&areaMid=500&structures=3000000&finished=2028-05-01&rent=3000&renovation=500000&roomOn=2028-04-01&rate=4.30';

/** Everything that folds is opened: what it hides is looked at too. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });

// One enquiry for both languages: an address sends five in an hour, and all journeys come from one.
test('a kept answer on aid, and the room of an investor whose permits are planned, are accessible', async () => {
  const { page, context } = await openWindow(browser, { width: 1440, locale: 'pl' });
  for (const aid of ['/en/public-aid', '/pomoc-publiczna']) {
    await page.goto(`${address}${aid}?${AID}`);
    await page.locator('form.actions button.btn').first().click();
    await page.locator('#link').waitFor();
    await unfold(page);
    expect(await faultsOfShown(page)).toEqual([]);
    expect(await burdensOf(address, new URL(page.url()).pathname)).toEqual([]);
  }
  const kept = new URL(page.url()).pathname.split('/').at(-1);
  await page.goto(`${address}/zapytanie?aid=${kept}&site=inwestorska-polnoc&length=60&width=40`);
  await page.locator('[name="name"]').fill('Jan Próbny');
  await page.locator('[name="email"]').fill('jan@example.com');
  await page.locator('[name="message"]').fill('Chcemy zbudować halę.');
  await page.locator('main button.btn').last().click();
  await page.waitForURL(/\/sprawa\//);
  const room = new URL(page.url()).pathname;
  const number = /INW-\d{4}-\d{4}/.exec(await page.locator('main').innerText())![0];
  const office = await openWindow(browser, { width: 1440, locale: 'pl' });
  await enterOffice(office.page, address, 'pl');
  await office.page.goto(`${address}/biuro/sprawy/${number}/pozwolenia`);
  await office.page.locator('main form button.btn').last().click();
  await office.page.waitForURL(/done=/);
  await office.context.close();

  for (const there of [room, room.replace('/sprawa/', '/en/case/')]) {
    await page.goto(address + there);
    expect(await page.locator('#permits').count()).toBe(1);
    await unfold(page);
    expect(await faultsOfShown(page)).toEqual([]);
  }
  await context.close();
}, 180_000);

async function enter(page: Page, email: string, password: string): Promise<void> {
  await page.locator('[name="email"]').fill(email);
  await page.locator('[name="password"]').fill(password);
  await page.locator('main form button').click();
  await page.waitForLoadState();
}

async function signIn(page: Page, office: string, password: string): Promise<void> {
  await page.goto(address + office);
  await enter(page, clerk.email, password);
  await page.waitForURL(new RegExp(`${office}$`));
}
