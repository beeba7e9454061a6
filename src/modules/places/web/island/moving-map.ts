import { Map as LiveMap, NavigationControl, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import './controls.css';
import type { Locale } from '../../../../kernel/locale.ts';
import type { OutsideLayer } from '../map/map-data.ts';
import { messagesOf } from '../messages.ts';
import { readColours } from './colours.ts';
import { followHall } from './follow-hall.ts';
import { drawHatches, readLimits } from './view/limit-layers.ts';
import { linkLand } from './link-land.ts';
import { offerLayers } from './offer-layers.ts';
import { pickParcels } from './pick-parcels.ts';
import { SHOW_SITE, detailOf } from './link-rows.ts';
import { readAnswers } from './read-answers.ts';
import { type Numbered, pinsOver } from './overlay.ts';
import { NUMBERS_DRAWN, sitesInView } from './view/sites-in-view.ts';
import { onThemeChange, withDrawing } from './view/theme-change.ts';
import { tellLeftOut } from './view/tell-left-out.ts';
import { mapStyle } from './style.ts';

// Without this the library asks for its worker beside its own file, where the build puts none: 404.
setWorkerUrl(workerUrl);

export type MovingMap = { moving(): boolean; move(): void; still(): void };

const READY_MS = 15_000;
/** Pixels below which the whole city would crowd its pins, and the zoom at which neighbouring sites part. */
const NARROW = 480;
const NEAR_ZOOM = 12.8;

/** A map under the drawing, shown by `move` and hidden by `still`. Rejects when it can't draw. */
export async function createMovingMap(drawing: SVGSVGElement): Promise<MovingMap> {
  const { tiles = '', bounds = '', locale = 'pl', layers = '[]' } = drawing.dataset;
  const outside = JSON.parse(layers) as OutsideLayer[];
  const scroll = drawing.parentElement!;
  const canvas = document.createElement('div');
  canvas.className = 'map-canvas';
  // The library's style sheet sets its container's position, so the container is not the box that is placed.
  const container = document.createElement('div');
  container.className = 'map-live';
  canvas.append(container);
  scroll.prepend(canvas);
  const answers = readAnswers(drawing);
  const limits = readLimits(drawing);
  const style = () => mapStyle({ tiles, colours: readColours(drawing), outside, answers, limits });
  const words = messagesOf(locale as Locale).map;
  try {
    const map = new LiveMap({
      container,
      style: style(),
      bounds: bounds.split(',').map(Number) as [number, number, number, number],
      minZoom: 9,
      maxZoom: 18.5,
      attributionControl: outside.length > 0 ? { compact: true } : false,
      cooperativeGestures: true,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      locale: words.controls,
      ...(matchMedia('(prefers-reduced-motion: reduce)').matches ? { fadeDuration: 0 } : {}),
    });
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    map.addControl(new ScaleControl({ maxWidth: 140 }), 'bottom-right');
    drawHatches(map);
    await ready(map);
    onThemeChange(() => map.setStyle(style(), { transformStyle: withDrawing }));
    if (drawing.dataset['pick']) pickParcels(map, drawing);
    else linkLand(map, drawing);
    if (drawing.dataset['draw']) (await import('./draw-border.ts')).offerDrawing(map, drawing);
    if ('followsHall' in drawing.dataset) followHall(map, drawing);
    offerLayers(map, outside, scroll.parentElement!);
    sitesInView(map, drawing, scroll.parentElement!);
    tellLeftOut(map, scroll.parentElement!, words.leftOut);
    return switched(map, drawing, scroll);
  } catch (error) {
    canvas.remove();
    throw error;
  }
}

function ready(map: LiveMap): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the map did not load')), READY_MS);
    map.once('load', () => {
      clearTimeout(late);
      resolve();
    });
  });
}

/** To this site, or to the first of the list; the others are a move away. */
function approach(map: LiveMap, drawing: SVGSVGElement, slug?: string): void {
  const pin = drawing.querySelector<SVGElement>(slug ? `.ink-pin[data-site="${CSS.escape(slug)}"]` : '.ink-pin');
  const [lon, lat] = (pin?.dataset['at'] ?? '').split(',').map(Number);
  if (lon && lat) map.jumpTo({ center: [lon, lat], zoom: Math.max(map.getZoom(), NEAR_ZOOM) });
}

function switched(map: LiveMap, drawing: SVGSVGElement, scroll: HTMLElement): MovingMap {
  const pins = pinsOver(drawing);
  let moving = false;
  drawing.addEventListener(SHOW_SITE, (event) => {
    const slug = detailOf(event);
    if (!moving || !slug) return;
    map.resize();
    approach(map, drawing, slug);
  });
  map.on('move', () => moving && pins.follow(map));
  let numbers: readonly Numbered[] = [];
  const arrange = (): void => {
    if (moving) pins.arrange(map, numbers);
  };
  drawing.addEventListener(NUMBERS_DRAWN, (event) => {
    numbers = (event as CustomEvent<readonly Numbered[]>).detail;
    arrange();
  });
  map.on('moveend', arrange);
  map.on('resize', arrange);
  return {
    moving: () => moving,
    move() {
      moving = true;
      scroll.classList.add('map-moving');
      map.resize();
      if (scroll.clientWidth < NARROW) approach(map, drawing);
      arrange();
    },
    still() {
      moving = false;
      scroll.classList.remove('map-moving');
      pins.restore();
    },
  };
}
