import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { overflow } from './browser.ts';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What is wrong with a page, looked at three ways: wide and light under every rule, dark for contrast,
 * 320 px wide for what narrowness breaks. Empty when nothing is.
 */
export async function faultsOf(page: Page, address: string): Promise<string[]> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(address, { waitUntil: 'load' });
  const path = new URL(address).pathname + new URL(address).search;
  const faults = [...(await wide(page, path)), ...(await found(new AxeBuilder({ page }).withTags(STANDARDS), path))];
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  faults.push(
    ...(await found(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']), `${path} dark`)),
  );
  await page.setViewportSize({ width: 320, height: 720 });
  const narrow = new AxeBuilder({ page }).withRules([
    'color-contrast',
    'target-size',
    'scrollable-region-focusable',
    'region',
  ]);
  faults.push(...(await wide(page, path)), ...(await found(narrow, `${path} at 320 px`)));
  return faults;
}

async function wide(page: Page, path: string): Promise<string[]> {
  const pixels = await overflow(page);
  return pixels > 0 ? [`${path}: ${pixels} px too wide at ${page.viewportSize()!.width} px`] : [];
}

async function found(axe: AxeBuilder, where: string): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${where}: ${id} at ${nodes[0]!.target.join(' ')} (${nodes.length})`);
}
