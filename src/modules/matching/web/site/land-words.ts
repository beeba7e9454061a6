import type { Locale } from '../../../../kernel/locale.ts';
import { formatDay } from '../../../../ui/quantity.ts';
import type { Dossier } from '../../core/dossier.ts';
import { drawnOn } from '../../core/land/drawn-land.ts';
import { siteMessages } from './messages.ts';

/** On what land a site stands: its parcels, a border that the office drew and when, or a point alone (`otherwise`). */
export function landWords(dossier: Dossier, locale: Locale, otherwise: string): string {
  const text = siteMessages(locale);
  const drawn = drawnOn(dossier);
  if (drawn !== null) return text.drawnLand(formatDay(drawn, locale, 'short'));
  return dossier.parcels.length > 0 ? text.parcels(dossier.parcels.map(({ id }) => id)) : otherwise;
}
