import { ok, type Result } from '../../../../../kernel/result.ts';
import type { PageContext } from '../../../../../platform/web/index.ts';
import { parseNeed } from '../../../core/need/parse-need.ts';
import { currentOffer } from '../../../index.server.ts';
import { today } from '../../answers.ts';
import { asksAnything } from '../../need/need-state.ts';
import { windowInMetres } from '../filters/map-window.ts';
import { readSelection } from '../filters/selection.ts';
import { listedSlugs as inOwnOrder } from '../offer.ts';
import { MOST_ANSWERED } from './offer-page.ts';
import { orderedPage } from '../ordered-page.ts';

/**
 * The addresses of every site that the list would show for these words of its address, on all of its pages, in the order in
 * which it shows them: by readiness or day too, for as many sites as the list itself orders so.
 */
export async function listedSlugs(
  c: PageContext,
  query: URLSearchParams,
): Promise<Result<readonly string[], { kind: 'bad-query' }>> {
  const { selection, faults } = readSelection(query);
  const { filter, order, window: seen } = selection;
  const need = asksAnything(query) ? parseNeed(query, today(c)) : null;
  if (!order || faults.length > 0 || need?.ok === false) return inOwnOrder(c, query);
  const offer = await currentOffer(c.var.db, c.var.city, today(c));
  const window = seen && windowInMetres(seen, c.var.city.epsg);
  const asked = { need: need?.value ?? null, filter, order, page: 1, size: MOST_ANSWERED, window };
  const { shown, search } = await orderedPage(c, offer, asked);
  return search.total > shown.length ? inOwnOrder(c, query) : ok(shown.map(({ dossier }) => dossier.site.slug));
}
