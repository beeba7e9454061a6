import { dayInPoland } from '../../../kernel/day.ts';
import type { Visibility } from '../../../kernel/fact.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { OFFERED, type SiteStatus } from '../../sites/index.ts';
import { readFacts, readSites } from '../../sites/index.server.ts';
import { dueQuestions, MOST_LETTERS_A_DAY } from '../core/schedule.ts';
import { wantsReminder } from '../core/sheet.ts';
import { readRespondents } from '../data/respondents.queries.ts';
import { lockSheet, readSheets } from '../data/sheets.queries.ts';
import { noteLetter, takeDay } from '../data/sheets.writes.ts';
import { askIn } from './ask-respondent.ts';
import { writeLetter } from './write-letter.ts';

export type Swept = { readonly asked: number; readonly reminded: number };

const ALL: readonly Visibility[] = ['public', 'partners', 'office'];
/** Nobody is reminded of what is no longer on offer. */
const GONE: readonly SiteStatus[] = ['sold', 'withdrawn'];

/**
 * The day's round in one city: what the schedules ask, and reminders of what waits. In one transaction and once a day,
 * whichever process comes first, and no more letters than one day takes: what waits longest first, the rest on the days that follow. A second round of the same day does nothing. Depends on nothing but the rows and `desk.now`.
 */
export function sweepCity(desk: Desk): Promise<Swept> {
  const today = dayInPoland(desk.now);
  return desk.db.transaction().execute(async (tx) => {
    if (!(await takeDay(tx, today))) return { asked: 0, reminded: 0 };
    const [respondents, sheets, all] = [await readRespondents(tx), await readSheets(tx), await readSites(tx)];
    const facts = await readFacts(tx, { siteId: null, visibility: ALL });
    const offered = all.filter(({ status }) => OFFERED.includes(status));
    const sites = offered.map((site) => ({ id: site.id, facts: facts.get(site.id) ?? {} }));
    const slugs = new Map(all.map((site) => [site.id, site]));
    let [asked, reminded] = [0, 0];
    // What was asked already comes before what is new.
    const reminding = sheets
      .filter((sheet) => wantsReminder(sheet, today))
      .toSorted((a, b) => a.lastLetterAt.getTime() - b.lastLetterAt.getTime());
    for (const { id } of reminding) {
      if (reminded >= MOST_LETTERS_A_DAY) break;
      const sheet = await lockSheet(tx, id);
      const respondent = respondents.find((one) => one.id === sheet?.respondentId);
      const site = sheet && slugs.get(sheet.siteId);
      if (!sheet || !site || GONE.includes(site.status) || !respondent?.active || !wantsReminder(sheet, today))
        continue;
      await noteLetter(tx, id, { now: desk.now, expiresOn: null, reminder: true });
      await writeLetter(tx, desk, { sheet, respondent, site, expiresOn: sheet.expiresOn, reminder: true });
      reminded += 1;
    }
    for (const { respondent, siteId, keys } of dueQuestions(respondents, { sites, sheets }, today)) {
      if (asked + reminded >= MOST_LETTERS_A_DAY) break;
      const { slug } = slugs.get(siteId)!;
      const done = await askIn(tx, desk, { slug, respondentId: respondent.id, keys, clerk: null });
      if (done.ok && done.value.letter) asked += 1;
    }
    if (asked + reminded > 0) {
      const object = { kind: 'city', id: desk.city.teryt };
      await recordEvent(tx, { actor: 'system', action: 'confirmation.swept', object, details: { asked, reminded } });
    }
    return { asked, reminded };
  });
}
