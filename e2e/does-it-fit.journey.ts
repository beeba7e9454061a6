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
