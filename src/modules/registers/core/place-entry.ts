import { parseParcelId, type ParcelId } from '../../../kernel/parcel-id.ts';

/**
 * Full EGiB ids for the numbers of a row: `306101_1.0033.2/20` as it stands, `0033.2/20` in the city, and a bare `2/21` in the precinct
 * of the number before it. A number whose precinct nobody names is given back as unknown, never guessed.
 */
export function parcelIdsOf(
  written: readonly string[],
  teryt: string,
): { readonly ids: readonly string[]; readonly unknown: readonly string[] } {
  const ids: string[] = [];
  const unknown: string[] = [];
  const city = `${teryt.slice(0, 6)}_${teryt.slice(6)}`;
  let precinct: string | null = null;
  for (const text of written) {
    const bare = text.replace(/^(?:dz\.?|działka)\s*(?:nr|ew\.?)?\s*/iu, '').trim();
    const candidates: string[] = [bare, `${city}.${bare}`, ...(precinct === null ? [] : [`${precinct}.${bare}`])];
    const id: ParcelId | undefined = candidates.flatMap((one) => parseParcelId(one) ?? [])[0];
    if (!id) {
      unknown.push(text);
      continue;
    }
    precinct = id.full.slice(0, id.full.length - id.number.length - 1);
    ids.push(id.full);
  }
  return { ids: [...new Set(ids)], unknown };
}

/** What the office may have against the place that a row names. */
export type PlaceFault =
  | { readonly code: 'unknown-parcel'; readonly found: string }
  | { readonly code: 'no-such-parcel'; readonly found: string }
  | { readonly code: 'outside-poland'; readonly found: string }
  | { readonly code: 'outside-city'; readonly found: string }
  | { readonly code: 'reference-twice'; readonly found: string };
