import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Need } from '../../core/need/need.ts';
import { FIELDS, type FitWords, MOST_PARCELS } from './fit-question.ts';

/** The same page with other words; empty ones are left out. */
export function fitLink(words: Partial<FitWords>, locale: Locale, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams();
  for (const name of FIELDS) {
    const value = words[name]?.trim();
    if (value && !(name === 'outlineSystem' && !words.outline)) query.set(name, value);
  }
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return href('fitCheck', locale, {}, query);
}

/** The page for the land of a site; null where it is no land, has no parcels of the register, or too many at a time. */
// oxlint-disable-next-line max-params
export function fitLinkOf({ site, parcels }: Dossier, need: Need | null, locale: Locale): string | null {
  const known = site.kind === 'land' && parcels.length > 0 && parcels.every(({ drawnOn }) => !drawnOn);
  if (!known || parcels.length > MOST_PARCELS) return null;
  const typed = (side: 'length' | 'width' | 'height') => String(need?.[side]?.value ?? '');
  const jobs = String(need?.jobs ?? '');
  const words = { length: typed('length'), width: typed('width'), height: typed('height'), jobs };
  return fitLink({ ...words, parcels: parcels.map(({ id }) => id).join(', ') }, locale);
}
