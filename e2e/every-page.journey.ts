import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, openWindow } from './browser.ts';
import { faultsOf } from './looks.ts';
import { burdensOf } from './weight.ts';

const address = inject('address');

const NEED =
  'kind=land&activity=obr%C3%B3bka+metali&length=120&width=60&height=12&power=2&sewage=35&axle=11.5&price=120';
const IMPOSSIBLE = 'kind=land&area=400&length=900&width=700&height=60&power=90';
const HALL = 'parcels=306101_1.0903.305';
const FAULTY = 'kind=x&length=-1&power=NaN&start=2026-02-30';

const AID =
  'municipality=3061011&size=medium&investment=20000000&jobs=40&pkd=25.53.Z&start=2026-11-01&newActivity=yes&aidDay1=2025-03-01&aidEur1=12000' +
  '&land=20000&building=8000&structures=3000000&asOf=2026-11-23&rate=4.30';
const AID_IN_FULL =
  'municipality=3061011&people1=100&turnover1=90000000&balance1=80000000&people2=40&turnover2=20000000&balance2=20000000&in' +
  'vestment=20000000&jobs=24&otherAid=1000000&incomeTax=500000&pkd=25.53.Z&aidDay1=2026-03-01&aidEur1=50000&aidIn1=PLN&aidR' +
  'ate1=4.25&aidFirm1=Beta&holder1=Beta&hold1=votes&land=20000&areaHigh=8000&areaMid=500&structures=3000000&finished=2028-05-01&rent=3000&renovation=500000&roomOn=2028-04-01&rate=4.30';
const FAULTY_AID = 'municipality=99&size=huge&investment=abc&jobs=1.5&pkd=zz&start=2026-02-30&aidEur2=5&land=1&rate=0';

const PERMITS =
  'start=2026-11-23&plan=no&developedHa=2&report=no&works=permit&use=industrial&power=III&gas=B-I&buildMonths=10';

