import type { GeoJSONSource, Map as LiveMap } from 'maplibre-gl';
import { type ShownHall, whenShown } from '../hall/shown-hall.ts';
import { readColours } from './colours.ts';

const HALL = 'moved-hall';
const NEAR_ZOOM = 17;

/** The hall of the page's drawing stands on the moving map too, and goes with it. */
export function followHall(map: LiveMap, drawing: SVGSVGElement): void {
  let shown: ShownHall | null = null;
  const draw = (): void => {
    if (!shown) return;
    const source = map.getSource<GeoJSONSource>(HALL);
    if (source) source.setData(geometryOf(shown));
    else addHall(map, drawing, shown);
  };
  // A change of theme sets a new style, without the hall.
  map.on('style.load', draw);
  whenShown((next) => {
    const first = shown === null;
    shown = next;
    draw();
    if (first) map.fitBounds(boundsOf(next.plot), { padding: 40, maxZoom: NEAR_ZOOM, animate: false });
  });
}

const geometryOf = ({ hall }: ShownHall): GeoJSON.Polygon => ({
  type: 'Polygon',
  coordinates: [hall.map(([lon, lat]) => [lon, lat])],
});

function addHall(map: LiveMap, drawing: SVGSVGElement, shown: ShownHall): void {
  const { accent } = readColours(drawing);
  map.addSource(HALL, { type: 'geojson', data: geometryOf(shown) });
  map.addLayer({ id: HALL, type: 'fill', source: HALL, paint: { 'fill-color': accent, 'fill-opacity': 0.35 } });
  map.addLayer({ id: `${HALL}-border`, type: 'line', source: HALL, paint: { 'line-color': accent, 'line-width': 3 } });
}

function boundsOf(points: ShownHall['plot']): [number, number, number, number] {
  const range = (axis: 0 | 1) => points.map((point) => point[axis]);
  return [Math.min(...range(0)), Math.min(...range(1)), Math.max(...range(0)), Math.max(...range(1))];
}
