import type { PageContext } from '../../../../platform/web/index.ts';
import { type MapLayerRow, readMapLayers } from '../../data/map.queries.ts';
import type { OutsideLayer } from './map-data.ts';

const MOST_CITIES = 32;
const kept = new Map<string, { readonly revision: number; readonly rows: Promise<readonly MapLayerRow[]> }>();

/**
 * The outside layers of the request's city, read once for each revision. Asking for them lets this page's content
 * policy admit pictures from their servers, and from no others.
 */
export async function outsideLayers(c: PageContext): Promise<readonly OutsideLayer[]> {
  const { city, db, locale } = c.var;
  let known = kept.get(city.teryt);
  if (known?.revision !== city.revision) {
    known = { revision: city.revision, rows: readMapLayers(db) };
    kept.delete(city.teryt);
    kept.set(city.teryt, known);
    known.rows.catch(() => kept.delete(city.teryt));
    if (kept.size > MOST_CITIES) kept.delete(kept.keys().next().value!);
  }
  const layers = (await known.rows).map(({ code, name_pl, name_en, url, attribution }): OutsideLayer => ({
    id: code,
    name: locale === 'pl' ? name_pl : name_en,
    url,
    attribution,
  }));
  c.set('pictureOrigins', layerOrigins(layers));
  return layers;
}

/** The origins that a page with these layers asks for pictures: https only, each once. */
export function layerOrigins(layers: readonly Pick<OutsideLayer, 'url'>[]): string[] {
  const origins = layers.flatMap(({ url }) => (URL.canParse(url) ? [new URL(url)] : []));
  return [...new Set(origins.filter(({ protocol }) => protocol === 'https:').map(({ origin }) => origin))];
}
