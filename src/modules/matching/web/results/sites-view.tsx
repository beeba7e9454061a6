import type { VNode } from 'preact';
import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { bindWords } from '../../../../ui/bind-words.ts';
import { siteSearch, type SiteKind } from '../../../sites/index.ts';
import { matchingMessages } from '../messages.ts';
import { Applied, SaveInAlert } from './filters/applied.tsx';
import { FilterForm } from './filters/filter-form.tsx';
import type { FilterView } from './filters/filter-view.ts';
import { LayerChoice, LayerText, type LayerAnswer } from './filters/layer-choice.tsx';
import { answeredBySites } from './filters/layers.ts';
import { filterMessages } from './filters/messages.ts';
import { NothingFound } from './filters/nothing-found.tsx';
import { Downloads, PageLinks, UnitChoice } from './filters/page-links.tsx';
import type { ListedSite } from './listed-site.ts';
import { isTold } from './order.ts';
import { MarkedSites } from './marked-sites.tsx';
import { OtherKinds, SitesRows, type OtherSite } from './sites-rows.tsx';

export type SitesViewProps = {
  locale: Locale;
  heading: string;
  lede: string;
  need: { sentence: string; query: URLSearchParams; requirements: number } | null;
  filters: FilterView;
  /** Sites that could be shown, before any filter. */
  of: number;
  pages: number;
  /** Sites that pass the filters but were not held against the need. */
  unjudged?: number;
  /** So much is changing that the last of it is not shown yet. */
  late?: boolean;
  listed: readonly ListedSite[];
  nearest: readonly siteSearch.NearMiss[];
  layerAnswers: readonly LayerAnswer[];
  /** What limits building, in words, where the map is asked about it. */
  limits: VNode | null;
  /** Sites that are not what was looked for. */
  otherKinds?: readonly OtherSite[];
  asOf: string;
  map: VNode;
};

/** The list beside the map; the list is whole without the map. On phones one switches between them by address alone. */
export function SitesView(props: SitesViewProps) {
  const { locale, heading, lede, need, filters, of, pages, listed, asOf } = props;
  const text = matchingMessages(locale).results;
  const { selection } = filters;
  const layer = answeredBySites(selection.layer);
  return (
    <div class="wrap view">
      <div class="head head--close">
        <h1>{bindWords(heading)}</h1>
        {lede && (
          <p class="lede">
            {bindWords(lede)} {!need && <OfferLine view={filters} locale={locale} />}
          </p>
        )}
      </div>
      {need && <NeedLine need={need} alert={selection.alert} locale={locale} />}
      <SaveInAlert view={filters} locale={locale} />
      <FilterForm view={filters} locale={locale} />
      <div class="over-list">
        <Applied view={filters} of={of} locale={locale} />
        <UnitChoice selection={selection} need={filters.need} locale={locale} />
      </div>
      {need && (
        <p class="small sub wide">
          {selection.filter.sort === 'best' && bindWords(text.sort)} {text.asOf(asOf)}
        </p>
      )}
      {props.late && <p class="note wide">{bindWords(filterMessages(locale).late)}</p>}
      {isTold(selection.filter.sort) && (
        <p class="small sub wide">{bindWords(filterMessages(locale).orderedOn(asOf))}</p>
      )}
      {props.unjudged ? <p class="note wide">{bindWords(text.unjudged(props.unjudged))}</p> : null}
      <LayerChoice selection={selection} need={filters.need} locale={locale} />
      <nav class="switch" aria-label={text.view}>
        <a href="#lista">{text.list}</a>
        <a href="#mapa">{text.map}</a>
      </nav>
      <div class="results">
        <section id="lista" aria-labelledby="list-heading">
          <h2 class="vh" id="list-heading">
            {text.listHeading}
          </h2>
          {layer && <LayerText layer={layer} answers={props.layerAnswers} locale={locale} />}
          {props.limits}
          {listed.length === 0 && siteSearch.partsOf(selection.filter).length > 0 && (
            <NothingFound view={filters} nearest={props.nearest} locale={locale} />
          )}
          {listed.length > 0 && (
            <MarkedSites need={filters.need} filters={filters} locale={locale}>
              <SitesRows listed={listed} need={filters.need} locale={locale} />
            </MarkedSites>
          )}
          <PageLinks selection={selection} need={filters.need} pages={pages} locale={locale} />
          {listed.length > 0 && (
            <Downloads selection={selection} need={filters.need} total={filters.search.total} locale={locale} />
          )}
          <OtherKinds sites={props.otherKinds ?? []} need={filters.need} locale={locale} />
          <AskUs need={filters.need} locale={locale} />
        </section>
        {props.map}
      </div>
    </div>
  );
}

type NeedLineProps = { need: NonNullable<SitesViewProps['need']>; alert: string | null; locale: Locale };

function NeedLine({ need, alert, locale }: NeedLineProps) {
  const text = matchingMessages(locale).results;
  return (
    <div class="need-line">
      <p>
        <strong>{text.yourNeed}</strong> {bindWords(need.sentence)}.{' '}
        {need.requirements > 0 && text.total(need.requirements)}
      </p>
      <a href={href('need', locale, {}, alert ? `${need.query}&alert=${alert}` : need.query)}>{text.change}</a>
    </div>
  );
}

/** Without a need: a way to state one, of the kind that is looked at. */
function OfferLine({ view, locale }: { view: FilterView; locale: Locale }) {
  const { kind } = view.selection.filter.choices;
  const only: SiteKind | null = kind.length === 1 ? (kind[0] as SiteKind) : null;
  const { alert } = view.selection;
  const query = [only && `kind=${only}`, alert && `alert=${alert}`].filter(Boolean).join('&');
  return <a href={href('need', locale, {}, query)}>{matchingMessages(locale).results.describe}</a>;
}

function AskUs({ need, locale }: { need: URLSearchParams | null; locale: Locale }) {
  const text = matchingMessages(locale).results;
  return (
    <p class="mt">
      {text.ask} <a href={href('enquiry', locale, {}, need ?? '')}>{text.askLink}</a>
      {text.askAfter}
    </p>
  );
}
