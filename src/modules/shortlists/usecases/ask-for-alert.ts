import { dayInPoland } from '../../../kernel/day.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { takeTry } from '../../../platform/rate/rate.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { cleanEmail, isEmail } from '../../accounts/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { pendingUntil } from '../core/alert.ts';
import { confirmLetter } from '../core/letters.ts';
import { questionOf } from '../core/question.ts';
import { insertAlert } from '../data/alert.writes.ts';
import { linkOf } from './private-link.ts';

export type AskFailure =
  | { kind: 'bad-email'; code: 'missing' | 'bad-email' }
  | { kind: 'bad-question' }
  | { kind: 'too-many'; retryAfterSeconds: number };

export type AlertToAsk = {
  readonly email: string;
  readonly question: URLSearchParams;
  readonly locale: Locale;
  /** Network address; only a keyed hash of it is kept. */
  readonly address: string;
};

const ASKED_PER_HOUR = 5;
const HOUR_SECONDS = 3600;

/** Keeps a question under an address until its owner confirms by the letter that goes there. The answer tells nothing of the address. */
export async function askForAlert(desk: Desk, to: AlertToAsk): Promise<Result<null, AskFailure>> {
  const email = cleanEmail(to.email);
  if (email === '') return refuse({ kind: 'bad-email', code: 'missing' });
  if (!isEmail(email)) return refuse({ kind: 'bad-email', code: 'bad-email' });
  const question = questionOf(to.question);
  if (!question) return refuse({ kind: 'bad-question' });
  for (const [what, who] of [
    ['alert-address', to.address],
    ['alert-email', email.toLowerCase()],
  ] as const) {
    const limits = { limit: ASKED_PER_HOUR, windowSeconds: HOUR_SECONDS, now: desk.now };
    const tried = await takeTry(desk.whole, { what, who, ...limits });
    if (!tried.allowed) return refuse({ kind: 'too-many', retryAfterSeconds: tried.retryAfterSeconds });
  }
  const expiresOn = pendingUntil(dayInPoland(desk.now));
  await desk.db.transaction().execute(async (tx) => {
    const id = await insertAlert(tx, { ...question, email, locale: to.locale, expiresOn });
    const link = await alertAddress(desk, id, to.locale);
    const words = confirmLetter({ city: desk.city, link }, to.locale);
    await queueMail(tx, { city: desk.city.teryt, to: email, about: `alert:${id}`, now: desk.now, ...words });
    const details = { hasNeed: question.need !== '', hasFilter: question.filter !== '' };
    await recordEvent(tx, { actor: 'visitor', action: 'alert.asked', object: { kind: 'alert', id }, details });
  });
  return ok(null);
}

/** The whole address of the owner's page. */
export const alertAddress = async (desk: Desk, id: number, locale: Locale): Promise<string> =>
  desk.baseUrl + href('savedSearch', locale, { link: await linkOf(desk, 'alert', id) });
