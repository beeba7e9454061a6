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
import { nameLayers } from './name-layers.ts';

const EXTENDED = ['U+0100-02BA', 'U+1E00-1E9F', 'U+2020', 'U+20A0-20C0'];

/** The map in the page's own colours and letters, from our own tiles; layers of others lie over the ground, hidden at first. */
export function mapStyle({
  tiles,
  colours,
  outside,
  answers,
}: {
  tiles: string;
  colours: Colours;
  outside: readonly OutsideLayer[];
  answers: Answers;
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
      ...nameLayers(colours),
    ],
  };
}
