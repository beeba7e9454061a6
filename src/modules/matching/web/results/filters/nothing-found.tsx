import type { Locale } from '../../../../../kernel/locale.ts';
import { href } from '../../../../../routes.ts';
import { siteSearch } from '../../../../sites/index.ts';
import type { FilterView } from './filter-view.ts';
import { amountWord, partWords } from './filter-words.ts';
import { filterMessages } from './messages.ts';
import { listHref } from './selection.ts';

type Props = { view: FilterView; nearest: readonly siteSearch.NearMiss[]; locale: Locale };

/** An empty list says which choice empties it, what each could be given up for, and which sites come nearest. */
export function NothingFound({ view, nearest, locale }: Props) {
  const text = filterMessages(locale).nothing;
  const { selection, search, need, words } = view;
  const place = { locale, need };
  const helps = search.relaxed.some(({ sites }) => sites > 0);
  return (
    <div class="nothing">
      <h3>{search.relaxed.length === 1 ? text.title_one : text.title}</h3>
      <p>{helps ? text.why : text.whyNone}</p>
      <ul>
        {search.relaxed.map(({ part, sites }) => {
          const named = partWords(selection.filter, part, words);
          const filter = siteSearch.without(selection.filter, part);
          return (
            <li key={part}>
              {sites > 0 ? (
                <a href={listHref(place, { ...selection, filter, page: 1 })}>{text.relax(named, sites)}</a>
              ) : (
                text.relaxZero(named)
              )}
              <Extent part={part} view={view} locale={locale} />
            </li>
          );
        })}
      </ul>
      {nearest.length > 0 && (
        <>
          <p>{text.nearest}</p>
          <ul>
            {nearest.map(({ listing, misses }) => (
              <li key={listing.slug}>
                <a href={href('site', locale, { slug: listing.slug }, need ?? '')}>{listing.name[locale]}</a>,{' '}
                {text.misses(misses.map((part) => partWords(selection.filter, part, words)).join('; '))}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={listHref(place, { ...selection, filter: siteSearch.EVERYTHING, page: 1 })}>{text.clear}</a>
      </p>
    </div>
  );
}

/** How far the offer reaches where too much was asked. */
function Extent({ part, view, locale }: { part: siteSearch.FilterPart; view: FilterView; locale: Locale }) {
  const facet = siteSearch.RANGE_FACETS.find((one) => one === part);
  const { min } = facet ? view.selection.filter.ranges[facet] : { min: null };
  const most = facet && view.search.counts.ranges[facet].max;
  if (!facet || min === null || most === null || most === undefined || most >= min) return null;
  return <> ({filterMessages(locale).nothing.extent(amountWord(facet, most, view.words))})</>;
}
