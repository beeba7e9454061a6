import type { Block } from '../generator/block.ts';

/** A former works yard and its neighbours. */
export const RYPINEK: Block = {
  precinct: '0905',
  precinctName: 'Rypinek (dane przykładowe)',
  frame: { origin: [18.1091, 51.7515], turn: -20 },
  mesh: {
    seed: 'rypinek',
    lines: [
      {
        through: [
          [-20, 0],
          [300, 6],
        ],
        wobble: 2,
      },
      {
        through: [
          [-20, 92],
          [300, 86],
        ],
        wobble: 0.3,
      },
      {
        through: [
          [-20, 102],
          [300, 96],
        ],
        wobble: 0.3,
      },
      {
        through: [
          [-20, 214],
          [150, 224],
          [300, 206],
        ],
        wobble: 3,
      },
    ],
    rows: [
      {
        name: 'a',
        dividers: [0, { low: 70, high: 64 }, { low: 140, high: 146, bend: 3 }, { low: 200, high: 196 }, 268],
      },
      { name: 'r', dividers: [0, 268] },
      {
        name: 'b',
        dividers: [0, { low: 110, high: 100, bend: 4 }, { low: 190, high: 198 }, { low: 268, high: 260 }],
      },
    ],
  },
  parcels: { '501': 'a1', '502/1': 'a2', '502/2': 'a3', '503': 'a4', '504/1': 'b1', '504/2': 'b2', '505': 'b3' },
  roads: { '590': 'r1' },
  landUse: ['Ba', 'Bi', 'Bp'],
};
