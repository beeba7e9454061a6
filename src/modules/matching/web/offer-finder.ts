import type { PageContext } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import type { PlaceFinder } from '../../places/web/index.ts';
import { siteSearch } from '../../sites/index.ts';
import { siteFinder } from '../../sites/web/index.ts';
import type { Dossier } from '../core/dossier.ts';
import { siteNumbersOn } from '../data/land.queries.ts';
import { type CurrentOffer, dossiersById, isLargeOffer, offerInTime } from '../index.server.ts';
import { today } from './answers.ts';

const MOST = 10;
const PATIENCE_MS = 1000;
/** Half the side of the first square round a place, metres; each next one is three times as wide. */
const FIRST_METRES = 200;
const LAST_METRES = 6000;

/** As `siteFinder`; of a large offer by its columns, and only the sites that are named are read. None while it is being read. */
export const offerFinder: PlaceFinder = {
  async find(c, question) {
    if (!(await isLargeOffer(c.var.db))) return siteFinder.find(c, question);
    const offer = await offerOf(c);
    if (!offer) return [];
    const filter = { ...siteSearch.EVERYTHING, text: question };
    const { rows } = siteSearch.searchColumns(offer.columns, filter, { from: 0, most: MOST });
    const { locale } = c.var;
    return (await read(c, offer, rows)).map(({ site }) => ({
      kind: 'site',
      label: site.name[locale],
      detail: site.district[locale],
      href: href('site', locale, { slug: site.slug }),
    }));
  },
  async near(c, at, parcelId) {
    if (!(await isLargeOffer(c.var.db))) return siteFinder.near(c, at, parcelId);
    const offer = await offerOf(c);
    if (!offer) return [];
    const [on, { locale }] = [parcelId === null ? [] : await siteNumbersOn(c.var.db, parcelId), c.var];
    const standing = await dossiersById(c.var.db, on.slice(0, MOST));
    const others = await read(c, offer, nearestRows(offer, at));
    return [...new Map([...others, ...standing].map((one) => [one.site.id, one])).values()]
      .map(({ site }) => ({
        label: site.name[locale],
        href: href('site', locale, { slug: site.slug }),
        metres: on.includes(site.id) ? 0 : Math.max(1, Math.hypot(site.easting - at[0], site.northing - at[1])),
      }))
      .sort((a, b) => a.metres - b.metres)
      .slice(0, MOST);
  },
};

async function offerOf(c: PageContext): Promise<CurrentOffer | null> {
  const state = await offerInTime(c.var.db, c.var.city, today(c), PATIENCE_MS);
  return state.kind === 'offer' ? state.offer : null;
}

/** Those sites in the order of the rows. */
// oxlint-disable-next-line max-params
async function read(c: PageContext, { columns }: CurrentOffer, rows: readonly number[]): Promise<Dossier[]> {
  const ids = rows.map((row) => columns.ids[row]!);
  const byId = new Map((await dossiersById(c.var.db, ids)).map((dossier) => [dossier.site.id, dossier]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Looks into wider and wider squares until enough stand within reach of the middle. */
// oxlint-disable-next-line max-params
function nearestRows({ columns }: CurrentOffer, [x, y]: readonly [number, number]): number[] {
  const metres = (row: number): number => Math.hypot(columns.eastings[row]! - x, columns.northings[row]! - y);
  for (let reach = FIRST_METRES; ; reach = Math.min(LAST_METRES, reach * 3)) {
    const window = { minX: x - reach, minY: y - reach, maxX: x + reach, maxY: y + reach };
    const seen = siteSearch.searchWindow(columns, { filter: siteSearch.EVERYTHING, window, most: columns.live });
    const near = seen.kind === 'sites' ? seen.rows.filter((row) => metres(row) <= reach) : [];
    if (near.length < MOST && reach < LAST_METRES) continue;
    return near.sort((a, b) => metres(a) - metres(b)).slice(0, MOST);
  }
}
