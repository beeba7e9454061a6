import { frameOf, page, type PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Page } from '../../../../ui/page.tsx';
import type { Parcel } from '../../../places/index.ts';
import { HALL_ISLAND, MAP_ISLAND } from '../../../places/web/index.ts';
import { siteFiles, type SiteFile } from '../../../sites/index.server.ts';
import { notOffered } from '../../../sites/web/index.ts';
import { assess } from '../../core/assess.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { FixesFound } from '../../core/hall/fixes/all-fixes.ts';
import type { Need } from '../../core/need/need.ts';
import { parseNeed } from '../../core/need/parse-need.ts';
import { writeNeed } from '../../core/need/write-need.ts';
import type { SiteAnswer } from '../../core/site-answer.ts';
import { dossierOf } from '../../index.server.ts';
import { computeFixes } from '../../usecases/compute-land.ts';
import { curvesOfSites } from '../../usecases/curves/give-curves.ts';
import { readNearLand } from '../../usecases/near-land.ts';
import { today } from '../answers.ts';
import { fitLinkOf } from '../fit/link-to-hall.ts';
import { asksAnything } from '../need/need-state.ts';
import { readNeighbours } from './drawing/neighbours.ts';
import { useOfLand } from './drawing/site-land.ts';
import { siteMap } from './drawing/site-map.tsx';
import { SiteView } from './site-view.tsx';

/** `/miejsca/:slug`: one site, with a verdict on each line when the address carries a need. */
export async function showSite(c: PageContext): Promise<Response> {
  const dossier = await dossierOf(c.var.db, c.req.param('slug') ?? '', c.var.city);
  if (!dossier) return notOffered(c);
  const query = new URL(c.req.url).searchParams;
  const parsed = asksAnything(query) ? parseNeed(query) : null;
  // A damaged need leads to its form, which says what is wrong with it.
  if (parsed && !parsed.ok) return c.redirect(href('need', c.var.locale, {}, query), 302);
  const need = parsed?.value ?? null;
  const { locale, city, rooms } = c.var;
  const asOf = today(c);
  await curvesOfSites(c.var.db, [dossier]);
  const answer = need && assess(need, dossier, asOf);
  const own = href('site', locale, { slug: dossier.site.slug }, need ? writeNeed(need) : '');
  return page(
    c,
    <Page
      frame={frameOf(c)}
      title={`${dossier.site.name[locale]}, ${dossier.site.district[locale]}`}
      nav="sites"
      sheets={['site']}
      {...(dossier.site.kind === 'land' && dossier.parcels.length > 0 && { scripts: [HALL_ISLAND, MAP_ISLAND] })}
      description={dossier.site.summary[locale]}
      {...(need && { robots: 'noindex' })}
    >
      <SiteView
        dossier={dossier}
        answer={answer}
        fixes={need && answer ? await fixesOf(c, { dossier, need, answer }) : NO_FIXES}
        need={need}
        neighbours={await neighboursOf(c, dossier)}
        map={await siteMap(c, dossier)}
        files={await filesOf(c, dossier)}
        links={linksOf(c, dossier, need)}
        address={rooms.config.baseUrl + own}
        office={city.office[locale]}
        asOf={asOf}
        locale={locale}
      />
    </Page>,
  );
}

const NO_FIXES: FixesFound = { fixes: [], looked: null };

/** What the page of a hall would propose: only where the hall does not stand, or somebody would have to agree to its strip. */
async function fixesOf(
  c: PageContext,
  { dossier, need, answer }: { dossier: Dossier; need: Need; answer: SiteAnswer },
): Promise<FixesFound> {
  const fit = answer.findings.find(({ requirement }) => requirement === 'fit');
  const open = fit?.verdict === 'fail' || fit?.reason.code === 'fit-law-decides' || fit?.reason.code === 'fit-in-strip';
  if (dossier.site.kind !== 'land' || !need.length || !need.width || !open) return NO_FIXES;
  const near = await readNearLand(c.var.db, dossier, answer.asOf);
  const found = await computeFixes({ dossier, need, asOf: answer.asOf, near });
  return found.ok ? found.value : NO_FIXES;
}

function linksOf(c: PageContext, dossier: Dossier, need: Need | null) {
  const { site } = dossier;
  const { locale } = c.var;
  const query = need ? writeNeed(need) : new URLSearchParams();
  const ask = new URLSearchParams(query);
  ask.set('site', site.slug);
  return {
    back: href('sites', locale, {}, query),
    ask: href('enquiry', locale, {}, ask),
    need: href('need', locale, {}, need ? query : `kind=${site.kind}`),
    fit: fitLinkOf(dossier, need, locale),
    hall: href('siteHall', locale, { slug: site.slug }, query),
    sheet: sheetLink(fitLinkOf(dossier, need, locale)),
    svg: href('siteDrawing', locale, { slug: site.slug }, drawingQuery(need)),
  };
}

/** The same land and hall on a sheet to print. */
const sheetLink = (fit: string | null): string | null => fit && `${fit}&paper=A3#drawing`;

function drawingQuery(need: Need | null): URLSearchParams {
  const use = useOfLand(need);
  const sides = need?.length && need.width ? { length: need.length.value, width: need.width.value } : {};
  return new URLSearchParams({
    ...(use === 'unread' ? {} : { use }),
    ...Object.fromEntries(Object.entries(sides).map(([side, metres]) => [side, String(metres)])),
  });
}

const around = new WeakMap<Dossier, Promise<readonly Parcel[]>>();
const files = new WeakMap<Dossier, Promise<readonly SiteFile[]>>();

/** Parcels around the site's own, for the drawing. */
const neighboursOf = (c: PageContext, dossier: Dossier): Promise<readonly Parcel[]> =>
  readOnce(around, dossier, () => readNeighbours(c.var.db, dossier.parcels));

/** What the public may see of photos and documents; the city's revision counts their changes. */
const filesOf = (c: PageContext, dossier: Dossier): Promise<readonly SiteFile[]> =>
  readOnce(files, dossier, () => siteFiles(c.var.db, dossier.site.id, { publicOnly: true }));

/** Read once for as long as the dossier lives, which is another as soon as the city's revision grows. */
// oxlint-disable-next-line max-params
function readOnce<Read>(kept: WeakMap<Dossier, Promise<Read>>, dossier: Dossier, read: () => Promise<Read>) {
  const known = kept.get(dossier);
  if (known) return known;
  const asked = read();
  kept.set(dossier, asked);
  asked.catch(() => kept.delete(dossier));
  return asked;
}
