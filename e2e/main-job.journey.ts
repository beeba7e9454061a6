import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, openWindow, overflow, type View } from './browser.ts';

const address = inject('address');
const clerk = inject('signIns').find((signIn) => signIn.role === 'clerk')!;

const WORDS = {
  pl: {
    home: '/',
    need: '/potrzeba',
    show: 'Pokaż miejsca',
    fault: /większą od zera/,
    send: 'Wyślij zapytanie',
    take: 'Biorę tę sprawę',
    answer: 'Wyślij odpowiedź',
    reply: 'Wyślij wiadomość',
    enter: 'Zaloguj',
    enquiry: '/zapytanie?',
    office: '/biuro',
    inbox: '/poczta-testowa',
  },
  en: {
    home: '/en',
    need: '/en/need',
    show: 'Show sites',
    fault: /greater than zero/,
    send: 'Send the enquiry',
    take: 'I take this case',
    answer: 'Send the answer',
    reply: 'Send the message',
    enter: 'Sign in',
    enquiry: '/en/enquiry?',
    office: '/en/office',
    inbox: '/en/test-inbox',
  },
} as const;

const VIEWS: readonly (View & { locale: 'pl' | 'en'; scripts: boolean })[] = [
  { locale: 'pl', width: 320, scripts: false },
  { locale: 'en', width: 1440, scripts: true },
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(VIEWS)('the main job in $locale at $width px, scripts: $scripts', (view) => {
  test('goes from a need to an answered case and back', async () => {
    const words = WORDS[view.locale];
    const investor = await openWindow(browser, view);
    const { page } = investor;
    const question = `Is the sewer enough for 35 cubic metres? ${view.locale}-${view.width}`;

    await page.goto(address + words.need);
    await describeNeed(page, '0');
    await page.getByRole('button', { name: words.show }).click();
    expect(await page.locator('.error-summary').innerText()).toMatch(words.fault);
    expect(await page.locator('[name="length"]').inputValue()).toBe('60');
    await page.locator('[name="power"]').fill('1,5');
    await page.getByRole('button', { name: words.show }).click();
    await page.locator('.sites .site').first().waitFor();
    expect(new URL(page.url()).search).toContain('length=60');
    expect(await overflow(page)).toBe(0);

    const rows = page.locator('.sites .site');
    expect(await rows.count()).toBeGreaterThan(0);
    expect(await rows.first().locator('.tally').innerText()).not.toBe('');
    await rows.first().locator('h3 a').click();
    await page.waitForLoadState();
    expect(await page.locator('table').first().innerText()).not.toBe('');
    expect(await overflow(page)).toBe(0);

    await page.locator(`main a[href*="${words.enquiry}"]`).first().click();
    await page.locator('[name="name"]').fill('Zofia Przykładowa');
    await page.locator('[name="email"]').fill(`zofia.${view.locale}@example.com`);
    await page.locator('[name="company"]').fill('Zakłady Tajne Łódź sp. z o.o.');
    await page.locator('[name="message"]').fill(question);
    await page.getByRole('button', { name: words.send }).click();
    await page.waitForURL(/\/(sprawa|en\/case)\//);
    const number = /INW-\d{4}-\d{4}/.exec(await page.locator('main').innerText())![0];
    const room = page.url();

    const letter = await newestLetter(page, words.inbox, { number, saying: new URL(room).pathname });
    expect(letter).not.toContain('Zakłady Tajne');

    const office = await openWindow(browser, { ...view, width: 1440 });
    await signIn(office.page, words);
    await office.page
      .getByRole('link', { name: new RegExp(number) })
      .or(office.page.locator(`a[href$="${number}"]`))
      .first()
      .click();
    await office.page.waitForURL(new RegExp(number));
    expect(await office.page.locator('main').innerText()).toContain(question);
    expect(await office.page.locator('.marks, .tally').count()).toBeGreaterThan(0);
    await office.page.getByRole('button', { name: words.take }).click();
    await office.page.locator('textarea').first().fill(`We asked PWiK, the answer comes on Friday. ${number}`);
    await office.page.getByRole('button', { name: words.answer }).click();
    await office.page.waitForLoadState();

    await page.goto(room);
    expect(await page.locator('main').innerText()).toContain('We asked PWiK');
    await newestLetter(page, words.inbox, { number, saying: 'We asked PWiK' });
    await page.goto(room);
    await page.locator('textarea').fill('Thank you, Friday is fine.');
    await page.getByRole('button', { name: words.reply }).click();
    await page.waitForLoadState();
    expect(await page.locator('main').innerText()).toContain('Friday is fine');

    await office.page.reload();
    expect(await office.page.locator('main').innerText()).toContain('Friday is fine');
    expect(investor.complaints.filter((complaint) => !/status of 422/.test(complaint))).toEqual([]);
    expect(office.complaints).toEqual([]);
    await investor.context.close();
    await office.context.close();
  });
});

async function describeNeed(page: Page, power: string): Promise<void> {
  await page.locator('[name="kind"][value="land"]').check({ force: true });
  await page.locator('[name="activity"]').fill('obróbka metali');
  for (const [name, value] of [
    ['length', '60'],
    ['width', '40'],
    ['height', '10'],
    ['power', power],
  ] as const) {
    await page.locator(`[name="${name}"]`).fill(value);
  }
}

/** Waits for a letter about the case that says the text; the post takes a moment. */
async function newestLetter(page: Page, inbox: string, letter: { number: string; saying: string }): Promise<string> {
  for (let tries = 0; tries < 40; tries += 1) {
    await page.goto(address + inbox);
    const found = await page
      .locator(`main a:has-text("${letter.number}")`)
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    for (const link of found.slice(0, 3)) {
      await page.goto(link);
      const text = await page.locator('main').innerText();
      if (text.includes(letter.saying)) return text;
    }
    await page.waitForTimeout(250);
  }
  throw new Error(`no letter about ${letter.number} says “${letter.saying}”`);
}

async function signIn(page: Page, words: { office: string; enter: string }): Promise<void> {
  await page.goto(address + words.office);
  await page.locator('[name="email"]').fill(clerk.email);
  await page.locator('[name="password"]').fill(clerk.password);
  await page.getByRole('button', { name: words.enter, exact: true }).click();
  await page.waitForURL(new RegExp(`${words.office}$`));
}
