import type { Map as LiveMap } from 'maplibre-gl';
import { TerraDraw, TerraDrawPolygonMode, TerraDrawSelectMode } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import { readColours } from './colours.ts';
import { changeThemeInPlace, onThemeChange } from './view/theme-change.ts';

type Corner = readonly [number, number];
type Field = HTMLTextAreaElement;

/**
 * A border drawn on the moving map is written into the drawing's field, a corner to a line, latitude first. Clicks are corners from the
 * first button until the border is closed or taken away; else they pick parcels.
 */
export function offerDrawing(map: LiveMap, drawing: SVGSVGElement): void {
  const field = document.getElementById(drawing.dataset['draw'] ?? '') as Field | null;
  const system = document.getElementById(`${drawing.dataset['draw']}System`) as HTMLSelectElement | null;
  const frame = drawing.closest('.map-frame');
  if (!field || !frame) return;
  const [start = '', again = '', away = '', written = ''] = JSON.parse(
    drawing.dataset['drawWords'] ?? '[]',
  ) as string[];
  const status = frame.querySelector('.map-status');
  const button = buttonOf('map-draw', start);
  const remove = buttonOf('map-draw map-undraw', away);
  remove.hidden = true;
  frame.append(button, remove);
  let draw: TerraDraw | null = null;
  changeThemeInPlace();
  button.addEventListener('click', () => {
    field.closest('details')?.setAttribute('open', '');
    draw ??= begin(map, drawing, (corners) => {
      write(field, system, corners);
      if (status) status.textContent = written.replace('{n}', String(corners.length));
    });
    draw.clear();
    draw.setMode('polygon');
    drawing.dataset['drawing'] = '';
    button.textContent = again;
    remove.hidden = false;
  });
  remove.addEventListener('click', () => {
    draw?.clear();
    draw?.setMode('select');
    write(field, system, []);
    if (status) status.textContent = '';
    delete drawing.dataset['drawing'];
    button.textContent = start;
    remove.hidden = true;
    button.focus();
  });
}

function buttonOf(name: string, words: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `map-switch ${name}`;
  button.textContent = words;
  return button;
}

function begin(map: LiveMap, drawing: SVGSVGElement, told: (corners: readonly Corner[]) => void): TerraDraw {
  const look = () => {
    const colour = readColours(drawing).accent as `#${string}`;
    return { fillColor: colour, fillOpacity: 0.25, outlineColor: colour, outlineWidth: 2 };
  };
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 8 }),
    modes: [
      new TerraDrawPolygonMode({ styles: look() }),
      new TerraDrawSelectMode({
        flags: { polygon: { feature: { coordinates: { draggable: true, midpoints: true, deletable: true } } } },
      }),
    ],
  });
  draw.start();
  onThemeChange(() => draw.updateModeOptions('polygon', { styles: look() }));
  draw.on('finish', () => {
    keepLast(draw);
    draw.setMode('select');
    told(cornersOf(draw));
    // The click that closes the border is still on its way to the parcels.
    setTimeout(() => {
      if (draw.getMode() === 'select') delete drawing.dataset['drawing'];
    }, 300);
  });
  draw.on('change', () => {
    const corners = cornersOf(draw);
    if (draw.getMode() === 'select' && corners.length >= 3) told(corners);
  });
  return draw;
}

const polygonsOf = (draw: TerraDraw) =>
  draw
    .getSnapshot()
    .filter(({ geometry, properties }) => geometry.type === 'Polygon' && properties['mode'] === 'polygon');

/** One border at a time: the latest. */
function keepLast(draw: TerraDraw): void {
  const before = polygonsOf(draw).slice(0, -1);
  if (before.length > 0) draw.removeFeatures(before.map(({ id }) => id!));
}

function cornersOf(draw: TerraDraw): Corner[] {
  const last = polygonsOf(draw).at(-1);
  return last?.geometry.type === 'Polygon' ? (last.geometry.coordinates[0]!.slice(0, -1) as unknown as Corner[]) : [];
}

function write(field: Field, system: HTMLSelectElement | null, corners: readonly Corner[]): void {
  if (system && corners.length > 0) system.value = '4326';
  field.value = corners.map(([lon, lat]) => `${lat.toFixed(7)} ${lon.toFixed(7)}`).join('\n');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
