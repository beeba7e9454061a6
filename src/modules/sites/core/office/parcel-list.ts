import { parseParcelId } from '../../../../kernel/parcel-id.ts';
import type { MultiPolygon } from '../../../../geometry/polygon.ts';

/** How a person or a list names a parcel: its whole id, precinct and number, with a map sheet perhaps, or the number alone. */
export type ParcelName =
  | { readonly text: string; readonly id: string }
  | { readonly text: string; readonly precinct: string; readonly sheet?: string; readonly number: string }
  | { readonly text: string; readonly number: string };

export type ParcelList = { readonly names: readonly ParcelName[]; readonly unreadable: readonly string[] };

const WITH_PRECINCT = /^(\d{1,4})(?:\.|\s+)(?:AR_(\d{1,4})\.)?(\d{1,6}(?:\/\d{1,6})?)$/;
/** What people write before a number: „dz. nr 2/20”, „działka ew. 2/20”. */
const WORD = /^(?:dz\.?|działk[ai])\s*(?:nr|ew\.?)?\s*(?=\d)/iu;
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
    const name = readParcelName(token);
    if (name) names.push(name);
    else unreadable.push(token.slice(0, 60));
  }
  return { names, unreadable };
}

/** A parcel as somebody wrote it; null for what names none. */
export function readParcelName(text: string): ParcelName | null {
  const bare = text.trim().replace(WORD, '');
  const id = parseParcelId(bare);
  if (id) return { text, id: id.full };
  const [, precinct, sheet, number] = WITH_PRECINCT.exec(bare) ?? [];
  if (precinct && number) return { text, precinct: precinct.padStart(4, '0'), ...(sheet && { sheet }), number };
  return NUMBER.test(bare) ? { text, number: bare } : null;
}

/**
 * The whole id of a parcel in a city: `33 2/20` in 3061011 is `306101_1.0033.2/20`. A number alone lies in the precinct of `before`,
 * an id; null where nobody names the precinct: it is never guessed.
 */
export function wholeParcelId(name: ParcelName, teryt: string, before: string | null = null): string | null {
  if ('id' in name) return name.id;
  if (!('precinct' in name)) return before && before.slice(0, before.lastIndexOf('.') + 1) + name.number;
  const sheet = name.sheet === undefined ? '' : `AR_${name.sheet}.`;
  return `${teryt.slice(0, 6)}_${teryt.slice(6)}.${name.precinct}.${sheet}${name.number}`;
}

/** Whole ids of parcels written one after another, and what names none of the city's; a bare number lies where the one before it does. */
export function wholeParcelIds(
  written: readonly string[],
  teryt: string,
): { readonly ids: readonly string[]; readonly unknown: readonly string[] } {
  const ids: string[] = [];
  const unknown: string[] = [];
  for (const text of written) {
    const name = readParcelName(text);
    const id = name && wholeParcelId(name, teryt, ids.at(-1));
    if (id) ids.push(id);
    else unknown.push(text);
  }
  return { ids: [...new Set(ids)], unknown };
}

/** A parcel's outline, metres in the city's zone. */
export type ParcelShape = { readonly id: string; readonly areaM2: number; readonly geometry: MultiPolygon };
