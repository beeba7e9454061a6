import { type Day, parseDay } from '../../../kernel/day.ts';
import type { FieldError } from '../../../ui/form.tsx';
import { PROJECT_KEYS, readAnswer } from '../core/project/answers-text.ts';
import { ANSWERS, MOST, NOTHING_KNOWN, type Project } from '../core/project/project.ts';
import type { PermitMessages } from './messages.ts';

/** What was typed, as it was typed, what it means, and what is wrong with it. */
export type Answers = {
  readonly asked: boolean;
  readonly typed: Readonly<Record<string, string>>;
  readonly project: Project;
  readonly start: Day;
  readonly errors: readonly FieldError[];
};

/** What is known beside what was typed: it answers what was left open. */
type Beside = { readonly today: Day; readonly known?: Partial<Project> };

/** Reads an address as it was sent or written by hand; nothing faulty is taken for an answer. */
// oxlint-disable-next-line max-params
export function readAnswers(query: URLSearchParams, { today, known = {} }: Beside, text: PermitMessages): Answers {
  const typed: Record<string, string> = {};
  const errors: FieldError[] = [];
  const project: Record<string, unknown> = { ...NOTHING_KNOWN, ...known };
  const start = (query.get('start') ?? '').trim().slice(0, 40);
  const asked = [...query.keys()].some((key) => key === 'start' || key in ANSWERS);
  const first = start === '' ? today : parseDay(start);
  typed['start'] = start === '' ? today : start;
  if (first === null || first < '2021-01-01' || first > '2090-12-31')
    errors.push({ field: 'start', text: text.faults.start });
  for (const key of PROJECT_KEYS) {
    const given = (query.get(key) ?? '').trim().slice(0, 40);
    typed[key] = given;
    if (given === '') continue;
    // Who says "I don't know" of what the site knows is asked nothing more: the site's word counts.
    if (given === 'unknown') continue;
    const read = readAnswer(key, given);
    if (read === null)
      errors.push({
        field: key,
        text: ANSWERS[key] === null ? text.faults.number(String(MOST[key])) : text.faults.choice,
      });
    else project[key] = read;
  }
  return { asked, typed, project: project as unknown as Project, start: errors.length > 0 ? today : first!, errors };
}
