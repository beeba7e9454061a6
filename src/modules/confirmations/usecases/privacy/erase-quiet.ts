import { type Day, dayInPoland } from '../../../../kernel/day.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { dropFile } from '../../../../platform/files/index.ts';
import { forgetLetters } from '../../../../platform/mail/index.ts';
import type { Desk } from '../../../../platform/web/index.ts';
import { recordEvent } from '../../../audit/index.server.ts';
import { forgetInAnswers } from '../../../cases/index.server.ts';
import { publicSource } from '../../../sites/index.ts';
import { forgetSource } from '../../../sites/index.server.ts';
import type { Respondent } from '../../core/respondent.ts';
import { quietUntil, willBeAsked } from '../../core/retention.ts';
import { leftBySource } from '../../data/answers.queries.ts';
import { monthsOfSilence, quietRespondents } from '../../data/retention.queries.ts';
import { erasePerson, unnameFiles } from '../../data/retention.writes.ts';
import { respondentById } from '../../data/respondents.queries.ts';
import { readSheets } from '../../data/sheets.queries.ts';
import { endLinks } from '../../data/sheets.writes.ts';
import { saidSites } from '../said-sites.ts';

type Means = Pick<Desk, 'db' | 'whole' | 'city' | 'now'>;

/**
 * Erases in one city the person and the address of each source whom nobody has asked or heard for the months that the city
 * set, unless a question waits or a schedule will ask. Its own words and the files that it sent go too; its kind and public name stay
 * with the figures that it gave. Depends on nothing but the rows and `now`; a second run finds nothing. The event names no person.
 * @returns how many were erased.
 */
export async function eraseQuiet(means: Means): Promise<number> {
  const today = dayInPoland(means.now);
  const days = { today, quietUntil: quietUntil(today, await monthsOfSilence(means.db)) };
  let erased = 0;
  for (const id of await quietRespondents(means.db, days)) {
    const respondent = await respondentById(means.db, id);
    if (!respondent || (await isScheduled(means.db, respondent, today))) continue;
    if (await erase(means, respondent, days)) erased += 1;
  }
  return erased;
}

async function isScheduled(db: Db, respondent: Respondent, today: Day): Promise<boolean> {
  for await (const sites of saidSites(db, [respondent], null)) if (willBeAsked(respondent, sites, today)) return true;
  return false;
}

type Days = { readonly today: Day; readonly quietUntil: Day };

async function erase({ db, whole, city, now }: Means, { id }: Respondent, days: Days): Promise<boolean> {
  // Letters stand outside the city's rows: first, so that a crash in between leaves the source to the next round.
  const sheets = await readSheets(db, { respondentId: id });
  for (const sheet of sheets) await forgetLetters(whole, { city: city.teryt, about: `confirmation:${sheet.id}` });
  return db.transaction().execute(async (tx) => {
    if ((await quietRespondents(tx, days, { id })).length === 0) return false;
    const found = (await respondentById(tx, id))!;
    const sourceName = nameLeft(found);
    const siteIds = found.everywhere ? null : [...found.siteIds, ...sheets.map(({ siteId }) => siteId)];
    const renamed = { kind: found.kind, name: found.sourceName, siteIds, becomes: sourceName };
    const facts = sourceName === found.sourceName ? [] : await forgetSource.forgetSourceIn(tx, renamed);
    const left = await leftBySource(tx, id);
    const words = await forgetSource.forgetWordsIn(tx, left.facts, now);
    await unnameFiles(tx, id);
    for (const fileId of left.files) await dropFile(tx, fileId);
    await forgetInAnswers(tx, { words, names: facts, becomes: sourceName });
    await endLinks(tx, id, { keptSites: [], today: days.today });
    await erasePerson(tx, id, { sourceName, now });
    const object = { kind: 'respondent', id };
    const counts = { facts: facts.length, words: words.length, files: left.files.length };
    const details = { kind: found.kind, quietSince: days.quietUntil, ...counts };
    await recordEvent(tx, { actor: 'system', action: 'respondent.erased', object, details });
    return true;
  });
}

/** An organisation's name stays; a person's gives way to the kind of source, with its number so that two stay two. */
function nameLeft({ id, kind, sourceName, person }: Respondent): string {
  const isPerson =
    kind === 'owner'
      ? !publicSource.isGenericOwner(sourceName)
      : publicSource.looksLikeEmail(sourceName) || publicSource.isNameOf(person, sourceName);
  return !isPerson ? sourceName : `${publicSource.kindWord(kind)} (źródło ${id})`;
}
