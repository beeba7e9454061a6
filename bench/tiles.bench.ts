import { rmSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { TileFeature } from '../src/geometry/tile/tile-index.ts';
import type { TileAddress } from '../src/geometry/tile/mercator.ts';
import type { Db } from '../src/platform/db/index.ts';
import { TileStore } from '../src/modules/places/web/tiles/tile-store.ts';
import { temporaryFolder } from '../src/platform/files/temporary-folder.ts';
import { missingForPeer, startPeer } from './map-server.ts';
import { median, quantile, report } from './measure.ts';

/** A coverage of 102 400 parcels, 46 m across, over the city: a tile of zoom 14 holds about 1 100. */
const SIDE = 320;
const [WEST, SOUTH] = [17.98, 51.69];
const [ACROSS, ALONG] = [46 / 68_860, 46 / 111_250];
const corner = (i: number, j: number): [number, number] => {
  const bend = Math.sin(i * 12.9898 + j * 78.233) * 0.18;
  return [WEST + (i + bend) * ACROSS, SOUTH + (j - bend) * ALONG];
};
const features: TileFeature[] = Array.from({ length: SIDE * SIDE }, (_, n) => {
  const [i, j] = [n % SIDE, Math.floor(n / SIDE)];
  const ring = [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1), corner(i, j)];
  return { type: 'polygon', parts: [ring], properties: { id: `306101_1.0001.${n}`, number: `${n}` } };
});

const address = (z: number, longitude: number, latitude: number): TileAddress => {
  const sine = Math.sin((latitude * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return { z, x: Math.floor((longitude / 360 + 0.5) * 2 ** z), y: Math.floor(y * 2 ** z) };
};
const addresses = [14, 15, 16].flatMap((z) =>
  Array.from({ length: 40 }, (_, i) => address(z, 18 + (i % 8) * 0.022, 51.7 + Math.floor(i / 8) * 0.02)),
);

const layer = { name: 'parcels', fromZoom: 14, thinned: false, stamp: async () => '1', read: async () => features };
const store = new TileStore([layer]);
const city = { teryt: '3061011', epsg: 2177, revision: 1 };
const none = null as unknown as Db;

const begun = performance.now();
await store.tile(none, city, address(18, 30, 40));
report({
  what: 'index of 102 400 parcels, once for each change of land',
  measured: performance.now() - begun,
  unit: 'ms',
});

const countParcels = (tile: Uint8Array): number => new VectorTile(new PbfReader(tile)).layers['parcels']?.length ?? 0;

async function timed(work: (at: TileAddress) => unknown, over: readonly TileAddress[]): Promise<number[]> {
  const figures: number[] = [];
  for (const at of over) {
    const from = performance.now();
    await work(at);
    figures.push(performance.now() - from);
  }
  return figures;
}

for (const at of addresses.slice(0, 8)) await new TileStore([layer]).tile(none, city, at);
const cold = await timed((at) => store.tile(none, city, at), addresses);
const dense = cold.slice(0, 40);
report({ what: 'cold tile, zooms 14 to 16, p50', measured: quantile(cold, 0.5), unit: 'ms' });
report({ what: 'cold tile, zooms 14 to 16, p95', measured: quantile(cold, 0.95), unit: 'ms', atMost: 30 });
report({ what: 'cold tile of about 1 100 parcels, p95', measured: quantile(dense, 0.95), unit: 'ms', atMost: 30 });
const cached = await timed((at) => store.tile(none, city, at), addresses);
report({ what: 'cached tile, p95', measured: quantile(cached, 0.95), unit: 'ms', atMost: 2 });

let largest = 0;
for (const z of [8, 9, 10, 11, 12, 13, 14, 15, 16]) {
  const all = new TileStore([{ ...layer, fromZoom: 8 }]);
  const tile = await all.tile(none, city, address(z, 18.09, 51.76));
  if (tile.length > 0) largest = Math.max(largest, gunzipSync(tile).length);
}
report({
  what: 'largest tile of any zoom with every parcel asked for',
  measured: largest / 1000,
  unit: 'kB',
  atMost: 500,
});

const missing = missingForPeer();
if (missing === null) {
  const folder = temporaryFolder('calisia-mapserver-');
  const mapServer = startPeer(folder, features);
  for (const at of addresses.slice(0, 3)) mapServer(at);
  const ours: number[] = [];
  const theirs: number[] = [];
  let [ourParcels, theirParcels] = [0, 0];
  // One after the other, so that whoever else uses the machine disturbs both alike. Ours from a store without a tile.
  const fresh = new TileStore([layer]);
  await fresh.tile(none, city, address(18, 30, 40));
  for (const at of addresses.slice(0, 40)) {
    ours.push(...(await timed((one) => fresh.tile(none, city, one), [at])));
    theirs.push(...(await timed(mapServer, [at])));
    ourParcels += countParcels(new Uint8Array(gunzipSync(await fresh.tile(none, city, at))));
    theirParcels += countParcels(mapServer(at));
  }
  report({ what: 'parcels on a tile of zoom 14, ours', measured: ourParcels / 40, unit: '' });
  report({ what: 'parcels on a tile of zoom 14, MapServer', measured: theirParcels / 40, unit: '' });
  report({ what: 'MapServer CGI, the same tiles, p50', measured: median(theirs), unit: 'ms' });
  report({ what: 'MapServer CGI, the same tiles, p95', measured: quantile(theirs, 0.95), unit: 'ms' });
  report({ what: 'ours cold beside it, p95', measured: quantile(ours, 0.95), unit: 'ms', atMost: 30 });
  report({
    what: 'times as fast as MapServer, median of pairs',
    measured: median(theirs.map((time, i) => time / ours[i]!)),
    unit: '×',
    atLeast: 5,
  });
  rmSync(folder, { recursive: true, force: true });
} else console.log(`      MapServer beside it: left out, ${missing} is not installed`);

const peerBegun = performance.now();
const peer = new GeoJSONVT(
  {
    type: 'FeatureCollection',
    features: features.map(({ parts, properties }) => ({
      type: 'Feature' as const,
      properties,
      geometry: { type: 'Polygon' as const, coordinates: parts as [number, number][][] },
    })),
  },
  { maxZoom: 18, indexMaxZoom: 5, tolerance: 0 },
);
const peerIndex = performance.now() - peerBegun;
const peerTiles = await timed(({ z, x, y }) => {
  const tile = peer.getTile(z, x, y);
  return tile && gzipSync(fromGeojsonVt({ parcels: tile }, { version: 2 }), { level: 5 });
}, addresses);
report({ what: 'geojson-vt + vt-pbf beside it: index', measured: peerIndex, unit: 'ms' });
report({ what: 'geojson-vt + vt-pbf beside it: tile, p95', measured: quantile(peerTiles, 0.95), unit: 'ms' });
report({
  what: 'ours as a share of theirs, tile p95',
  measured: quantile(cold, 0.95) / quantile(peerTiles, 0.95),
  unit: '×',
});
