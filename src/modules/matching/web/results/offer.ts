import { type Result, ok, refuse } from '../../../../kernel/result.ts';
import type { PageContext } from '../../../../platform/web/index.ts';
import { siteSearch } from '../../../sites/index.ts';
import type { Dossier } from '../../core/dossier.ts';
import { listingOf } from '../../core/judging/listing-of.ts';
import { parseNeed } from '../../core/need/parse-need.ts';
import { type CurrentOffer, currentOffer, dossiersById, publishedDossiers } from '../../index.server.ts';
import { today } from '../answers.ts';
import { asksAnything } from '../need/need-state.ts';
import { windowInMetres } from './filters/map-window.ts';
import { readSelection } from './filters/selection.ts';
import { answeredOffer } from './offer/answered-offer.ts';
import { MOST_ANSWERED, type OfferPage, type PageAsked, placeOf, type ShownSite } from './offer/offer-page.ts';

/** A page of the offer in the order of the list: by the answers to a need, else by kind and size. */
// oxlint-disable-next-line max-params
export async function offerPage(c: PageContext, offer: CurrentOffer, asked: PageAsked): Promise<OfferPage> {
  return asked.need ? answeredOffer(c, offer, { ...asked, need: asked.need }) : plainOffer(c, offer, asked);
}

// oxlint-disable-next-line max-params
async function plainOffer(c: PageContext, offer: CurrentOffer, asked: PageAsked): Promise<OfferPage> {
  const { columns, districts } = offer;
  const { filter, page, size, window } = asked;
  const among = window && siteSearch.rowsWithin(columns, window);
  const at = (from: number) => ({ from, most: size, ...(among && { among }) });
  const first = siteSearch.searchColumns(columns, filter, at((page - 1) * size));
  const { pages, start } = placeOf(first.total, asked);
  const rows = start === (page - 1) * size ? first.rows : siteSearch.searchColumns(columns, filter, at(start)).rows;
  return {
    need: null,
    search: first,
    shown: await shownOf(
      c,
      offer,
      rows.map((row) => columns.ids[row]!),
    ),
    start,
    pages,
    answers: new Map(),
    others: [],
    unjudged: 0,
    nearest: first.total === 0 ? await nearestTo(c, offer, filter) : [],
    districts,
  };
}

/** Those sites with what the search knows of each, in the same order. */
// oxlint-disable-next-line max-params
async function shownOf(c: PageContext, offer: CurrentOffer, ids: readonly number[]): Promise<ShownSite[]> {
  const byId = new Map((await dossiersAt(c, offer, ids)).map((dossier) => [dossier.site.id, dossier]));
  return ids.flatMap((id) => {
    const dossier = byId.get(id);
    return dossier ? [{ dossier, listing: listingOf(dossier, today(c)) }] : [];
  });
}

/** A small offer stands in memory whole; of a large one only these are read. */
// oxlint-disable-next-line max-params
const dossiersAt = (c: PageContext, { isSmall }: CurrentOffer, ids: readonly number[]): Promise<readonly Dossier[]> =>
  isSmall ? publishedDossiers(c.var.db, c.var.city) : dossiersById(c.var.db, ids);

const MOST_MISSES = 3;

/** The sites that come nearest to a filter that nothing passes: of a large offer, those that miss one part alone. */
// oxlint-disable-next-line max-params
async function nearestTo(
  c: PageContext,
  offer: CurrentOffer,
  filter: siteSearch.SiteFilter,
): Promise<readonly siteSearch.NearMiss[]> {
  const { columns, isSmall } = offer;
  if (isSmall) {
    const all = siteSearch.searchColumns(columns, siteSearch.EVERYTHING, { from: 0, most: columns.live });
    const shown = await shownOf(
      c,
      offer,
      all.rows.map((row) => columns.ids[row]!),
    );
    return siteSearch.nearestMisses(
      shown.map(({ listing }) => listing),
      filter,
      today(c),
    );
  }
  const misses = siteSearch.partsOf(filter).flatMap((part) => {
    const { rows } = siteSearch.searchColumns(columns, siteSearch.without(filter, part), { from: 0, most: 1 });
    return rows.map((row) => ({ id: columns.ids[row]!, part }));
  });
  const few = misses.slice(0, MOST_MISSES);
  const shown = await shownOf(
    c,
    offer,
    few.map(({ id }) => id),
  );
  return shown.flatMap(({ listing, dossier }) =>
    few.filter(({ id }) => id === dossier.site.id).map(({ part }) => ({ listing, misses: [part] })),
  );
}

/** The addresses of every site that the list would show for these words of its address, in its order, on all of its pages. */
export async function listedSlugs(
  c: PageContext,
  query: URLSearchParams,
): Promise<Result<readonly string[], { kind: 'bad-query' }>> {
  const { selection, faults } = readSelection(query);
  const need = asksAnything(query) ? parseNeed(query, today(c)) : null;
  if (faults.length > 0 || need?.ok === false) return refuse({ kind: 'bad-query' });
  const { filter } = selection;
  const window = selection.window && windowInMetres(selection.window, c.var.city.epsg);
  const offer = await currentOffer(c.var.db, c.var.city, today(c));
  const { columns } = offer;
  if (need) {
    const asked = { need: need.value, filter, page: 1, size: MOST_ANSWERED, window };
    const { shown } = await answeredOffer(c, offer, asked);
    return ok(shown.map(({ dossier }) => dossier.site.slug));
  }
  const among = window && siteSearch.rowsWithin(columns, window);
  const whole = { from: 0, most: columns.live, ...(among && { among }) };
  const { rows } = siteSearch.searchColumns(columns, filter, whole);
  return ok(rows.map((row) => columns.slugs[row]!));
}
