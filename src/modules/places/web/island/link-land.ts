import type { Map as LiveMap, PointLike } from 'maplibre-gl';
import { SITE_LAND, SITE_MARKED } from './ground-layers.ts';
import { detailOf, LAND_CHOSEN, LAND_POINTED, MARK_SITE } from './link-rows.ts';

/** The land of a site on the moving map answers to the pointer as its pin does, and is outlined while its row is marked. */
export function linkLand(map: LiveMap, drawing: SVGSVGElement): void {
  const siteAt = (point: PointLike): string | null => {
    const [land] = map.queryRenderedFeatures(point, { layers: [SITE_LAND] });
    return (land?.properties['slug'] as string | undefined) ?? null;
  };
  const tell = (what: string, detail: string | null): boolean =>
    drawing.dispatchEvent(new CustomEvent(what, { detail }));
  let pointed: string | null = null;
  const point = (slug: string | null): void => {
    if (slug === pointed) return;
    pointed = slug;
    map.getCanvas().style.cursor = slug ? 'pointer' : '';
    tell(LAND_POINTED, slug);
  };
  map.on('mousemove', (event) => point(siteAt(event.point)));
  map.on('mouseout', () => point(null));
  map.on('click', (event) => {
    const slug = siteAt(event.point);
    if (slug) tell(LAND_CHOSEN, slug);
  });
  let marked: string | null = null;
  const outline = (): void => void map.setFilter(SITE_MARKED, ['==', ['get', 'slug'], marked ?? '']);
  drawing.addEventListener(MARK_SITE, (event) => {
    marked = detailOf(event);
    outline();
  });
  // A change of theme sets a new style, which marks nothing.
  map.on('style.load', outline);
}
