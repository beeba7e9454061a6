import type { Locale } from '../../../../kernel/locale.ts';
import { formatDay } from '../../../../ui/quantity.ts';
import type { Calculation } from '../../data/calculation.queries.ts';
import { tellValues } from '../finding-view.tsx';
import { aidMessages } from '../messages.ts';

/** A kept calculation in one line: its day, and the sum for the same costs. */
export function calculationSum({ asOf, answer }: Pick<Calculation, 'asOf' | 'answer'>, locale: Locale): string {
  const text = aidMessages(locale);
  const sum = answer.findings.find(({ id }) => id === 'aid-stack');
  const told = sum ? tellValues(sum.values, locale) : '';
  return `${text.saved.title(formatDay(asOf, locale))}: ${told === '' ? text.saved.nothing : told}`;
}
