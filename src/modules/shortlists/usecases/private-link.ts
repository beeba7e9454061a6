import { idInLink, isLinkTo, makeLink, type Linked } from '../../../platform/keys/private-link.ts';
import { type Day, daysBetween, dayInPoland } from '../../../kernel/day.ts';
import type { Desk } from '../../../platform/web/index.ts';

/**
 * What a link opens: a list to change, a list to read, an alert. `stop` only ends an alert; `question` only changes what it
 * asks, for two days, because it stands in the address of a list, which people pass on.
 */
export type LinkKind = 'edit' | 'read' | 'alert' | 'stop' | 'question';

type Means = Pick<Desk, 'whole' | 'city' | 'now'>;

const KINDS: Readonly<Record<LinkKind, string>> = {
  edit: 'list-edit',
  read: 'list-read',
  alert: 'alert',
  stop: 'alert-stop',
  question: 'alert-question',
};

const FIRST_DAY = '2026-01-01' as Day;
/** From 1, a day each. */
const dayNumber = (now: Date): number => 1 + Math.max(0, daysBetween(FIRST_DAY, dayInPoland(now)));

/** A list or an alert is deleted to end its links, so they have one version only; `question` has one for each day. */
// oxlint-disable-next-line max-params
const linked = ({ city, now }: Means, kind: LinkKind, id: number, daysAgo = 0): Linked => ({
  kind: KINDS[kind],
  city: city.teryt,
  id,
  version: kind === 'question' ? dayNumber(now) - daysAgo : 1,
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
  const tried = kinds.flatMap((kind) =>
    (kind === 'question' ? [0, 1] : [0]).map((daysAgo) => ({ kind, of: linked(means, kind, id, daysAgo) })),
  );
  const right = await Promise.all(tried.map(({ of }) => isLinkTo(means.whole, link, of)));
  const at = right.indexOf(true);
  return at < 0 ? null : { id, kind: tried[at]!.kind };
}
