/** How a kind of limit is drawn, on the drawing and on the moving map alike: never by colour alone. */
export type LimitInk = {
  /** Of the page's tokens. */
  readonly colour: 'muted' | 'pass' | 'map-water-ink' | 'cond' | 'fail' | 'accent' | 'ink';
  /** What a tile of `HATCH` by `HATCH` units is filled with. */
  readonly hatch: string;
  readonly dash: readonly number[];
  readonly wide: number;
};

export const HATCH = 10;

export const LIMIT_INKS: Readonly<Record<string, LimitInk>> = {
  road: { colour: 'muted', hatch: 'M0 5h5', dash: [], wide: 2 },
  forest: { colour: 'pass', hatch: 'M2 8L5 2L8 8Z', dash: [], wide: 1.5 },
  watercourse: { colour: 'map-water-ink', hatch: 'M0 5q2.5-3 5 0t5 0', dash: [], wide: 3 },
  'power-line': { colour: 'cond', hatch: 'M0 0L10 10', dash: [8, 3, 2, 3], wide: 2 },
  'gas-pipe': { colour: 'fail', hatch: 'M4 5h2', dash: [2, 3], wide: 2.5 },
  easement: { colour: 'accent', hatch: 'M5 0v10', dash: [6, 4], wide: 2 },
  flood: { colour: 'map-water-ink', hatch: 'M0 3q2.5-3 5 0t5 0M0 8q2.5-3 5 0t5 0', dash: [], wide: 1.5 },
  heritage: { colour: 'ink', hatch: 'M0 5h10M5 0v10', dash: [], wide: 1.5 },
  nature: { colour: 'pass', hatch: 'M-1 1L1-1M0 10L10 0M9 11L11 9', dash: [], wide: 1.5 },
};
