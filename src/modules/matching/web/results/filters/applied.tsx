import type { Locale } from '../../../../../kernel/locale.ts';
import { siteSearch } from '../../../../sites/index.ts';
import type { FilterView } from './filter-view.ts';
import { partWords } from './filter-words.ts';
import { filterMessages } from './messages.ts';
import { href } from '../../../../../routes.ts';
import { listHref, withoutAlert, writeSelection } from './selection.ts';

/** How many are shown, what narrows them, each part with a way to take it away, and what was understood of the words. */
export function Applied({ view, of, locale }: { view: FilterView; of: number; locale: Locale }) {
  const text = filterMessages(locale);
  const { selection, search, words, need } = view;
  const parts = siteSearch.partsOf(selection.filter);
  return (
    <div class="applied">
      <p>
        <output data-found={search.total}>
          {text.shown(search.total, of)} {parts.length > 0 && need && text.needFiltered}
        </output>
      </p>
      {search.understood
        .filter(({ guessed }) => guessed)
        .map(({ asked, words: like }) => (
          <p key={asked}>{like.length > 0 ? text.guessed(asked, like.join(', ')) : text.unmatched(asked)}</p>
        ))}
      {(parts.length > 0 || selection.window) && (
        <ul class="chips" aria-label={text.applied}>
          {selection.window && (
            <li>
              <a class="chip" href={listHref({ locale, need }, { ...selection, window: null, page: 1 })}>
                <span class="vh">{text.remove('')} </span>
                {text.inWindow} <span aria-hidden="true">✕</span>
              </a>
            </li>
          )}
          {parts.map((part) => (
            <li key={part}>
              <a
                class="chip"
                href={listHref(
                  { locale, need },
                  { ...selection, filter: siteSearch.without(selection.filter, part), page: 1 },
                )}
              >
                <span class="vh">{text.remove('')} </span>
                {partWords(selection.filter, part, words)} <span aria-hidden="true">✕</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** For who came from the page of an alert: the need and the filter as they stand here become its question. */
export function SaveInAlert({ view: { selection, need }, locale }: { view: FilterView; locale: Locale }) {
  const { alert } = selection;
  if (!alert) return null;
  const text = filterMessages(locale).alert;
  const kept = writeSelection({ ...withoutAlert(selection), page: 1, layer: null });
  const question = [need ?? '', kept].map(String).filter(Boolean).join('&');
  return (
    <form class="notice" method="post" action={href('savedQuestion', locale, { link: alert })}>
      <input type="hidden" name="question" value={question} />
      <p>{text.hint}</p>
      <p class="actions">
        <button class="btn">{text.save}</button>
        <a href={listHref({ locale, need }, withoutAlert(selection))}>{text.leave}</a>
      </p>
    </form>
  );
}
