import { createHash } from 'node:crypto';
import { clockInPoland } from '../../../kernel/calendar/poland-clock.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { takeTry } from '../../../platform/rate/rate.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import {
  checkSubmission,
  type CheckedSubmission,
  type SubmissionFault,
  type SubmissionWords,
} from '../core/check-submission.ts';
import { officeLetter, ownerLetter } from '../core/letters.ts';
import type { Submission } from '../core/submission.ts';
import { submissionByKey } from '../data/submissions.queries.ts';
import { insertSubmission, lockKey } from '../data/submissions.writes.ts';
import { officeAddress, ownerAddress } from './private-link.ts';

export type SubmissionForm = {
  readonly words: SubmissionWords;
  readonly locale: Locale;
  /** Made when the form was drawn: the same form sent twice is one submission. */
  readonly key: string;
  /** Network address; only a keyed hash of it is kept. */
  readonly address: string;
};

export type SubmitFailure =
  | { kind: 'bad-submission'; faults: readonly SubmissionFault[] }
  | { kind: 'bad-form' }
  | { kind: 'too-many'; retryAfterSeconds: number };

const PER_HOUR = 5;
const HOUR_SECONDS = 3600;

/** Takes a site that its owner offers, or answers the one that the same form already made. Letters go to owner and office. */
export async function submitSite(desk: Desk, form: SubmissionForm): Promise<Result<Submission, SubmitFailure>> {
  if (!/^[A-Za-z0-9_-]{16,64}$/.test(form.key)) return refuse({ kind: 'bad-form' });
  const checked = checkSubmission(form.words, clockInPoland(desk.now).day);
  if (!checked.ok) return checked;
  const key = createHash('sha256')
    .update(JSON.stringify([form.key, checked.value]))
    .digest('base64url');
  const refusal = await desk.db.transaction().execute(async (tx) => {
    // Copies of one form wait here for each other, and only the first of them counts as a try.
    await lockKey(tx, key);
    if (await submissionByKey(tx, key)) return null;
    const wait = await countTry(desk, form.address, checked.value.party.email);
    if (wait === null) await write(tx, desk, { form, checked: checked.value, key });
    return wait;
  });
  if (refusal !== null) return refuse({ kind: 'too-many', retryAfterSeconds: refusal });
  const made = await submissionByKey(desk.db, key);
  if (!made) throw new Error('the submission that was made is gone');
  return ok(made);
}

type Making = { form: SubmissionForm; checked: CheckedSubmission; key: string };

async function write(tx: Db, desk: Desk, { form, checked, key }: Making): Promise<void> {
  const { now, city } = desk;
  const id = await insertSubmission(tx, { checked, locale: form.locale, receivedAt: now, key });
  const link = await ownerAddress(desk, { id, linkVersion: 1 }, form.locale);
  const letter = { city: city.teryt, about: `submission:${id}`, now };
  await queueMail(tx, {
    ...letter,
    to: checked.party.email,
    ...ownerLetter('received', { id, link, city }, form.locale),
  });
  await queueMail(tx, {
    ...letter,
    to: city.email,
    ...officeLetter('new', { id, link: officeAddress(desk, id), city }),
  });
  await recordEvent(tx, {
    actor: 'visitor',
    action: 'submission.received',
    object: { kind: 'submission', id },
    details: { kind: checked.kind, parcels: checked.parcels.length, facts: Object.keys(checked.facts).length },
  });
}

async function countTry(desk: Desk, address: string, email: string): Promise<number | null> {
  const limits = [
    { what: 'submission-address', who: address },
    { what: 'submission-email', who: email.toLowerCase() },
  ];
  for (const limit of limits) {
    const counted = { ...limit, limit: PER_HOUR, windowSeconds: HOUR_SECONDS, now: desk.now };
    const answer = await takeTry(desk.whole, counted);
    if (!answer.allowed) return answer.retryAfterSeconds;
  }
  return null;
}
