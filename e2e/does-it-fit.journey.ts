import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, openWindow } from './browser.ts';
import { faultsOfShown } from './looks.ts';
import { MM, pathsOf } from './pdf-paths.ts';

const address = inject('address');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('on a small phone without scripts a reader goes from a site to a hall that does not fit and to one that does', async () => {
  const { page } = await openWindow(browser, { width: 320, scripts: false });
  await page.goto(`${address}/miejsca/inwestorska-polnoc`);
  await page.getByRole('link', { name: 'Sprawdź inną halę na tym terenie' }).click();
  expect(await page.locator('#parcels').inputValue()).toContain('306101_1.0901.114/1');
  await page.locator('#length').fill('900');
  await page.locator('#width').fill('40');
  await page.getByRole('button', { name: 'Sprawdź', exact: true }).click();
  const verdict = page.locator('#verdict');
  expect(await verdict.innerText()).toMatch(/nie\smieści\ssię/);
  expect(await page.locator('main').innerText()).toContain('nie stanie nic dłuższego niż');
  await page
    .getByRole('row', { name: /najdłuższa tej szerokości/ })
    .getByRole('link')
    .click();
  expect(await verdict.innerText()).toMatch(/×\s40\sm:\s(mieści\ssię|nie\swiadomo)/);
  expect(await page.locator('svg.draft path.draft-hall').count()).toBe(1);
  await page.locator('#length').fill('dużo');
  await page.getByRole('button', { name: 'Sprawdź', exact: true }).click();
  expect(await page.locator('.error-summary').innerText()).toContain('Długość');
});

const ASKED = '/czy-zmieszcze?parcels=306101_1.0903.305&length=60&width=30&height=9';

