import { landOnMap, type TileLayer } from '../../places/web/index.ts';
import { mapZoneStamp, readMapZones } from '../data/map-zones.queries.ts';

/** Zones of plans in force, with their symbol and its leading class letter, by which a map colours them. */
export const zoneTiles: TileLayer = {
  name: 'zones',
  fromZoom: 10,
  thinned: false,
  stamp: mapZoneStamp,
  read: async (db, epsg) =>
    (await readMapZones(db)).flatMap(({ designation, name_pl, name_en, geometry }) => {
      const land = landOnMap(geometry, epsg);
      const properties = { symbol: designation, group: classLetter(designation), pl: name_pl, en: name_en };
      return land ? [{ type: 'polygon' as const, ...land, properties }] : [];
    }),
};

/** "2P/U" → "P"; a symbol without a letter has none. */
const classLetter = (symbol: string): string => /\p{Lu}/u.exec(symbol)?.[0] ?? '';
