import type { Day } from '../../../../kernel/day.ts';
import { type Result, ok, refuse } from '../../../../kernel/result.ts';
import { inTurns } from '../../../../platform/in-turns.ts';
import type { PageContext } from '../../../../platform/web/index.ts';
import { SITE_KINDS, siteSearch } from '../../../sites/index.ts';
import { answering } from '../../core/answer-all.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Need } from '../../core/need/need.ts';
import { parseNeed } from '../../core/need/parse-need.ts';
import { listingOf } from '../../core/judging/listing-of.ts';
import { isOfOtherKind } from '../../core/rules/kind.ts';
import type { SiteAnswer } from '../../core/site-answer.ts';
import { publishedDossiers } from '../../index.server.ts';
import { today } from '../answers.ts';
import { asksAnything } from '../need/need-state.ts';
import { readSelection } from './filters/selection.ts';

/** The sites that may be shown, best first, each with its answer where a need was stated. */
export type Offer = {
  readonly need: Need | null;
  readonly dossiers: readonly Dossier[];
  readonly answers: ReadonlyMap<string, SiteAnswer>;
  readonly others: readonly Dossier[];
};

/** The offer in the order of the list: by the answers to a need, else by kind and size. */
export const offerFor = (c: PageContext, need: Need | null): Promise<Offer> => (need ? answered(c, need) : offered(c));

async function answered(c: PageContext, need: Need): Promise<Offer> {
  const dossiers = await publishedDossiers(c.var.db, c.var.city);
  const ofKind = dossiers.filter((dossier) => !isOfOtherKind(need, dossier));
  const answers = await inTurns(answering(ofKind, need, today(c)));
  const bySlug = new Map(ofKind.map((dossier) => [dossier.site.slug, dossier]));
  return {
    need,
    dossiers: answers.flatMap(({ site }) => bySlug.get(site.slug) ?? []),
    answers: new Map(answers.map((answer) => [answer.site.slug, answer])),
    others: dossiers.filter((dossier) => isOfOtherKind(need, dossier)),
  };
}

async function offered(c: PageContext): Promise<Offer> {
  const all = await publishedDossiers(c.var.db, c.var.city);
  const dossiers = ordered.get(all) ?? offerOrder(all);
  ordered.set(all, dossiers);
  return { need: null, dossiers, answers: new Map(), others: [] };
}

/** By the city's dossiers, which are another array as soon as anything of its offer changes. */
const ordered = new WeakMap<readonly Dossier[], readonly Dossier[]>();
const listed = new WeakMap<readonly Dossier[], { asOf: Day; listings: readonly siteSearch.SiteListing[] }>();

/** What filters know of each site; kept for as long as the dossiers and the day are the same. */
export function listingsOf(dossiers: readonly Dossier[], asOf: Day): readonly siteSearch.SiteListing[] {
  const known = listed.get(dossiers);
  if (known?.asOf === asOf) return known.listings;
  const listings = dossiers.map((dossier) => listingOf(dossier, asOf));
  listed.set(dossiers, { asOf, listings });
  return listings;
}

/** By kind, then the largest first. */
const offerOrder = (dossiers: readonly Dossier[]): Dossier[] =>
  dossiers.toSorted(
    (a, b) =>
      SITE_KINDS.indexOf(a.site.kind) - SITE_KINDS.indexOf(b.site.kind) ||
      landOf(b) - landOf(a) ||
      (a.site.slug < b.site.slug ? -1 : 1),
  );

const landOf = ({ parcels }: Dossier): number => parcels.reduce((sum, parcel) => sum + parcel.areaM2, 0);

export type Chosen = {
  readonly search: ReturnType<typeof siteSearch.searchIndexed>;
  /** What a filter leaves, as the list shows it. */
  readonly inOrder: readonly siteSearch.SiteListing[];
};

/** What a filter leaves of an offer. */
export function chosen(offer: Offer, filter: siteSearch.SiteFilter, asOf: Day): Chosen {
  const search = siteSearch.searchIndexed(listingsOf(offer.dossiers, asOf), filter, asOf);
  return { search, inOrder: rankedApart(search.found, offer.answers) };
}

/** The addresses of every site that the list would show for these words of its address, in its order, on all of its pages. */
export async function listedSlugs(
  c: PageContext,
  query: URLSearchParams,
): Promise<Result<readonly string[], { kind: 'bad-query' }>> {
  const { selection, faults } = readSelection(query);
  const need = asksAnything(query) ? parseNeed(query, today(c)) : null;
  if (faults.length > 0 || need?.ok === false) return refuse({ kind: 'bad-query' });
  const offer = await offerFor(c, need?.value ?? null);
  return ok(chosen(offer, selection.filter, today(c)).inOrder.map(({ slug }) => slug));
}

/** Sites that are ruled out stand after all others, whatever the order. */
const rankedApart = (
  found: readonly siteSearch.SiteListing[],
  answers: ReadonlyMap<string, SiteAnswer>,
): siteSearch.SiteListing[] => {
  const isOut = ({ slug }: siteSearch.SiteListing): boolean => answers.get(slug)?.standing === 'fail';
  return [...found.filter((listing) => !isOut(listing)), ...found.filter(isOut)];
};
