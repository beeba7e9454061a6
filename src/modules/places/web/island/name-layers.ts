import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Colours } from './colours.ts';

const SANS = ['Atkinson'];
const SERIF = ['Brygada Italic'];
const base = { source: 'city', 'source-layer': 'base' };
const ofKind = (kind: string): FilterSpecification => ['==', ['get', 'kind'], kind];

/** Names over the ground, the important placed first. */
export function nameLayers(colours: Colours): LayerSpecification[] {
  const halo = { 'text-halo-color': colours['map-ground'], 'text-halo-width': 1.6 };
  return [
    {
      id: 'parcel-numbers',
      type: 'symbol',
      source: 'city',
      'source-layer': 'parcels',
      minzoom: 16,
      layout: { 'text-field': ['get', 'number'], 'text-font': SERIF, 'text-size': 14 },
      paint: { 'text-color': colours.muted, ...halo },
    },
    {
      id: 'zone-symbols',
      type: 'symbol',
      source: 'city',
      'source-layer': 'zones',
      minzoom: 14,
      layout: { 'text-field': ['get', 'symbol'], 'text-font': SANS, 'text-size': 13 },
      paint: { 'text-color': colours['map-zone-ink'], ...halo },
    },
    ...lineNames(colours),
    ...pointNames(colours),
  ];
}

function lineNames(colours: Colours): LayerSpecification[] {
  const along = { 'symbol-placement': 'line' as const, 'text-field': ['get', 'name'] as ['get', string] };
  return [
    {
      id: 'street-names',
      type: 'symbol',
      ...base,
      filter: ofKind('road'),
      minzoom: 13,
      layout: { ...along, 'text-font': SANS, 'text-size': 12.5 },
      paint: { 'text-color': colours.muted, 'text-halo-color': colours['map-road'], 'text-halo-width': 1.6 },
    },
    {
      id: 'river-names',
      type: 'symbol',
      ...base,
      filter: ofKind('river'),
      minzoom: 11,
      layout: { ...along, 'text-font': SERIF, 'text-size': 16, 'symbol-spacing': 500, 'text-offset': [0, -0.9] },
      paint: {
        'text-color': colours['map-water-ink'],
        'text-halo-color': colours['map-ground'],
        'text-halo-width': 1.4,
      },
    },
  ];
}

function pointNames(colours: Colours): LayerSpecification[] {
  const halo = { 'text-halo-color': colours['map-ground'], 'text-halo-width': 1.6 };
  return [
    {
      id: 'stations',
      type: 'symbol',
      ...base,
      filter: ofKind('station'),
      minzoom: 11,
      layout: { 'text-field': ['concat', '■ ', ['get', 'name']], 'text-font': SANS, 'text-size': 13 },
      paint: { 'text-color': colours.ink, ...halo },
    },
    {
      id: 'zone-names',
      type: 'symbol',
      ...base,
      filter: ofKind('zone-label'),
      layout: { 'text-field': ['get', 'name'], 'text-font': SANS, 'text-size': 14 },
      paint: { 'text-color': colours['map-zone-ink'], ...halo },
    },
    {
      id: 'shields',
      type: 'symbol',
      ...base,
      filter: ofKind('shield'),
      layout: { 'text-field': ['concat', 'DK ', ['get', 'name']], 'text-font': SANS, 'text-size': 12 },
      paint: { 'text-color': colours.ink, 'text-halo-color': colours.paper, 'text-halo-width': 3 },
    },
    {
      id: 'names',
      type: 'symbol',
      ...base,
      filter: ofKind('label'),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ['match', ['get', 'rank'], 0, ['literal', ['Brygada']], ['literal', SERIF]],
        'text-size': ['match', ['get', 'rank'], 0, 27, 1, 18, 16],
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': ['match', ['get', 'rank'], 0, colours.ink, colours.muted], ...halo },
    },
  ];
}
