import type { Locale } from '../../../kernel/locale.ts';
import { frameOf, page, type PageContext } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { Page } from '../../../ui/page.tsx';
import type { MapSite } from '../../places/web/index.ts';
import { formatArea } from '../../../ui/quantity.ts';
import { isLargeOffer, offerInTime, publishedDossiers } from '../index.server.ts';
import { today } from './answers.ts';
import { Doors } from './home/doors.tsx';
import { largeOfferFigures, offerFigures, type OfferFigures } from './home/offer-figures.ts';
import { Pledge, type PledgeFigures } from './home/pledge.tsx';
import { FirstQuestion } from './home/first-question.tsx';
import { matchingMessages } from './messages.ts';
import { mapSite } from './results/map-sites.ts';
import { sitesMap } from './results/sites-map.tsx';

/** `/`: one sentence, the question, what is promised, three doors, the map. */
export async function showHome(c: PageContext, measured: PledgeFigures | null): Promise<Response> {
  const { locale, city } = c.var;
  const { figures, sites } = await offerOf(c);
  const text = matchingMessages(locale).home;
  return page(
    c,
    <Page frame={frameOf(c)} title={text.title} sheets={['need', 'map']} description={text.description}>
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

/** A small offer with every site on the map; of a large one only its size, which the search knows. */
async function offerOf(c: PageContext): Promise<{ figures: OfferFigures; sites: MapSite[] }> {
  const { db, city, locale } = c.var;
  if (!(await isLargeOffer(db))) {
    const dossiers = await publishedDossiers(db, city);
    const sites = dossiers.map((dossier, index) =>
      mapSite(dossier, city.epsg, { number: index + 1, verdict: null, locale }),
    );
    return { figures: offerFigures(dossiers, today(c)), sites };
  }
  const state = await offerInTime(db, city, today(c), PATIENCE_MS);
  if (state.kind === 'offer' && !state.late) return { figures: largeOfferFigures(state.offer.columns), sites: [] };
  c.set('keepAs', undefined);
  if (state.kind === 'offer') return { figures: largeOfferFigures(state.offer.columns), sites: [] };
  return { figures: { sites: state.progress.of, landM2: 0, known: null }, sites: [] };
}

/** How long the first page waits for what it can do without. */
const PATIENCE_MS = 300;

const landText = (m2: number, locale: Locale): string | null => (m2 > 0 ? formatArea(m2, locale) : null);

/** "Miasto Kalisz" → "Kalisz", as one says it. */
const cityShort = (name: string): string => name.replace(/^(Miasto|Gmina Miejska|Gmina|City of|Municipality of) /, '');
