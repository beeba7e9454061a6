import { type Epsg, transformation } from '../../../../../geometry/crs.ts';
import type { siteSearch } from '../../../../sites/index.ts';

/** A piece of the map between parallels and meridians, degrees of WGS 84. */
export type MapWindow = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

const DEGREES = /^-?\d{1,3}(\.\d{1,9})?$/;

/** `window=18.01,51.73,18.05,51.76`: west, south, east, north. Null for anything else. */
export function readWindow(written: string | null): MapWindow | null {
  const parts = (written ?? '').split(',');
  if (parts.length !== 4 || !parts.every((part) => DEGREES.test(part))) return null;
  const [west, south, east, north] = parts.map((part) => Number(Number(part).toFixed(5))) as [
    number,
    number,
    number,
    number,
  ];
  const onEarth = west >= -180 && east <= 180 && south >= -85 && north <= 85;
  return onEarth && west < east && south < north ? { west, south, east, north } : null;
}

/** Five decimals are a metre. */
export const writeWindow = ({ west, south, east, north }: MapWindow): string =>
  [west, south, east, north].map((degrees) => Number(degrees.toFixed(5))).join();

/** In metres of the city's zone: the least rectangle that holds the four corners. */
export function windowInMetres({ west, south, east, north }: MapWindow, epsg: number): siteSearch.Window {
  const carry = transformation(4326, epsg as Epsg);
  const corners = [carry([west, south]), carry([east, south]), carry([west, north]), carry([east, north])];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { minX: Math.min(...xs), minY: Math.min(...ys), maxX: Math.max(...xs), maxY: Math.max(...ys) };
}

/** The other way, for a square of metres. */
export function windowInDegrees({ minX, minY, maxX, maxY }: siteSearch.Window, epsg: number): MapWindow {
  const carry = transformation(epsg as Epsg, 4326);
  const [[west, south], [east, north]] = [carry([minX, minY]), carry([maxX, maxY])];
  return { west, south, east, north };
}
