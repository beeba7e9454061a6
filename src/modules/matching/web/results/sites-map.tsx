import type { VNode } from 'preact';
import type { PageContext } from '../../../../platform/web/index.ts';
import { baseFeatures } from '../../../places/index.server.ts';
import { CityMap, type BaseFeature, type MapSite } from '../../../places/web/map.tsx';

type Base = { readonly revision: number; readonly features: readonly BaseFeature[] };

/** The base map of each city, until its land changes. */
const bases = new Map<string, Base>();

/** The drawn map with these sites on it; pins lead to the rows of the list, or on a strip without a list where `strip` says. */
export async function sitesMap(
  c: PageContext,
  sites: readonly MapSite[],
  strip?: (slug: string) => string,
): Promise<VNode> {
  const { city, db, locale } = c.var;
  const kept = bases.get(city.teryt);
  const base =
    kept?.revision === city.revision
      ? kept
      : { revision: city.revision, features: (await baseFeatures(db)) as unknown as readonly BaseFeature[] };
  bases.set(city.teryt, base);
  return (
    <CityMap locale={locale} base={base.features} sites={sites} {...(strip && { linkTo: strip, id: 'map-strip' })} />
  );
}
