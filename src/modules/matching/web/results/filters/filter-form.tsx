import type { Locale } from '../../../../../kernel/locale.ts';
import { href } from '../../../../../routes.ts';
import { drawnLately } from '../../../../../ui/drawn/drawn-lately.ts';
import { ErrorSummary, Select } from '../../../../../ui/form.tsx';
import { siteSearch } from '../../../../sites/index.ts';
import { Facet } from './facet.tsx';
import { errorOf, type FilterView } from './filter-view.ts';
import { filterMessages } from './messages.ts';
import { writeWindow } from './map-window.ts';
import { RangeField } from './range-field.tsx';
import { listHref } from './selection.ts';

/** Search, order and facets as one form whose answers are the address of the list. */
export function FilterForm({ view, locale }: { view: FilterView; locale: Locale }) {
  const { selection, faults } = view;
  const text = filterMessages(locale);
  const chosen = siteSearch.partsOf(selection.filter).filter((part) => part !== 'text').length;
  return (
    <form class="offer-filters" action={href('sites', locale)} id="filters">
      <ErrorSummary errors={faults.map((fault) => errorOf(fault, locale))} locale={locale} />
      <Carried view={view} />
      <SearchLine view={view} locale={locale} />
      <details class="narrow" open={faults.length > 0}>
        <summary>
          {text.title} {chosen > 0 && <span class="chosen">{text.chosen(chosen)}</span>}
        </summary>
        <p class="small sub">{text.countsNote}</p>
        <div class="facets" dangerouslySetInnerHTML={facets(view, locale)} />
        <p class="actions mt">
          <button class="btn" data-show>
            {text.show}
          </button>
          <a href={listHref({ locale, need: view.need }, { ...selection, filter: siteSearch.EVERYTHING, page: 1 })}>
            {text.clear}
          </a>
          <output class="vh" data-live />
        </p>
      </details>
    </form>
  );
}

/** Facets are kept by all that they say: what is chosen, what it found, and its words. */
const FACETS = {};

function facets(view: FilterView, locale: Locale): { __html: string } {
  const { selection, search, words, faults, typed } = view;
  const wrong = faults.length > 0 && [faults, String(typed)];
  const said = [selection.filter, selection.unit, search.counts, words.unit, [...words.districts], wrong];
  const key = `${locale} ${JSON.stringify(said)}`;
  return { __html: drawnLately({ owner: FACETS, key, draw: () => <Facets view={view} locale={locale} /> }) };
}

function Facets({ view, locale }: { view: FilterView; locale: Locale }) {
  return (
    <>
      {siteSearch.CHOICE_FACETS.slice(0, 2).map((facet) => (
        <Facet key={facet} facet={facet} view={view} locale={locale} />
      ))}
      {siteSearch.RANGE_FACETS.map((facet) => (
        <RangeField key={facet} facet={facet} view={view} locale={locale} />
      ))}
      {siteSearch.CHOICE_FACETS.slice(2).map((facet) => (
        <Facet key={facet} facet={facet} view={view} locale={locale} />
      ))}
    </>
  );
}

/** What the form does not ask but keeps: the need, the unit, the map's question. */
function Carried({ view: { need, selection } }: { view: FilterView }) {
  const kept: [string, string][] = [
    ...(need ?? []),
    ...(selection.unit ? [['unit', selection.unit] as [string, string]] : []),
    ...(selection.layer ? [['layer', selection.layer] as [string, string]] : []),
    ...(selection.window ? [['window', writeWindow(selection.window)] as [string, string]] : []),
    ...(selection.alert ? [['alert', selection.alert] as [string, string]] : []),
  ];
  return (
    <>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

function SearchLine({ view, locale }: { view: FilterView; locale: Locale }) {
  const text = filterMessages(locale);
  const { filter } = view.selection;
  const sorts = siteSearch.SORTS.map((sort) => ({
    value: sort === 'best' ? '' : sort,
    label: sort === 'best' && view.need ? text.sorts.bestNeed : text.sorts[sort],
  }));
  return (
    <div class="search-line">
      <div class="search-q">
        <label class="lab" for="q">
          {text.search.label}
        </label>
        <input id="q" name="q" type="text" maxLength={120} value={filter.text ?? ''} aria-describedby="q-h" />
        <span class="hint" id="q-h">
          {text.search.hint} <a href={href('placeSearch', locale)}>{text.search.city}</a>
        </span>
      </div>
      <div class="search-sort">
        <label class="lab" for="sort">
          {text.search.sort}
        </label>
        <Select id="sort" value={filter.sort === 'best' ? '' : filter.sort} options={sorts} />
      </div>
      <button class="btn btn--quiet">{text.search.submit}</button>
    </div>
  );
}
