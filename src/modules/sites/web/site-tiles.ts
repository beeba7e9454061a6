import { landOnMap, pointOnMap, type TileLayer } from '../../places/web/index.ts';
import { mapSiteStamp, readMapSites } from '../data/map-sites.queries.ts';

/** Published sites: a point each, and the land they stand on. */
export const siteTiles: TileLayer = {
  name: 'sites',
  fromZoom: 8,
  thinned: false,
  stamp: mapSiteStamp,
  read: async (db, epsg) =>
    (await readMapSites(db)).flatMap(({ slug, name_pl, name_en, easting, northing, parcels }) => {
      const land = parcels.flatMap((geometry) => {
        const outline = landOnMap(geometry, epsg);
        return outline ? [{ type: 'polygon' as const, ...outline, properties: { slug }, fromZoom: 11 }] : [];
      });
      const at = pointOnMap([easting, northing], epsg);
      return [...land, { type: 'point' as const, parts: [[at]], properties: { slug, pl: name_pl, en: name_en } }];
    }),
};
