import type { Map as LiveMap } from 'maplibre-gl';
import type { OutsideLayer } from '../map/map-data.ts';

/** A checkbox for each layer of other servers that the city has set up. */
export function offerLayers(map: LiveMap, layers: readonly OutsideLayer[], frame: HTMLElement): void {
  if (layers.length === 0) return;
  const list = document.createElement('div');
  list.className = 'map-layers';
  for (const layer of layers) {
    const label = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.addEventListener('change', () => {
      map.setLayoutProperty(`outside-${layer.id}`, 'visibility', box.checked ? 'visible' : 'none');
    });
    label.append(box, ` ${layer.name}`);
    list.append(label);
  }
  frame.append(list);
}
