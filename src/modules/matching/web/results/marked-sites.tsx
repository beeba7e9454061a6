import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import type { FilterView } from './filters/filter-view.ts';
import { filterMessages } from './filters/messages.ts';
import { writeSelection } from './filters/selection.ts';

type Props = { need: URLSearchParams | null; filters: FilterView; locale: Locale; children: ComponentChildren };

/** The rows as one form: what is ticked in them can be compared, or kept on a list that has a link. */
export function MarkedSites({ need, filters, locale, children }: Props) {
  const text = filterMessages(locale).marked;
  const search = [
    need ?? '',
    writeSelection({ ...filters.selection, page: 1, layer: null, window: null, alert: null }),
  ].map(String);
  return (
    <form class="marked" action={href('compare', locale)}>
      {[...(need ?? [])].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div class="marked-bar">
        <p class="hint">{text.hint}</p>
        <p class="actions">
          <button class="btn btn--quiet">{text.compare}</button>
          <button class="btn btn--quiet" formAction={href('shortlists', locale)} formMethod="post">
            {text.keep}
          </button>
          <a href={href('savedSearches', locale, {}, search.filter(Boolean).join('&'))}>{text.watch}</a>
        </p>
      </div>
    </form>
  );
}
