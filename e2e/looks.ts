import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { overflow } from './browser.ts';
import { tooFaint } from './contrast.ts';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const WIDTHS = [1440, 768, 320] as const;
const THEMES = ['light', 'dark'] as const;

/** What is wrong with a page, opened and looked at in each width and theme. Empty when nothing is. */
export async function faultsOf(page: Page, address: string): Promise<string[]> {
  await page.goto(address, { waitUntil: 'load' });
  return faultsOfShown(page);
}

/** The same for what the page shows now: a state that was reached by acting. */
export async function faultsOfShown(page: Page): Promise<string[]> {
  const { pathname, search } = new URL(page.url());
  await page.evaluate(axe.source);
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width < 600 ? 720 : 900 });
    const pixels = await overflow(page);
    if (pixels > 0) faults.push(`${pathname}${search}: ${pixels} px too wide at ${width} px`);
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      for (const found of await violations(page))
        faults.push(`${pathname}${search} at ${width} px, ${theme}: ${found}`);
    }
  }
  return faults;
}

/** Every rule, run inside the page; what axe can't tell about contrast is looked at again. */
async function violations(page: Page): Promise<string[]> {
  const { said, unsure } = await page.evaluate(async (standards) => {
    const { axe: engine } = globalThis as unknown as { axe: typeof axe };
    const found = await engine.run(document, { runOnly: standards, resultTypes: ['violations', 'incomplete'] });
    const contrast = found.incomplete.filter(({ id }) => id === 'color-contrast').flatMap(({ nodes }) => nodes);
    return {
      said: found.violations.map(({ id, nodes }) => `${id} at ${nodes[0]!.target.join(' ')} (${nodes.length})`),
      unsure: contrast.map(({ target }) => target.join(' ')),
    };
  }, STANDARDS);
  return unsure.length === 0 ? said : [...said, ...(await tooFaint(page, unsure))];
}
