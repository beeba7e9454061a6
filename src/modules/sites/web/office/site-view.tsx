import { frameOf, type PageContext, type SessionLike } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { formatArea, formatDay } from '../../../../ui/quantity.ts';
import { Page } from '../../../../ui/page.tsx';
import { MAP_ISLAND } from '../../../places/web/index.ts';
import { mayEdit, OFFERED } from '../../core/status.ts';
import { OverlapNotice } from './land/overlap-notice.tsx';
import { officeSiteMessages } from './messages.ts';
import { ProposalWork } from './proposal/proposal-work.tsx';
import { SiteFiles } from './site-files.tsx';
import { SiteForm } from './site-form.tsx';
import { StatusWork } from './status-work.tsx';
import type { FoundSite, SiteState } from './site-state.ts';
import { wordsOfSite } from './site-words.ts';

export type SiteViewProps = { c: PageContext; found: FoundSite; state: SiteState; session: SessionLike };

/** A site as the office works on it: what it is, its status, its files, its history. */
export function OfficeSiteView(props: SiteViewProps) {
  const { c, found, state } = props;
  const { locale } = c.var;
  const { site } = found;
  const text = officeSiteMessages(locale);
  const kind = site.character ? `${site.kind}:${site.character}` : site.kind;
  const wrong =
    state.problem !== null ||
    state.status !== null ||
    state.file !== null ||
    state.proposal !== null ||
    state.edit?.faults.length;
  return (
    <Page
      frame={frameOf(c)}
      title={(wrong ? text.site.errorTitle : '') + site.name[locale]}
      nav="officeSites"
      wide
      robots="noindex"
      scripts={mayEdit(site.status) ? [MAP_ISLAND] : []}
    >
      <div class="wrap">
        <nav class="crumb" aria-label={text.list.title}>
          <a href={href('officeSites', locale)}>{text.form.back}</a>
        </nav>
        <div class="head">
          <h1>{site.name[locale]}</h1>
          <p class="sub">
            {text.kinds[kind]}, {site.district[locale]}. {text.site.status}:{' '}
            <strong>{text.statuses[site.status]}</strong>
          </p>
          {state.done && <output class="notice">{state.done}</output>}
          {state.problem && (
            <p class="notice notice--late" role="alert">
              {state.problem}
            </p>
          )}
        </div>
        <Links {...props} />
        <ProposalWork {...props} />
        <StatusWork {...props} />
        <Edit {...props} />
        <SiteFiles {...props} />
      </div>
    </Page>
  );
}

function Links({ c, found: { site } }: SiteViewProps) {
  const { locale } = c.var;
  const text = officeSiteMessages(locale).site;
  const slug = { slug: site.slug };
  return (
    <section class="section" aria-labelledby="facts">
      <h2 id="facts">{text.facts}</h2>
      <p class="sub">{text.factsLede}</p>
      <ul class="links">
        <li>
          <a href={href('officeSiteFacts', locale, slug)}>{text.factsLink}</a>
        </li>
        <li>
          <a href={href('officeSiteShown', locale, slug)}>{text.shownLink}</a>
        </li>
        {OFFERED.includes(site.status) && (
          <li>
            <a href={href('site', locale, slug)}>{text.publicPage}</a>
          </li>
        )}
      </ul>
    </section>
  );
}

function Edit({ c, found, state }: SiteViewProps) {
  const { locale } = c.var;
  const text = officeSiteMessages(locale).site;
  const { site, contacts, base, elsewhere, overlaps, proposal } = found;
  return (
    <section class="section" aria-labelledby="land">
      <h2 id="land">{text.land}</h2>
      {site.parcels.length === 0 ? (
        <p>
          {site.drawn
            ? text.drawnLand(formatArea(site.drawn.areaM2, locale), formatDay(site.drawn.on, locale, 'short'))
            : text.noLand}
        </p>
      ) : (
        <ul class="links">
          {site.parcels.map((id) => (
            <li key={id}>{id}</li>
          ))}
        </ul>
      )}
      <OverlapNotice overlaps={overlaps} locale={locale} />
      {elsewhere.length > 0 && (
        <div class="notice notice--late">
          <p>{text.elsewhere}</p>
          <ul class="links">
            {elsewhere.map(({ parcel, slug, name }) => (
              <li key={parcel + slug}>
                {parcel}: <a href={href('officeSite', locale, { slug })}>{name[locale]}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {mayEdit(site.status) ? (
        <details open={state.edit !== null}>
          <summary>{text.edit}</summary>
          {proposal?.content.words && <p class="notice">{officeSiteMessages(locale).proposal.formShows}</p>}
          <SiteForm
            c={c}
            words={state.edit?.words ?? proposal?.content.words ?? wordsOfSite(site, c.var.city.epsg)}
            faults={state.edit?.faults ?? []}
            finding={state.edit?.finding ?? null}
            fileFault={state.edit?.fileFault ?? null}
            contacts={contacts}
            base={base}
            action={href('officeSite', locale, { slug: site.slug })}
            version={site.version}
            landStands={OFFERED.includes(site.status)}
          />
        </details>
      ) : (
        <p class="sub">{text.closed[site.status]}</p>
      )}
    </section>
  );
}
