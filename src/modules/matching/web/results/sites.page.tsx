import { formatDay } from '../../../../ui/quantity.ts';
import { frameOf, page, type PageContext } from '../../../../platform/web/index.ts';
import { Page } from '../../../../ui/page.tsx';
import { MAP_ISLAND, MOST_PINS } from '../../../places/web/index.ts';
import { siteSearch } from '../../../sites/index.ts';
import { parseNeed } from '../../core/need/parse-need.ts';
import { writeNeed } from '../../core/need/write-need.ts';
import type { Dossier } from '../../core/dossier.ts';
import { countsOf, today } from '../answers.ts';
import { matchingMessages } from '../messages.ts';
import { needPage } from '../need/need.page.tsx';
import { asksAnything, errorsOf, onlyNeed } from '../need/need-state.ts';
import { listHref, readSelection, type Selection } from './filters/selection.ts';
import { districtsOf } from './filters/filter-words.ts';
import { layerAnswer } from './filters/layers.ts';
import { chosen, listingsOf, offerFor, type Offer } from './offer.ts';
import { answeredSite, offeredSite, type ListedSite } from './listed-site.ts';
import { mapSite } from './map-sites.ts';
import { needSentence } from './need-sentence.ts';
import { sitesMap } from './sites-map.tsx';
import { SitesView } from './sites-view.tsx';

const ISLAND = 'src/modules/matching/web/results/results.island.ts';

type Asked = {
  readonly selection: Selection;
  readonly faults: readonly siteSearch.FilterFault[];
  readonly query: URLSearchParams;
};

/** `/miejsca`: with a need every site's answer, best first; without one the whole offer; narrowed by what the reader chose. */
export async function showSites(c: PageContext): Promise<Response> {
  const query = new URL(c.req.url).searchParams;
  const read = readSelection(query);
  const parsed = asksAnything(query) ? parseNeed(query, today(c)) : null;
  if (parsed && !parsed.ok) {
    return needPage(c, { query: onlyNeed(query), errors: errorsOf(parsed.error.faults, c.var.locale), counts: null });
  }
  const need = parsed?.value ?? null;
  const canonical = listHref({ locale: c.var.locale, need: need && writeNeed(need) }, read.selection);
  const here = `${c.req.path}${query.size > 0 ? `?${query}` : ''}`;
  if (read.faults.length === 0 && here !== canonical) return c.redirect(canonical, 302);
  return listPage(c, await offerFor(c, need), { ...read, query });
}

async function listPage(c: PageContext, offer: Offer, asked: Asked): Promise<Response> {
  const { locale } = c.var;
  const { need, answers } = offer;
  const { selection, faults } = asked;
  const asOf = today(c);
  const listings = listingsOf(offer.dossiers, asOf);
  const { search, inOrder } = chosen(offer, selection.filter, asOf);
  const pages = Math.max(1, Math.ceil(inOrder.length / MOST_PINS));
  const start = (Math.min(selection.page, pages) - 1) * MOST_PINS;
  const shown = inOrder.slice(start, start + MOST_PINS);
  const bySlug = new Map(offer.dossiers.map((dossier) => [dossier.site.slug, dossier]));
  const rows = rowsOf(shown, { c, offer, bySlug, selection, start });
  const found = countsOf(search.found.flatMap(({ slug }) => answers.get(slug) ?? []));
  const words = { locale, unit: selection.unit, districts: districtsOf(listings, locale) };
  const needQuery = need && writeNeed(need);
  const text = matchingMessages(locale).results;
  const view = (
    <SitesView
      locale={locale}
      heading={need ? text.heading(found) : text.titleAll}
      lede={need ? text.lede(found) : text.ledeAll(listings.length)}
      need={
        need &&
        needQuery && {
          sentence: needSentence(need, locale),
          query: needQuery,
          requirements: [...answers.values()][0]?.findings.length ?? 0,
        }
      }
      filters={{ selection, search, words, need: needQuery, faults, typed: asked.query }}
      of={listings.length}
      pages={pages}
      listed={rows}
      nearest={search.found.length === 0 ? siteSearch.nearestMisses(listings, selection.filter, asOf) : []}
      layerAnswers={rows.flatMap(({ slug, name, number, layer }) => (layer ? [{ slug, name, number, ...layer }] : []))}
      otherKinds={offer.others.map(({ site }) => ({ slug: site.slug, name: site.name[locale], kind: site.kind }))}
      asOf={formatDay(asOf, locale)}
      map={await sitesMap(
        c,
        rows.flatMap(({ slug, number, standing, layer }) => {
          const dossier = bySlug.get(slug);
          const verdict = selection.layer ? (layer?.verdict ?? null) : standing;
          return dossier ? [mapSite(dossier, c.var.city.epsg, { number, verdict, locale })] : [];
        }),
      )}
    />
  );
  return page(
    c,
    <Page
      frame={frameOf(c)}
      title={need ? text.titleNeed : text.titleAll}
      nav="sites"
      scripts={[MAP_ISLAND, ISLAND]}
      {...((need ?? siteSearch.partsOf(selection.filter).length > 0) && { robots: 'noindex' as const })}
    >
      {view}
    </Page>,
    faults.length > 0 ? 422 : 200,
  );
}

type RowsOf = {
  readonly c: PageContext;
  readonly offer: Offer;
  readonly bySlug: ReadonlyMap<string, Dossier>;
  readonly selection: Selection;
  readonly start: number;
};

function rowsOf(
  shown: readonly siteSearch.SiteListing[],
  { c, offer, bySlug, selection, start }: RowsOf,
): ListedSite[] {
  const asOf = today(c);
  return shown.flatMap((listing, index) => {
    const dossier = bySlug.get(listing.slug);
    if (!dossier) return [];
    const reader = { locale: c.var.locale, asOf, unit: selection.unit, number: start + index + 1 };
    const answer = offer.answers.get(listing.slug);
    const row = answer ? answeredSite(answer, dossier, reader) : offeredSite(dossier, reader);
    const { layer } = selection;
    return [{ ...row, layer: layer && { asked: layer, verdict: layerAnswer(layer, listing, asOf) } }];
  });
}
