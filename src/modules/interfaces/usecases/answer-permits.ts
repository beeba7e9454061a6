import { day } from '../../../kernel/day.ts';
import {
  askDeadline,
  askedProject,
  askPath,
  deadlineRequest,
  knownOfSite,
  observedSteps,
  pathRequest,
} from '../../permits/index.server.ts';
import { officeBook } from '../../law/index.server.ts';
import type { Answered } from './answer-question.ts';
import type { AskedHere } from './answer-here.ts';
import { problem } from './problem.ts';
import { readQuestion } from './read-question.ts';

/** How a term is counted. */
export function answerDeadline(given: unknown): Answered {
  const read = readQuestion(given, deadlineRequest);
  if (!read.ok) return { status: read.error.problem.status, body: read.error.problem };
  return { status: 200, body: askDeadline(read.value) };
}

/** The path to permits of a project, where it is asked for. */
export async function answerPath(given: unknown, here: AskedHere): Promise<Answered> {
  const read = readQuestion(given, pathRequest);
  if (!read.ok) return { status: read.error.problem.status, body: read.error.problem };
  const { site, start } = read.value;
  const { teryt, db } = await here();
  const ofSite = site === undefined ? null : await knownOfSite(db, site, day(start));
  const observed = (await observedSteps(db, askedProject(read.value, ofSite))).days;
  const told = askPath(read.value, { teryt, ofSite, observed, book: await officeBook(db) });
  if (told.ok) return { status: 200, body: told.value };
  const { pointer, detail } = told.error;
  const found = problem('wrong-question', 'Mend what the errors name.', { errors: [{ pointer, detail }] });
  return { status: found.status, body: found };
}
