import { addDays, type Day, dayInPoland } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import type { Site, SiteStatus } from '../../sites/index.ts';
import { readSites } from '../../sites/index.server.ts';
import type { Respondent, TopicAsked } from '../core/respondent.ts';
import { DAYS_REMEMBERED, type Due, dueQuestions, inTurn, MOST_LETTERS_A_DAY } from '../core/schedule.ts';
import { type Sheet, wantsReminder } from '../core/sheet.ts';
import { readRespondents } from '../data/respondents.queries.ts';
import { lockSheet, readSheets } from '../data/sheets.queries.ts';
import { noteLetter, takeDay } from '../data/sheets.writes.ts';
import { askIn } from './ask-respondent.ts';
import { saidSites } from './said-sites.ts';
import { writeLetter } from './write-letter.ts';

export type Swept = { readonly asked: number; readonly reminded: number };

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
    const respondents = await readRespondents(tx);
    const sheets = await readSheets(tx, { since: addDays(today, -DAYS_REMEMBERED) });
    let [asked, reminded] = [0, 0];
    // What was asked already comes before what is new.
    const reminding = sheets
      .filter((sheet) => wantsReminder(sheet, today))
      .toSorted((a, b) => a.lastLetterAt.getTime() - b.lastLetterAt.getTime());
    for (const { id } of reminding) {
      if (reminded >= MOST_LETTERS_A_DAY) break;
      const sheet = await lockSheet(tx, id);
      const respondent = respondents.find((one) => one.id === sheet?.respondentId);
      const site = sheet && (await siteOf(tx, sheet.siteId));
      if (!sheet || !site || GONE.includes(site.status) || !respondent?.active || !wantsReminder(sheet, today))
        continue;
      await noteLetter(tx, id, { now: desk.now, expiresOn: null, reminder: true });
      await writeLetter(tx, desk, { sheet, respondent, site, expiresOn: sheet.expiresOn, reminder: true });
      reminded += 1;
    }
    for (const { respondent, siteId, keys } of await allDue(tx, { respondents, sheets, today })) {
      if (asked + reminded >= MOST_LETTERS_A_DAY) break;
      const { slug } = (await siteOf(tx, siteId))!;
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

const siteOf = async (tx: Db, id: number): Promise<Site | undefined> => (await readSites(tx, null, [id]))[0];

type Round = { readonly respondents: readonly Respondent[]; readonly sheets: readonly Sheet[]; readonly today: Day };

/** As `dueQuestions` of all sites on offer, of which only those are read where something may be due. */
async function allDue(tx: Db, { respondents, sheets, today }: Round): Promise<Due[]> {
  const scheduled = respondents.filter(({ active, topics }) => active && topics.some(isScheduled));
  const ahead = Math.max(0, ...scheduled.flatMap(({ topics }) => topics.map(({ aheadDays }) => aheadDays ?? 0)));
  const due: Due[] = [];
  for await (const sites of saidSites(tx, scheduled, addDays(today, ahead)))
    due.push(...dueQuestions(scheduled, { sites, sheets }, today));
  return inTurn(due, scheduled);
}

const isScheduled = ({ aheadDays }: TopicAsked): boolean => aheadDays !== null;
