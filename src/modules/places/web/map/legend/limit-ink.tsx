import { HATCH, LIMIT_INKS } from './limit-inks.ts';
import type { MapLimits } from '../map-data.ts';
import type { MapFrame } from '../map-frame.ts';
import { linePath, ringPath } from '../map-path.ts';

const hatchId = (kind: string): string => `limit-${kind}`;

function Hatch({ kind, id = hatchId(kind) }: { kind: string; id?: string }) {
  return (
    <pattern id={id} class={`ink-limit k-${kind}`} width={HATCH} height={HATCH} patternUnits="userSpaceOnUse">
      <path d={LIMIT_INKS[kind]?.hatch ?? ''} />
    </pattern>
  );
}

/** Surfaces filled by their kind's pattern, lines by its dashes. */
export function LimitsDrawn({ limits: { drawn }, frame }: { limits: MapLimits; frame: MapFrame }) {
  const kinds = Object.keys(LIMIT_INKS).filter((kind) => drawn.some((one) => one.kind === kind));
  return (
    <>
      <defs>
        {kinds.map((kind) => (
          <Hatch key={kind} kind={kind} />
        ))}
      </defs>
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

/** A little piece of how a kind is drawn. */
export function LimitSwatch({ kind, about }: { kind: string; about: string }) {
  const id = `swatch-${about}-${kind}`;
  return (
    <svg class={`limit-swatch ink-limit k-${kind}`} viewBox="0 0 30 20" aria-hidden="true">
      <defs>
        <Hatch kind={kind} id={id} />
      </defs>
      <path d="M1 1h28v18h-28z" fill={`url(#${id})`} {...strokeOf(kind)} />
    </svg>
  );
}

function strokeOf(kind: string): { 'stroke-width'?: number; 'stroke-dasharray'?: string } {
  const ink = LIMIT_INKS[kind];
  if (!ink) return {};
  return { 'stroke-width': ink.wide, ...(ink.dash.length > 0 && { 'stroke-dasharray': ink.dash.join(' ') }) };
}

/** What patterns and dashes mean, how much of each kind is known and as of when. */
export function LimitLegend({ question, kinds }: MapLimits) {
  return (
    <div class="map-legend">
      <strong>{question}</strong>
      <ul class="limit-kinds">
        {kinds.map(({ kind, said }) => (
          <li key={kind}>
            <LimitSwatch kind={kind} about="map" /> {said}
          </li>
        ))}
      </ul>
    </div>
  );
}
