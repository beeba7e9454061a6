import { AUTHORITIES, type Authority } from './relaxations.ts';
import type { Paving } from './paving.ts';
import { ROAD_CLASSES, type RoadDistances } from './road-distance.ts';
import type { Setback } from './setback.ts';
import type { ForestDistance } from './strips/forest-distance.ts';
import type { GasZone } from './strips/gas-zone.ts';
import type { PowerStrip } from './strips/power-strip.ts';
import { AREA_EFFECTS, type AreaEffect } from './strips/protected-area.ts';

/**
 * Metres that a thing may keep free: things are looked for within 150 m of land (`REACH`), and of an unread distance twice as much counts, with
 * half a carriageway.
 */
const MOST_METRES = 70;
const MOST_DAYS = 3650;
const MOST_ROWS = 20;

type Fields = Readonly<Record<string, unknown>>;

/** The fields of a record that has these and no others. */
function fieldsOf(value: unknown, names: readonly string[]): Fields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const given = Object.keys(value);
  return given.length === names.length && names.every((name) => Object.hasOwn(value, name)) ? (value as Fields) : null;
}

// oxlint-disable-next-line max-params
const within = (value: unknown, least: number, most: number): number | null =>
  typeof value === 'number' && value >= least && value <= most ? value : null;

export const readMetres = (value: unknown): number | null => within(value, 0, MOST_METRES);

export const readDays = (value: unknown): number | null =>
  Number.isSafeInteger(value) ? within(value, 1, MOST_DAYS) : null;

// oxlint-disable-next-line max-params
const oneOf = <Word extends string>(value: unknown, words: readonly Word[]): Word | null =>
  words.find((word) => word === value) ?? null;

export const readEffect = (value: unknown): AreaEffect | null => oneOf(value, AREA_EFFECTS);
export const readAuthority = (value: unknown): Authority | null => oneOf(value, AUTHORITIES);

/** A wall without windows may never have to stand farther off than one with. */
export function readSetback(value: unknown): Setback | null {
  const given = fieldsOf(value, ['open', 'blank']);
  const [open, blank] = [readMetres(given?.['open']), readMetres(given?.['blank'])];
  return open !== null && blank !== null && blank <= open ? { open, blank } : null;
}

export function readRoads(value: unknown): RoadDistances | null {
  const given = fieldsOf(value, ROAD_CLASSES);
  const read = ROAD_CLASSES.map((road) => {
    const own = fieldsOf(given?.[road], ['inside', 'outside']);
    const [inside, outside] = [readMetres(own?.['inside']), readMetres(own?.['outside'])];
    return inside !== null && outside !== null && inside <= outside ? ([road, { inside, outside }] as const) : null;
  });
  return read.includes(null) ? null : (Object.fromEntries(read as [string, unknown][]) as RoadDistances);
}

export function readForest(value: unknown): ForestDistance | null {
  const given = fieldsOf(value, ['least', 'most']);
  const [least, most] = [readMetres(given?.['least']), within(given?.['most'], 0, 2 * MOST_METRES)];
  return least !== null && most !== null && least <= most ? { least, most } : null;
}

/** A table of numbers, in an order in which none comes twice. */
function tableOf<Row extends object>(
  value: unknown,
  { bound, order }: { readonly bound: string; readonly order: 'up' | 'down' },
): readonly Row[] | null {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_ROWS) return null;
  const rows = value.map((one: unknown) => {
    const given = fieldsOf(one, [bound, 'metres']);
    const [at, metres] = [within(given?.[bound], 0, 100_000), readMetres(given?.['metres'])];
    return at !== null && metres !== null ? { [bound]: at, metres } : null;
  });
  if (rows.some((row) => row === null)) return null;
  const bounds = rows.map((row) => Number(row![bound]));
  const ordered = bounds.every((at, i) => i === 0 || (order === 'up' ? at > bounds[i - 1]! : at < bounds[i - 1]!));
  return ordered ? (rows as unknown as Row[]) : null;
}

export function readGasZone(value: unknown): GasZone | null {
  const given = fieldsOf(value, ['lowAndMedium', 'higher', 'since']);
  const lowAndMedium = readMetres(given?.['lowAndMedium']);
  const higher = tableOf<GasZone['higher'][number]>(given?.['higher'], { bound: 'upTo', order: 'up' });
  const since = Number.isSafeInteger(given?.['since']) ? within(given?.['since'], 1900, 2100) : null;
  return lowAndMedium !== null && higher && since !== null ? { lowAndMedium, higher, since } : null;
}

/** The last row holds from 0 kV on: every line has a strip. */
export function readPowerStrip(value: unknown): PowerStrip | null {
  const given = fieldsOf(value, ['overhead', 'cable']);
  const overhead = tableOf<PowerStrip['overhead'][number]>(given?.['overhead'], { bound: 'from', order: 'down' });
  const cable = readMetres(given?.['cable']);
  return overhead && overhead.at(-1)!.from === 0 && cable !== null ? { overhead, cable } : null;
}

export function readPaving(value: unknown): Paving | null {
  const given = fieldsOf(value, ['place', 'yardDepth']);
  const [place, yardDepth] = [within(given?.['place'], 1, 200), within(given?.['yardDepth'], 0, 200)];
  return place !== null && yardDepth !== null ? { place, yardDepth } : null;
}
