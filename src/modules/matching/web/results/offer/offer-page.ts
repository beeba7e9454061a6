import type { Bilingual } from '../../../../../kernel/locale.ts';
import type { siteSearch } from '../../../../sites/index.ts';
import type { Dossier } from '../../../core/dossier.ts';
import type { Need } from '../../../core/need/need.ts';
import type { SiteAnswer } from '../../../core/site-answer.ts';
import { MOST_IN_MEMORY } from '../../../usecases/offer/large-offer.ts';
import type { FilterView } from '../filters/filter-view.ts';

/** So many sites are held against a need; of more, the first that pass the filters. An offer of so many stands in memory. */
export const MOST_ANSWERED = MOST_IN_MEMORY;

/** Of a large offer so many are read and held against a need: ten pages of the list. */
export const MOST_JUDGED = 240;

export type ShownSite = { readonly dossier: Dossier; readonly listing: siteSearch.SiteListing };

/** One page of the offer as a reader has narrowed it, each site with its answer where a need was stated. */
export type OfferPage = {
  readonly need: Need | null;
  readonly search: FilterView['search'];
  readonly shown: readonly ShownSite[];
  /** From 0: the place of the first shown among all that pass. */
  readonly start: number;
  readonly pages: number;
  /** Of all that pass and were judged. */
  readonly answers: ReadonlyMap<string, SiteAnswer>;
  readonly others: readonly Dossier[];
  /** Sites that pass but were not judged, because there are too many. */
  readonly unjudged: number;
  readonly nearest: readonly siteSearch.NearMiss[];
  readonly districts: ReadonlyMap<string, Bilingual>;
};

export type PageAsked = {
  readonly need: Need | null;
  readonly filter: siteSearch.SiteFilter;
  /** From 1. */
  readonly page: number;
  readonly size: number;
  /** Only sites that stand there; metres of the city's zone. */
  readonly window: siteSearch.Window | null;
};

/** Where a page stands among so many; a page past the end is the last. */
export function placeOf(total: number, { page, size }: Pick<PageAsked, 'page' | 'size'>) {
  const pages = Math.max(1, Math.ceil(total / size));
  return { pages, start: (Math.min(page, pages) - 1) * size };
}
