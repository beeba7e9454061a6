import { parseDay } from '../../../kernel/day.ts';
import type { FactValue } from '../../../kernel/fact.ts';
import type { Message } from '../../../kernel/finding.ts';
import { cleanLines } from '../../../kernel/plain-text.ts';
import { readNumber } from '../../../kernel/read-number.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { FACT_KINDS, type FactKey } from './fact-kinds.ts';

/** As a person types a value: a figure, a choice's code, a day, words. */
export type ValueWords = {
  readonly value: string;
  /** Of a text; absent or blank: the same words stand in both languages until somebody translates them. */
  readonly english?: string;
  /** "Checked: there is none". */
  readonly none: boolean;
};

export type ValueFault = { readonly kind: 'bad-value' } & Message;

/** The value in the shape and unit of its kind. Its bounds are `checkFact`'s matter. */
export function readValue(key: FactKey, { value, english = '', none }: ValueWords): Result<FactValue, ValueFault> {
  const kind = FACT_KINDS[key];
  const typed = value.trim();
  const fault = (code: string, params: Message['params'] = {}) => refuse({ kind: 'bad-value' as const, code, params });
  if (none) return typed === '' || kind.value === 'choice' ? ok({ kind: 'none' }) : fault('none-and-value');
  if (typed === '') return fault('required');
  switch (kind.value) {
    case 'number': {
      if (/^0+([.,]0+)?$/.test(typed)) return ok({ kind: 'number', value: 0, unit: kind.unit });
      const read = readNumber(typed);
      if (read.ok) return ok({ kind: 'number', value: read.value, unit: kind.unit });
      const { code, ...figures } = read.fault;
      return fault(code, figures as Message['params']);
    }
    case 'choice':
      return Object.hasOwn(kind.choices, typed) ? ok({ kind: 'choice', code: typed }) : fault('unknown-choice');
    case 'day': {
      const day = parseDay(typed);
      return day ? ok({ kind: 'day', day }) : fault('not-a-day');
    }
    case 'text':
      return ok({ kind: 'text', text: { pl: cleanLines(typed), en: cleanLines(english) || cleanLines(typed) } });
  }
}
