import { gunzipSync } from 'node:zlib';
import { parseTileAddress } from '../../../geometry/tile/mercator.ts';
import { type App, type PageContext, prepare } from '../../../platform/web/index.ts';
import { PLAIN_ROUTES } from '../../../routes.ts';
import { baseTiles, parcelTiles } from './tiles/own-layers.ts';
import type { TileLayer } from './tiles/tile-layer.ts';
import { TileStore } from './tiles/tile-store.ts';

const ZOOMS = { least: 8, most: 18 };
const FOREVER = 'public, max-age=31536000, immutable';

type TileRoute = 'tile' | 'limitTile';

/** The address of a city's tiles, for a map of that revision: `/kafle/17/{z}/{x}/{y}`. */
export const tileTemplate = (revision: number, route: TileRoute = 'tile'): string =>
  PLAIN_ROUTES[route].replace(':revision', String(revision)).replace(/:([zxy])/g, '{$1}');

/** What the tiles of limits may take of memory: few maps ask for them. */
const LIMIT_BYTES = 8 * 1024 * 1024;

/**
 * Vector tiles of the city that the request is for: the base map and parcels, then the layers given by later modules; what limits building
 * stands on tiles of its own, so that a map without that question carries none of it.
 */
// oxlint-disable-next-line max-params
export function mountMapTiles(app: App, layers: readonly TileLayer[] = [], limits: readonly TileLayer[] = []): void {
  mountTiles(app, 'limitTile', new TileStore(limits, LIMIT_BYTES));
  mountTiles(app, 'tile', new TileStore([baseTiles, ...layers, parcelTiles]));
}

/** A tile of a past revision leads to the present one; an address that can't be a tile is 404 and costs nothing. */
// oxlint-disable-next-line max-params
function mountTiles(app: App, route: TileRoute, store: TileStore): void {
  app.get(PLAIN_ROUTES[route], async (c) => {
    const { revision = '', z = '', x = '', y = '' } = c.req.param();
    const address = parseTileAddress({ z, x, y }, ZOOMS);
    if (!address || !/^[1-9]\d{0,14}$/.test(revision)) return c.body(null, 404);
    await prepare(c);
    const { city, db } = c.var;
    if (Number(revision) !== city.revision) {
      const present = PLAIN_ROUTES[route].replace(':revision', String(city.revision));
      const path = present.replace(/:([zxy])/g, (_, name: 'z' | 'x' | 'y') => String(address[name]));
      return c.body(null, 302, { Location: path, 'Cache-Control': 'no-store' });
    }
    return answer(c, await store.tile(db, city, address));
  });
}

function answer(c: PageContext, tile: Uint8Array<ArrayBuffer>): Response {
  const etag = `"${c.req.path.slice(1).replaceAll('/', '-')}"`;
  const headers = { 'Cache-Control': FOREVER, ETag: etag, Vary: 'Accept-Encoding' };
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
  if (tile.length === 0) return c.body(null, 204, headers);
  const type = { 'Content-Type': 'application/vnd.mapbox-vector-tile' };
  if (/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) {
    return c.body(tile, 200, { ...headers, ...type, 'Content-Encoding': 'gzip' });
  }
  return c.body(new Uint8Array(gunzipSync(tile)), 200, { ...headers, ...type });
}
