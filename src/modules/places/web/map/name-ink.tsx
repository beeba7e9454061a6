import type { MapName } from './map-names.ts';

/** A name as the drawn map writes it: town, district, zone, road shield or station. */
export function NameInk({ name: { feature, text, at, turn } }: { name: MapName }) {
  const [x, y] = [Math.round(at[0]), Math.round(at[1])];
  if (feature.kind === 'shield') {
    return (
      <g transform={`translate(${x} ${y})`}>
        <path class="ink-shield" d="M-13-9h26v18h-26z" />
        <text class="ink-r" y="4.5" text-anchor="middle">
          {text}
        </text>
      </g>
    );
  }
  if (feature.kind === 'river') {
    return (
      <text
        class="ink-l ink-d ink-w"
        transform={`translate(${x} ${y}) rotate(${turn ?? 0})`}
        y="-9"
        text-anchor="middle"
      >
        {text}
      </text>
    );
  }
  if (feature.kind === 'station') {
    return (
      <>
        <path class="ink-station" d={`M${x - 7} ${y - 4}h14v8h-14z`} />
        <text class="ink-l ink-s" x={x} y={y + 18} text-anchor="middle">
          {text}
        </text>
      </>
    );
  }
  const kind = feature.kind === 'zone-label' ? 'ink-l ink-z' : feature.rank === 0 ? 'ink-l ink-c' : 'ink-l ink-d';
  return (
    <text class={kind} x={x} y={y} text-anchor="middle">
      {text}
    </text>
  );
}
