import type { VNode } from 'preact';
import { formatDay } from '../../../../ui/quantity.ts';
import { inTurns } from '../../../../platform/in-turns.ts';
import { frameOf, page, type PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Page } from '../../../../ui/page.tsx';
import { MAP_ISLAND, type MapSite } from '../../../places/web/index.ts';
import { SITE_KINDS, type SiteKind } from '../../../sites/index.ts';
import { answering } from '../../core/answer-all.ts';
import type { Need } from '../../core/need/need.ts';
import { parseNeed } from '../../core/need/parse-need.ts';
import { writeNeed } from '../../core/need/write-need.ts';
import type { Dossier } from '../../core/dossier.ts';
import { isOfOtherKind } from '../../core/rules/kind.ts';
import { publishedDossiers } from '../../index.server.ts';
import { countsOf, today } from '../answers.ts';
import { matchingMessages } from '../messages.ts';
import { needPage } from '../need/need.page.tsx';
import { asksAnything, errorsOf, onlyNeed } from '../need/need-state.ts';
import { answeredSite, offeredSite, type ListedSite } from './listed-site.ts';
import { mapSite } from './map-sites.ts';
import { needSentence } from './need-sentence.ts';
import { sitesMap } from './sites-map.tsx';
import { SitesView } from './sites-view.tsx';

/** `/miejsca`: with a need every site's answer, best first; without one the whole offer. A faulty need goes back to its form. */
export async function showSites(c: PageContext): Promise<Response> {
  const query = new URL(c.req.url).searchParams;
  if (!asksAnything(query)) return offerPage(c, SITE_KINDS.find((kind) => kind === query.get('only')) ?? null);
  const parsed = parseNeed(query, today(c));
  if (!parsed.ok) {
    return needPage(c, { query: onlyNeed(query), errors: errorsOf(parsed.error.faults, c.var.locale), counts: null });
  }
  const canonical = href('sites', c.var.locale, {}, writeNeed(parsed.value));
  if (`${c.req.path}?${query}` !== canonical) return c.redirect(canonical, 302);
  return answerPage(c, parsed.value);
}

async function answerPage(c: PageContext, need: Need): Promise<Response> {
  const { locale } = c.var;
  const dossiers = await publishedDossiers(c.var.db, c.var.city);
  const [ofKind, others] = byKind(dossiers, need);
  const answers = await inTurns(answering(ofKind, need, today(c)));
  const bySlug = new Map(dossiers.map((dossier) => [dossier.site.slug, dossier]));
  const reader = { locale, asOf: today(c) };
  const listed = answers.map((answer, index) =>
    answeredSite(answer, bySlug.get(answer.site.slug), { ...reader, number: index + 1 }),
  );
  const text = matchingMessages(locale).results;
  const query = writeNeed(need);
  const requirements = answers[0]?.findings.length ?? 0;
  return sitesPage(c, {
    title: text.titleNeed,
    robots: true,
    view: (
      <SitesView
        locale={locale}
        heading={text.heading(countsOf(answers))}
        lede={text.lede(countsOf(answers))}
        need={{ sentence: needSentence(need, locale), query, requirements }}
        listed={listed}
        otherKinds={others.map(({ site }) => ({ slug: site.slug, name: site.name[locale], kind: site.kind }))}
        asOf={formatDay(today(c), locale)}
        map={await sitesMap(c, onMap(c, listed, bySlug))}
      />
    ),
  });
}

/** Those of the kind that is looked for, and the rest. */
const byKind = (dossiers: readonly Dossier[], need: Need): [Dossier[], Dossier[]] => [
  dossiers.filter((dossier) => !isOfOtherKind(need, dossier)),
  dossiers.filter((dossier) => isOfOtherKind(need, dossier)),
];

async function offerPage(c: PageContext, only: SiteKind | null): Promise<Response> {
  const { locale } = c.var;
  const dossiers = offerOrder(
    (await publishedDossiers(c.var.db, c.var.city)).filter(({ site }) => only === null || site.kind === only),
  );
  const reader = { locale, asOf: today(c) };
  const listed = dossiers.map((dossier, index) => offeredSite(dossier, { ...reader, number: index + 1 }));
  const bySlug = new Map(dossiers.map((dossier) => [dossier.site.slug, dossier]));
  const text = matchingMessages(locale).results;
  return sitesPage(c, {
    title: text.titleAll,
    robots: false,
    view: (
      <SitesView
        locale={locale}
        heading={text.titleAll}
        lede={text.ledeAll(listed.length)}
        only={only}
        need={null}
        listed={listed}
        asOf={formatDay(today(c), locale)}
        map={await sitesMap(c, onMap(c, listed, bySlug))}
      />
    ),
  });
}

/** By kind, then the largest first. */
const offerOrder = (dossiers: readonly Dossier[]): Dossier[] =>
  dossiers.toSorted(
    (a, b) =>
      SITE_KINDS.indexOf(a.site.kind) - SITE_KINDS.indexOf(b.site.kind) ||
      landOf(b) - landOf(a) ||
      (a.site.slug < b.site.slug ? -1 : 1),
  );

const landOf = ({ parcels }: Dossier): number => parcels.reduce((sum, parcel) => sum + parcel.areaM2, 0);

function onMap(c: PageContext, listed: readonly ListedSite[], bySlug: ReadonlyMap<string, Dossier>): MapSite[] {
  const { city, locale } = c.var;
  return listed.flatMap(({ slug, number, standing }) => {
    const dossier = bySlug.get(slug);
    return dossier ? [mapSite(dossier, city.epsg, { number, verdict: standing, locale })] : [];
  });
}

function sitesPage(c: PageContext, { title, robots, view }: { title: string; robots: boolean; view: VNode }): Response {
  return page(
    c,
    <Page frame={frameOf(c)} title={title} nav="sites" scripts={[MAP_ISLAND]} {...(robots && { robots: 'noindex' })}>
      {view}
    </Page>,
  );
}
