import type { FilterSpecification, Map as LiveMap, PointLike } from 'maplibre-gl';
import type { Locale } from '../../../../kernel/locale.ts';
import { messagesOf } from '../messages.ts';
import { readColours } from './colours.ts';

const PICKED = 'parcel-picked';
const AREA = 'parcel-area';
const SOURCE = { source: 'city', 'source-layer': 'parcels' } as const;

/** From which zoom parcels can be told apart, and how near a click from farther away goes. */
const [PARCELS_FROM, NEAR] = [14, 16];

/**
 * Clicks on parcels write their ids into the drawing's field, a line each; a second click strikes one out. Enter does the same to the parcel
 * under the cross in the middle. From far away a click goes nearer.
 */
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
  const words = messagesOf((drawing.dataset['locale'] ?? 'pl') as Locale).map.pick;
  const say = (text: string): void => {
    if (status) status.textContent = text;
  };
  const pick = (point: Pixels): void => {
    // Clicks are corners while a border is drawn, and choose the border where one stands.
    if ('drawing' in drawing.dataset || overBorder(map, [point.x, point.y])) return;
    if (map.getZoom() < PARCELS_FROM) {
      map.easeTo({ center: map.unproject([point.x, point.y]), zoom: NEAR });
      return say(words.nearer);
    }
    const [parcel] = map.queryRenderedFeatures([point.x, point.y], { layers: [AREA] });
    const id = parcel?.properties['id'] as string | undefined;
    if (!id) return say(words.none);
    const before = lines();
    const had = before.some((line) => line.trim() === id);
    field.value = (had ? before.filter((line) => line.trim() !== id) : [...before, id]).join('\n');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    say((had ? removed : added).replace('{id}', id));
  };
  map.on('click', ({ point }) => pick(point));
  pickByKey(map, { pick, tell: () => say(words.keys) });
  map.on('mousemove', (event) => {
    const over = map.queryRenderedFeatures(event.point, { layers: [AREA] }).length > 0;
    map.getCanvas().style.cursor = over ? 'pointer' : '';
  });
  field.addEventListener('input', draw);
  // A change of theme sets a new style, without these layers; a layer that is added while a frame is drawn breaks that frame.
  map.on('styledata', () => map.getLayer(PICKED) ?? setTimeout(draw));
  draw();
}

type Pixels = { readonly x: number; readonly y: number };

/** A cross in the middle while the map has the keyboard's focus; Enter or space picks what is under it. */
function pickByKey(map: LiveMap, { pick, tell }: { pick: (point: Pixels) => void; tell: () => void }): void {
  const canvas = map.getCanvas();
  const cross = document.createElement('span');
  cross.className = 'map-cross';
  map.getContainer().append(cross);
  canvas.addEventListener('focus', () => {
    if (canvas.matches(':focus-visible')) tell();
  });
  canvas.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    pick({ x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 });
  });
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
  map.addLayer({ id: AREA, type: 'fill', ...SOURCE, minzoom: PARCELS_FROM, paint: nothing });
  map.addLayer({
    id: PICKED,
    type: 'fill',
    ...SOURCE,
    minzoom: 12,
    filter: among([]),
    paint: { 'fill-color': accent, 'fill-opacity': 0.45 },
  });
}
