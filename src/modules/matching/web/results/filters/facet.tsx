import type { Locale } from '../../../../../kernel/locale.ts';
import { siteSearch } from '../../../../sites/index.ts';
import type { FilterView } from './filter-view.ts';
import { valueWord } from './filter-words.ts';
import { filterMessages } from './messages.ts';

/** One question with its answers, each with the number of sites that give it; an answer that none gives stays, marked. */
export function Facet({ facet, view, locale }: { facet: siteSearch.ChoiceFacet; view: FilterView; locale: Locale }) {
  const { selection, search, words } = view;
  const counts = search.counts.choices[facet];
  const values = siteSearch.VALUES[facet] ?? [...words.districts.keys()];
  const chosen = selection.filter.choices[facet];
  return (
    <fieldset class="facet">
      <legend>{filterMessages(locale).facets[facet]}</legend>
      {[...values, ...chosen.filter((value) => !values.includes(value))].map((value) => {
        const count = counts[value] ?? 0;
        return (
          <label key={value} class={count === 0 ? 'check none' : 'check'}>
            <input
              type="checkbox"
              name={siteSearch.choiceField(facet)}
              value={value}
              checked={chosen.includes(value)}
            />
            <span>
              {valueWord(facet, value, words)}{' '}
              <span class="n" data-n={`${facet}:${value}`}>
                {count}
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
