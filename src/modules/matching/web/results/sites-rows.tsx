import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { joined } from '../../../../ui/drawn/markup.ts';
import type { SiteKind } from '../../../sites/index.ts';
import { matchingMessages } from '../messages.ts';
import type { ListedSite } from './listed-site.ts';
import { foldedRow, siteRow } from './site-row.tsx';

/** The nearest misses teach something; the far ones only make the list long. */
const MISSES_IN_FULL = 3;

export type OtherSite = { readonly slug: string; readonly name: string; readonly kind: SiteKind };

type Part = { need: URLSearchParams | null; locale: Locale };

/** Sites that may answer, then those ruled out, the farthest folded. */
export function SitesRows({ listed, need, locale }: Part & { listed: readonly ListedSite[] }) {
  const text = matchingMessages(locale).results;
  const fitting = listed.filter(({ standing }) => standing !== 'fail');
  const out = listed.filter(({ standing }) => standing === 'fail');
  return (
    <>
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
    </>
  );
}

function Rows({ sites, need, locale }: Part & { sites: readonly ListedSite[] }) {
  const query = String(need ?? '');
  return (
    <ol
      class="sites"
      start={sites[0]?.number}
      dangerouslySetInnerHTML={joined(sites.map((site) => siteRow({ site, need: query, locale })))}
    />
  );
}

/** Sites that miss by more: name and first reason, on request. */
function Folded({ sites, need, locale }: Part & { sites: readonly ListedSite[] }) {
  if (sites.length === 0) return null;
  const query = String(need ?? '');
  return (
    <details class="other other--out">
      <summary>{matchingMessages(locale).results.outRest(sites.length)}</summary>
      <ol
        class="rest-rows"
        start={sites[0]?.number}
        dangerouslySetInnerHTML={joined(sites.map((site) => foldedRow({ site, need: query, locale })))}
      />
    </details>
  );
}

/** Folded away: they answer another question. */
export function OtherKinds({ sites, need, locale }: Part & { sites: readonly OtherSite[] }) {
  if (sites.length === 0) return null;
  const text = matchingMessages(locale);
  return (
    <details class="other">
      <summary>{text.results.otherKinds(sites.length)}</summary>
      <ul>
        {sites.map(({ slug, name, kind }) => (
          <li key={slug}>
            <a href={href('site', locale, { slug }, need ?? '')}>{name}</a>, {text.kinds[kind].one}
          </li>
        ))}
      </ul>
    </details>
  );
}
