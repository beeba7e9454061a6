import type { PageContext } from '../../../../../platform/web/index.ts';
import { inTurns } from '../../../../../platform/in-turns.ts';
import { siteSearch } from '../../../../sites/index.ts';
import { answering } from '../../../core/answer-all.ts';
import type { Dossier } from '../../../core/dossier.ts';
import { listingOf } from '../../../core/judging/listing-of.ts';
import type { Need } from '../../../core/need/need.ts';
import { isOfOtherKind } from '../../../core/rules/kind.ts';
import type { SiteAnswer } from '../../../core/site-answer.ts';
import { type CurrentOffer, dossiersById, publishedDossiers } from '../../../index.server.ts';
import { curvesForNeed } from '../../../usecases/curves/give-curves.ts';
import { promisingSites } from '../../../usecases/offer/promising-sites.ts';
import { today } from '../../answers.ts';
import { MOST_JUDGED, type OfferPage, type PageAsked, placeOf } from './offer-page.ts';

type Asked = PageAsked & { readonly need: Need };

/** A page of the sites that a need is held against, best first, those that are ruled out last. */
// oxlint-disable-next-line max-params
export async function answeredOffer(c: PageContext, offer: CurrentOffer, asked: Asked): Promise<OfferPage> {
  const { need, filter } = asked;
  const asOf = today(c);
  const candidates = await candidatesOf(c, offer, asked);
  const bySlug = new Map(candidates.dossiers.map((dossier) => [dossier.site.slug, dossier]));
  const listings = candidates.dossiers.map((dossier) => listingOf(dossier, asOf));
  const { found, ...search } = siteSearch.searchIndexed(listings, filter, asOf);
  // Only what passes is held against the need: most of a request's time goes there.
  const passing = found.map(({ slug }) => bySlug.get(slug)!);
  await curvesForNeed(c.var.db, need, passing);
  const answers = await inTurns(answering(passing, need, asOf));
  const answerOf = new Map(answers.map((answer) => [answer.site.slug, answer]));
  const best = filter.sort === 'best';
  const inOrder = rankedApart(
    best ? answers.map(({ site }) => listingOf(bySlug.get(site.slug)!, asOf)) : found,
    answerOf,
  );
  const { pages, start } = placeOf(inOrder.length, asked);
  return {
    need,
    search: { ...(candidates.search ?? search), total: candidates.search?.total ?? found.length },
    shown: inOrder.slice(start, start + asked.size).map((listing) => ({ listing, dossier: bySlug.get(listing.slug)! })),
    start,
    pages,
    answers: new Map(found.flatMap(({ slug }) => (answerOf.has(slug) ? [[slug, answerOf.get(slug)!] as const] : []))),
    others: candidates.others,
    unjudged: candidates.search ? candidates.search.total - found.length : 0,
    nearest: found.length === 0 ? siteSearch.nearestMisses(listings, filter, asOf) : [],
    districts: offer.districts,
  };
}

type Candidates = {
  readonly dossiers: readonly Dossier[];
  readonly others: readonly Dossier[];
  /** Of the whole offer, where only a part of it was read. */
  readonly search: siteSearch.ColumnSearch | null;
};

/** The sites of the kind that is looked for; of a large offer the most promising that pass the filter. */
// oxlint-disable-next-line max-params
async function candidatesOf(c: PageContext, offer: CurrentOffer, asked: Asked): Promise<Candidates> {
  const { need, filter, window } = asked;
  if (offer.isSmall) {
    const whole = await publishedDossiers(c.var.db, c.var.city);
    const all = window ? whole.filter(({ site }) => standsIn(window, site)) : whole;
    return {
      dossiers: all.filter((dossier) => !isOfOtherKind(need, dossier)),
      others: all.filter((dossier) => isOfOtherKind(need, dossier)),
      search: null,
    };
  }
  const { ids, search } = promisingSites(offer, { need, filter, window, most: MOST_JUDGED });
  return { dossiers: await dossiersById(c.var.db, ids), others: [], search };
}

// oxlint-disable-next-line max-params
const standsIn = ({ minX, minY, maxX, maxY }: siteSearch.Window, { easting, northing }: Dossier['site']): boolean =>
  easting >= minX && easting <= maxX && northing >= minY && northing <= maxY;

/** Sites that are ruled out stand after all others, whatever the order. */
const rankedApart = (
  found: readonly siteSearch.SiteListing[],
  answers: ReadonlyMap<string, SiteAnswer>,
): siteSearch.SiteListing[] => {
  const isOut = ({ slug }: siteSearch.SiteListing): boolean => answers.get(slug)?.standing === 'fail';
  return [...found.filter((listing) => !isOut(listing)), ...found.filter(isOut)];
};
