import type { Day } from '../../../../kernel/day.ts';
import { formatDay } from '../../../../ui/quantity.ts';
import { closeToOthers, frameOf, page, type PageContext } from '../../../../platform/web/index.ts';
import { Page } from '../../../../ui/page.tsx';
import { type LimitedSite, LimitsText } from '../../../layers/web/index.ts';
import { MAP_ISLAND, siteRowId } from '../../../places/web/index.ts';
import type { Dossier } from '../../core/dossier.ts';
import { siteSearch } from '../../../sites/index.ts';
import { layersNear } from '../../core/hall/buildable/known-layers.ts';
import { parseNeed } from '../../core/need/parse-need.ts';
import { writeNeed } from '../../core/need/write-need.ts';
import { offerInTime } from '../../index.server.ts';
import { countsOf, today } from '../answers.ts';
import { offerBeingRead } from './offer/being-read.page.tsx';
import { matchingMessages } from '../messages.ts';
import { needPage } from '../need/need.page.tsx';
import { asksAnything, errorsOf, onlyNeed } from '../need/need-state.ts';
import { listHref, readSelection, type Selection } from './filters/selection.ts';
import { districtsOf } from './filters/filter-words.ts';
import { windowInMetres } from './filters/map-window.ts';
import { answeredBySites, layerAnswer } from './filters/layers.ts';
import type { OfferPage } from './offer/offer-page.ts';
import { answeredSite, offeredSite, type ListedSite } from './listed-site.ts';
import { mapSite } from './map-sites.ts';
import { orderWords } from './order.ts';
import { offerPage } from './offer.ts';
import { needSentence } from './need-sentence.ts';
import { listMap } from './sites-map.tsx';
import { SitesView } from './sites-view.tsx';

/** Sites on a page of the list: more would make it heavier than a page may be. */
const PER_PAGE = 24;
/** A reader who waits longer is told what is going on, or shown the offer as it was. */
const PATIENCE_MS = 2500;
const ISLAND = 'src/modules/matching/web/results/results.island.ts';

type Asked = {
  readonly selection: Selection;
  readonly faults: readonly siteSearch.FilterFault[];
  readonly query: URLSearchParams;
  readonly late: boolean;
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
  if (read.selection.alert) closeToOthers(c);
  const state = await offerInTime(c.var.db, c.var.city, today(c), PATIENCE_MS);
  if (state.kind === 'being-read') return offerBeingRead(c, state.progress);
  // What is shown late is made again for the next reader.
  if (state.late) c.set('keepAs', undefined);
  const { filter, page: number, window: seen } = read.selection;
  const window = seen && windowInMetres(seen, c.var.city.epsg);
  const asked = { need, filter, page: number, size: PER_PAGE, window };
  return listPage(c, await offerPage(c, state.offer, asked), { ...read, query, late: state.late });
}

async function listPage(c: PageContext, offer: OfferPage, asked: Asked): Promise<Response> {
  const { locale } = c.var;
  const { need, answers, search } = offer;
  const { selection, faults } = asked;
  const asOf = today(c);
  const rows = rowsOf(c, offer, selection);
  const bySlug = new Map(offer.shown.map(({ dossier }) => [dossier.site.slug, dossier]));
  const found = countsOf([...answers.values()]);
  const named = [...offer.districts.values()].map((district) => ({ district }));
  const words = { locale, unit: selection.unit, districts: districtsOf(named, locale) };
  const needQuery = need && writeNeed(need);
  const text = matchingMessages(locale).results;
  const view = (
    <SitesView
      locale={locale}
      heading={need ? text.heading(found) : text.titleAll}
      lede={need ? text.lede(found) : text.ledeAll(search.of)}
      need={
        need &&
        needQuery && {
          sentence: needSentence(need, locale),
          query: needQuery,
          requirements: [...answers.values()][0]?.findings.length ?? 0,
        }
      }
      filters={{ selection, search, words, need: needQuery, faults, typed: asked.query }}
      of={search.of}
      pages={offer.pages}
      unjudged={offer.unjudged}
      late={asked.late}
      listed={rows}
      nearest={offer.nearest}
      limits={selection.layer === 'limits' ? await LimitsText(c, limitedOf(rows, bySlug, asOf), siteRowId) : null}
      layerAnswers={rows.flatMap(({ slug, name, number, layer }) => (layer ? [{ slug, name, number, ...layer }] : []))}
      otherKinds={offer.others.map(({ site }) => ({ slug: site.slug, name: site.name[locale], kind: site.kind }))}
      asOf={formatDay(asOf, locale)}
      map={await listMap(
        c,
        rows.flatMap(({ slug, number, standing, layer }) => {
          const dossier = bySlug.get(slug);
          const verdict = answeredBySites(selection.layer) ? (layer?.verdict ?? null) : standing;
          return dossier ? [mapSite(dossier, c.var.city.epsg, { number, verdict, locale })] : [];
        }),
        selection.layer,
      )}
    />
  );
  return page(
    c,
    <Page
      frame={frameOf(c)}
      title={need ? text.titleNeed : text.titleAll}
      nav="sites"
      sheets={['list']}
      scripts={[MAP_ISLAND, ISLAND]}
      {...((need ?? (siteSearch.partsOf(selection.filter).length > 0 || selection.window)) && {
        robots: 'noindex' as const,
      })}
    >
      {view}
    </Page>,
    faults.length > 0 ? 422 : 200,
  );
}

/** Which kinds of limits stand near each site of the list. */
// oxlint-disable-next-line max-params
function limitedOf(rows: readonly ListedSite[], bySlug: ReadonlyMap<string, Dossier>, asOf: Day): LimitedSite[] {
  return rows.map(({ slug, name, number }) => {
    const dossier = bySlug.get(slug);
    return { slug, name, number, near: dossier ? layersNear(dossier, asOf) : [] };
  });
}

// oxlint-disable-next-line max-params
function rowsOf(
  c: PageContext,
  { shown, start, answers }: OfferPage,
  { layer: chosen, filter, unit }: Selection,
): ListedSite[] {
  const layer = answeredBySites(chosen);
  const asOf = today(c);
  return shown.map(({ dossier, listing }, index) => {
    const reader = { locale: c.var.locale, asOf, unit, number: start + index + 1 };
    const answer = answers.get(listing.slug);
    const row = answer ? answeredSite(answer, dossier, reader) : offeredSite(dossier, reader);
    const placed = orderWords(dossier, listing, { ...reader, sort: filter.sort });
    return { ...row, placed, layer: layer && { asked: layer, verdict: layerAnswer(layer, listing, asOf) } };
  });
}
