import { idInLink, isLinkTo, makeLink, type Linked } from '../../../platform/keys/private-link.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { caseById, type CaseFile } from '../data/case.queries.ts';

type Means = Pick<Desk, 'whole' | 'city'>;
type Version = Pick<Linked, 'id' | 'version'>;

const linked = ({ city }: Means, of: Version): Linked => ({ kind: 'case', city: city.teryt, ...of });

/** The private link of a case; a new version of it ends the old one. */
export const privateLink = (means: Means, of: Version): Promise<string> => makeLink(means.whole, linked(means, of));

/** The case that the link opens; null when it is wrong, cut, or revoked. */
export async function caseOfLink(desk: Pick<Desk, 'db' | 'whole' | 'city'>, link: string): Promise<CaseFile | null> {
  const id = idInLink(link);
  if (id === null) return null;
  const found = await caseById(desk.db, id);
  const opens = await isLinkTo(desk.whole, link, linked(desk, { id, version: found?.linkVersion ?? 0 }));
  return opens && found && !found.erasedAt ? found : null;
}
