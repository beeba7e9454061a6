import { fault, frameOf, page, type PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Page } from '../../../../ui/page.tsx';
import { dossierOf } from '../../index.server.ts';
import { today } from '../answers.ts';
import { mapSite } from '../results/map-sites.ts';
import { sitesMap } from '../results/sites-map.tsx';
import { CardView } from './card-view.tsx';
import { cardMessages } from './messages.ts';

/** `/miejsca/:slug/karta`: one A4 sheet to print. */
export async function showCard(c: PageContext): Promise<Response> {
  const { locale, city, rooms } = c.var;
  const dossier = await dossierOf(c.var.db, c.req.param('slug') ?? '', city);
  if (!dossier) return fault(c, 404);
  const own = href('site', locale, { slug: dossier.site.slug });
  const pin = mapSite(dossier, city.epsg, { number: 1, verdict: null, locale });
  return page(
    c,
    <Page
      frame={frameOf(c)}
      title={cardMessages(locale).title(dossier.site.name[locale])}
      nav="sites"
      robots="noindex"
      sheets={['site', 'card']}
      description={dossier.site.summary[locale]}
    >
      <CardView
        dossier={dossier}
        address={rooms.config.baseUrl + own}
        office={city.office[locale]}
        map={await sitesMap(c, [pin], () => own)}
        asOf={today(c)}
        locale={locale}
      />
    </Page>,
  );
}
