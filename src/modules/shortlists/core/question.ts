import { parseNeed, writeNeed, type Need } from '../../matching/index.ts';
import { siteSearch } from '../../sites/index.ts';

/** What is kept of a list or an alert: a need and a filter as canonical queries, '' when none. */
export type KeptQuestion = { readonly need: string; readonly filter: string };

const LONGEST = 3000;

/** The need and the filter in an address; null when the need in it is damaged. */
export function questionOf(query: URLSearchParams): KeptQuestion | null {
  if (query.toString().length > LONGEST) return null;
  const need = query.has('kind') ? parseNeed(query) : null;
  if (need && !need.ok) return null;
  const { filter } = siteSearch.parseFilter(query, query.get('unit') === 'm2' ? 'm2' : 'ha');
  const kept = siteSearch.writeFilter({ ...filter, sort: 'best' }, 'ha');
  return { need: need ? writeNeed(need.value).toString() : '', filter: kept.toString() };
}

/** The question as it is asked of the offer. A need that this version no longer reads is as good as none. */
export function askedBy({ need, filter }: KeptQuestion): { need: Need | null; filter: siteSearch.SiteFilter } {
  const parsed = need === '' ? null : parseNeed(new URLSearchParams(need));
  return {
    need: parsed?.ok ? parsed.value : null,
    filter: siteSearch.parseFilter(new URLSearchParams(filter), 'ha').filter,
  };
}

/** The list with this question. */
export const queryOf = ({ need, filter }: KeptQuestion): string => [need, filter].filter(Boolean).join('&');
