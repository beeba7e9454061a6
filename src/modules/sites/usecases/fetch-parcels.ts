import type { Db } from '../../../platform/db/index.ts';
import type { Actor } from '../../audit/index.server.ts';
import { fetchParcel, type FetchFault } from '../../places/index.server.ts';
import { recomputeShares } from '../../plans/index.server.ts';
import { readParcelList, wholeParcelId } from '../core/office/parcel-list.ts';
import { parcelsNamed } from '../data/parcel-names.queries.ts';

export type ParcelFetched =
  | {
      readonly id: string;
      readonly ok: true;
      readonly from: 'base' | 'uldk';
      readonly areaM2: number;
      readonly synthetic: boolean;
    }
  | { readonly id: string; readonly ok: false; readonly fault: FetchFault };

/** Questions to the locator for one click: it takes two a second. */
const MOST_AT_ONCE = 5;

/** `teryt` is the city's, `live` the setting LIVE. */
export type ParcelsToFetch = {
  readonly names: string;
  readonly teryt: string;
  readonly live: boolean;
  readonly actor: Actor;
  readonly now: Date;
};

/** Asks ULDK for parcels, as typed, that the base does not hold, and stores what it answers; at most five. A number without a precinct names none. */
export async function fetchParcels(
  db: Db,
  { names, teryt, live, actor, now }: ParcelsToFetch,
): Promise<ParcelFetched[]> {
  const fetched: ParcelFetched[] = [];
  for (const name of readParcelList(names).names) {
    if (fetched.length === MOST_AT_ONCE) break;
    if ((await parcelsNamed(db, name)).length > 0) continue;
    const id = wholeParcelId(name, teryt) ?? name.text;
    const done = await fetchParcel(db, {
      question: { id },
      live,
      actor,
      now,
      afterWrite: async (tx, parcelIds) => void (await recomputeShares(tx, { parcelIds })),
    });
    if (!done.ok) fetched.push({ id, ok: false, fault: done.error });
    else {
      const { parcel, from } = done.value;
      fetched.push({ id: parcel.id, ok: true, from, areaM2: parcel.areaM2, synthetic: parcel.synthetic });
    }
  }
  return fetched;
}
