/** The world as Web Mercator squares it: x east, y south, each from 0 to 1. */
export type WorldPoint = readonly [x: number, y: number];

/** Past this the square ends. */
const MOST_LATITUDE = 85.051129;

/** Longitude and latitude in degrees (WGS 84) on the world square. */
export function toWorld(longitude: number, latitude: number): WorldPoint {
  const clamped = Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, latitude));
  const sine = Math.sin((clamped * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI];
}

/** The address of a tile: zoom, column from the west, row from the north. */
export type TileAddress = { readonly z: number; readonly x: number; readonly y: number };

const WHOLE = /^(?:0|[1-9]\d{0,6})$/;

/** The tile that three texts name, or null when they name none in these zooms. */
export function parseTileAddress(
  texts: { readonly z: string; readonly x: string; readonly y: string },
  zooms: { readonly least: number; readonly most: number },
): TileAddress | null {
  if (!WHOLE.test(texts.z) || !WHOLE.test(texts.x) || !WHOLE.test(texts.y)) return null;
  const [z, x, y] = [Number(texts.z), Number(texts.x), Number(texts.y)];
  if (z < zooms.least || z > zooms.most) return null;
  return x < 2 ** z && y < 2 ** z ? { z, x, y } : null;
}
