import type { Map as LiveMap } from 'maplibre-gl';

/** Says how many parcels the tiles in view could not hold; nothing when they hold all. `sentence` has a place for `{count}`. */
// oxlint-disable-next-line max-params
export function tellLeftOut(map: LiveMap, frame: HTMLElement, sentence: string): void {
  const told = document.createElement('p');
  told.className = 'small sub';
  told.setAttribute('role', 'status');
  frame.append(told);
  map.on('idle', () => {
    const notes = map.querySourceFeatures('city', {
      sourceLayer: 'left-out',
      filter: ['==', ['get', 'layer'], 'parcels'],
    });
    const tiles = new Map(notes.map((note) => [JSON.stringify(note.geometry), Number(note.properties['count'])]));
    const count = [...tiles.values()].reduce((sum, one) => sum + one, 0);
    const words = count > 0 ? sentence.replace('{count}', count.toLocaleString(document.documentElement.lang)) : '';
    if (told.textContent !== words) told.textContent = words;
  });
}
