import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';

/** The form with these answers, open where the income tax is asked. */
export function changeTax(question: URLSearchParams, locale: Locale): string {
  const again = new URLSearchParams(question);
  again.set('edit', 'tax');
  return `${href('aid', locale, {}, again)}#tax1`;
}
