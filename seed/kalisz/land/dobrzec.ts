import type { Block } from '../generator/block.ts';

/** Streets Tylna and Inwestorska, Rozwojowa on the east; the ditch along the south, a belt of green along the north. */
export const DOBRZEC: Block = {
  precinct: '0901',
  precinctName: 'Dobrzec (dane przykładowe)',
  frame: { origin: [18.0118, 51.7519], turn: 8 },
  mesh: {
    seed: 'dobrzec',
    lines: [
      {
        through: [
          [-20, 0],
          [300, -14],
          [640, 6],
          [980, -8],
        ],
        wobble: 4,
      },
      {
        through: [
          [-20, 150],
          [980, 142],
        ],
        wobble: 0.3,
      },
      {
        through: [
          [-20, 164],
          [980, 156],
        ],
        wobble: 0.3,
      },
      {
        through: [
          [-20, 194],
          [980, 186],
        ],
      },
      {
        through: [
          [-20, 330],
          [450, 318],
          [980, 334],
        ],
        wobble: 5,
      },
      {
        through: [
          [-20, 486],
          [980, 500],
        ],
        wobble: 0.3,
      },
      {
        through: [
          [-20, 502],
          [980, 516],
        ],
        wobble: 0.3,
      },
      {
        through: [
          [-20, 676],
          [400, 690],
          [980, 664],
        ],
        wobble: 2,
      },
      {
        through: [
          [-20, 700],
          [400, 712],
          [980, 684],
        ],
        wobble: 1,
      },
    ],
    rows: [
      {
        name: 'a',
        dividers: [
          0,
          { low: 120, high: 112 },
          { low: 235, high: 229, bend: 4 },
          360,
          { low: 470, high: 482 },
          { low: 640, high: 632 },
          { low: 790, high: 800, bend: -5 },
          924,
          940,
        ],
      },
      { name: 'r', dividers: [0, 924, 940] },
      { name: 't', dividers: [0, 150, 300, 392, 436, 520, 700, 820, 924, 940] },
      {
        name: 'b',
        dividers: [
          0,
          { low: 150, high: 158 },
          { low: 300, high: 292 },
          { low: 520, high: 528 },
          { low: 700, high: 690, bend: 3 },
          { low: 820, high: 826 },
          924,
          940,
        ],
      },
      {
        name: 'c',
        dividers: [
          0,
          { low: 210, high: 205 },
          { low: 350, high: 362 },
          { low: 520, high: 512 },
          { low: 738, high: 738 },
          924,
          940,
        ],
      },
      { name: 's', dividers: [0, 924, 940] },
      {
        name: 'd',
        dividers: [
          0,
          { low: 190, high: 184 },
          { low: 380, high: 391, bend: 6 },
          { low: 560, high: 552 },
          { low: 750, high: 742 },
          924,
          940,
        ],
      },
      { name: 'e', dividers: [0, 184, 391, 552, 742, 924, 940] },
    ],
  },
  parcels: {
    '101/1': 'a1',
    '101/2': 'a2',
    '102': 'a3',
    '103/1': 'a4',
    '103/2': 'a5',
    '104': 'a6',
    '105': 'a7',
    '106/1': 'b1 t1',
    '106/2': 'b2 t2',
    '107': 'b3 t3 t5',
    '108/1': 'b4 t6',
    '108/2': 'b5 t7',
    '109': 'b6 t8 c5',
    '110/1': 'c1',
    '110/2': 'c2',
    '111': 'c3',
    '112': 'c4',
    '113': 'd1 e1',
    '114/1': 'd2 e2',
    '114/2': 'd3 e3',
    '115': 'd4 e4',
    '116': 'd5 e5',
  },
  roads: { '190/1': 'a8 r2 t9 b7 c6 s2 d6 e6', '190/2': 'r1 t4', '190/3': 's1' },
  landUse: ['RIVa', 'RIVb', 'RV', 'Bp', 'RIVb'],
};
