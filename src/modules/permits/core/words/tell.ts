import type { Holiday } from '../../../../kernel/calendar/working-days.ts';
import type { Message } from '../../../../kernel/finding.ts';
import type { KpaTerm } from '../../../../kernel/law/kpa-deadline.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import type { ProjectKey } from '../project/project.ts';
import { readTerm } from '../catalogue/dated-terms.ts';
import { en } from './en.ts';
import { pl, type PermitWords } from './pl.ts';

export const wordsIn = (locale: Locale): PermitWords => (locale === 'pl' ? pl : en);

const TAGS = { pl: 'pl-PL', en: 'en-GB' } as const;
const RULES = { pl: new Intl.PluralRules(TAGS.pl), en: new Intl.PluralRules(TAGS.en) };
const DAYS = {
  pl: new Intl.DateTimeFormat(TAGS.pl, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(TAGS.en, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
};
const NUMBERS = { pl: new Intl.NumberFormat(TAGS.pl), en: new Intl.NumberFormat(TAGS.en) };
const DAY = /^\d{4}-\d\d-\d\d$/;

function said(value: Message['params'][string] | undefined, locale: Locale): string {
  if (typeof value === 'number') return NUMBERS[locale].format(value);
  if (typeof value !== 'string') return '';
  return DAY.test(value) ? DAYS[locale].format(new Date(`${value}T00:00:00Z`)) : value;
}

/** How a deadline was counted, one sentence for each code. */
export function tellReason({ code, params }: Message, locale: Locale): string {
  const words = wordsIn(locale);
  if (code.startsWith('holiday.'))
    return words.holiday(said(params['day'], locale), words.holidays[code.slice('holiday.'.length) as Holiday]);
  return words.reasons[code]!((name) => said(params[name], locale));
}

/** Why a procedure is part of a path or not. */
export function tellWhy({ code, params }: Message, locale: Locale): string {
  const words = wordsIn(locale);
  const question = words.questions[params['question'] as ProjectKey];
  return words.why[code]!((name) => {
    if (name === 'question') return question.ask;
    if (name === 'answer') return question.answers[String(params['answer'])] ?? said(params['answer'], locale);
    return said(params[name], locale);
  });
}

/** A value of a permit parameter as people read it: a term, or the usual days; null for one that is a plain number. */
export function tellPermitValue(value: unknown, locale: Locale): string | null {
  const term = readTerm(value);
  if (term) return tellTerm(term, locale);
  if (!Array.isArray(value)) return null;
  const [least, most] = value as number[];
  return `${least}–${tellTerm({ count: most!, unit: 'days' }, locale)}`;
}

/** "65 dni", "2 miesiące". */
export function tellTerm({ count, unit }: KpaTerm, locale: Locale): string {
  const forms = wordsIn(locale).units[unit];
  const rule = RULES[locale].select(count);
  return `${count}\u00a0${rule === 'one' ? forms.one : rule === 'few' ? forms.few : forms.many}`;
}
