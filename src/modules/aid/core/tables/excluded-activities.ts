import { day } from '../../../../kernel/day.ts';
import type { Parameter } from '../../../../kernel/law/parameter.ts';
import type { ValueForm } from '../../../../kernel/law/value-form.ts';
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

const RULES_FORM: ValueForm = {
  fields: [],
  note: {
    pl: 'Dłuższy przedrostek rozstrzyga przed krótszym. Wiersz bez aktu stoi na akcie całego wykazu.',
    en: 'A longer prefix decides before a shorter one. A row without an act rests on that of the whole list.',
  },
  table: {
    path: '',
    label: { pl: 'Przedrostki PKD 2025', en: 'PKD 2025 prefixes' },
    most: 500,
    columns: [
      {
        path: 'prefix',
        label: { pl: 'Przedrostek', en: 'Prefix' },
        hint: { pl: 'Na przykład 10, 24.1 albo 25.53.Z', en: 'For example 10, 24.1 or 25.53.Z' },
        kind: 'text',
      },
      {
        path: 'admission',
        label: { pl: 'Czy wolno', en: 'Admission' },
        kind: 'choice',
        choices: [
          { value: 'allowed', label: { pl: 'dopuszczona', en: 'allowed' } },
          { value: 'denied', label: { pl: 'wyłączona', en: 'excluded' } },
          { value: 'by-hand', label: { pl: 'rozstrzyga biuro', en: 'the office decides' } },
        ],
      },
      { path: 'clause.act', label: { pl: 'Akt', en: 'Act' }, kind: 'text', optional: true },
      { path: 'clause.article', label: { pl: 'Artykuł', en: 'Article' }, kind: 'text', optional: true },
      { path: 'clause.url', label: { pl: 'Adres', en: 'Address' }, kind: 'text', optional: true },
    ],
  },
};

/** The closed list of services and most of the exclusions are from memory: the office decides what is not plain. */
export const PSI_ACTIVITIES: Parameter<readonly ActivityRule[]> = {
  key: 'aid.psi.activities',
  name: {
    pl: 'działalności wyłączone z PSI (przedrostki PKD)',
    en: 'activities excluded from the Zone (PKD prefixes)',
  },
  unit: null,
  rows: [{ from: day('2025-01-01'), to: day('2026-12-31'), value: RULES, clause: ACTS.excluded, checkedOn: null }],
  read: readRules,
  form: RULES_FORM,
};

const PREFIX = /^\d\d(?:\.\d{1,2}(?:\.[A-Z])?)?$/;
const MOST_RULES = 500;

/** A list of rules that somebody typed; one without a clause of its own stands in that of the whole list. */
function readRules(value: unknown): readonly ActivityRule[] | null {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_RULES) return null;
  const rules = value.map(readRule);
  return rules.every((rule) => rule !== null) ? rules : null;
}

function readRule(value: unknown): ActivityRule | null {
  if (typeof value !== 'object' || value === null) return null;
  const { prefix, admission, clause } = value as Record<string, unknown>;
  if (typeof prefix !== 'string' || !PREFIX.test(prefix)) return null;
  if (admission !== 'allowed' && admission !== 'denied' && admission !== 'by-hand') return null;
  const read = clause === undefined ? ACTS.excluded : readClause(clause);
  return read && { prefix, admission, clause: read };
}

function readClause(value: unknown): Clause | null {
  if (typeof value !== 'object' || value === null) return null;
  const { act, article = null, url = null } = value as Record<string, unknown>;
  const isText = (text: unknown): text is string | null =>
    text === null || (typeof text === 'string' && text.length <= 1000);
  if (typeof act !== 'string' || act === '' || act.length > 500 || !isText(article) || !isText(url)) return null;
  return { act, article, page: null, url };
}
