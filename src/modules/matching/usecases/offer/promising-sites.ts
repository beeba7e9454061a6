import type { Day } from '../../../../kernel/day.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { siteSearch } from '../../../sites/index.ts';
import { siteListings } from '../../../sites/index.server.ts';
import { filterOfKind, promisingFilter } from '../../core/judging/promising-filter.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Need } from '../../core/need/need.ts';
import { cityRevision } from '../../data/land.queries.ts';
import { dossiersById } from '../load-dossiers.ts';
import { currentOffer, type CurrentOffer } from './current-offer.ts';

export type PromisingAsked = {
  readonly need: Need | null;
  readonly filter: siteSearch.SiteFilter;
  readonly most: number;
  readonly window?: siteSearch.Window | null;
};

export type Promising = {
  readonly ids: readonly number[];
  /** All that pass the filter and are of a kind that the need looks for; null when the filter leaves none of them. */
  readonly search: siteSearch.ColumnSearch | null;
};

/** The sites of a large offer that pass a filter, at most so many: first those that may meet a need by what the search knows. */
// oxlint-disable-next-line max-params
export function promisingSites({ columns }: CurrentOffer, { need, filter, most, window }: PromisingAsked): Promising {
  const ofKind = filterOfKind(filter, need);
  if (!ofKind) return { ids: [], search: null };
  const among = window && siteSearch.rowsWithin(columns, window);
  const page = { from: 0, most, ...(among && { among }) };
  const search = siteSearch.searchColumns(columns, ofKind, page);
  const first = need ? siteSearch.searchColumns(columns, promisingFilter(ofKind, need), page).rows : [];
  const rows = [...new Set([...first, ...search.rows])].slice(0, most);
  return { ids: rows.map((row) => columns.ids[row]!), search };
}

const LATELY = 20_000;

/** The sites of a large offer that pass a filter and were changed last, at most so many: for news of what is new. */
// oxlint-disable-next-line max-params
export async function latestSites(db: Db, asOf: Day, { need, filter, most }: PromisingAsked): Promise<number[]> {
  const at = await cityRevision(db);
  const ofKind = filterOfKind(filter, need);
  if (!at || !ofKind) return [];
  const { columns } = await currentOffer(db, at, asOf);
  const all = siteSearch.searchColumns(columns, ofKind, { from: 0, most: LATELY });
  const ids = all.rows.map((row) => columns.ids[row]!);
  if (all.total <= most) return ids;
  const passing = siteSearch.idsPassing(columns, ofKind);
  return (await siteListings.latelyChanged(db, LATELY)).filter(passing).slice(0, most);
}

/** The most promising sites of a large offer with all that is public of them. */
// oxlint-disable-next-line max-params
export async function promisingDossiers(db: Db, asOf: Day, asked: PromisingAsked): Promise<readonly Dossier[]> {
  const at = await cityRevision(db);
  if (!at) return [];
  return dossiersById(db, promisingSites(await currentOffer(db, at, asOf), asked).ids);
}
