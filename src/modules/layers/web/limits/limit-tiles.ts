import { transformation, type Epsg } from '../../../../geometry/crs.ts';
import type { TileFeature } from '../../../../geometry/tile/tile-index.ts';
import { landOnMap, type TileLayer } from '../../../places/web/index.ts';
import { LAYER_KINDS } from '../../core/layer.ts';
import { type LimitRow, limitStamp, readLimits } from '../../data/map-limits.queries.ts';

/** As many as a layer may have. */
const MOST = 500_000;
/** Lesser roads would hide the rest from afar. */
const NEAR = 13;

/** What limits building and everybody may see: surfaces and axes as their sources draw them, not the strips beside them. */
export const limitTiles: TileLayer = {
  name: 'limits',
  fromZoom: 10,
  thinned: true,
  stamp: limitStamp,
  read: async (db, epsg) => {
    const place = transformation(epsg as Epsg, 4326);
    const rows = await readLimits(db, { kinds: LAYER_KINDS, most: MOST });
    return rows.flatMap(({ kind, name, shape, lines, roadClass }): TileFeature[] => {
      const rest = { properties: { kind, name }, fromZoom: isLesser({ kind, roadClass }) ? NEAR : 10 };
      const land = shape && landOnMap(shape, epsg);
      if (land) return [{ type: 'polygon', ...land, ...rest }];
      return lines ? [{ type: 'line', parts: lines.map((line) => line.map(place)), ...rest }] : [];
    });
  },
};

const isLesser = ({ kind, roadClass }: Pick<LimitRow, 'kind' | 'roadClass'>): boolean =>
  kind === 'road' && !['motorway', 'expressway', 'national', 'provincial'].includes(roadClass ?? '');
