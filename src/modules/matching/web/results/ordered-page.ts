import type { PageContext } from '../../../../platform/web/index.ts';
import { siteSearch } from '../../../sites/index.ts';
import type { CurrentOffer } from '../../index.server.ts';
import { today } from '../answers.ts';
import { offerPage } from './offer.ts';
import { MOST_ANSWERED, type OfferPage, type PageAsked, placeOf } from './offer/offer-page.ts';
import { type DeepOrder, inDeepOrder } from './order.ts';

/**
 * A page of the offer in the order that was chosen. A deep order reads every site that passes, so it is given for as many
 * as are held against a need; of more, the list keeps its own order and says so.
 */
// oxlint-disable-next-line max-params
export async function orderedPage(
  c: PageContext,
  offer: CurrentOffer,
  asked: PageAsked & { order: DeepOrder | null },
): Promise<OfferPage> {
  const { order } = asked;
  if (!order) return offerPage(c, offer, asked);
  if (!asked.need && howMany(offer, asked) > MOST_ANSWERED)
    return { ...(await offerPage(c, offer, asked)), unordered: true };
  const whole = await offerPage(c, offer, { ...asked, page: 1, size: MOST_ANSWERED });
  const unordered = whole.search.total > whole.shown.length;
  const among = { answers: whole.answers, asOf: today(c) };
  const inOrder = unordered ? whole.shown : inDeepOrder(whole.shown, order, among);
  const { pages, start } = placeOf(inOrder.length, asked);
  return { ...whole, unordered, shown: inOrder.slice(start, start + asked.size), pages, start };
}

/** How many sites pass, without reading one of them. */
// oxlint-disable-next-line max-params
function howMany({ columns }: CurrentOffer, { filter, window }: PageAsked): number {
  const among = window && siteSearch.rowsWithin(columns, window);
  return siteSearch.searchColumns(columns, filter, { from: 0, most: 0, ...(among && { among }) }).total;
}
