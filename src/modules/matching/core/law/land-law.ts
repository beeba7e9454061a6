import { addDays, type Day } from '../../../../kernel/day.ts';
import type { DatedRow } from '../../../../kernel/law/dated.ts';
import type { LawBook, Parameter } from '../../../../kernel/law/parameter.ts';
import type { Utility } from '../message-codes.ts';
import { LAND_PARAMETERS } from './all.ts';
import type { Paving } from './paving.ts';
import type { Authority, Relaxable } from './relaxations.ts';
import type { RoadDistances } from './road-distance.ts';
import type { Setback } from './setback.ts';
import { strictest } from './strictest.ts';
import type { ForestDistance } from './strips/forest-distance.ts';
import type { GasZone } from './strips/gas-zone.ts';
import type { PowerStrip } from './strips/power-strip.ts';
import { AREA_LAW, type AreaEffect, type AreaKind } from './strips/protected-area.ts';

/** Every number of law with which land is judged, by its key in the book without "matching.". */
export type LandValues = {
  readonly setback: Setback;
  readonly 'road-distance': RoadDistances;
  readonly 'forest-distance': ForestDistance;
  readonly 'gas-zone': GasZone;
  readonly 'power-strip': PowerStrip;
  readonly 'water-strip': number;
  readonly 'land-use-classes': string;
  readonly 'warunki-zabudowy': number;
  readonly paving: Paving;
} & { readonly [Key in `area.${AreaKind}`]: AreaEffect } & { readonly [Key in `connection.${Utility}`]: number } & {
  readonly [Key in `relaxation.${Relaxable}`]: Authority;
};

export type LandKey = keyof LandValues;

/** The law with which land is judged, on every day: plain data, so that it goes with the land wherever the land goes. */
export type LandLaw = { readonly [Key in LandKey]: readonly DatedRow<LandValues[Key]>[] };

/** What holds on a day. Of readings that contradict the strictest stands here, read by nobody, and `readings` has each. */
export type HeldRow<Value> = DatedRow<Value> & {
  /** Its key in the book: "matching.setback". */
  readonly parameter: string;
  readonly readings?: readonly DatedRow<Value>[];
};

const laws = new WeakMap<LawBook, LandLaw>();

/** The land's part of a book; made once for each book. */
export function landLawOf(book: LawBook): LandLaw {
  const known = laws.get(book);
  if (known) return known;
  const rows = Object.entries(LAND_PARAMETERS).map(([key, one]) => [key, book.rowsOf(one as Parameter<unknown>)]);
  const law = Object.fromEntries(rows) as LandLaw;
  laws.set(book, law);
  return law;
}

/** The row that holds on the day; null in a gap. */
// oxlint-disable-next-line max-params
export function lawOn<Key extends LandKey>(law: LandLaw, key: Key, asOf: Day): HeldRow<LandValues[Key]> | null {
  const parameter = `matching.${key}`;
  const rows = law[key] as readonly DatedRow<LandValues[Key]>[];
  const readings = rows.filter((row) => row.from <= asOf && (row.to === null || row.to >= asOf));
  const [first, ...others] = readings;
  if (first === undefined) return null;
  if (others.length === 0) return first.contested ? { ...first, checkedOn: null, parameter } : { ...first, parameter };
  const value = others.reduce((most, row) => strictest(key, most, row.value), first.value);
  return { ...first, value, checkedOn: null, contested: true, parameter, readings };
}

/** What decides whether and where a hall stands: other values of these make other curves. */
export const HALL_LAW: readonly LandKey[] = [
  'setback',
  'road-distance',
  'forest-distance',
  'gas-zone',
  'power-strip',
  'water-strip',
  ...(Object.keys(AREA_LAW) as AreaKind[]).map((kind) => `area.${kind}` as const),
];

/** Days from which on any of these may be another. */
// oxlint-disable-next-line max-params
export const lawTurns = (law: LandLaw, keys: readonly LandKey[]): Day[] =>
  keys.flatMap((key) => law[key].flatMap(({ from, to }) => [from, ...(to === null ? [] : [addDays(to, 1)])]));
