import { dayInPoland } from '../../../kernel/day.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { checkNote, isSlug, listExpiry, type NoteFault } from '../core/shortlist.ts';
import { listById, sitesOfList, type KeptList, type KeptSite } from '../data/list.queries.ts';
import { deleteList, dropFromList, touchList, writeNote } from '../data/list.writes.ts';
import { noteChange } from './keep-list.ts';
import { linkOf, openLink } from './private-link.ts';

export type OpenList = {
  readonly list: KeptList;
  readonly sites: readonly KeptSite[];
  readonly mayChange: boolean;
  /** Links without addresses; the one that changes only for who came with it. */
  readonly readLink: string;
  readonly editLink: string | null;
};

/** The list that a link opens; null when the link is wrong, or the list deleted or expired. */
export async function listOfLink(desk: Desk, link: string): Promise<OpenList | null> {
  const opened = await openLink(desk, ['edit', 'read'], link);
  const list = opened && (await listById(desk.db, opened.id, dayInPoland(desk.now)));
  if (!list) return null;
  const mayChange = opened.kind === 'edit';
  return {
    list,
    sites: await sitesOfList(desk.db, list.id),
    mayChange,
    readLink: await linkOf(desk, 'read', list.id),
    editLink: mayChange ? link : null,
  };
}

export type ListChange =
  | { readonly kind: 'note'; readonly slug: string; readonly note: string }
  | { readonly kind: 'drop'; readonly slug: string }
  | { readonly kind: 'delete' };

export type ChangeFailure = { kind: 'no-such-list' } | { kind: 'bad-note'; fault: NoteFault; note: string };

/** Changes a list through the link that may, and moves its end on. */
export async function changeList(desk: Desk, link: string, change: ListChange): Promise<Result<null, ChangeFailure>> {
  const today = dayInPoland(desk.now);
  const opened = await openLink(desk, ['edit'], link);
  const list = opened && (await listById(desk.db, opened.id, today));
  if (!list || (change.kind !== 'delete' && !isSlug(change.slug))) return refuse({ kind: 'no-such-list' });
  const checked = change.kind === 'note' ? checkNote(change.note) : null;
  if (checked?.fault) return refuse({ kind: 'bad-note', fault: checked.fault, note: checked.note });
  return desk.db.transaction().execute(async (tx) => {
    if (change.kind === 'delete') {
      await deleteList(tx, list.id);
      await noteChange(tx, list.id, { action: 'shortlist.deleted', added: 0 });
      return ok(null);
    }
    await touchList(tx, list.id, { need: list.need, expiresOn: listExpiry(today) });
    if (change.kind === 'drop') await dropFromList(tx, list.id, change.slug);
    else await writeNote(tx, list.id, { slug: change.slug, note: checked?.note ?? '' });
    await noteChange(tx, list.id, { action: 'shortlist.changed', added: change.kind === 'drop' ? -1 : 0 });
    return ok(null);
  });
}
