/** Longitude, latitude in degrees. */
type LonLat = readonly [number, number];

export type ShownHall = { readonly hall: readonly LonLat[]; readonly plot: readonly LonLat[] };

type Listener = (shown: ShownHall) => void;

let last: ShownHall | null = null;
const listeners = new Set<Listener>();

/** Tells the maps of the page where the hall stands on its drawing. */
export function showHall(shown: ShownHall): void {
  last = shown;
  for (const listener of listeners) listener(shown);
}

/** Follows the hall, from where it stands now. */
export function whenShown(listener: Listener): void {
  listeners.add(listener);
  if (last) listener(last);
}
