import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { describe, expect, test } from 'vitest';
import { parseTileAddress } from './mercator.ts';
import { cutTile, indexLayer, type IndexedLayer } from './tile-index.ts';

const SQUARE = [
  [18.08, 51.75],
  [18.1, 51.75],
  [18.1, 51.77],
  [18.08, 51.77],
  [18.08, 51.75],
] as const;
const HOLE = [
  [18.085, 51.755],
  [18.095, 51.755],
  [18.095, 51.765],
  [18.085, 51.765],
  [18.085, 51.755],
] as const;

const layerOf = (features: IndexedLayer['features'], fromZoom = 8): IndexedLayer => ({
  name: 'land',
  fromZoom,
  thinned: false,
  features,
});
const cut = (layer: IndexedLayer, z: number, x: number, y: number): VectorTile | null => {
  const tile = cutTile([indexLayer(layer)], { z, x, y });
  return tile && new VectorTile(new PbfReader(tile));
};
/** The tile of Kalisz at a zoom. */
const at = (z: number): [number, number, number] => {
  const sine = Math.sin((51.76 * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [z, Math.floor((18.09 / 360 + 0.5) * 2 ** z), Math.floor(y * 2 ** z)];
};

const namedTile = (zoom: number): { x: number; y: number } => {
  const [, x, y] = at(zoom);
  return { x, y };
};

describe('tiles of the city', () => {
  test('an independent reader finds the land where it lies, with its hole and properties', () => {
    const [z, x, y] = at(12);
    const tile = cut(
      layerOf([
        { type: 'polygon', parts: [SQUARE, HOLE], holes: [false, true], properties: { id: 'a', share: 0.5, n: 7 } },
      ]),
      z,
      x,
      y,
    );
    const feature = tile!.layers['land']!.feature(0);
    expect(feature.properties).toEqual({ id: 'a', share: 0.5, n: 7 });
    const geometry = feature.toGeoJSON(x, y, z).geometry;
    expect(geometry.type).toBe('Polygon');
    const rings = (geometry as unknown as { coordinates: [number, number][][] }).coordinates;
    expect(rings).toHaveLength(2);
    for (const [longitude, latitude] of rings[0]!) {
      expect(Math.min(Math.abs(longitude - 18.08), Math.abs(longitude - 18.1))).toBeLessThan(0.0001);
      expect(Math.min(Math.abs(latitude - 51.75), Math.abs(latitude - 51.77))).toBeLessThan(0.0001);
    }
  });

  test('either orientation of a ring gives the same land', () => {
    const turned = [...SQUARE].reverse();
    const tiles = [SQUARE, turned].map((ring) =>
      cut(layerOf([{ type: 'polygon', parts: [ring], properties: {} }]), ...at(13))!.layers['land']!.feature(0),
    );
    const area = (ring: { x: number; y: number }[]): number =>
      ring.reduce((sum, p, i) => sum + p.x * ring[(i + 1) % ring.length]!.y - ring[(i + 1) % ring.length]!.x * p.y, 0);
    for (const tile of tiles) expect(area(tile.loadGeometry()[0]!)).toBeGreaterThan(0);
  });

  test('a line that leaves the tile and comes back is cut into parts', () => {
    const [z, x, y] = at(16);
    const tile = cut(
      layerOf([
        {
          type: 'line',
          parts: [
            [
              [18.0, 51.7599],
              [18.0897, 51.7599],
              [18.0897, 51.9],
              [18.0899, 51.9],
              [18.0899, 51.7599],
              [18.2, 51.7599],
            ],
          ],
          properties: {},
        },
      ]),
      z,
      x,
      y,
    );
    for (const part of tile!.layers['land']!.feature(0).loadGeometry()) {
      for (const point of part) {
        expect(Math.max(Math.abs(point.x - 2048), Math.abs(point.y - 2048))).toBeLessThanOrEqual(2048 + 64);
      }
    }
  });

  test('parcels show from their zoom on, and nothing beside the city makes an empty tile', () => {
    const layer = layerOf([{ type: 'polygon', parts: [SQUARE], properties: {} }], 14);
    expect(cut(layer, ...at(13))).toBeNull();
    expect(cut(layer, ...at(14))).not.toBeNull();
    expect(cut(layer, 14, 0, 0)).toBeNull();
  });

  test('a tile of two hundred thousand parcels stays within 500 kB, keeps the largest and says how many it leaves out', () => {
    const side = 450;
    const features = Array.from({ length: side * side }, (_, n) => {
      const [west, south] = [18.05 + (n % side) * 4.4e-5, 51.75 + Math.floor(n / side) * 2.7e-5];
      const wide = n === 7 ? 4e-3 : 4e-5;
      const corners = [
        [west, south],
        [west + wide, south],
        [west + wide, south + 2.5e-5],
        [west, south + 2.5e-5],
      ] as const;
      return { type: 'polygon' as const, parts: [[...corners, corners[0]]], properties: { id: `306101_1.0001.${n}` } };
    });
    const tile = cutTile([indexLayer(layerOf(features, 10))], { z: 12, ...namedTile(12) })!;
    expect(tile.length).toBeLessThanOrEqual(500_000);
    const layers = new VectorTile(new PbfReader(tile)).layers;
    const kept = Array.from({ length: layers['land']!.length }, (_, i) => layers['land']!.feature(i).properties['id']);
    expect(kept.length).toBeGreaterThan(5000);
    expect(kept).toContain('306101_1.0001.7');
    const note = layers['left-out']!.feature(0).properties;
    expect(note).toMatchObject({ layer: 'land' });
    expect(note['count'] as number).toBeGreaterThan(100_000);
  });

  test.each([
    ['7', '0', '0'],
    ['19', '0', '0'],
    ['12', '4096', '0'],
    ['12', '-1', '0'],
    ['12', '01', '0'],
    ['12', '1.5', '0'],
    ['12', '1e3', '0'],
    ['12', '99999999999999999999', '0'],
    ['12', '', '0'],
    ['12', '0', '0.pbf'],
    ['１２', '0', '0'],
  ])('%s/%s/%s is no tile', (z, x, y) => {
    expect(parseTileAddress({ z, x, y }, { least: 8, most: 18 })).toBeNull();
  });
});
