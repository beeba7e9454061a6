import { idInLink, isLinkTo, makeLink, type Linked } from '../../../platform/keys/private-link.ts';
import type { Desk } from '../../../platform/web/index.ts';
import type { Sheet } from '../core/sheet.ts';
import { sheetById } from '../data/sheets.queries.ts';

type Means = Pick<Desk, 'whole' | 'city'>;
type Of = Pick<Sheet, 'id' | 'linkVersion'>;

const linked = ({ city }: Means, { id, linkVersion }: Of): Linked => ({
  kind: 'confirmation',
  city: city.teryt,
  id,
  version: linkVersion,
});

/** The private link of a sheet of questions. */
export const sheetLink = (means: Means, of: Of): Promise<string> => makeLink(means.whole, linked(means, of));

/** The sheet that the link opens; null when it is wrong, cut, or ended. */
export async function sheetOfLink(desk: Pick<Desk, 'db' | 'whole' | 'city'>, link: string): Promise<Sheet | null> {
  const id = idInLink(link);
  if (id === null) return null;
  const found = await sheetById(desk.db, id);
  return (await isLinkTo(desk.whole, link, linked(desk, { id, linkVersion: found?.linkVersion ?? 0 }))) ? found : null;
}
