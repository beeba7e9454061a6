import { fault, frameOf, page, type PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Page } from '../../../../ui/page.tsx';
import { siteBySlug } from '../../data/sites.queries.ts';
import { publicSiteMessages } from './messages.ts';

/** The page of a site that is not on offer: 410 and a kind word where it once was, else 404. */
export async function notOffered(c: PageContext): Promise<Response> {
  const { db, locale } = c.var;
  const site = await siteBySlug(db, c.req.param('slug') ?? '');
  const status = site?.status;
  if (!site?.publishedOn || (status !== 'sold' && status !== 'withdrawn')) return fault(c, 404);
  const text = publicSiteMessages(locale);
  c.header('Cache-Control', 'no-store');
  return page(
    c,
    <Page frame={frameOf(c)} title={text.gone[status]} nav="sites" robots="noindex">
      <div class="wrap">
        <div class="head">
          <h1>{text.gone[status]}</h1>
          <p class="lede">{text.goneWhy[status]}</p>
        </div>
        <ul class="links">
          <li>
            <a href={href('sites', locale)}>{text.goneNext}</a>
          </li>
          <li>
            <a href={href('need', locale, {}, `kind=${site.kind}`)}>{text.goneNeed}</a>
          </li>
        </ul>
      </div>
    </Page>,
    410,
  );
}
