import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Debian's Chromium as root needs --no-sandbox; the network flags keep it from calling home. */
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

export async function openBrowser(): Promise<Browser> {
  const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('no Chromium: set CHROMIUM_PATH or install chromium');
  return chromium.launch({ executablePath, args: FLAGS });
}

export type View = { width: number; dark?: boolean; scripts?: boolean; locale?: 'pl' | 'en' };

/** A reader's window; everything the page complains about lands in `complaints`. */
export async function openWindow(
  browser: Browser,
  view: View,
): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> {
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.width < 600 ? 720 : 900 },
    colorScheme: view.dark ? 'dark' : 'light',
    javaScriptEnabled: view.scripts ?? true,
    locale: view.locale === 'en' ? 'en-GB' : 'pl-PL',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, context, complaints };
}

/** Pixels by which the page is wider than its window; 0 is right. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
