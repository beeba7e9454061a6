import { landOnMap, pointOnMap, type TileLayer } from '../../places/web/index.ts';
import { moreOfferedThan } from '../data/listing.queries.ts';
import { mapSiteStamp, readMapSites } from '../data/map-sites.queries.ts';

/** More sites than this are not drawn on tiles: the map asks for those of its window (`/miejsca/mapa/okno`). */
const MOST_DRAWN = 2000;

/** Published sites: a point each, and the land they stand on. */
export const siteTiles: TileLayer = {
  name: 'sites',
  fromZoom: 8,
  thinned: false,
  stamp: async (db) => ((await moreOfferedThan(db, MOST_DRAWN)) ? 'many' : mapSiteStamp(db)),
  read: async (db, epsg) =>
    ((await moreOfferedThan(db, MOST_DRAWN)) ? [] : await readMapSites(db)).flatMap(
      ({ slug, name_pl, name_en, easting, northing, parcels }) => {
        const land = parcels.flatMap((geometry) => {
          const outline = landOnMap(geometry, epsg);
          return outline ? [{ type: 'polygon' as const, ...outline, properties: { slug }, fromZoom: 11 }] : [];
        });
        const at = pointOnMap([easting, northing], epsg);
        return [...land, { type: 'point' as const, parts: [[at]], properties: { slug, pl: name_pl, en: name_en } }];
      },
    ),
};
