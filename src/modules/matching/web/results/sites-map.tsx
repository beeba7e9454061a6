import type { VNode } from 'preact';
import type { PageContext } from '../../../../platform/web/index.ts';
import { businessZones } from '../../../plans/web/index.ts';
import { baseOfCity, CityMap, type MapSite, outsideLayers, tileTemplate } from '../../../places/web/index.ts';

/** The drawn map with these sites on it; pins lead to the rows of the list, or on a strip without a list where `strip` says. */
export async function sitesMap(
  c: PageContext,
  sites: readonly MapSite[],
  strip?: (slug: string) => string,
): Promise<VNode> {
  const { city, db, locale } = c.var;
  const [base, zones] = await Promise.all([baseOfCity(db, city), businessZones(db, city)]);
  const drawn = { locale, base, zones, sites };
  return strip ? (
    <CityMap {...drawn} linkTo={strip} id="map-strip" />
  ) : (
    <CityMap {...drawn} tiles={tileTemplate(city.revision)} layers={await outsideLayers(c)} />
  );
}
