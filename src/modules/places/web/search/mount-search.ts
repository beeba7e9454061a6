import { type App, onPage } from '../../../../platform/web/index.ts';
import type { PlaceFinder } from './found-place.ts';
import { showParcel } from './place.page.tsx';
import { showSearch } from './search.page.tsx';

/** `/szukaj` and `/dzialka`. `finders`: what later modules know of places. */
export function mountPlaceSearch(app: App, finders: readonly PlaceFinder[] = []): void {
  onPage(app, 'placeSearch', { get: (c) => showSearch(c, finders) });
  onPage(app, 'parcel', { get: (c) => showParcel(c, finders) });
}
