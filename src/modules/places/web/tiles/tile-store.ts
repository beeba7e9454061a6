import { gzipSync } from 'node:zlib';
import { cutTile, indexLayer, type LayerIndex } from '../../../../geometry/tile/tile-index.ts';
import type { TileAddress } from '../../../../geometry/tile/mercator.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { ByteCache } from './tile-cache.ts';
import type { TileLayer } from './tile-layer.ts';

const MOST_CITIES = 8;
const MOST_TILE_BYTES = 32 * 1024 * 1024;

export type TileCity = { readonly teryt: string; readonly epsg: number; readonly revision: number };

type Indexed = { readonly revision: number; readonly layers: Promise<readonly Kept[]> };
type Kept = { readonly stamp: string; readonly index: LayerIndex };

/**
 * Tiles from memory. A city's layers are read once for each of its revisions, and only those that changed; a layer that
 * did not change keeps its index. Losing it loses nothing.
 */
export class TileStore {
  readonly #layers: readonly TileLayer[];
  readonly #cities = new Map<string, Indexed>();
  readonly #tiles: ByteCache;

  constructor(layers: readonly TileLayer[], mostBytes = MOST_TILE_BYTES) {
    this.#layers = layers;
    this.#tiles = new ByteCache(mostBytes);
  }

  /** The tile, gzipped; empty when nothing stands on it. */
  async tile(db: Db, city: TileCity, address: TileAddress): Promise<Uint8Array<ArrayBuffer>> {
    const key = `${city.teryt}/${city.revision}/${address.z}/${address.x}/${address.y}`;
    const known = this.#tiles.get(key);
    if (known) return known;
    const layers = await this.#indexed(db, city);
    const cut = cutTile(
      layers.map((kept) => kept.index),
      address,
    );
    const tile = cut ? new Uint8Array(gzipSync(cut, { level: 1 })) : new Uint8Array(0);
    this.#tiles.set(key, tile);
    return tile;
  }

  #indexed(db: Db, city: TileCity): Promise<readonly Kept[]> {
    const before = this.#cities.get(city.teryt);
    this.#cities.delete(city.teryt);
    if (before?.revision === city.revision) {
      this.#cities.set(city.teryt, before);
      return before.layers;
    }
    const layers = this.#read(db, city, before);
    const indexed = { revision: city.revision, layers };
    this.#cities.set(city.teryt, indexed);
    const oldest = this.#cities.keys().next().value;
    if (this.#cities.size > MOST_CITIES && oldest !== undefined) this.#cities.delete(oldest);
    layers.catch(() => {
      if (this.#cities.get(city.teryt) === indexed) this.#cities.delete(city.teryt);
    });
    return layers;
  }

  async #read(db: Db, city: TileCity, before: Indexed | undefined): Promise<readonly Kept[]> {
    const known = (await before?.layers.catch(() => [])) ?? [];
    return Promise.all(
      this.#layers.map(async (layer, i) => {
        const stamp = await layer.stamp(db);
        const kept = known[i];
        if (kept?.stamp === stamp) return kept;
        const features = await layer.read(db, city.epsg);
        return { stamp, index: indexLayer({ ...layer, features }) };
      }),
    );
  }
}
