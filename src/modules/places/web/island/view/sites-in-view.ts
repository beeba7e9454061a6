import type { GeoJSONSource, LngLatBoundsLike, Map as LiveMap } from 'maplibre-gl';
import { readColours } from '../colours.ts';
import type { Numbered } from '../overlay.ts';

type Answer = {
  readonly said: string;
  readonly list: { readonly words: string; readonly href: string } | null;
  readonly sites: readonly { slug: string; name: string; href: string; at: [number, number] }[];
  readonly clusters: readonly { count: number; at: [number, number]; window: string }[];
};

const PAUSE_MS = 250;
const SOURCE = 'in-view';

/** Tells the drawing which numbers stand on the map. */
export const NUMBERS_DRAWN = 'numbers-drawn';

/**
 * Says how many sites of the list stand in view, with a way to list only these; where there are many, draws how many stand where.
 * Asks `data-window` with the words of the page's own address. Without an answer it keeps still.
 */
// oxlint-disable-next-line max-params
export function sitesInView(map: LiveMap, drawing: SVGSVGElement, frame: HTMLElement): void {
  const address = drawing.dataset['window'];
  if (!address) return;
  const told = document.createElement('p');
  told.className = 'small';
  told.setAttribute('role', 'status');
  frame.append(told);
  let last: Answer | null = null;
  let running: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = async (): Promise<void> => {
    running?.abort();
    running = new AbortController();
    try {
      const answer = await fetch(`${address}?${queryOf(map)}`, {
        headers: { Accept: 'application/json' },
        signal: running.signal,
      });
      if (!answer.ok) return;
      last = (await answer.json()) as Answer;
      say(told, last);
      draw(map, last, drawing);
    } catch {
      // Offline, or overtaken by the next move.
    }
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), PAUSE_MS);
  };
  map.on('moveend', later);
  // Another style takes its layers with it.
  map.on('style.load', () => last && draw(map, last, drawing));
  choosing(map, drawing);
  later();
}

/** The page's own words, in the window that the map shows. */
function queryOf(map: LiveMap): URLSearchParams {
  const query = new URLSearchParams(location.search);
  for (const name of ['page', 'window', 'alert']) query.delete(name);
  const bounds = map.getBounds();
  const edges = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  query.set('window', edges.map((degrees) => degrees.toFixed(5)).join());
  return query;
}

function say(told: HTMLElement, { said, list }: Answer): void {
  told.textContent = `${said} `;
  if (!list) return;
  const link = document.createElement('a');
  link.href = list.href;
  link.textContent = list.words;
  told.append(link);
}

// oxlint-disable-next-line max-params
function draw(map: LiveMap, { clusters, sites }: Answer, drawing: SVGSVGElement): void {
  const drawn = new Set([...drawing.querySelectorAll<SVGElement>('.ink-pin')].map((pin) => pin.dataset['site']));
  const points = [
    ...clusters.map(({ count, at, window }) => ({ at, count, words: count.toLocaleString(documentLocale()), window })),
    ...sites.filter(({ slug }) => !drawn.has(slug)).map(({ at, href }) => ({ at, count: 1, words: '', href })),
  ];
  const detail: readonly Numbered[] = points.filter(({ words }) => words !== '');
  drawing.dispatchEvent(new CustomEvent(NUMBERS_DRAWN, { detail }));
  const data = {
    type: 'FeatureCollection' as const,
    features: points.map(({ at, ...properties }) => ({
      type: 'Feature' as const,
      geometry: { type: 'Point' as const, coordinates: at },
      properties,
    })),
  };
  const known = map.getSource<GeoJSONSource>(SOURCE);
  if (known) known.setData(data);
  else layers(map, data, drawing);
}

const documentLocale = (): string => document.documentElement.lang;

// oxlint-disable-next-line max-params
function layers(map: LiveMap, data: Parameters<GeoJSONSource['setData']>[0], drawing: SVGSVGElement): void {
  const colours = readColours(drawing);
  map.addSource(SOURCE, { type: 'geojson', data });
  map.addLayer({
    id: SOURCE,
    type: 'circle',
    source: SOURCE,
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['log10', ['get', 'count']], 0, 6, 1, 13, 5, 30],
      'circle-color': colours.paper,
      'circle-opacity': 0.9,
      'circle-stroke-color': colours.accent,
      'circle-stroke-width': 2,
    },
  });
  map.addLayer({
    id: `${SOURCE}-counts`,
    type: 'symbol',
    source: SOURCE,
    layout: { 'text-field': ['get', 'words'], 'text-font': ['Atkinson'], 'text-size': 13, 'text-allow-overlap': true },
    paint: { 'text-color': colours.ink },
  });
}

/** A circle of many opens its square; one site opens its page. By keyboard the list does both. */
// oxlint-disable-next-line max-params
function choosing(map: LiveMap, drawing: SVGSVGElement): void {
  map.on('click', SOURCE, ({ features }) => {
    const { window, href } = (features?.[0]?.properties ?? {}) as { window?: string; href?: string };
    const [west, south, east, north] = (window ?? '').split(',').map(Number);
    if (north !== undefined) map.fitBounds([west, south, east, north] as LngLatBoundsLike, { padding: 20 });
    else if (href && drawing.isConnected) location.assign(href);
  });
  map.on('mouseenter', SOURCE, () => (map.getCanvas().style.cursor = 'pointer'));
  map.on('mouseleave', SOURCE, () => (map.getCanvas().style.cursor = ''));
}
