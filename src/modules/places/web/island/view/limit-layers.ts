import type { ExpressionSpecification, LayerSpecification, Map as LiveMap } from 'maplibre-gl';
import { HATCH, LIMIT_INKS } from '../../map/legend/limit-inks.ts';
import type { Colours } from '../colours.ts';

/** The address of the tiles, and each kind with its word on the map. */
export type Limits = readonly [tiles: string, kinds: readonly (readonly [kind: string, word: string])[]];

export const readLimits = ({ dataset }: SVGSVGElement): Limits | null =>
  dataset['limits'] ? (JSON.parse(dataset['limits']) as Limits) : null;

const SOURCE = { source: 'limits', 'source-layer': 'limits' } as const;
const imageOf = (kind: string, colour: string): string => `limit/${kind}/${colour}`;

/** Over the ground and under the names: surfaces by pattern and edge, lines by dashes, each with its word. */
export function limitLayers(limits: Limits, colours: Colours): LayerSpecification[] {
  return limits[1].flatMap(([kind]): LayerSpecification[] => {
    const ink = LIMIT_INKS[kind];
    if (!ink) return [];
    const colour = colours[ink.colour];
    const dash = ink.dash.length > 0 ? { 'line-dasharray': ink.dash.map((part) => part / ink.wide) } : {};
    return [
      {
        id: `limit-${kind}`,
        type: 'fill',
        ...SOURCE,
        filter: ['all', ['==', ['get', 'kind'], kind], ['==', ['geometry-type'], 'Polygon']],
        paint: { 'fill-pattern': imageOf(kind, colour) },
      },
      {
        id: `limit-${kind}-line`,
        type: 'line',
        ...SOURCE,
        filter: ['==', ['get', 'kind'], kind],
        paint: { 'line-color': colour, 'line-width': ink.wide, ...dash },
      },
    ];
  });
}

/** Words of kinds; from near on the thing's own name, where it has one. */
export function limitNames([, kinds]: Limits, colours: Colours): LayerSpecification[] {
  const word = ['match', ['get', 'kind'], ...kinds.flat(), ''] as unknown as ExpressionSpecification;
  const own = ['case', ['==', ['get', 'name'], ''], word, ['get', 'name']] as ExpressionSpecification;
  const text = { 'text-field': ['step', ['zoom'], word, 14, own] as ExpressionSpecification, 'text-font': ['Atkinson'], 'text-size': 12.5 }; // prettier-ignore
  const paint = { 'text-color': colours.ink, 'text-halo-color': colours['map-ground'], 'text-halo-width': 1.8 };
  const polygons: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
  return [
    { id: 'limit-names', type: 'symbol', ...SOURCE, filter: polygons, layout: text, paint },
    {
      id: 'limit-line-names',
      type: 'symbol',
      ...SOURCE,
      filter: ['!', polygons],
      layout: { ...text, 'symbol-placement': 'line', 'symbol-spacing': 320 },
      paint,
    },
  ];
}

/** Draws a pattern when the style first asks for it: also after the theme has changed. */
export function drawHatches(map: LiveMap): void {
  map.setMissingStyleImageResolver((id) => {
    const [of, kind = '', colour = ''] = id.split('/');
    const ink = LIMIT_INKS[kind];
    if (of !== 'limit' || !ink || map.hasImage(id)) return;
    const scale = 2;
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [HATCH * scale, HATCH * scale];
    const pen = canvas.getContext('2d');
    if (!pen) return;
    pen.scale(scale, scale);
    pen.strokeStyle = colour;
    pen.lineWidth = 1.1;
    pen.stroke(new Path2D(ink.hatch));
    map.addImage(id, pen.getImageData(0, 0, canvas.width, canvas.height), { pixelRatio: scale });
  });
}
