import { dayInPoland, type Day } from '../../../kernel/day.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { findSites, type FoundSite } from '../../matching/index.server.ts';
import { newsOf, warnFrom } from '../core/alert.ts';
import { endingLetter, newsLetter, type SiteLine } from '../core/letters.ts';
import { askedBy } from '../core/question.ts';
import { activeAlerts, lastRound, lockAlert, toldSites, type Alert } from '../data/alert.queries.ts';
import { deleteExpiredAlerts, markWarned, markWritten, writeRound, writeTold } from '../data/alert.writes.ts';
import { deleteExpiredLists } from '../data/list.writes.ts';
import { alertAddress } from './ask-for-alert.ts';
import { linkOf } from './private-link.ts';

/**
 * One look at a city for the owners of alerts: who asked about sites that are new or changed since they were told gets a letter, one a
 * day at most. Nothing is looked at again while neither the city nor the day has changed. Forgets what has expired.
 * @returns how many letters with sites were written.
 */
export async function makeRound(desk: Desk): Promise<number> {
  const today = dayInPoland(desk.now);
  const last = await lastRound(desk.db);
  if (last && last.revision === desk.city.revision && last.onDay === today) return 0;
  await forgetExpired(desk, today);
  let written = 0;
  for (const alert of await activeAlerts(desk.db, today)) {
    if (alert.writtenOn !== today && (await tellNews(desk, alert, today))) written += 1;
    if (!alert.warned && warnFrom(alert.expiresOn) <= today) await warn(desk, alert);
  }
  await writeRound(desk.db, { revision: desk.city.revision, onDay: today });
  return written;
}

async function tellNews(desk: Desk, alert: Alert, today: Day): Promise<boolean> {
  const { found } = await findSites(desk.db, { ...askedBy(alert), asOf: today });
  const matches = found.map(({ site, state }) => ({ siteId: site.id, slug: site.slug, state }));
  const bySlug = new Map(found.map((one) => [one.site.slug, one]));
  return desk.db.transaction().execute(async (tx) => {
    const now = await lockAlert(tx, alert.id);
    if (!now || now.writtenOn === today) return false;
    const { fresh, changed } = newsOf(matches, await toldSites(tx, alert.id));
    if (fresh.length + changed.length === 0) return false;
    await writeTold(tx, alert.id, matches);
    await markWritten(tx, alert.id, today);
    const link = await alertAddress(desk, alert.id, alert.locale);
    const lines = (some: typeof fresh): SiteLine[] =>
      some.flatMap(({ slug }) => {
        const one = bySlug.get(slug);
        return one ? [lineOf(desk, one, alert)] : [];
      });
    const words = newsLetter({ city: desk.city, link, fresh: lines(fresh), changed: lines(changed) }, alert.locale);
    await queueMail(tx, { ...letterTo(desk, alert), unsubscribe: await stopAddress(desk, alert), ...words });
    const details = { fresh: fresh.length, changed: changed.length };
    await recordEvent(tx, {
      actor: 'system',
      action: 'alert.written',
      object: { kind: 'alert', id: alert.id },
      details,
    });
    return true;
  });
}

const lineOf = (desk: Desk, { site }: FoundSite, { locale, need }: Alert): SiteLine => ({
  name: `${site.name[locale]}, ${site.district[locale]}`,
  link: desk.baseUrl + href('site', locale, { slug: site.slug }, need),
});

/** Where a letter's reader or mail program stops the alert. */
const stopAddress = async (desk: Desk, { id, locale }: Alert): Promise<string> =>
  desk.baseUrl + href('stopAlert', locale, { link: await linkOf(desk, 'stop', id) });

const letterTo = (desk: Desk, alert: Alert) =>
  ({ city: desk.city.teryt, to: alert.email, about: `alert:${alert.id}`, now: desk.now }) as const;

async function warn(desk: Desk, alert: Alert): Promise<void> {
  const link = await alertAddress(desk, alert.id, alert.locale);
  const on = dayInWords(alert.expiresOn, alert.locale);
  await desk.db.transaction().execute(async (tx) => {
    await markWarned(tx, alert.id);
    const words = endingLetter({ city: desk.city, link, on }, alert.locale);
    await queueMail(tx, { ...letterTo(desk, alert), unsubscribe: await stopAddress(desk, alert), ...words });
    await recordEvent(tx, { actor: 'system', action: 'alert.ending', object: { kind: 'alert', id: alert.id } });
  });
}

const dayInWords = (day: Day, locale: Alert['locale']): string =>
  new Intl.DateTimeFormat(locale === 'pl' ? 'pl-PL' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(day),
  );

async function forgetExpired(desk: Desk, today: Day): Promise<void> {
  await desk.db.transaction().execute(async (tx) => {
    const alerts = await deleteExpiredAlerts(tx, today);
    const lists = await deleteExpiredLists(tx, today);
    if (alerts + lists === 0) return;
    const details = { alerts, lists };
    await recordEvent(tx, {
      actor: 'system',
      action: 'alert.expired',
      object: { kind: 'city', id: desk.city.teryt },
      details,
    });
  });
}
