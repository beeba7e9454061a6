import type { Block } from '../generator/block.ts';

/** Both sides of Metalowców street, west of Zachodnia. */
export const METALOWCOW: Block = {
  precinct: '0902',
  precinctName: 'Zachodnia (dane przykładowe)',
  frame: { origin: [18.0338, 51.7407], turn: -14 },
  mesh: {
    seed: 'metalowcow',
    lines: [
      {
        through: [
          [-20, 0],
          [260, 10],
          [600, -6],
        ],
        wobble: 4,
      },
      {
        through: [
          [-20, 118],
          [600, 126],
        ],
        wobble: 0.3,
      },
      {
        through: [
          [-20, 131],
          [600, 139],
        ],
        wobble: 0.3,
      },
      {
        through: [
          [-20, 262],
          [280, 250],
          [600, 270],
        ],
        wobble: 4,
      },
      {
        through: [
          [-20, 372],
          [600, 388],
        ],
        wobble: 3,
      },
    ],
    rows: [
      {
        name: 'a',
        dividers: [
          { low: 6, high: 0 },
          { low: 92, high: 100 },
          { low: 188, high: 180 },
          { low: 300, high: 310, bend: 4 },
          { low: 420, high: 412 },
          560,
        ],
      },
      { name: 'r', dividers: [0, 560] },
      {
        name: 'b',
        dividers: [
          0,
          { low: 130, high: 122 },
          { low: 250, high: 262, bend: 4 },
          { low: 380, high: 372 },
          { low: 560, high: 566 },
        ],
      },
      {
        name: 'c',
        dividers: [
          0,
          { low: 175, high: 185 },
          { low: 330, high: 318 },
          { low: 450, high: 458 },
          { low: 566, high: 560 },
        ],
      },
    ],
  },
  parcels: {
    '201/1': 'a1',
    '201/2': 'a2',
    '202': 'a3',
    '203/1': 'a4',
    '203/2': 'a5',
    '204': 'b1',
    '205/1': 'b2',
    '205/2': 'b3',
    '206': 'b4 c4',
    '207': 'c1',
    '208/1': 'c2',
    '208/2': 'c3',
  },
  roads: { '290': 'r1' },
  landUse: ['Bp', 'RIVb', 'RV', 'Ba', 'RIIIb'],
};
