import type { VNode } from 'preact';
import { type Epsg, transformation } from '../../../../../geometry/crs.ts';
import type { PageContext } from '../../../../../platform/web/index.ts';
import { type BaseFeature, baseOfCity, CityMap, tileTemplate } from '../../../../places/web/index.ts';
import type { Dossier } from '../../../core/dossier.ts';
import { siteMessages } from '../messages.ts';

/** Where in the city the land lies, with the main roads alone; set moving it shows the hall where it stands on the drawing. */
export async function siteMap(c: PageContext, { site, parcels }: Dossier): Promise<VNode | null> {
  if (site.kind !== 'land' || parcels.length === 0) return null;
  const { db, city, locale } = c.var;
  const text = siteMessages(locale).plan;
  return (
    <section class="section site-map" aria-labelledby="on-map">
      <h2 id="on-map">{text.map}</h2>
      <p>{text.mapHint}</p>
      <CityMap
        locale={locale}
        base={mainRoads(await baseOfCity(db, city))}
        sites={[]}
        here={transformation(city.epsg as Epsg, 4326)([site.easting, site.northing])}
        tiles={tileTemplate(city.revision)}
        followsHall
      />
    </section>
  );
}

/** Kinds, each to this rank. */
const KEPT = [
  ['border', 9],
  ['road', 1],
  ['river', 1],
  ['label', 0],
] as const;

const sparse = new WeakMap<readonly BaseFeature[], readonly BaseFeature[]>();

/** A page that shows a drawing has no room for every street. */
function mainRoads(base: readonly BaseFeature[]): readonly BaseFeature[] {
  const known =
    sparse.get(base) ?? base.filter(({ kind, rank }) => KEPT.some(([of, most]) => of === kind && rank <= most));
  sparse.set(base, known);
  return known;
}
