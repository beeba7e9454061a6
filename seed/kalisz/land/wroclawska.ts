import type { Block } from '../generator/block.ts';

/** Along Wrocławska street (DK 25), with a street behind the first row. */
export const WROCLAWSKA: Block = {
  precinct: '0903',
  precinctName: 'Wrocławska (dane przykładowe)',
  frame: { origin: [18.0473, 51.7301], turn: 38 },
  mesh: {
    seed: 'wroclawska',
    lines: [
      {
        through: [
          [-20, 0],
          [640, 0],
        ],
        wobble: 0.2,
      },
      {
        through: [
          [-20, 190],
          [300, 178],
          [640, 200],
        ],
        wobble: 0.3,
      },
      {
        through: [
          [-20, 202],
          [300, 190],
          [640, 212],
        ],
        wobble: 0.3,
      },
      {
        through: [
          [-20, 348],
          [640, 360],
        ],
        wobble: 5,
      },
    ],
    rows: [
      {
        name: 'a',
        dividers: [
          { low: 0, high: 8 },
          { low: 120, high: 108 },
          { low: 280, high: 292, bend: 5 },
          { low: 430, high: 424 },
          { low: 600, high: 588 },
        ],
      },
      { name: 's', dividers: [8, 588] },
      {
        name: 'b',
        dividers: [
          8,
          { low: 160, high: 172 },
          { low: 330, high: 322 },
          { low: 470, high: 482, bend: -4 },
          { low: 588, high: 600 },
        ],
      },
    ],
  },
  parcels: {
    '301': 'a1',
    '302/1': 'a2',
    '302/2': 'a3',
    '303': 'a4',
    '304/1': 'b1',
    '304/2': 'b2',
    '305': 'b3',
    '306': 'b4',
  },
  roads: { '390': 's1' },
  landUse: ['Bp', 'Ba', 'RIVa', 'RV'],
};
