import { aidRequest, askAid } from '../../aid/index.server.ts';
import type { Answered } from './answer-question.ts';
import { problem } from './problem.ts';
import { readQuestion } from './read-question.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Answers at once, without a thread: for questions of a few milliseconds. */
export function answerHere(bytes: Uint8Array, by: (given: unknown) => Answered): Answered {
  let given: unknown;
  try {
    given = JSON.parse(decoder.decode(bytes));
  } catch {
    return { status: 400, body: problem('not-json', 'Send one JSON object in UTF-8.') };
  }
  return by(given);
}

/** Which public aid a project may get. */
export function answerAidQuestion(given: unknown): Answered {
  const read = readQuestion(given, aidRequest);
  if (!read.ok) return { status: read.error.problem.status, body: read.error.problem };
  const told = askAid(read.value);
  if (told.ok) return { status: 200, body: told.value };
  const { pointer, detail } = told.error;
  const found = problem('wrong-question', 'Mend what the errors name.', { errors: [{ pointer, detail }] });
  return { status: found.status, body: found };
}
