import type { Db } from '../../../platform/db/index.ts';
import { aidRequest, askAid } from '../../aid/index.server.ts';
import { officeBook } from '../../law/index.server.ts';
import type { FindingWords } from '../../matching/index.server.ts';
import type { Answered } from './answer-question.ts';
import { problem } from './problem.ts';
import { readQuestion } from './read-question.ts';

/** The city that is asked, opened only by questions that need it. */
export type AskedHere = () => Promise<{
  readonly teryt: string;
  readonly db: Db;
  /** As the address names it; empty where it names none. */
  readonly site: string;
  readonly now: Date;
  /** Public address without a closing slash. */
  readonly baseUrl: string;
  readonly words: FindingWords;
}>;

export type AnswerAtOnce = (given: unknown, here: AskedHere) => Answered | Promise<Answered>;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Answers at once, without a thread: for questions of a few milliseconds. */
// oxlint-disable-next-line max-params
export function answerHere(bytes: Uint8Array, by: AnswerAtOnce, here: AskedHere): Answered | Promise<Answered> {
  let given: unknown;
  try {
    given = JSON.parse(decoder.decode(bytes));
  } catch {
    return { status: 400, body: problem('not-json', 'Send one JSON object in UTF-8.') };
  }
  return by(given, here);
}

/** Which public aid a project may get, by the book of law of the city that is asked. */
export async function answerAidQuestion(given: unknown, here: AskedHere): Promise<Answered> {
  const read = readQuestion(given, aidRequest);
  if (!read.ok) return { status: read.error.problem.status, body: read.error.problem };
  const told = askAid(read.value, await officeBook((await here()).db));
  if (told.ok) return { status: 200, body: told.value };
  const { pointer, detail } = told.error;
  const found = problem('wrong-question', 'Mend what the errors name.', { errors: [{ pointer, detail }] });
  return { status: found.status, body: found };
}
