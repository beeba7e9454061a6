import type { Locale } from '../../../../kernel/locale.ts';
import { pln } from '../../core/money.ts';
import type { Range } from '../../core/stack/package.ts';
import { writeMoney } from '../../core/words/format.ts';

/** "7 000 000 zł", or both ends where they differ; a dash where nothing is known. */
export function tellRange(of: Range | null, locale: Locale): string {
  if (of === null) return '–';
  const most = writeMoney(pln(of.most), locale);
  return of.least === of.most ? most : `${writeMoney(pln(of.least), locale)} – ${most}`;
}
