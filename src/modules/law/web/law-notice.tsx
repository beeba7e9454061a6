import type { ComponentChildren } from 'preact';
import { dayInPoland } from '../../../kernel/day.ts';
import type { PageContext, SessionLike } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { formatDay, plural } from '../../../ui/quantity.ts';
import { allows } from '../../accounts/index.ts';
import { linesOf } from '../core/lines.ts';
import type { LawShelf } from '../core/shelf.ts';
import { keysWaiting } from '../data/entries.queries.ts';
import { officeBook } from '../usecases/office-book.ts';
import { lawMessages } from './messages.ts';

/** For the office's first page: which numbers of law end soon, and what waits for a second person; nothing where there is neither. */
export const lawNotice =
  (shelves: readonly LawShelf[]) =>
  async (c: PageContext, session: SessionLike): Promise<ComponentChildren> => {
    if (!allows(session, 'law.read')) return null;
    const { db, city, locale, rooms } = c.var;
    const lines = linesOf(shelves, await officeBook(db, city), dayInPoland(rooms.clock.now()));
    const ending = lines.filter((line) => line.ending);
    const waiting = await keysWaiting(db);
    const text = lawMessages(locale).notice;
    const first = ending.map(({ last }) => last!).toSorted()[0];
    if (!first && waiting.size === 0) return null;
    const gaps = ending.filter(({ next }) => next.length === 0).length;
    const link = (show: string) => href('officeLaw', locale, {}, `show=${show}`);
    const noun = plural(locale, ending.length, lawMessages(locale).list.parameters);
    return (
      <p class="notice">
        {first && (
          <>
            <a href={link('ending')}>{text.ending(`${ending.length} ${noun}`)}</a>
            {`${text.first(formatDay(first, locale))}${gaps > 0 ? text.gaps(gaps) : ''}. `}
          </>
        )}
        {waiting.size > 0 && (
          <>
            <a href={link('waiting')}>{text.waiting(waiting.size)}</a>.
          </>
        )}
      </p>
    );
  };
