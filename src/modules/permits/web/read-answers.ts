import { type Day, parseDay } from '../../../kernel/day.ts';
import type { FieldError } from '../../../ui/form.tsx';
import { ANSWERS, MOST, NOTHING_KNOWN, type Project, type ProjectKey } from '../core/project/project.ts';
import type { PermitMessages } from './messages.ts';

export const KEYS = Object.keys(ANSWERS) as ProjectKey[];

/** What was typed, as it was typed, what it means, and what is wrong with it. */
export type Answers = {
  readonly asked: boolean;
  readonly typed: Readonly<Record<string, string>>;
  readonly project: Project;
  readonly start: Day;
  readonly errors: readonly FieldError[];
};

/** Reads an address as it was sent or written by hand; nothing faulty is taken for an answer. */
// oxlint-disable-next-line max-params
export function readAnswers(query: URLSearchParams, today: Day, text: PermitMessages): Answers {
  const typed: Record<string, string> = {};
  const errors: FieldError[] = [];
  const project: Record<string, unknown> = { ...NOTHING_KNOWN };
  const start = (query.get('start') ?? '').trim().slice(0, 40);
  const asked = [...query.keys()].some((key) => key === 'start' || key in ANSWERS);
  const first = start === '' ? today : parseDay(start);
  typed['start'] = start === '' ? today : start;
  if (first === null || first < '2021-01-01' || first > '2090-12-31')
    errors.push({ field: 'start', text: text.faults.start });
  for (const key of KEYS) {
    const given = (query.get(key) ?? '').trim().slice(0, 40);
    typed[key] = given;
    if (given === '' || given === 'unknown') continue;
    const read = ANSWERS[key] === null ? readNumber(given, MOST[key]!) : ANSWERS[key].includes(given) ? given : null;
    if (read === null)
      errors.push({
        field: key,
        text: ANSWERS[key] === null ? text.faults.number(String(MOST[key])) : text.faults.choice,
      });
    else project[key] = read;
  }
  return { asked, typed, project: project as unknown as Project, start: errors.length > 0 ? today : first!, errors };
}

function readNumber(given: string, most: number): number | null {
  if (!/^\d{1,6}([.,]\d{1,4})?$/.test(given)) return null;
  const value = Number(given.replace(',', '.'));
  return value <= most ? value : null;
}
