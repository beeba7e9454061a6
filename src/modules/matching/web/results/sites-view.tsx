import type { VNode } from 'preact';
import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { siteRowId } from '../../../places/web/index.ts';
import { SITE_KINDS, type SiteKind } from '../../../sites/index.ts';
import { matchingMessages } from '../messages.ts';
import type { ListedSite } from './listed-site.ts';
import { SiteRow } from './site-row.tsx';
import { bindWords } from '../../../../ui/bind-words.ts';

/** The nearest misses teach something; the far ones only make the list long. */
const MISSES_IN_FULL = 3;

type OtherSite = { readonly slug: string; readonly name: string; readonly kind: SiteKind };

export type SitesViewProps = {
  locale: Locale;
  heading: string;
  lede: string;
  need: { sentence: string; query: URLSearchParams; requirements: number } | null;
  only?: SiteKind | null;
  listed: readonly ListedSite[];
  /** Sites that are not what was looked for. */
  otherKinds?: readonly OtherSite[];
  asOf: string;
  map: VNode;
};

/** The list beside the map; the list is whole without the map. On phones one switches between them by address alone. */
export function SitesView({
  locale,
  heading,
  lede,
  need,
  only = null,
  listed,
  otherKinds = [],
  asOf,
  map,
}: SitesViewProps) {
  const text = matchingMessages(locale).results;
  const fitting = listed.filter(({ standing }) => standing !== 'fail');
  const out = listed.filter(({ standing }) => standing === 'fail');
  return (
    <div class="wrap view">
      <div class="head head--close">
        <h1>{bindWords(heading)}</h1>
        {lede && <p class="lede">{bindWords(lede)}</p>}
      </div>
      {need ? <NeedLine need={need} locale={locale} /> : <KindLine only={only} locale={locale} />}
      <p class="small sub wide">
        {bindWords(need ? text.sort : text.sortAll)} {need && text.asOf(asOf)}
      </p>
      <nav class="switch" aria-label={text.view}>
        <a href="#lista">{text.list}</a>
        <a href="#mapa">{text.map}</a>
      </nav>
      <div class="results">
        <section id="lista" aria-labelledby="list-heading">
          <h2 class="vh" id="list-heading">
            {text.listHeading}
          </h2>
          {fitting.length > 0 && <Rows sites={fitting} need={need} locale={locale} />}
          {out.length > 0 && (
            <>
              <div class="out-head">
                <h2>{text.outHeading(out.length)}</h2>
                <p class="sub">{text.outText}</p>
              </div>
              <Rows sites={out.slice(0, MISSES_IN_FULL)} need={need} locale={locale} />
              <Folded sites={out.slice(MISSES_IN_FULL)} need={need} locale={locale} />
            </>
          )}
          <OtherKinds sites={otherKinds} need={need} locale={locale} />
          <AskUs need={need} locale={locale} />
        </section>
        {map}
      </div>
    </div>
  );
}

type Part = { need: SitesViewProps['need']; locale: Locale };

function Rows({ sites, need, locale }: Part & { sites: readonly ListedSite[] }) {
  return (
    <ol class="sites" start={sites[0]?.number}>
      {sites.map((site) => (
        <SiteRow key={site.slug} site={site} need={need?.query ?? null} locale={locale} />
      ))}
    </ol>
  );
}

/** Sites that miss by more: name and first reason, on request. */
function Folded({ sites, need, locale }: Part & { sites: readonly ListedSite[] }) {
  if (sites.length === 0) return null;
  return (
    <details class="other other--out">
      <summary>{matchingMessages(locale).results.outRest(sites.length)}</summary>
      <ol class="rest" start={sites[0]?.number}>
        {sites.map(({ slug, name, number, shortly }) => (
          <li key={slug} id={siteRowId(slug)} tabIndex={-1}>
            <span class="no" aria-hidden="true">
              {number}
            </span>
            <span>
              <a href={href('site', locale, { slug }, need?.query ?? '')}>
                <span class="vh">{number}. </span>
                {name}
              </a>
              <span class="src">{shortly}</span>
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function NeedLine({ need, locale }: { need: NonNullable<SitesViewProps['need']>; locale: Locale }) {
  const text = matchingMessages(locale).results;
  return (
    <div class="need-line">
      <p>
        <strong>{text.yourNeed}</strong> {bindWords(need.sentence)}.{' '}
        {need.requirements > 0 && text.total(need.requirements)}
      </p>
      <a href={href('need', locale, {}, need.query)}>{text.change}</a>
    </div>
  );
}

function KindLine({ only, locale }: { only: SiteKind | null; locale: Locale }) {
  const text = matchingMessages(locale);
  const kinds = [null, ...SITE_KINDS];
  return (
    <div class="need-line">
      <nav aria-label={text.results.filterLabel}>
        <ul class="tabs">
          {kinds.map((kind) => (
            <li key={kind ?? 'all'}>
              <a
                href={href('sites', locale, {}, kind ? `only=${kind}` : '')}
                aria-current={kind === only ? 'page' : undefined}
              >
                {kind ? capital(text.kinds[kind].many) : text.results.filterAll}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <a href={href('need', locale, {}, only ? `kind=${only}` : '')}>{text.results.describe}</a>
    </div>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Folded away: they answer another question. */
function OtherKinds({ sites, need, locale }: Part & { sites: readonly OtherSite[] }) {
  if (sites.length === 0) return null;
  const text = matchingMessages(locale);
  return (
    <details class="other">
      <summary>{text.results.otherKinds(sites.length)}</summary>
      <ul>
        {sites.map(({ slug, name, kind }) => (
          <li key={slug}>
            <a href={href('site', locale, { slug }, need?.query ?? '')}>{name}</a>, {text.kinds[kind].one}
          </li>
        ))}
      </ul>
    </details>
  );
}

function AskUs({ need, locale }: Part) {
  const text = matchingMessages(locale).results;
  return (
    <p class="mt">
      {text.ask} <a href={href('enquiry', locale, {}, need?.query ?? '')}>{text.askLink}</a>
      {text.askAfter}
    </p>
  );
}
