import { type Day, parseDay } from '../../../../kernel/day.ts';
import type { FieldError } from '../../../../ui/form.tsx';
import {
  DATE_FIELDS,
  type DateField,
  type DatesFault,
  MOST_SUSPENSIONS,
  type StepDates,
  type Suspension,
  SUSPENSION_GROUNDS,
  type SuspensionGround,
} from '../../core/plan/step-dates.ts';
import type { PlanMessages } from './messages.ts';

/** The words of the form of a step, as they were typed. */
export type DateWords = Readonly<Record<string, string>>;

/** What the form says, or what in it is no day. A suspension without a first day is none. */
export type ReadDates = { readonly dates: StepDates; readonly errors: readonly FieldError[] };

export function readDates(words: DateWords, text: PlanMessages): ReadDates {
  const errors: FieldError[] = [];
  const dayOf = (field: string): Day | null => {
    const given = words[field] ?? '';
    if (given === '') return null;
    const found = parseDay(given);
    if (found === null) errors.push({ field, text: text.step.faults.bad });
    return found;
  };
  const days = Object.fromEntries(DATE_FIELDS.map((field) => [field, dayOf(field)])) as Record<DateField, Day | null>;
  const suspensions: Suspension[] = [];
  for (let at = 1; at <= MOST_SUSPENSIONS; at += 1) {
    const [from, to, ground] = [dayOf(`from-${at}`), dayOf(`to-${at}`), words[`ground-${at}`] ?? ''];
    if (from === null && to === null) continue;
    if (from === null) errors.push({ field: `from-${at}`, text: text.step.faults.needs(text.step.faults.from) });
    else if (!isGround(ground)) errors.push({ field: `ground-${at}`, text: text.step.faults.ground });
    else suspensions.push({ from, to, ground });
  }
  return { dates: { ...days, suspensions }, errors };
}

const isGround = (code: string): code is SuspensionGround => (SUSPENSION_GROUNDS as readonly string[]).includes(code);

/** The dates of a step as words of its form. */
export function wordsOfDates({ suspensions, ...days }: StepDates): DateWords {
  const words: Record<string, string> = {};
  for (const field of DATE_FIELDS) words[field] = days[field] ?? '';
  suspensions.forEach(({ from, to, ground }, at) => {
    words[`from-${at + 1}`] = from;
    words[`to-${at + 1}`] = to ?? '';
    words[`ground-${at + 1}`] = ground;
  });
  return words;
}

/** A sentence for a fault of dates. */
export function datesFaultText({ field, code, other }: DatesFault, text: PlanMessages): FieldError {
  const { faults, fields } = text.step;
  const named = other === undefined ? '' : other === 'from' ? faults.from : fields[other].toLowerCase();
  if (code === 'needs' || code === 'before' || code === 'after') return { field, text: faults[code](named) };
  return { field, text: faults[code] };
}
