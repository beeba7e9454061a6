import { dayInPoland, parseDay } from '../../../../kernel/day.ts';
import { fault, frameOf, page, type PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Page } from '../../../../ui/page.tsx';
import { lineOf } from '../../core/lines.ts';
import { findOnShelves, type LawShelf } from '../../core/shelf.ts';
import { officeBook } from '../../usecases/office-book.ts';
import { lawMessages } from '../messages.ts';
import { headOf } from '../row-words.tsx';
import { History } from './history.tsx';
import { OnDay, type OpenedState } from './on-day.tsx';

/** `/prawo/:key`: a number of law on a day for everybody, with act, article, its days, who has read it, and what held before. */
export const showPublicParameter =
  (shelves: readonly LawShelf[]) =>
  async (c: PageContext): Promise<Response> => {
    const { locale, db, city, rooms } = c.var;
    const found = findOnShelves(shelves, c.req.param('key') ?? '');
    if (!found) return fault(c, 404);
    const book = await officeBook(db, city);
    const today = dayInPoland(rooms.clock.now());
    const on = (c.req.query('on') ?? '').trim().slice(0, 40);
    const asOf = on === '' ? today : parseDay(on);
    const state: OpenedState = {
      line: lineOf(found, book, asOf ?? today),
      rows: book.rowsOf(found.parameter),
      asOf: asOf ?? today,
      on: on === '' ? today : on,
      wrongDay: asOf === null,
      locale,
    };
    const { one, open, errorTitle } = lawMessages(locale);
    const name = headOf(found.parameter.name[locale]);
    return page(
      c,
      <Page frame={frameOf(c)} title={(state.wrongDay ? errorTitle : '') + name} nav="law" sheets={['desk']}>
        <div class="wrap">
          <nav class="crumb" aria-label={one.whereLabel}>
            <a href={href('law', locale)}>{open.title}</a>
          </nav>
          <div class="head">
            <h1>{name}</h1>
            <p class="sub">{found.shelf.name[locale]}</p>
          </div>
          <OnDay state={state} door="lawParameter" />
          <section class="section" aria-labelledby="history">
            <h2 id="history">{one.history}</h2>
            <History state={state} isAdded={({ added }) => added !== undefined} />
          </section>
          <section class="section">
            <p>{open.notice}</p>
          </section>
        </div>
      </Page>,
      state.wrongDay ? 422 : 200,
    );
  };
