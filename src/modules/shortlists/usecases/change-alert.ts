import { dayInPoland } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { findSites } from '../../matching/index.server.ts';
import { alertExpiry, type AlertMatch } from '../core/alert.ts';
import { askedBy, questionOf, type KeptQuestion } from '../core/question.ts';
import { alertById, lockAlert, type Alert } from '../data/alert.queries.ts';
import { activateAlert, changeAlert, deleteAlert, writeTold } from '../data/alert.writes.ts';
import { openLink } from './private-link.ts';

/** The alert that a link opens; null when the link is wrong, or the alert was stopped or has expired. */
export async function alertOfLink(desk: Desk, link: string): Promise<Alert | null> {
  const opened = await openLink(desk, ['alert'], link);
  return opened && alertById(desk.db, opened.id, dayInPoland(desk.now));
}

export type AlertChange =
  /** Confirms it, or renews it for a year. */
  { readonly kind: 'keep' } | { readonly kind: 'stop' } | { readonly kind: 'ask'; readonly question: URLSearchParams };

/** What its owner does with an alert. False when there is none behind the link, or the new question is damaged. */
export async function changeAlertByLink(desk: Desk, link: string, change: AlertChange): Promise<boolean> {
  const alert = await alertOfLink(desk, link);
  return alert !== null && changeOne(desk, alert, change);
}

/** Stops an alert through the link that can do nothing else. True also when it has been stopped before; false for a wrong link. */
export async function stopAlertByLink(desk: Desk, link: string): Promise<boolean> {
  const opened = await openLink(desk, ['stop'], link);
  if (!opened) return false;
  const alert = await alertById(desk.db, opened.id, dayInPoland(desk.now));
  if (alert) await changeOne(desk, alert, { kind: 'stop' });
  return true;
}

/** Whether a link is one that stops an alert. Changes nothing. */
export const isStopLink = async (desk: Desk, link: string): Promise<boolean> =>
  (await openLink(desk, ['stop'], link)) !== null;

/** The alert whose question a link may change today; null when the link is wrong or older than two days, or the alert gone. */
export async function alertOfQuestionLink(desk: Desk, link: string): Promise<Alert | null> {
  const opened = await openLink(desk, ['question'], link);
  return opened && alertById(desk.db, opened.id, dayInPoland(desk.now));
}

/** Another question for an alert. False when the link opens none, or the question is damaged. */
export async function changeQuestion(desk: Desk, link: string, question: URLSearchParams): Promise<boolean> {
  const alert = await alertOfQuestionLink(desk, link);
  return alert !== null && changeOne(desk, alert, { kind: 'ask', question });
}

async function changeOne(desk: Desk, alert: Alert, change: AlertChange): Promise<boolean> {
  const question = change.kind === 'ask' ? questionOf(change.question) : alert;
  if (!question) return false;
  // What answers at this moment is known to the owner, who has just seen it on the page.
  const seen = change.kind === 'stop' ? [] : await matchesOf(desk, question);
  return desk.db.transaction().execute(async (tx) => {
    const now = await lockAlert(tx, alert.id);
    if (!now) return false;
    await write(tx, { alert: now, change, question, seen, desk });
    const action = { keep: now.state === 'pending' ? 'alert.confirmed' : 'alert.renewed', stop: 'alert.stopped' };
    await recordEvent(tx, {
      actor: 'visitor',
      action: change.kind === 'ask' ? 'alert.changed' : action[change.kind],
      object: { kind: 'alert', id: alert.id },
    });
    return true;
  });
}

type Writing = {
  readonly alert: Alert;
  readonly change: AlertChange;
  readonly question: KeptQuestion;
  readonly seen: readonly AlertMatch[];
  readonly desk: Desk;
};

async function write(tx: Db, { alert, change, question, seen, desk }: Writing): Promise<void> {
  if (change.kind === 'stop') return deleteAlert(tx, alert.id);
  if (change.kind === 'ask') await changeAlert(tx, alert.id, question);
  const confirming = change.kind === 'keep' && alert.state === 'pending';
  if (change.kind === 'keep')
    await activateAlert(tx, alert.id, { at: desk.now, until: alertExpiry(dayInPoland(desk.now)) });
  if (confirming || change.kind === 'ask') await writeTold(tx, alert.id, seen);
}

/** The sites that answer a question today. */
export async function matchesOf(desk: Pick<Desk, 'db' | 'now'>, question: KeptQuestion): Promise<AlertMatch[]> {
  const { found } = await findSites(desk.db, { ...askedBy(question), asOf: dayInPoland(desk.now) });
  return found.map(({ site, state }) => ({ siteId: site.id, slug: site.slug, state }));
}
