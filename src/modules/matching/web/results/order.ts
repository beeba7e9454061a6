import type { Day } from '../../../../kernel/day.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { formatDay } from '../../../../ui/quantity.ts';
import { siteSearch } from '../../../sites/index.ts';
import type { Dossier } from '../../core/dossier.ts';
import { siteMessages } from '../site/messages.ts';
import { filterMessages } from './filters/messages.ts';

/** Orders that say in each row why it stands where it stands. */
export const isTold = (sort: siteSearch.SiteSort): boolean => sort === 'ready' || sort === 'confirmed';

type Placed = { readonly sort: siteSearch.SiteSort; readonly locale: Locale; readonly asOf: Day };

/** Why a site stands where it stands: "Gotowość: 2 z 4, plan pozwala budować"; null where that is plain. */
// oxlint-disable-next-line max-params
export function orderWords(
  { site }: Pick<Dossier, 'site'>,
  { ready, confirmed }: siteSearch.SiteListing,
  { sort, locale, asOf }: Placed,
): string | null {
  if (!isTold(sort)) return null;
  if (sort === 'ready') {
    const text = siteMessages(locale).readiness;
    const { level } = siteSearch.readyOn(ready, asOf);
    return text.title(level as 0 | 1 | 2 | 3 | 4, (site.kind === 'land' ? text.land : text.rooms)[level]!);
  }
  const said = filterMessages(locale).confirmed;
  return confirmed === null ? said.never : said.on(formatDay(confirmed, locale));
}
