import type { Block } from '../generator/block.ts';

/** A quarter of town houses inside the revitalisation area. */
export const SRODMIESCIE: Block = {
  precinct: '0907',
  precinctName: 'Śródmieście (dane przykładowe)',
  frame: { origin: [18.0892, 51.7604], turn: 24 },
  mesh: {
    seed: 'srodmiescie',
    lines: [
      {
        through: [
          [-10, 0],
          [140, 3],
        ],
        wobble: 0.2,
      },
      {
        through: [
          [-10, 38],
          [140, 36],
        ],
        wobble: 0.4,
      },
      {
        through: [
          [-10, 74],
          [140, 78],
        ],
        wobble: 0.2,
      },
    ],
    rows: [
      {
        name: 'a',
        dividers: [0, { low: 18, high: 17 }, 35, { low: 52, high: 55 }, 71, 88, { low: 104, high: 102 }, 124],
      },
      {
        name: 'b',
        dividers: [
          0,
          21,
          { low: 40, high: 38 },
          { low: 67, high: 64 },
          { low: 85, high: 82 },
          { low: 104, high: 101 },
          124,
        ],
      },
    ],
  },
  parcels: {
    '701': 'a1',
    '702/1': 'a2',
    '702/2': 'a3',
    '703': 'a4 b3',
    '704': 'a5',
    '705/1': 'a6',
    '705/2': 'a7',
    '706': 'b1',
    '707': 'b2',
    '708': 'b4',
    '709': 'b5',
    '710': 'b6',
  },
  roads: {},
  landUse: ['B', 'Bi'],
};
