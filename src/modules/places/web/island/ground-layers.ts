import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Verdict } from '../../../../kernel/finding.ts';
import type { Colours } from './colours.ts';

/** What each site answers to the map's question; null without a question. */
export type Answers = readonly (readonly [slug: string, verdict: Verdict | null])[] | null;

/** The layer of sites' land, and the one over it that marks the site pointed at. */
export const SITE_LAND = 'site-land';
export const SITE_MARKED = 'site-marked';

const base = { source: 'city', 'source-layer': 'base' };
const ofKind = (kind: string): FilterSpecification => ['==', ['get', 'kind'], kind];

/** Pixels wide at zooms 10, 14 and 17, for ranks 1, 2 and 3. */
const wide = (far: number, near: number, close: number): ExpressionSpecification => [
  'interpolate',
  ['exponential', 1.4],
  ['zoom'],
  10,
  ['match', ['get', 'rank'], 1, far, 2, far * 0.7, far * 0.45],
  14,
  ['match', ['get', 'rank'], 1, near, 2, near * 0.7, near * 0.5],
  17,
  ['match', ['get', 'rank'], 1, close, 2, close * 0.8, close * 0.6],
];

const fill = (kind: string, colour: string): LayerSpecification => ({
  id: kind,
  type: 'fill',
  ...base,
  filter: ofKind(kind),
  paint: { 'fill-color': colour },
});

const line = (id: string, kind: string, paint: object): LayerSpecification => ({
  id,
  type: 'line',
  ...base,
  filter: ofKind(kind),
  layout: { 'line-cap': 'round', 'line-join': 'round' },
  paint,
});

/** Ground, plans, parcels and the land of sites, from the bottom up. */
export function groundLayers(colours: Colours, answers: Answers): LayerSpecification[] {
  return [
    { id: 'ground', type: 'background', paint: { 'background-color': colours['map-ground'] } },
    fill('green', colours['map-green']),
    fill('built', colours['map-town']),
    fill('water', colours['map-water']),
    ...zones(colours),
    line('border', 'border', { 'line-color': colours.edge, 'line-width': 1.4, 'line-dasharray': [6, 3, 1.5, 3] }),
    line('river', 'river', { 'line-color': colours['map-water'], 'line-width': wide(3, 9, 26) }),
    line('rail', 'rail', { 'line-color': colours.edge, 'line-width': 1.5 }),
    {
      ...line('rail-ties', 'rail', {}),
      layout: {},
      paint: { 'line-color': colours.edge, 'line-width': 5, 'line-dasharray': [0.25, 2] },
    } as LayerSpecification,
    line('road-case', 'road', { 'line-color': colours['map-road-edge'], 'line-width': wide(4.6, 9, 24) }),
    line('road', 'road', { 'line-color': colours['map-road'], 'line-width': wide(3.2, 7, 21) }),
    ...land(colours, answers),
  ];
}

function zones(colours: Colours): LayerSpecification[] {
  const source = { source: 'city', 'source-layer': 'zones' };
  return [
    {
      id: 'zones',
      type: 'fill',
      ...source,
      filter: ['match', ['get', 'group'], ['P', 'U'], true, false],
      paint: { 'fill-color': colours['map-zone'], 'fill-opacity': ['match', ['get', 'group'], 'P', 1, 0.55] },
    },
    {
      id: 'zone-border',
      type: 'line',
      ...source,
      minzoom: 13,
      paint: { 'line-color': colours['map-zone-ink'], 'line-width': 1, 'line-dasharray': [6, 2, 1.5, 2] },
    },
  ];
}

const INKS = { pass: 'pass', conditional: 'cond', unknown: 'unknown', fail: 'fail' } as const;

/** One colour for all sites; with a question, the colour of each one's answer, and a muted edge for sites that are not listed. */
function siteColour(colours: Colours, answers: Answers): ExpressionSpecification | string {
  const answered = (answers ?? []).flatMap(([slug, verdict]) => (verdict ? [slug, colours[INKS[verdict]]] : []));
  if (answered.length === 0) return answers ? colours.edge : colours.accent;
  return ['match', ['get', 'slug'], ...answered, colours.edge] as unknown as ExpressionSpecification;
}

function land(colours: Colours, answers: Answers): LayerSpecification[] {
  const colour = siteColour(colours, answers);
  return [
    {
      id: 'parcels',
      type: 'line',
      source: 'city',
      'source-layer': 'parcels',
      minzoom: 14,
      paint: { 'line-color': colours.edge, 'line-width': ['interpolate', ['linear'], ['zoom'], 14, 0.4, 17, 1.1] },
    },
    {
      id: SITE_LAND,
      type: 'fill',
      source: 'city',
      'source-layer': 'sites',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': colour, 'fill-opacity': ['interpolate', ['linear'], ['zoom'], 13, 1, 15, 0.35] },
    },
    {
      id: 'site-border',
      type: 'line',
      source: 'city',
      'source-layer': 'sites',
      filter: ['==', ['geometry-type'], 'Polygon'],
      minzoom: 13,
      paint: { 'line-color': colour, 'line-width': 1.6 },
    },
    {
      id: SITE_MARKED,
      type: 'line',
      source: 'city',
      'source-layer': 'sites',
      filter: ['==', ['get', 'slug'], ''],
      paint: { 'line-color': colours.ink, 'line-width': 4 },
    },
  ];
}
