import { fault, type PageContext } from '../../../../../platform/web/index.ts';
import { hallText } from '../../../../places/web/index.ts';
import { assess } from '../../../core/assess.ts';
import { curvesOfSites } from '../../../usecases/curves/give-curves.ts';
import { parseNeed } from '../../../core/need/parse-need.ts';
import { dossierOf } from '../../../index.server.ts';
import { today } from '../../answers.ts';
import { fitLinkOf } from '../../fit/link-to-hall.ts';
import { movingOf } from '../../fit/moving-of.ts';
import { asksAnything } from '../../need/need-state.ts';
import { siteLand } from './site-land.ts';

/** `/miejsca/:slug/hala`: what a hall that is moved on the site's page is held against, for its script. */
export async function sendSiteHall(c: PageContext): Promise<Response> {
  const { db, city, locale } = c.var;
  const dossier = await dossierOf(db, c.req.param('slug') ?? '', city);
  if (!dossier) return fault(c, 404);
  const query = new URL(c.req.url).searchParams;
  const parsed = asksAnything(query) ? parseNeed(query) : null;
  const need = parsed?.ok ? parsed.value : null;
  const asOf = today(c);
  await curvesOfSites(db, [dossier]);
  const { known, drawing } = siteLand({ dossier, neighbours: [], need, asOf, locale });
  if (!known) return fault(c, 404);
  const answer = need && assess(need, dossier, asOf);
  const text = hallText({
    drawing,
    ...movingOf({ curve: known.curve, ground: known.ground(), answer }),
    check: fitLinkOf(dossier, need, locale),
    epsg: city.epsg,
    locale,
  });
  return c.body(text, 200, {
    'Content-Type': 'application/json',
    'Cache-Control': 'private, no-cache',
    'X-Robots-Tag': 'noindex',
  });
}
