import type { VNode } from 'preact';
import { drawnLately } from '../../../../ui/drawn/drawn-lately.ts';
import type { PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { limitsOfCity } from '../../../layers/web/index.ts';
import { businessZones } from '../../../plans/web/index.ts';
import {
  baseOfCity,
  CityMap,
  type CityMapProps,
  type MapSite,
  outsideLayers,
  tileTemplate,
} from '../../../places/web/index.ts';
import { answeredBySites, type Layer } from './filters/layers.ts';
import { filterMessages } from './filters/messages.ts';

/** The drawn map with these sites on it; pins lead to the rows of the list, or on a strip without a list where `strip` says. */
export async function sitesMap(
  c: PageContext,
  sites: readonly MapSite[],
  strip?: (slug: string) => string,
): Promise<VNode> {
  const drawn = await drawnFor(c, sites);
  return strip ? <CityMap {...drawn} linkTo={strip} id="map-strip" /> : <CityMap {...drawn} {...await moving(c)} />;
}

/** The map beside a list. With a layer the sites' verdicts answer its question, else they answer a need. */
export async function listMap(c: PageContext, sites: readonly MapSite[], layer: Layer | null): Promise<VNode> {
  const { layers } = filterMessages(c.var.locale);
  const own = answeredBySites(layer);
  const asked = own ? { asked: { question: layers[own], answers: layers.answers } } : {};
  const limits = layer === 'limits' ? { limits: await limitsOfCity(c) } : {};
  const window = href('sitesWindow', c.var.locale);
  const props = { ...(await drawnFor(c, sites)), ...(await moving(c)), ...asked, ...limits, window };
  const { base: _, zones: __, limits: drawn, ...said } = props;
  // What is not in the key changes with the city's revision.
  const key = JSON.stringify([said, drawn?.kinds]);
  const { city: owner } = c.var;
  return <CityMap {...props} keep={(draw) => ({ __html: drawnLately({ owner, key, draw }) })} />;
}

async function drawnFor(c: PageContext, sites: readonly MapSite[]): Promise<CityMapProps> {
  const { city, db, locale } = c.var;
  const [base, zones] = await Promise.all([baseOfCity(db, city), businessZones(db, city)]);
  return { locale, base, zones, sites };
}

const moving = async (c: PageContext): Promise<Pick<CityMapProps, 'tiles' | 'layers'>> => ({
  tiles: tileTemplate(c.var.city.revision),
  layers: await outsideLayers(c),
});
