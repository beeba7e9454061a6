import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import sansExt from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?url';
import sans from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';
import serifExt from '@fontsource-variable/brygada-1918/files/brygada-1918-latin-ext-wght-italic.woff2?url';
import serif from '@fontsource-variable/brygada-1918/files/brygada-1918-latin-wght-italic.woff2?url';
import uprightExt from '@fontsource-variable/brygada-1918/files/brygada-1918-latin-ext-wght-normal.woff2?url';
import upright from '@fontsource-variable/brygada-1918/files/brygada-1918-latin-wght-normal.woff2?url';
import type { OutsideLayer } from '../map/map-data.ts';
import type { Colours } from './colours.ts';
import { groundLayers, type Answers } from './ground-layers.ts';
import { limitLayers, limitNames, type Limits } from './view/limit-layers.ts';
import { nameLayers } from './name-layers.ts';

const EXTENDED = ['U+0100-02BA', 'U+1E00-1E9F', 'U+2020', 'U+20A0-20C0'];

/** The map in the page's own colours and letters, from our own tiles; layers of others lie over the ground, hidden at first. */
export function mapStyle({
  tiles,
  colours,
  outside,
  answers,
  limits,
}: {
  tiles: string;
  colours: Colours;
  outside: readonly OutsideLayer[];
  answers: Answers;
  limits: Limits | null;
}): StyleSpecification {
  const here = (address: string): string => new URL(address, location.href).href;
  return {
    version: 8,
    'font-faces': {
      Atkinson: [{ url: here(sansExt), 'unicode-range': EXTENDED }, { url: here(sans) }],
      Brygada: [{ url: here(uprightExt), 'unicode-range': EXTENDED }, { url: here(upright) }],
      'Brygada Italic': [{ url: here(serifExt), 'unicode-range': EXTENDED }, { url: here(serif) }],
    },
    sources: {
      city: { type: 'vector', tiles: [location.origin + tiles], minzoom: 8, maxzoom: 18 },
      ...(limits && {
        limits: { type: 'vector' as const, tiles: [location.origin + limits[0]], minzoom: 8, maxzoom: 18 },
      }),
      ...Object.fromEntries(
        outside.map((layer) => [
          `outside-${layer.id}`,
          { type: 'raster' as const, tiles: [layer.url], tileSize: 256, attribution: layer.attribution },
        ]),
      ),
    },
    layers: [
      ...groundLayers(colours, answers),
      ...outside.map((layer): LayerSpecification => ({
        id: `outside-${layer.id}`,
        type: 'raster',
        source: `outside-${layer.id}`,
        layout: { visibility: 'none' },
      })),
      ...(limits ? limitLayers(limits, colours) : []),
      ...nameLayers(colours),
      ...(limits ? limitNames(limits, colours) : []),
    ],
  };
}
