import { transformation } from '../../../src/geometry/crs.ts';
import type { Point, Ring } from './mesh.ts';

/** PL-2000 zone 6, the zone of Kalisz. */
export const EPSG = 2177;

/** Easting and northing, metres. */
export const toMetres = ([lon, lat]: Point): Point => centimetres(transformation(4326, EPSG)([lon, lat]));

/** Puts a block's frame on the ground: its origin there, its `u` axis turned by so many degrees anti-clockwise from east. */
export type Frame = { readonly origin: Point; readonly turn: number };

/** The frame's points in EPSG:2177, to the centimetre as EGiB keeps them. */
export function placedRing(frame: Frame, ring: Ring): Ring {
  const angle = (frame.turn * Math.PI) / 180;
  const [east, north] = toMetres(frame.origin);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return ring.map(([u, v]) => centimetres([east + u * cos - v * sin, north + u * sin + v * cos]));
}

const centimetres = ([x, y]: readonly [number, number] | readonly number[]): Point => [
  Math.round(x! * 100) / 100,
  Math.round(y! * 100) / 100,
];
