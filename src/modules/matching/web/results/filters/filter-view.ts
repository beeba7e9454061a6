import type { Locale } from '../../../../../kernel/locale.ts';
import type { FieldError } from '../../../../../ui/form.tsx';
import { siteSearch } from '../../../../sites/index.ts';
import type { Words } from './filter-words.ts';
import { filterMessages } from './messages.ts';
import type { Selection } from './selection.ts';

/** What was chosen, what it found, and the words for both. */
export type FilterView = {
  readonly selection: Selection;
  readonly search: Omit<siteSearch.SiteSearch, 'found'> & { readonly total: number };
  readonly words: Words;
  readonly need: URLSearchParams | null;
  readonly faults: readonly siteSearch.FilterFault[];
  /** What was typed where it could not be read. */
  readonly typed: URLSearchParams;
};

/** One fault as a sentence. */
export function errorOf({ field, code, params }: siteSearch.FilterFault, locale: Locale): FieldError {
  const text = filterMessages(locale);
  const facet = siteSearch.RANGE_FACETS.find((one) => field.startsWith(`f-${one}-`));
  const sentence = (text.faults[code] ?? code).replaceAll(/\{(\w+)\}/g, (_, key: string) => String(params[key] ?? ''));
  return { field, text: sentence, ...(facet && { label: text.facets[facet] }) };
}