describe('a hall on its drawing', () => {
  const said = (page: Page) => page.locator('.hall-said').innerText();
  const middleOf = async (page: Page): Promise<{ x: number; y: number }> => {
    const hall = page.locator('.draft-hall');
    await hall.scrollIntoViewIfNeeded();
    const box = (await hall.boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const corner = (page: Page) => page.locator('.hall-figures dd').last().innerText();

  test('is dragged by mouse off the land and set back, and the verdict goes with it', async () => {
    const { page, context, complaints } = await openWindow(browser, { width: 1440 });
    await page.goto(address + ASKED);
    await page.locator('.draft-hand').waitFor();
    const before = await corner(page);
    const { x, y } = await middleOf(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 330, y + 10, { steps: 6 });
    await page.mouse.up();
    expect(await said(page)).toMatch(/nie spełnia.*poza granicę terenu/s);
    expect(await corner(page)).not.toBe(before);
    await page.locator('[role="status"]', { hasText: 'poza granicę' }).waitFor({ state: 'attached' });
    expect(await page.locator('.draft-at--fail').count()).toBe(1);
    await page.getByRole('button', { name: 'Ustaw najlepiej' }).click();
    expect(await said(page)).toContain('warunkowo');
    expect(await corner(page)).toBe(before);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('is moved and turned by keyboard alone, a metre and a degree at a time', async () => {
    const { page, context, complaints } = await openWindow(browser, { width: 1440 });
    await page.goto(`${address}/en/does-it-fit?parcels=306101_1.0903.305&length=60&width=30`);
    const hand = page.getByRole('application', { name: 'Hall to be moved' });
    await hand.focus();
    const [northing, easting] = (await corner(page)).split(' ').map(Number) as [number, number];
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowUp');
    const [north, east] = (await corner(page)).split(' ').map(Number) as [number, number];
    expect([east - easting, north - northing]).toEqual([expect.closeTo(1, 1), expect.closeTo(10, 1)]);
    const angle = () => page.locator('.hall-figures dd').nth(2).innerText();
    const before = Number.parseFloat(await angle());
    await page.keyboard.press('r');
    expect(Number.parseFloat(await angle())).toBeCloseTo(before + 1, 1);
    await page.keyboard.press('Home');
    expect(await corner(page)).toBe(`${northing.toFixed(2)} ${easting.toFixed(2)}`);
    expect(await hand.evaluate((element) => document.activeElement === element)).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('is dragged and turned by a finger, and the page stays where it is', async () => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 800 },
      hasTouch: true,
      isMobile: true,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(address + ASKED);
    await page.locator('.draft-hand').waitFor();
    const devtools = await context.newCDPSession(page);
    const drag = async (from: { x: number; y: number }, by: { x: number; y: number }): Promise<void> => {
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number | null) =>
        devtools.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: share === null ? [] : [{ x: from.x + by.x * share, y: from.y + by.y * share }],
        });
      await touch('touchStart', 0);
      for (const share of [0.2, 0.4, 0.6, 0.8, 1]) await touch('touchMove', share);
      await touch('touchEnd', null);
    };
    const before = await middleOf(page);
    const scrolled = await page.evaluate(() => scrollY);
    await drag(before, { x: -40, y: -30 });
    const at = async () => (await page.locator('.draft-hall').boundingBox())!;
    await expect.poll(async () => (await at()).x + (await at()).width / 2).toBeCloseTo(before.x - 40, 0);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    const angle = () => page.locator('.hall-figures dd').nth(2).innerText();
    const straight = await angle();
    const reach = (await page.locator('.draft-reach.draft-turns').boundingBox())!;
    expect(Math.min(reach.width, reach.height)).toBeGreaterThanOrEqual(44);
    // Beside the ring, where a finger misses it.
    await drag({ x: reach.x + reach.width - 6, y: reach.y + reach.height / 2 }, { x: -20, y: 60 });
    await expect.poll(angle).not.toBe(straight);
    const small = await page
      .locator('.hall-moves button, .hall-slider input')
      .evaluateAll((all) => all.filter((one) => Math.min(one.clientWidth, one.clientHeight) < 42).length);
    expect(small).toBe(0);
    await context.close();
  });

  test('grows by its sliders until it stands nowhere, and the chart shows how long it may be', async () => {
    const { page, context } = await openWindow(browser, { width: 320 });
    await page.goto(address + ASKED);
    const length = page.getByRole('slider', { name: 'Długość' });
    await length.fill('100');
    expect(await said(page)).toContain('warunkowo');
    expect(await page.locator('.curve-now').count()).toBe(1);
    await length.fill(String(await length.evaluate((input: HTMLInputElement) => Number(input.max))));
    expect(await said(page)).toMatch(/nie spełnia.*nie stanie tu w żadnym miejscu/s);
    const check = page.getByRole('link', { name: /ze wszystkimi zasadami/ });
    expect(await check.getAttribute('href')).toMatch(/length=\d+.*width=30|width=30.*length=\d+/);
    expect(await faultsOfShown(page)).toEqual([]);
    await context.close();
  });

  test(
    'is tried on the page of a site, where nobody asked for one, and stands on its map',
    { timeout: 120_000 },
    async () => {
      const { page, context, complaints } = await openWindow(browser, { width: 1440 });
      await page.goto(`${address}/miejsca/dobrzec-wschod`);
      await page.getByRole('button', { name: 'Wypróbuj halę na rysunku' }).click();
      expect(await said(page)).toContain('Hala stoi w całości');
      expect(await page.locator('.draft-hand').evaluate((element) => document.activeElement === element)).toBe(true);
      await page.locator('#on-map').scrollIntoViewIfNeeded();
      await page.getByRole('button', { name: 'Mapa ruchoma' }).click();
      await page.locator('.map-moving').waitFor({ timeout: 60_000 });
      expect(complaints).toEqual([]);
      expect(await faultsOfShown(page)).toEqual([]);
      await context.close();
    },
  );
});

test(
  'parcels are picked on the map by keyboard, and a click from far away goes nearer',
  { timeout: 120_000 },
  async () => {
    const { page, context, complaints } = await openWindow(browser, { width: 320 });
    const parcel = await (await fetch(`${address}/dzialka?id=306101_1.0903.305`)).text();
    const [, lat, lon] = /(5\d[.,]\d{4,})[^\d]+(1\d[.,]\d{4,})/
      .exec(parcel)!
      .map((text) => Number(text.replace(',', '.'))) as [number, number, number];
    await page.goto(`${address}/czy-zmieszcze`);
    await page
      .locator('#dzialki svg')
      .evaluate(
        (map, bounds) => map.setAttribute('data-bounds', bounds),
        [lon - 0.05, lat - 0.05, lon + 0.05, lat + 0.05].join(),
      );
    await page.getByRole('button', { name: 'Mapa ruchoma' }).click();
    await page.locator('.map-moving').waitFor({ timeout: 60_000 });
    const bar = (await page.locator('.maplibregl-ctrl-scale').boundingBox())!;
    const button = (await page.getByRole('button', { name: 'Rysuj granicę' }).boundingBox())!;
    expect(bar.y + bar.height <= button.y || bar.x >= button.x + button.width).toBe(true);
    const told = page.locator('.map-status');
    await page.locator('.map-moving canvas').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await told.innerText()).toContain('Enter wskazuje działkę pod krzyżykiem');
    expect(await page.locator('.map-cross').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await told.innerText()).toBe('Przybliżono. Teraz wskaż działkę.');
    const field = page.locator('#parcels');
    await expect
      .poll(async () => (await page.keyboard.press('Enter'), field.inputValue()), { timeout: 30_000, interval: 700 })
      .toBe('306101_1.0903.305');
    expect(await told.innerText()).toBe('Dopisano działkę 306101_1.0903.305');
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('');
    expect(complaints).toEqual([]);
    await context.close();
  },
);

test('what is drawn to scale measures on paper what the sheet says', async () => {
  const { page, context } = await openWindow(browser, { width: 1440 });
  for (const paper of ['A3', 'A4']) {
    await page.goto(`${address}${ASKED}&paper=${paper}`);
    await page.locator('.draft-hand').waitFor();
    const scale = Number(
      /1 : ([\d\s\u00a0]+)\./.exec(await page.locator('.sheet figcaption').innerText())![1]!.replaceAll(/\D/g, ''),
    );
    const metres = Number.parseFloat(
      (await page
        .locator('svg.draft text', { hasText: /^\d+ m$/ })
        .first()
        .textContent())!,
    );
    const paths = pathsOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    const bar = (metres * 1000) / scale;
    expect(paths.length).toBeGreaterThan(50);
    // The bar, and no other line, is as long as it says: to a twentieth of a millimetre.
    const found = paths.filter(({ wide, high }) => Math.abs(wide / MM - bar) < 0.05 && high / MM < 2);
    expect(found.length, `${metres} m at 1 : ${scale} on ${paper}`).toBe(1);
  }
  await context.close();
});
