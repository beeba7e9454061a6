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
  const { db, site, now } = await here();
  const told = await askBuildable(db, site, { question: read.value, today: dayInPoland(now) });
  if (told.ok) return { status: 200, body: told.value };
  const found =
    told.error.kind === 'no-site'
      ? problem('no-such-site', 'No site on offer has this address: take it from the list of sites.')
      : problem('no-land', 'This site is a building, or has no parcels yet.');
  return { status: found.status, body: found };
}
