import type { BaseFeature, LonLat, MapSite } from './map-data.ts';

/** Drawing units. */
export const MAP_WIDTH = 700;
export const MAP_HEIGHT = 660;
/** The narrowest piece of ground that a map shows, kilometres: one site alone still stands in its neighbourhood. */
const LEAST_KM = 4.5;
const KM_PER_DEGREE = 111.195;

export type Point = readonly [x: number, y: number];

export type MapFrame = {
  /** Drawing units for one kilometre. */
  readonly perKm: number;
  at(position: LonLat): Point;
  /** West, south, east, north in degrees: what the drawing area covers. */
  readonly bounds: readonly [number, number, number, number];
};

/** Local equirectangular frame around the sites, or around the whole city when there is none. */
export function mapFrame(sites: readonly Pick<MapSite, 'lonLat'>[], base: readonly BaseFeature[]): MapFrame {
  const border = base.find((feature) => feature.kind === 'border')?.geometry;
  const whole = border?.type === 'Polygon' ? border.coordinates[0]! : [];
  const points = sites.length > 0 ? sites.map((site) => site.lonLat) : whole;
  const [west, east] = range(points.map(([longitude]) => longitude));
  const [south, north] = range(points.map(([, latitude]) => latitude));
  return frameOver([(west + east) / 2, (south + north) / 2], {
    width: (east - west) * 1.22 * kmPerLongitude((south + north) / 2),
    height: (north - south) * 1.35 * KM_PER_DEGREE,
  });
}

function frameOver([longitude, latitude]: LonLat, ground: { width: number; height: number }): MapFrame {
  const perLongitude = kmPerLongitude(latitude);
  const width = Math.max(LEAST_KM, ground.width, (ground.height * MAP_WIDTH) / MAP_HEIGHT);
  const perKm = MAP_WIDTH / width;
  const [halfWest, halfNorth] = [width / 2 / perLongitude, (width * MAP_HEIGHT) / MAP_WIDTH / 2 / KM_PER_DEGREE];
  return {
    perKm,
    at: ([east, north]) => [
      MAP_WIDTH / 2 + (east - longitude) * perLongitude * perKm,
      MAP_HEIGHT / 2 - (north - latitude) * KM_PER_DEGREE * perKm,
    ],
    bounds: [longitude - halfWest, latitude - halfNorth, longitude + halfWest, latitude + halfNorth],
  };
}

const kmPerLongitude = (latitude: number): number => KM_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);

const range = (values: readonly number[]): [number, number] =>
  values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];
