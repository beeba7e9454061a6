import { HATCH, LIMIT_INKS } from './limit-inks.ts';
import type { MapLimits } from '../map-data.ts';
import type { MapFrame } from '../map-frame.ts';
import { linePath, ringPath } from '../map-path.ts';

const hatchId = (kind: string): string => `limit-${kind}`;

/** The patterns of all kinds, once on a page, for its map and its swatches: beside the list, because a narrow page hides its map. */
export function LimitHatches() {
  return (
    <svg class="sprite" width="0" height="0" aria-hidden="true" focusable="false">
      {Object.entries(LIMIT_INKS).map(([kind, { hatch }]) => (
        <pattern
          key={kind}
          id={hatchId(kind)}
          class={`ink-limit k-${kind}`}
          width={HATCH}
          height={HATCH}
          patternUnits="userSpaceOnUse"
        >
          <path d={hatch} />
        </pattern>
      ))}
    </svg>
  );
}

/** Surfaces filled by their kind's pattern, lines by its dashes. */
export function LimitsDrawn({ limits: { drawn }, frame }: { limits: MapLimits; frame: MapFrame }) {
  const kinds = Object.keys(LIMIT_INKS).filter((kind) => drawn.some((one) => one.kind === kind));
  return (
    <>
      {kinds.map((kind) => {
        const own = drawn.filter((one) => one.kind === kind);
        const surfaces = own.flatMap(({ rings }) => rings.map((ring) => ringPath(ring.map(frame.at)))).join('');
        const lines = own.flatMap(({ lines: all }) => all.map((line) => linePath(line.map(frame.at)))).join('');
        return (
          <g key={kind} class={`ink-limit k-${kind}`}>
            {surfaces !== '' && <path fill={`url(#${hatchId(kind)})`} d={surfaces} fill-rule="evenodd" />}
            {lines !== '' && <path d={lines} {...strokeOf(kind)} />}
          </g>
        );
      })}
    </>
  );
}

/** A little piece of how a kind is drawn, on a page that has `LimitHatches`. */
export function LimitSwatch({ kind }: { kind: string }) {
  return (
    <svg class={`limit-swatch ink-limit k-${kind}`} viewBox="0 0 30 20" aria-hidden="true">
      <path d="M1 1h28v18h-28z" fill={`url(#${hatchId(kind)})`} {...strokeOf(kind)} />
    </svg>
  );
}

function strokeOf(kind: string): { 'stroke-width'?: number; 'stroke-dasharray'?: string } {
  const ink = LIMIT_INKS[kind];
  if (!ink) return {};
  return { 'stroke-width': ink.wide, ...(ink.dash.length > 0 && { 'stroke-dasharray': ink.dash.join(' ') }) };
}

/** The way to the list that says what the patterns mean, how much of each kind is known and as of when. */
export function LimitLegend({ legend }: MapLimits) {
  return (
    <p class="map-legend">
      <a href={legend.href}>{legend.text}</a>
    </p>
  );
}
