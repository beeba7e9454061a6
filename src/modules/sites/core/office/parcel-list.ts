import type { MultiPolygon } from '../../../../geometry/polygon.ts';

/** How a person names a parcel: its whole id, precinct and number, or the number alone. */
export type ParcelName =
  | { readonly text: string; readonly id: string }
  | { readonly text: string; readonly precinct: string; readonly number: string }
  | { readonly text: string; readonly number: string };

export type ParcelList = { readonly names: readonly ParcelName[]; readonly unreadable: readonly string[] };

const ID = /^\d{6}_\d\.\d{4}\.(?:AR_\d+\.)?\d+(?:\/\d+)?$/;
const WITH_PRECINCT = /^(\d{1,4})(?:\.|\s+)(\d{1,6}(?:\/\d{1,6})?)$/;
const NUMBER = /^\d{1,6}(?:\/\d{1,6})?$/;
/** Parcels of one site. */
export const MOST_PARCELS = 100;

/** Reads parcels typed or pasted one to a line, or parted by commas or semicolons: `306101_1.0033.2/20`, `33 2/20`, `2/20`. */
export function readParcelList(text: string): ParcelList {
  const tokens = text
    .split(/[\n,;]/)
    .map((token) => token.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter(Boolean);
  const names: ParcelName[] = [];
  const unreadable: string[] = [];
  for (const token of new Set(tokens)) {
    const name = readName(token);
    if (name) names.push(name);
    else unreadable.push(token.slice(0, 60));
  }
  return { names, unreadable };
}

function readName(text: string): ParcelName | null {
  if (ID.test(text)) return { text, id: text };
  const parts = WITH_PRECINCT.exec(text);
  if (parts) return { text, precinct: parts[1]!.padStart(4, '0'), number: parts[2]! };
  return NUMBER.test(text) ? { text, number: text } : null;
}

/** A parcel's outline, metres in the city's zone. */
export type ParcelShape = { readonly id: string; readonly areaM2: number; readonly geometry: MultiPolygon };
