import { type Epsg, transformation } from '../../../../../geometry/crs.ts';
import type { PageContext } from '../../../../../platform/web/index.ts';
import { href } from '../../../../../routes.ts';
import { siteSearch } from '../../../../sites/index.ts';
import { siteListings } from '../../../../sites/index.server.ts';
import { filterOfKind } from '../../../core/judging/promising-filter.ts';
import type { Need } from '../../../core/need/need.ts';
import { parseNeed } from '../../../core/need/parse-need.ts';
import { writeNeed } from '../../../core/need/write-need.ts';
import { type CurrentOffer, offerInTime } from '../../../index.server.ts';
import { today } from '../../answers.ts';
import { asksAnything } from '../../need/need-state.ts';
import { type MapWindow, windowInDegrees, windowInMetres, writeWindow } from '../filters/map-window.ts';
import { filterMessages } from '../filters/messages.ts';
import { listHref, readSelection, type Selection } from '../filters/selection.ts';

/** More of them can't be told apart on a screen; then their squares are counted. */
const MOST_POINTS = 100;
const PATIENCE_MS = 2500;
const SHORTLY = 'private, max-age=10';

/**
 * `/miejsca/mapa/okno`: the sites of the list, asked for in the same words, that stand in a window of the map. Each one when they
 * are few, else counted by squares; a need narrows the kind only. 400 without a window, 503 while the offer is being read.
 */
export async function showWindow(c: PageContext): Promise<Response> {
  const query = c.get('url').searchParams;
  const { selection, faults } = readSelection(query);
  const parsed = asksAnything(query) ? parseNeed(query, today(c)) : null;
  const { window } = selection;
  if (!window || faults.length > 0 || parsed?.ok === false) return c.json({ error: 'bad-query' }, 400);
  const state = await offerInTime(c.var.db, c.var.city, today(c), PATIENCE_MS);
  if (state.kind === 'being-read') return c.json({ error: 'being-read' }, 503, { 'Retry-After': '4' });
  const answer = await inWindow(c, state.offer, { window, selection, need: parsed?.value ?? null });
  return c.json(answer, 200, { 'Cache-Control': SHORTLY });
}

type Asked = { readonly window: MapWindow; readonly selection: Selection; readonly need: Need | null };

// oxlint-disable-next-line max-params
async function inWindow(c: PageContext, { columns }: CurrentOffer, { window, selection, need }: Asked) {
  const { city, locale } = c.var;
  const metres = windowInMetres(window, city.epsg);
  const filter = filterOfKind(selection.filter, need);
  const found = filter && siteSearch.searchWindow(columns, { filter, window: metres, most: MOST_POINTS });
  const total = !found ? 0 : found.kind === 'sites' ? found.rows.length : found.total;
  const text = filterMessages(locale);
  const at = placing(city.epsg);
  const place = { locale, need: need && writeNeed(need) };
  return {
    total,
    said: text.inView(total),
    list: total > 0 ? { words: text.listInView, href: listHref(place, { ...selection, page: 1 }) } : null,
    sites: found?.kind === 'sites' ? await points(c, columns, found.rows) : [],
    clusters:
      found?.kind === 'clusters'
        ? found.clusters.map(({ count, easting, northing, square }) => ({
            count,
            at: at([easting, northing]),
            window: writeWindow(windowInDegrees(square, city.epsg)),
          }))
        : [],
  };
}

// oxlint-disable-next-line max-params
async function points(c: PageContext, columns: siteSearch.ListingColumns, rows: readonly number[]) {
  const { city, locale, db } = c.var;
  const at = placing(city.epsg);
  const named = await siteListings.listingsByIds(
    db,
    rows.map((row) => columns.ids[row]!),
  );
  return rows.flatMap((row) => {
    const listing = named.get(columns.ids[row]!);
    if (!listing) return [];
    const { name, slug } = listing;
    const stands = at([columns.eastings[row]!, columns.northings[row]!]);
    return [{ slug, name: name[locale], href: href('site', locale, { slug }), at: stands }];
  });
}

/** Metres of the city's zone as degrees, to a metre. */
function placing(epsg: number): (point: [number, number]) => [number, number] {
  const carry = transformation(epsg as Epsg, 4326);
  return (point) => {
    const [longitude, latitude] = carry(point);
    return [Number(longitude.toFixed(5)), Number(latitude.toFixed(5))];
  };
}
