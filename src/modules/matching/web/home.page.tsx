import type { Locale } from '../../../kernel/locale.ts';
import { frameOf, page, type PageContext } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { Page } from '../../../ui/page.tsx';
import { formatArea } from '../../../ui/quantity.ts';
import { publishedDossiers } from '../index.server.ts';
import { today } from './answers.ts';
import { Doors } from './home/doors.tsx';
import { offerFigures } from './home/offer-figures.ts';
import { Pledge, type PledgeFigures } from './home/pledge.tsx';
import { FirstQuestion } from './home/first-question.tsx';
import { matchingMessages } from './messages.ts';
import { mapSite } from './results/map-sites.ts';
import { sitesMap } from './results/sites-map.tsx';

/** `/`: one sentence, the question, what is promised, three doors, the map. */
export async function showHome(c: PageContext, measured: PledgeFigures | null): Promise<Response> {
  const { locale, city } = c.var;
  const dossiers = await publishedDossiers(c.var.db, c.var.city);
  const figures = offerFigures(dossiers, today(c));
  const sites = dossiers.map((dossier, index) =>
    mapSite(dossier, city.epsg, { number: index + 1, verdict: null, locale }),
  );
  const text = matchingMessages(locale).home;
  return page(
    c,
    <Page frame={frameOf(c)} title={text.title} sheets={['need']} description={text.description}>
      <div class="wrap">
        <div class="hero">
          <h1>{text.promise(cityShort(city.name[locale]))}</h1>
        </div>
        <FirstQuestion figures={figures} locale={locale} />
        <Pledge figures={figures} measured={measured} locale={locale} />
        <Doors locale={locale} />
        <section class="section" aria-labelledby="map-heading">
          <div class="leaf leaf--base">
            <h2 id="map-heading">{text.map(figures.sites, landText(figures.landM2, locale))}</h2>
            <p class="note">
              <a href={href('sites', locale)}>{text.all}</a>
            </p>
          </div>
          <div class="strip">{await sitesMap(c, sites, (slug) => href('site', locale, { slug }))}</div>
        </section>
      </div>
    </Page>,
  );
}

const landText = (m2: number, locale: Locale): string | null => (m2 > 0 ? formatArea(m2, locale) : null);

/** "Miasto Kalisz" → "Kalisz", as one says it. */
const cityShort = (name: string): string => name.replace(/^(Miasto|Gmina Miejska|Gmina|City of|Municipality of) /, '');
