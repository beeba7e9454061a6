import type { Block } from '../generator/block.ts';

/** Long strips of farmland between Piwonice and Zagorzynek, where the inner southern by-pass is planned. */
export const PIWONICE: Block = {
  precinct: '0904',
  precinctName: 'Piwonice (dane przykładowe)',
  frame: { origin: [18.0852, 51.7279], turn: 5 },
  mesh: {
    seed: 'piwonice',
    lines: [
      {
        through: [
          [-30, 0],
          [350, -20],
          [740, 10],
        ],
        wobble: 5,
      },
      {
        through: [
          [-30, 140],
          [740, 152],
        ],
        wobble: 0.6,
      },
      {
        through: [
          [-30, 148],
          [740, 160],
        ],
        wobble: 0.6,
      },
      {
        through: [
          [-30, 330],
          [300, 350],
          [740, 322],
        ],
        wobble: 6,
      },
      {
        through: [
          [-30, 520],
          [380, 500],
          [740, 530],
        ],
        wobble: 6,
      },
    ],
    rows: [
      {
        name: 'a',
        dividers: [
          { low: -8, high: 4 },
          { low: 60, high: 56 },
          { low: 112, high: 108 },
          { low: 175, high: 170 },
          { low: 240, high: 238, bend: 3 },
          { low: 330, high: 322 },
          { low: 450, high: 455 },
          { low: 580, high: 572, bend: -4 },
          700,
        ],
      },
      { name: 'r', dividers: [4, 700] },
      {
        name: 'b',
        dividers: [
          4,
          { low: 130, high: 118 },
          { low: 210, high: 205, bend: 3 },
          { low: 300, high: 310 },
          { low: 430, high: 436 },
          { low: 560, high: 548, bend: 5 },
          { low: 700, high: 712 },
        ],
      },
      {
        name: 'c',
        dividers: [
          4,
          { low: 150, high: 162 },
          { low: 280, high: 274 },
          { low: 420, high: 430, bend: -6 },
          { low: 570, high: 566 },
          { low: 712, high: 700 },
        ],
      },
    ],
  },
  parcels: {
    '401': 'a1',
    '402/1': 'a2',
    '402/2': 'a3',
    '403': 'a4',
    '404': 'a5',
    '405/1': 'a6',
    '405/2': 'a7',
    '406': 'a8',
    '407': 'b1',
    '408/1': 'b2',
    '408/2': 'b3',
    '409': 'b4',
    '410': 'b5',
    '411': 'b6 c5',
    '412': 'c1',
    '413/1': 'c2',
    '413/2': 'c3',
    '414': 'c4',
  },
  roads: { '490': 'r1' },
  landUse: ['RIIIa', 'RIIIb', 'RIVa', 'PsIV', 'RIVb', 'ŁIV'],
};
