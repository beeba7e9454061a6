export { CityMap, MAP_ISLAND, siteRowId, MOST_PINS } from './map.tsx';
export { baseOfCity } from './map/base-of-city.ts';
export { outsideLayers } from './map/outside-layers.ts';
export { mountMapTiles, tileTemplate } from './map-tiles.ts';
export { PlanDrawing, PlanLegend } from './plan-drawing.tsx';
export { landOnMap, pointOnMap } from './tiles/tile-layer.ts';
export type { BaseFeature, CityMapProps, MapSite, OutsideLayer } from './map.tsx';
export type { PlanDrawingProps, PlanHall, PlanParcel, PlanStrip } from './plan-drawing.tsx';
export type { TileLayer } from './tiles/tile-layer.ts';
