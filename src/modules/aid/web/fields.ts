export type AidField =
  | 'municipality'
  | 'size'
  | 'investment'
  | 'labour'
  | 'jobs'
  | 'newActivity'
  | 'reinvestment'
  | 'research'
  | 'services'
  | 'pkd'
  | 'start'
  | 'land'
  | 'building'
  | 'structures'
  | 'asOf'
  | 'rate'
  | 'ratio'
  | 'losing';

export const AID_FIELDS: readonly AidField[] = [
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
  'structures',
  'asOf',
  'rate',
  'ratio',
  'losing',
];

/** Lines for de minimis aid received. */
export const AWARD_LINES = [1, 2, 3] as const;

/** Longer answers are cut before they are read or shown again. */
export const LONGEST = 40;
