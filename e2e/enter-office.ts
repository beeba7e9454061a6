import type { Page } from 'playwright-core';
import { inject } from 'vitest';

/** Signs the demonstration's first clerk in, from the office's own door. */
export async function enterOffice(page: Page, address: string, locale: 'pl' | 'en'): Promise<void> {
  const clerk = inject('signIns').find((signIn) => signIn.role === 'clerk')!;
  await page.goto(address + (locale === 'pl' ? '/biuro' : '/en/office'));
  await page.locator('[name="email"]').fill(clerk.email);
  await page.locator('[name="password"]').fill(clerk.password);
  await page.locator('main button.btn').click();
  await page.locator('.office-row').waitFor();
}
