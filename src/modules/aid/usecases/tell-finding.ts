import type { AidFinding, AidValue } from '../core/findings/finding.ts';
import { distinct } from '../core/findings/finding.ts';
import type { Assumption, Used } from '../core/known.ts';
import { plainAmount } from '../core/money.ts';
import { AID_PARAMETERS } from '../core/tables/all.ts';
import type { AidUnit } from '../core/tables/row.ts';
import { tellStep } from '../core/words/tell.ts';
import type { Step } from '../core/findings/finding.ts';

const UNITS: Readonly<Record<NonNullable<AidUnit>, string>> = {
  'basis-points': 'percent',
  grosze: 'PLN',
  'grosze/m2': 'PLN/m2',
  'grosze/ha': 'PLN/ha',
  cents: 'EUR',
  years: 'years',
  months: 'months',
  points: 'points',
  jobs: 'people',
  m2: 'm2',
  cm: 'cm',
};

const UNIT_OF = new Map(AID_PARAMETERS.map(({ key, unit }) => [key, unit as AidUnit]));

/** A value of the tables as programs read it: percent as a number, money as text with two decimals. */
export function plainValue(value: unknown, unit: AidUnit): unknown {
  if (typeof value !== 'number')
    return Array.isArray(value) ? value.map(({ prefix, admission }) => ({ prefix, admission })) : value;
  if (unit === 'basis-points') return value / 100;
  if (unit === 'grosze' || unit === 'cents' || unit === 'grosze/m2' || unit === 'grosze/ha')
    return plainAmount({ minor: value, currency: 'PLN' });
  return value;
}

const valueOf = (value: AidValue): unknown => {
  if (value.kind === 'money') return { amount: plainAmount(value.money), currency: value.money.currency };
  return value.kind === 'percent' ? value.value / 100 : value.value;
};

const assumed = ({ subject, value }: Assumption): object => ({
  subject,
  value: plainValue(value, UNIT_OF.get(subject) ?? null),
});

export const sentence = (of: Step): { pl: string; en: string } => ({ pl: tellStep(of, 'pl'), en: tellStep(of, 'en') });
const below = (of: Step): Step[] => (of.under ?? []).flatMap((one) => [one, ...below(one)]);

/** A parameter of law with the rows that were used. */
export const tellParameter = ({ parameter: { key, name, unit }, state, rows }: Used): object => ({
  key,
  name,
  unit: unit === null ? null : UNITS[unit as NonNullable<AidUnit>],
  status: state,
  readings: rows.map(({ value, from, to, clause, checkedOn, checkedBy }) => ({
    value: plainValue(value, unit as AidUnit),
    from,
    to,
    act: clause.act,
    article: clause.article,
    url: clause.url,
    checkedOn,
    checkedBy: checkedBy ?? null,
  })),
});

/** A finding as other programs read it. */
export function tellFinding({ id, verdict, values, explanation, used }: AidFinding): object {
  const readings = distinct(values);
  const [only] = readings;
  const one = readings.length === 1 && only!.where.length === 0;
  return {
    id,
    verdict,
    ...(one && { value: valueOf(only!.value) }),
    ...(!one &&
      readings.length > 0 && {
        values: readings.map(({ value, where }) => ({ value: valueOf(value), assumes: where.map(assumed) })),
      }),
    explanation: { ...sentence(explanation), parts: below(explanation).map(sentence) },
    parameters: used.map(tellParameter),
  };
}
