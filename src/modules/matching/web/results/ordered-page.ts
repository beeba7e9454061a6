import type { PageContext } from '../../../../platform/web/index.ts';
import type { CurrentOffer } from '../../index.server.ts';
import { today } from '../answers.ts';
import { offerPage } from './offer.ts';
import { MOST_ANSWERED, type OfferPage, type PageAsked, placeOf } from './offer/offer-page.ts';
import { type DeepOrder, inDeepOrder } from './order.ts';

/**
 * A page of the offer in the order that was chosen. A deep order reads every site that passes, so it is given for as many
 * as are held against a need; of more, the list keeps its own order.
 */
// oxlint-disable-next-line max-params
export async function orderedPage(
  c: PageContext,
  offer: CurrentOffer,
  asked: PageAsked & { order: DeepOrder | null },
): Promise<OfferPage> {
  const { order } = asked;
  if (!order) return offerPage(c, offer, asked);
  const whole = await offerPage(c, offer, { ...asked, page: 1, size: MOST_ANSWERED });
  if (whole.search.total > whole.shown.length) return offerPage(c, offer, asked);
  const inOrder = inDeepOrder(whole.shown, order, { answers: whole.answers, asOf: today(c) });
  const { pages, start } = placeOf(inOrder.length, asked);
  return { ...whole, shown: inOrder.slice(start, start + asked.size), pages, start };
}
