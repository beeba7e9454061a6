import { day } from '../../../../kernel/day.ts';
import type { Parameter } from '../../../../kernel/law/parameter.ts';
import type { Clause } from '../../../../kernel/provision.ts';
import { ACTS } from './acts.ts';

export type Admission = 'allowed' | 'denied' | 'by-hand';
/** Beginning of a PKD 2025 code without dots, and what holds for it. */
export type ActivityRule = { readonly prefix: string; readonly admission: Admission; readonly clause: Clause };

const all = (admission: Admission, clause: Clause, ...prefixes: readonly string[]): ActivityRule[] =>
  prefixes.map((prefix) => ({ prefix, admission, clause }));

const codes = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String(from + i).padStart(2, '0'));

const RULES: readonly ActivityRule[] = [
  ...all('denied', ACTS.excludedByGber, '01', '02', '03', '05', '24.1', '24.2', '24.3'),
  ...all('by-hand', ACTS.excluded, '06', '07', '08', '09', '10.2', '19.1', '24.51', '24.52', '33'),
  ...all('allowed', ACTS.excluded, '10', '11', ...codes(13, 32)),
  ...all('denied', ACTS.excluded, '11.01', '11.02', '11.03', '11.04', '11.05', '12', '20.51', '25.4', '25.30'),
  ...all('denied', ACTS.excluded, '35', '41', '42', '43', '46', '47', '55', '56', '64', '65', '66', '68', '92'),
  ...all('by-hand', ACTS.excluded, '36', '37', '38', '39', '49', '50', '51', '52', '53', '58', '59', '60', '61'),
  ...all('by-hand', ACTS.excluded, '62', '63', '69', '70', '71', '72', '73', '74', '77', '78', '79', '80', '81', '82'),
  ...all('denied', ACTS.excluded, '84', '85', '86', '87', '88', '90', '91', '93', '94', '95', '96', '97', '98', '99'),
];

/** The closed list of services and most of the exclusions are from memory: the office decides what is not plain. */
export const PSI_ACTIVITIES: Parameter<readonly ActivityRule[]> = {
  key: 'aid.psi.activities',
  name: {
    pl: 'działalności wyłączone z PSI (przedrostki PKD)',
    en: 'activities excluded from the Zone (PKD prefixes)',
  },
  unit: null,
  rows: [{ from: day('2025-01-01'), to: day('2026-12-31'), value: RULES, clause: ACTS.excluded, checkedOn: null }],
  read: () => null,
};
