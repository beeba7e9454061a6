import { baseInk } from './map/base-ink.ts';
import type { CityMapProps } from './map/map-data.ts';
import { MAP_HEIGHT, MAP_WIDTH, mapFrame, type MapFrame, type Point } from './map/map-frame.ts';
import { NameInk } from './map/name-ink.tsx';
import { clearNames, mapNames } from './map/map-names.ts';
import { mapWords } from './map/map-words.ts';
import { steadyPins } from './map/steady-pins.ts';
import { sitePinId, siteRowId } from './map/site-row-id.ts';
import { AnswerLegend, Hatches } from './map/legend/answer-ink.tsx';
import { LimitLegend, LimitsDrawn } from './map/legend/limit-ink.tsx';
import { Pin, Plots } from './map/site-ink.tsx';
import { messagesOf } from './messages.ts';

export type { BaseFeature, CityMapProps, MapLimits, MapSite, OutsideLayer } from './map/map-data.ts';
export { sitePinId, siteRowId } from './map/site-row-id.ts';

/** For the `scripts` of a page with a map. */
export const MAP_ISLAND = 'src/modules/places/web/map.island.ts';

/** Pins with numbers; later sites are dots, because more pins than this can't be told apart. */
const MOST_PINS = 40;

/** The city as a drawn figure with its sites. It is complete without a script; with `tiles` the island may set it moving. */
export function CityMap({ keep, ...props }: CityMapProps) {
  const { id = 'mapa' } = props;
  if (keep)
    return (
      <figure
        class="map"
        id={id}
        dangerouslySetInnerHTML={keep(() => (
          <Drawing {...props} />
        ))}
      />
    );
  return (
    <figure class="map" id={id}>
      <Drawing {...props} />
    </figure>
  );
}

function Drawing(props: CityMapProps) {
  const { sites, base, locale, id = 'mapa', linkTo = (slug) => `#${siteRowId(slug)}` } = props;
  const frame = mapFrame(sites, base);
  const words = messagesOf(locale).map;
  const text = mapWords(props);
  const onList = props.linkTo === undefined;
  const pinned = sites.slice(0, MOST_PINS);
  const bar = barOf(frame);
  const kept = [{ left: MAP_WIDTH - bar.width - 40, top: MAP_HEIGHT - 50, right: MAP_WIDTH, bottom: MAP_HEIGHT }];
  const names = mapNames(base, frame, kept);
  const ground = {
    width: MAP_WIDTH,
    height: MAP_HEIGHT,
    words: names.map((name) => name.box),
    kept,
  };
  const pins = steadyPins(
    pinned.map((site) => frame.at(site.lonLat)),
    ground,
  );
  return (
    <>
      <div class="map-frame">
        <div class="map-scroll">
          <svg
            class={sites.length > 0 ? 'ink' : 'ink ink--plain'}
            viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- SVG has no element for a named group
            role="group"
            aria-labelledby={`${id}-t`}
            aria-describedby={`${id}-d`}
            {...islandData(props, frame)}
          >
            <title id={`${id}-t`}>{text.title}</title>
            <desc id={`${id}-d`}>{text.description}</desc>
            <g class="ink-still" aria-hidden="true">
              <g dangerouslySetInnerHTML={{ __html: baseInk({ base, frame, greens: !props.limits }) }} />
              {props.asked && <Hatches />}
              {props.limits && <LimitsDrawn limits={props.limits} frame={frame} />}
              <Plots {...props} frame={frame} />
              {clearNames(names, pins).map((name) => (
                <NameInk name={name} />
              ))}
              <ScaleBar {...bar} unit={words.kilometres} />
              {props.here && <Here at={frame.at(props.here)} />}
            </g>
            <g class="ink-pins">
              {pinned.map((site, i) => (
                <Pin
                  site={site}
                  at={pins[i]!}
                  anchor={frame.at(site.lonLat)}
                  href={linkTo(site.slug)}
                  answers={props.asked?.answers ?? words.verdict}
                  {...(onList && { id: sitePinId(site.slug) })}
                />
              ))}
            </g>
          </svg>
        </div>
      </div>
      {props.asked && <AnswerLegend {...props.asked} />}
      {props.limits && <LimitLegend {...props.limits} />}
      <figcaption>
        {[
          words.sketch,
          ...(sites.length > 0 && onList ? [words.numbers] : []),
          ...(sites.some((site) => site.verdict) && !props.asked ? [words.marks] : []),
          ...(sites.length > MOST_PINS ? [words.dots(MOST_PINS)] : []),
          ...(props.zones?.length ? [words.zones] : []),
        ].join(' ')}
      </figcaption>
    </>
  );
}

const Here = ({ at: [x, y] }: { at: Point }) => (
  <circle class="ink-here" cx={Math.round(x)} cy={Math.round(y)} r="11" />
);

/** What the island reads: nothing when the map is to stay drawn. */
function islandData(
  { tiles, window, layers, locale, asked, limits, followsHall, pickInto, pickWords, drawInto, drawWords }: CityMapProps,
  frame: MapFrame,
): Record<string, string> {
  if (!tiles) return {};
  return {
    'data-tiles': tiles,
    'data-bounds': frame.bounds.map((degrees) => degrees.toFixed(5)).join(),
    'data-locale': locale,
    ...(window ? { 'data-window': window } : {}),
    ...(layers?.length ? { 'data-layers': JSON.stringify(layers) } : {}),
    // What each site answers stands on its pin.
    ...(asked ? { 'data-asked': '' } : {}),
    ...(limits
      ? { 'data-limits': JSON.stringify([limits.tiles, limits.kinds.map(({ kind, word }) => [kind, word])]) }
      : {}),
    ...(followsHall ? { 'data-follows-hall': '' } : {}),
    ...(drawInto ? { 'data-draw': drawInto, 'data-draw-words': JSON.stringify(drawWords ?? []) } : {}),
    ...(pickInto ? { 'data-pick': pickInto, 'data-pick-words': JSON.stringify(pickWords ?? ['', '']) } : {}),
  };
}

type Bar = { readonly kilometres: number; readonly width: number };

function barOf(frame: MapFrame): Bar {
  const kilometres = [5, 2, 1, 0.5, 0.2].find((length) => length * frame.perKm < MAP_WIDTH / 5) ?? 0.1;
  return { kilometres, width: Math.round(kilometres * frame.perKm) };
}

function ScaleBar({ kilometres, width, unit }: Bar & { unit: string }) {
  return (
    <g transform={`translate(${MAP_WIDTH - 24 - width} ${MAP_HEIGHT - 16})`}>
      <path class="ink-scale" d={`M0-7V0H${width}V-7M${width / 2}-4V0`} />
      <text class="ink-l" y="-12" text-anchor="middle">
        0
      </text>
      <text class="ink-l" x={width} y="-12" text-anchor="middle">
        {`${String(kilometres).replace('.', ',')} ${unit}`}
      </text>
    </g>
  );
}
