import { idInLink, isLinkTo, makeLink, type Linked } from '../../../platform/keys/private-link.ts';
import type { Desk } from '../../../platform/web/index.ts';

/** What a link opens: a list to change, a list to read, an alert. */
export type LinkKind = 'edit' | 'read' | 'alert';

type Means = Pick<Desk, 'whole' | 'city'>;

const KINDS: Readonly<Record<LinkKind, string>> = { edit: 'list-edit', read: 'list-read', alert: 'alert' };

/** A list or an alert is deleted to end its links, so they have one version only. */
const linked = ({ city }: Means, kind: LinkKind, id: number): Linked => ({
  kind: KINDS[kind],
  city: city.teryt,
  id,
  version: 1,
});

/** The link of one kind; one that reads can't be turned into one that changes. */
export const linkOf = (means: Means, kind: LinkKind, id: number): Promise<string> =>
  makeLink(means.whole, linked(means, kind, id));

/** What the link opens, of the kinds asked for; null when it is wrong or cut. */
export async function openLink(
  means: Means,
  kinds: readonly LinkKind[],
  link: string,
): Promise<{ id: number; kind: LinkKind } | null> {
  const id = idInLink(link);
  if (id === null) return null;
  const right = await Promise.all(kinds.map((kind) => isLinkTo(means.whole, link, linked(means, kind, id))));
  const at = right.indexOf(true);
  return at < 0 ? null : { id, kind: kinds[at]! };
}
