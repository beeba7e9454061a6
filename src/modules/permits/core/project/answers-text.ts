import { ANSWERS, MOST, type Project, type ProjectKey } from './project.ts';

export const PROJECT_KEYS = Object.keys(ANSWERS) as readonly ProjectKey[];

/** Reads what was typed or chosen for a question; null when it is no answer to it. A decimal comma is a point. */
export function readAnswer(key: ProjectKey, given: string): Project[ProjectKey] {
  const answers = ANSWERS[key];
  if (answers !== null) return answers.includes(given) ? (given as Project[ProjectKey]) : null;
  if (!/^\d{1,6}([.,]\d{1,4})?$/.test(given)) return null;
  const value = Number(given.replace(',', '.'));
  return value <= MOST[key]! ? value : null;
}

/** Answers as a query string, in the order of the questions; what is not known is left out. */
export function writeAnswers(project: Partial<Project>): string {
  const query = new URLSearchParams();
  for (const key of PROJECT_KEYS) {
    const answer = project[key];
    if (answer !== undefined && answer !== null && answer !== 'unknown') query.set(key, String(answer));
  }
  return query.toString();
}

/** Reads such a string; what is none of our answers is left out, so that nothing faulty is taken for one. */
export function readAnswersText(text: string): Partial<Project> {
  const query = new URLSearchParams(text);
  const read = PROJECT_KEYS.flatMap((key) => {
    const given = query.get(key);
    const answer = given === null ? null : readAnswer(key, given);
    return answer === null ? [] : [[key, answer] as const];
  });
  return Object.fromEntries(read);
}
