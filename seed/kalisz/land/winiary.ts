import type { Block } from '../generator/block.ts';

/** North of Łódzka street, in Winiary. */
export const WINIARY: Block = {
  precinct: '0906',
  precinctName: 'Winiary (dane przykładowe)',
  frame: { origin: [18.1352, 51.7552], turn: -11 },
  mesh: {
    seed: 'winiary',
    lines: [
      {
        through: [
          [-20, 0],
          [160, 8],
          [360, -4],
        ],
        wobble: 3,
      },
      {
        through: [
          [-20, 128],
          [360, 134],
        ],
        wobble: 3,
      },
      {
        through: [
          [-20, 246],
          [360, 240],
        ],
        wobble: 0.3,
      },
    ],
    rows: [
      { name: 'a', dividers: [0, { low: 100, high: 92 }, { low: 210, high: 220, bend: 5 }, 330] },
      { name: 'b', dividers: [0, { low: 82, high: 90 }, { low: 175, high: 168 }, { low: 262, high: 266 }, 330] },
    ],
  },
  parcels: { '601/1': 'a1', '601/2': 'a2', '602': 'a3 b4', '603/1': 'b1', '603/2': 'b2', '604': 'b3' },
  roads: {},
  landUse: ['Ba', 'Bp', 'RIVb'],
};
