import { dayInPoland, type Day } from '../../../kernel/day.ts';
import { forgetLetters } from '../../../platform/mail/index.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { forgetInAnswers } from '../../cases/index.server.ts';
import { forgetSource } from '../../sites/index.server.ts';
import { endedBy } from '../core/keeping.ts';
import { referenceOf } from '../core/owner-fact.ts';
import { lockOver, overSubmissions } from '../data/erasure.queries.ts';
import { lockSubmission } from '../data/submissions.queries.ts';
import { erasePerson } from '../data/erasure.writes.ts';
import { dropFiles } from './drop-files.ts';

type Means = Pick<Desk, 'db' | 'whole' | 'city' | 'now'>;

/**
 * Erases the personal data of submissions in one city that ended a year ago: names, addresses, words (in
 * statements about the site too), files and letters.
 * Depends on nothing but the rows and `now`; a second run finds nothing. The event tells which submission, and no person.
 * @returns how many were erased.
 */
export async function eraseOver(means: Means): Promise<number> {
  const ended = endedBy(dayInPoland(means.now));
  let erased = 0;
  for (const id of await overSubmissions(means.db, ended)) if (await erase(means, id, ended)) erased += 1;
  return erased;
}

async function erase({ db, whole, city, now }: Means, id: number, ended: Day): Promise<boolean> {
  // Letters stand outside the city's rows: first, so that a crash in between leaves the submission to the next round.
  await forgetLetters(whole, { city: city.teryt, about: `submission:${id}` });
  return db.transaction().execute(async (tx) => {
    if (!(await lockOver(tx, id, ended))) return false;
    const files = await dropFiles(tx, id);
    const siteId = (await lockSubmission(tx, id))?.siteId ?? null;
    const paper = { reference: referenceOf(id), at: now };
    const words = siteId === null ? [] : await forgetSource.forgetPaperIn(tx, { siteId, ...paper });
    await forgetInAnswers(tx, { words, names: [], becomes: '' });
    await erasePerson(tx, id, now);
    const object = { kind: 'submission', id };
    const details = { files, words: words.length };
    await recordEvent(tx, { actor: 'system', action: 'submission.erased', object, details });
    return true;
  });
}
