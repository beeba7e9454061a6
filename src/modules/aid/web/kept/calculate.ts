import { type Day, dayInPoland } from '../../../../kernel/day.ts';
import type { PageContext } from '../../../../platform/web/index.ts';
import { officeBook } from '../../../law/index.server.ts';
import { answerWhole } from '../../core/answer.ts';
import type { Calculated } from '../../usecases/keep-calculation.ts';
import { questionOf } from '../fields.ts';
import { readAidForm } from '../read-form.ts';

const LONGEST = 8000;

/** Answers a question as the form's address writes it, as of its own day or of another; null when it is none. */
export async function calculate(c: PageContext, text: string, on: Day | null = null): Promise<Calculated | null> {
  if (text === '' || text.length > LONGEST) return null;
  const { locale, city, db, rooms } = c.var;
  const query = questionOf(new URLSearchParams(text));
  if (on) query.set('asOf', on);
  const today = dayInPoland(rooms.clock.now());
  const { question } = readAidForm(query, { today, locale, book: await officeBook(db, city) });
  const answer = question && answerWhole(question);
  if (!question || !answer?.ok) return null;
  query.set('asOf', question.asOf);
  return { question: query.toString(), asOf: question.asOf, answer: answer.value };
}