/** Every public page in each state that a reader can meet: full, empty, faulty, missing. */
const PAGES = {
  pl: [
    '/',
    '/potrzeba',
    `/potrzeba?${NEED}`,
    `/potrzeba?${FAULTY}`,
    '/potrzeba/pkd?q=piekarnia',
    '/potrzeba/pkd?q=zzzz',
    '/potrzeba/pkd?q=25.58',
    '/miejsca',
    `/miejsca?${NEED}`,
    `/miejsca?${IMPOSSIBLE}`,
    `/miejsca?${FAULTY}`,
    '/miejsca/nie-ma-takiego',
    '/miejsca?q=halach&f-tenure=sale&f-tenure=unknown',
    '/miejsca?f-area-min=abc',
    '/miejsca?f-kind=hall&f-power-min=900',
    '/miejsca?layer=hall&unit=m2&sort=area',
    '/miejsca?layer=limits',
    '/miejsca?window=18%2C51.74%2C18.03%2C51.77',
    `/miejsca?${NEED}&f-owner=municipal&layer=power`,
    '/miejsca/inwestorska-polnoc/karta',
    '/porownanie',
    '/porownanie?s=lokal-naroznik&s=lokal-na-restauracje&s=biura-wroclawska',
    `/porownanie?${NEED}&s=inwestorska-polnoc&s=lokal-naroznik`,
    '/lista',
    '/lista/abc',
    '/alerty?f-kind=hall&f-power-min=1',
    '/alerty/abc',
    '/szukaj',
    '/szukaj?q=wroc%C5%82awskiej',
    '/szukaj?q=zzzz',
    `/szukaj?q=${'a'.repeat(121)}`,
    '/szukaj?at=51.7558,18.0375&name=Inwestorska',
    '/szukaj?at=51.7,18.5',
    '/szukaj?precinct=0903',
    '/dzialka?id=nie-ma',
    '/dzialka?id=306101_1.0903.305',
    '/prawo',
    '/prawo?show=ending&module=aid',
    '/prawo?q=zzzz&on=x',
    '/prawo/matching.gas-zone',
    '/sprawdz-plan',
    '/sciezka-pozwolen',
    `/sciezka-pozwolen?${PERMITS}`,
    '/sciezka-pozwolen?start=2026-11-23',
    '/sciezka-pozwolen?site=inwestorska-polnoc&add=P17&skip=P1&works=permit',
    '/sciezka-pozwolen?start=x&plan=maybe&developedHa=-1',
    '/pomoc-publiczna',
    `/pomoc-publiczna?${AID}`,
    '/pomoc-publiczna?municipality=3061011&investment=5000000',
    `/pomoc-publiczna?${AID_IN_FULL}`,
    `/pomoc-publiczna?${AID_IN_FULL}&edit=tax`,
    `/pomoc-publiczna?${FAULTY_AID}`,
    '/pomoc-publiczna/zachowane/abc',
    `/zapytanie?aid=${encodeURIComponent(AID)}`,
    '/zapytanie',
    `/zapytanie?${NEED}`,
    '/zapytanie?path=plan%3Dno%26works%3Dpermit',
    '/sprawa/abc',
    '/sprawa/abc/dokumenty/P4',
    '/czy-zmieszcze',
    `/czy-zmieszcze?${HALL}&length=60&width=30&height=9`,
    `/czy-zmieszcze?${HALL}&length=190&width=90`,
    `/czy-zmieszcze?${HALL}`,
    `/czy-zmieszcze?${HALL}&width=30&paper=A3`,
    '/czy-zmieszcze?parcels=0999+1&length=x',
    '/czy-zmieszcze?parcels=146501_1.0001.1&length=0',
    '/zglos-teren',
    '/zgloszenie/abc',
    '/potwierdzenie/abc',
    '/dane-osobowe',
    '/deklaracja-dostepnosci',
    '/poczta-testowa',
    '/biuro/logowanie',
  ],
  en: [
    '/en/law?module=matching',
    '/en/law/aid.psi.activities?on=2028-01-01',
    '/en',
    '/en/need',
    `/en/need?${NEED}`,
    `/en/need?${FAULTY}`,
    '/en/need/pkd?q=bakery',
    '/en/need/pkd?q=zzzz',
    '/en/need/pkd?q=62.01.Z',
    '/en/sites',
    `/en/sites?${NEED}`,
    `/en/sites?${IMPOSSIBLE}`,
    `/en/sites?${FAULTY}`,
    '/en/sites/there-is-none',
    '/en/sites?q=halls&f-tenure=sale&f-tenure=unknown',
    '/en/sites?f-area-min=abc',
    '/en/sites?f-kind=hall&f-power-min=900',
    '/en/sites?layer=hall&unit=m2&sort=area',
    '/en/sites/inwestorska-polnoc/card',
    '/en/compare?s=lokal-naroznik&s=lokal-na-restauracje',
    '/en/list/abc',
    '/en/alerts?f-kind=hall&f-power-min=1',
    '/en/alerts/abc',
    '/en/search',
    '/en/search?q=wroclawska',
    '/en/search?q=zzzz',
    `/en/search?q=${'a'.repeat(121)}`,
    '/en/search?at=51.7558,18.0375&name=Inwestorska',
    '/en/parcel?id=there-is-none',
    '/en/check-plan',
    '/en/permit-path',
    `/en/permit-path?${PERMITS}`,
    '/en/permit-path?site=inwestorska-polnoc&add=P17&works=permit',
    '/en/permit-path?start=x&plan=maybe&developedHa=-1',
    '/en/public-aid',
    `/en/public-aid?${AID}`,
    `/en/public-aid?${AID_IN_FULL}`,
    `/en/public-aid?${FAULTY_AID}`,
    '/en/public-aid/kept/abc',
    '/en/enquiry',
    `/en/enquiry?${NEED}`,
    '/en/case/abc',
    '/en/case/abc/papers/P4',
    '/en/does-it-fit',
    `/en/does-it-fit?${HALL}&length=60&width=30&height=9`,
    `/en/does-it-fit?${HALL}&length=190&width=90`,
    '/en/does-it-fit?outline=1+2&length=-1',
    '/en/submit-site',
    '/en/submission/abc',
    '/en/confirmation/abc',
    '/en/privacy',
    '/en/accessibility',
    '/en/test-inbox',
    '/en/office/sign-in',
  ],
} as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(['pl', 'en'] as const)('every public page in %s', (locale) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openWindow(browser, { width: 1440, locale }));
  });

  test.each(PAGES[locale])('%s is accessible and fits each window in both themes', async (path) => {
    expect(await faultsOf(page, address + path)).toEqual([]);
  });

  test('each kind of site is accessible, with a need and without', { timeout: 120_000 }, async () => {
    await page.goto(address + (locale === 'pl' ? '/miejsca' : '/en/sites'));
    const links = await page
      .locator('.sites .site h3 a')
      .evaluateAll((anchors) => anchors.map((anchor) => new URL((anchor as HTMLAnchorElement).href).pathname));
    const faults: string[] = [];
    for (const path of [links[0]!, `${links[0]}?${NEED}`, links[5]!, links.at(-1)!])
      faults.push(...(await faultsOf(page, address + path)));
    expect(faults).toEqual([]);
  });
});

describe('every public page', () => {
  test.each([...PAGES.pl, ...PAGES.en])(
    '%s is light, wears what it needs, and runs no script but promised ones',
    async (path) => {
      expect(await burdensOf(address, path)).toEqual([]);
    },
  );

  test('so does each site, with a need and without, and its card', { timeout: 120_000 }, async () => {
    const list = await (await fetch(`${address}/miejsca`)).text();
    const sites = [...new Set([...list.matchAll(/href="(\/miejsca\/[a-z0-9-]+)"/g)].map((link) => link[1]!))];
    expect(sites.length).toBeGreaterThan(23);
    const burdens: string[] = [];
    for (const site of sites)
      for (const path of [site, `${site}?${NEED}`, `${site}/karta`]) burdens.push(...(await burdensOf(address, path)));
    expect(burdens).toEqual([]);
  });
});

describe('without scripts at 320 px', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openWindow(browser, { width: 320, scripts: false }));
  });

  test.each([...PAGES.pl, ...PAGES.en])('%s can be read', async (path) => {
    await page.goto(address + path);
    expect(await page.locator('main h1').count()).toBe(1);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(60);
  });
});
