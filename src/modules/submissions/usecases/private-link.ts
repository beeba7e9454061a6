import type { Locale } from '../../../kernel/locale.ts';
import { idInLink, isLinkTo, makeLink, type Linked } from '../../../platform/keys/private-link.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import type { Submission } from '../core/submission.ts';
import { submissionById } from '../data/submissions.queries.ts';

type Means = Pick<Desk, 'whole' | 'city'>;
type Of = Pick<Submission, 'id' | 'linkVersion'>;

const linked = ({ city }: Means, { id, linkVersion }: Of): Linked => ({
  kind: 'submission',
  city: city.teryt,
  id,
  version: linkVersion,
});

/** The private link of a submission. */
export const submissionLink = (means: Means, of: Of): Promise<string> => makeLink(means.whole, linked(means, of));

/** The submission that the link opens; null when it is wrong, cut, or revoked. */
export async function submissionOfLink(
  desk: Pick<Desk, 'db' | 'whole' | 'city'>,
  link: string,
): Promise<Submission | null> {
  const id = idInLink(link);
  if (id === null) return null;
  const found = await submissionById(desk.db, id);
  return (await isLinkTo(desk.whole, link, linked(desk, { id, linkVersion: found?.linkVersion ?? 0 }))) ? found : null;
}

/** The whole address of the owner's private page. */
export async function ownerAddress(desk: Desk, of: Of, locale: Locale): Promise<string> {
  return desk.baseUrl + href('submissionRoom', locale, { link: await submissionLink(desk, of) });
}

/** The whole address of the office's page of a submission, in Polish. */
export const officeAddress = (desk: Desk, id: number): string =>
  desk.baseUrl + href('officeSubmission', 'pl', { id: String(id) });
