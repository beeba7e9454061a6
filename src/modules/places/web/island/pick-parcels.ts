import type { FilterSpecification, Map as LiveMap, PointLike } from 'maplibre-gl';
import { readColours } from './colours.ts';

const PICKED = 'parcel-picked';
const AREA = 'parcel-area';
const SOURCE = { source: 'city', 'source-layer': 'parcels' } as const;

/** Clicks on parcels write their ids into the drawing's field, a line each; a second click strikes one out. */
export function pickParcels(map: LiveMap, drawing: SVGSVGElement): void {
  const field = document.getElementById(drawing.dataset['pick'] ?? '') as HTMLTextAreaElement | null;
  if (!field) return;
  const [added = '', removed = ''] = JSON.parse(drawing.dataset['pickWords'] ?? '[]') as string[];
  const status = drawing.closest('.map-frame')?.querySelector('.map-status');
  const lines = (): string[] => field.value.split('\n').filter((line) => line.trim() !== '');
  const draw = (): void => {
    addLayers(map, drawing);
    map.setFilter(PICKED, among(lines()));
  };
  map.on('click', (event) => {
    // Clicks are corners while a border is drawn, and choose the border where one stands.
    if ('drawing' in drawing.dataset || overBorder(map, event.point)) return;
    const [parcel] = map.queryRenderedFeatures(event.point, { layers: [AREA] });
    const id = parcel?.properties['id'] as string | undefined;
    if (!id) return;
    const before = lines();
    const had = before.some((line) => line.trim() === id);
    field.value = (had ? before.filter((line) => line.trim() !== id) : [...before, id]).join('\n');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    if (status) status.textContent = (had ? removed : added).replace('{id}', id);
  });
  map.on('mousemove', (event) => {
    const over = map.queryRenderedFeatures(event.point, { layers: [AREA] }).length > 0;
    map.getCanvas().style.cursor = over ? 'pointer' : '';
  });
  field.addEventListener('input', draw);
  // A change of theme sets a new style, without these layers; a layer that is added while a frame is drawn breaks that frame.
  map.on('styledata', () => map.getLayer(PICKED) ?? setTimeout(draw));
  draw();
}

/** Layers of the library that draws borders. */
const overBorder = (map: LiveMap, point: PointLike): boolean =>
  map.queryRenderedFeatures(point).some(({ source }) => source.startsWith('td-'));

const among = (ids: readonly string[]): FilterSpecification => [
  'in',
  ['get', 'id'],
  ['literal', ids.map((id) => id.trim())],
];

function addLayers(map: LiveMap, drawing: SVGSVGElement): void {
  if (map.getLayer(PICKED)) return;
  const { accent } = readColours(drawing);
  const nothing = { 'fill-color': accent, 'fill-opacity': 0 };
  map.addLayer({ id: AREA, type: 'fill', ...SOURCE, minzoom: 14, paint: nothing });
  map.addLayer({
    id: PICKED,
    type: 'fill',
    ...SOURCE,
    minzoom: 12,
    filter: among([]),
    paint: { 'fill-color': accent, 'fill-opacity': 0.45 },
  });
}
