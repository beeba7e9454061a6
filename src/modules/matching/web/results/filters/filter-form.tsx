import type { Locale } from '../../../../../kernel/locale.ts';
import { href } from '../../../../../routes.ts';
import { ErrorSummary, Select } from '../../../../../ui/form.tsx';
import { siteSearch } from '../../../../sites/index.ts';
import { DEEP_ORDERS } from '../order.ts';
import { Facet } from './facet.tsx';
import { errorOf, type FilterView } from './filter-view.ts';
import { filterMessages } from './messages.ts';
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
        <div class="facets">
          {siteSearch.CHOICE_FACETS.slice(0, 2).map((facet) => (
            <Facet key={facet} facet={facet} view={view} locale={locale} />
          ))}
          {siteSearch.RANGE_FACETS.map((facet) => (
            <RangeField key={facet} facet={facet} view={view} locale={locale} />
          ))}
          {siteSearch.CHOICE_FACETS.slice(2).map((facet) => (
            <Facet key={facet} facet={facet} view={view} locale={locale} />
          ))}
        </div>
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

/** What the form does not ask but keeps: the need, the unit, the map's question. */
function Carried({ view: { need, selection } }: { view: FilterView }) {
  const kept: [string, string][] = [
    ...(need ?? []),
    ...(selection.unit ? [['unit', selection.unit] as [string, string]] : []),
    ...(selection.layer ? [['layer', selection.layer] as [string, string]] : []),
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
  const { filter, order } = view.selection;
  const sorts = [...siteSearch.SORTS, ...DEEP_ORDERS].map((sort) => ({
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
        <Select id="sort" value={order ?? (filter.sort === 'best' ? '' : filter.sort)} options={sorts} />
      </div>
      <button class="btn btn--quiet">{text.search.submit}</button>
    </div>
  );
}
