import { dayInPoland } from '../../../kernel/day.ts';
import { askBuildable, buildableSchemas } from '../../matching/index.server.ts';
import type { AskedHere } from './answer-here.ts';
import type { Answered } from './answer-question.ts';
import { problem } from './problem.ts';
import { readQuestion } from './read-question.ts';

/** What of a published site's land may be built on. */
export async function answerBuildable(given: unknown, here: AskedHere): Promise<Answered> {
  const read = readQuestion(given, buildableSchemas.request);
  if (!read.ok) return { status: read.error.problem.status, body: read.error.problem };
  const { db, site, now, baseUrl, words } = await here();
  const told = await askBuildable(db, site, { question: read.value, today: dayInPoland(now), baseUrl, words });
  if (told.ok) return { status: 200, body: told.value };
  const found = PROBLEMS[told.error.kind]();
  return { status: found.status, body: found };
}

const PROBLEMS = {
  'no-site': () => problem('no-such-site', 'No site on offer has this address: take it from the list of sites.'),
  'no-land': () => problem('no-land', 'This site is a building, or has no parcels yet.'),
  busy: () => problem('busy', 'Come again in 5 seconds.'),
  'too-slow': () => problem('too-slow', 'The border of this site is too intricate to be computed while you wait.'),
  broken: () => problem('fault', 'The computation broke. If it does so again, tell the office.'),
} as const;
