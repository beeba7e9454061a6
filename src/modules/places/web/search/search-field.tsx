import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { FieldErrorText } from '../../../../ui/form.tsx';
import { searchMessages } from './messages.ts';

export const SEARCH_ISLAND = 'src/modules/places/web/search/search.island.ts';

/** The field, which works as a plain form; the island adds suggestions. */
export function PlaceSearch({
  question,
  error,
  locale,
}: {
  question: string;
  error?: string | undefined;
  locale: Locale;
}) {
  const text = searchMessages(locale);
  return (
    <search>
      <form class="place-search" action={href('placeSearch', locale)}>
        <label class="lab" for="place-q">
          {text.label}
        </label>
        <span class="hint" id="place-q-h">
          {text.hint}
        </span>
        <FieldErrorText id="place-q" error={error} locale={locale} />
        <p class="by">
          <span class="in w30">
            <input
              id="place-q"
              name="q"
              type="search"
              value={question}
              autocomplete="off"
              aria-describedby={error ? 'place-q-h place-q-e' : 'place-q-h'}
              aria-invalid={error ? true : undefined}
            />
          </span>
          <button class="btn">{text.search}</button>
        </p>
      </form>
    </search>
  );
}
