const TOKENS = [
  'paper',
  'ink',
  'muted',
  'edge',
  'accent',
  'pass',
  'cond',
  'unknown',
  'fail',
  'map-ground',
  'map-town',
  'map-green',
  'map-water',
  'map-water-ink',
  'map-road',
  'map-road-edge',
  'map-zone',
  'map-zone-ink',
] as const;

export type Colours = Readonly<Record<(typeof TOKENS)[number], string>>;

/** The page's tokens as plain colours, in the theme that is on: a map can't read `light-dark()`. */
export function readColours(near: Element): Colours {
  const probe = document.createElement('span');
  (near.parentElement ?? document.body).append(probe);
  const read = TOKENS.map((token) => {
    probe.style.color = `var(--${token})`;
    return [token, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(read) as Colours;
}
