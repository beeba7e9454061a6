import type { Db } from '../../../../platform/db/index.ts';
import { answersOnFacts, writeAnswers } from '../../data/answer-records.ts';
import { type Forgotten, withoutSource } from '../../core/without-source.ts';

/**
 * Takes the words and the name of a source that was erased out of the answers that cases keep; verdicts, figures and days stay. A part
 * of a larger change, whose event tells of it.
 */
export async function forgetInAnswers(tx: Db, forgotten: Forgotten): Promise<void> {
  const facts = [...new Set([...forgotten.words, ...forgotten.names])];
  if (facts.length === 0) return;
  for (const { id, results } of await answersOnFacts(tx, facts)) {
    await writeAnswers(tx, id, withoutSource(results, forgotten));
  }
}
