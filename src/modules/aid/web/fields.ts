export const AID_FIELDS = [
  'municipality',
  'size',
  'investment',
  'labour',
  'jobs',
  'newActivity',
  'reinvestment',
  'research',
  'services',
  'pkd',
  'start',
  'land',
  'building',
  'areaHigh',
  'areaMid',
  'areaLow',
  'structures',
  'finished',
  'rent',
  'municipal',
  'renovation',
  'zone',
  'otherAid',
  'incomeTax',
  'discount',
  'asOf',
  'roomOn',
  'rate',
  'ratio',
  'losing',
  'people1',
  'turnover1',
  'balance1',
  'people2',
  'turnover2',
  'balance2',
  'sizeBefore',
] as const;

export type AidField = (typeof AID_FIELDS)[number];

/** Boxes to tick. */
export const AID_BOXES = ['aidNone', 'firmNew', 'publicBody'] as const;
export type AidBox = (typeof AID_BOXES)[number];

/** Fields of lines, each followed by the number of its line. */
export const AWARD_FIELDS = ['aidDay', 'aidEur', 'aidIn', 'aidRate', 'aidFirm'] as const;
export const RELATED_FIELDS = ['linkKind', 'linkShare', 'linkPeople', 'linkTurnover', 'linkBalance'] as const;
export const RELATION_FIELDS = ['holder', 'who', 'hold', 'held'] as const;
export const TAX_FIELDS = ['tax'] as const;
export type LineField =
  | (typeof TAX_FIELDS)[number]
  | (typeof AWARD_FIELDS)[number]
  | (typeof RELATED_FIELDS)[number]
  | (typeof RELATION_FIELDS)[number];

/** Lines for de minimis aid received, for related firms, and for relations of the group. */
export const AWARD_LINES = [1, 2, 3, 4, 5, 6, 7, 8];
export const RELATED_LINES = [1, 2, 3, 4, 5, 6];
export const RELATION_LINES = [1, 2, 3, 4, 5, 6, 7, 8];
/** Years of income tax: a decision on support runs for 15 at the most. */
export const TAX_LINES = Array.from({ length: 15 }, (_, n) => n + 1);

/** Choices that always have an answer. */
export const PRESET = /^(?:aidIn|who)\d+$/;

/** Longer answers are cut before they are read or shown again. */
export const LONGEST = 40;

const LINES = [
  [TAX_FIELDS, TAX_LINES],
  [AWARD_FIELDS, AWARD_LINES],
  [RELATED_FIELDS, RELATED_LINES],
  [RELATION_FIELDS, RELATION_LINES],
] as const;

const NAMES: readonly string[] = [
  ...AID_FIELDS,
  ...AID_BOXES,
  ...LINES.flatMap(([names, numbers]) => names.flatMap((name) => numbers.map((n) => `${name}${n}`))),
];

/** The question alone, in one order: what is empty, unknown or repeated is left out. */
export function questionOf(query: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams();
  for (const name of NAMES) {
    const value = (query.get(name) ?? '').trim().slice(0, LONGEST);
    if (value !== '') kept.set(name, value);
  }
  return kept;
}
