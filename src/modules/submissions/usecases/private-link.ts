import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Locale } from '../../../kernel/locale.ts';
import { secretNamed } from '../../../platform/keys/secrets.ts';
import { href } from '../../../routes.ts';
import type { Desk } from '../../cases/index.server.ts';
import type { Submission } from '../core/submission.ts';
import { submissionById } from '../data/submissions.queries.ts';

const MAC_BYTES = 20;
const SHAPE = /^([0-9a-z]{1,11})-([0-9a-f]{40})$/;

type Means = Pick<Desk, 'whole' | 'city'>;
type Linked = { readonly id: number; readonly linkVersion: number };

/** `<base36 id>-<160 bits>`: nobody can make one up. */
export async function submissionLink(means: Means, of: Linked): Promise<string> {
  return `${of.id.toString(36)}-${(await seal(means, of)).toString('hex')}`;
}

/** The submission that the link opens; null when it is wrong, cut, or revoked. */
export async function submissionOfLink(
  desk: Pick<Desk, 'db' | 'whole' | 'city'>,
  link: string,
): Promise<Submission | null> {
  const match = SHAPE.exec(link);
  if (!match) return null;
  const id = Number.parseInt(match[1]!, 36);
  if (!Number.isSafeInteger(id)) return null;
  const found = await submissionById(desk.db, id);
  // The same work is done for a submission that does not exist, so the time of the answer tells nothing.
  const right = await seal(desk, { id, linkVersion: found?.linkVersion ?? 0 });
  return timingSafeEqual(right, Buffer.from(match[2]!, 'hex')) ? found : null;
}

async function seal({ whole, city }: Means, { id, linkVersion }: Linked): Promise<Buffer> {
  const secret = await secretNamed(whole, 'submission-link');
  const text = `submission|${city.teryt}|${id}|${linkVersion}`;
  return createHmac('sha256', secret).update(text).digest().subarray(0, MAC_BYTES);
}

/** The whole address of the owner's private page. */
export async function ownerAddress(desk: Desk, of: Linked, locale: Locale): Promise<string> {
  return desk.baseUrl + href('submissionRoom', locale, { link: await submissionLink(desk, of) });
}

/** The whole address of the office's page of a submission, in Polish. */
export const officeAddress = (desk: Desk, id: number): string =>
  desk.baseUrl + href('officeSubmission', 'pl', { id: String(id) });
