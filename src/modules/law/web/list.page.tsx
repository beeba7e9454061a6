import { type Day, dayInPoland, parseDay } from '../../../kernel/day.ts';
import { frameOf, page, type PageContext } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { ErrorSummary, Field, Select, TextField } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { formatDay, plural } from '../../../ui/quantity.ts';
import { isAbout, type LawLine, linesOf, SHOWN, shows, type Shown } from '../core/lines.ts';
import type { LawShelf } from '../core/shelf.ts';
import { keysWaiting } from '../data/entries.queries.ts';
import { officeBook } from '../usecases/office-book.ts';
import { LineTables } from './line-tables.tsx';
import { lawMessages } from './messages.ts';

type Asked = {
  readonly shown: Shown;
  readonly words: string;
  readonly module: string;
  readonly on: string;
  readonly asOf: Day;
  readonly wrong: boolean;
};

const LONGEST = 100;

function readAsked(c: PageContext): Asked {
  const query = new URL(c.req.url).searchParams;
  const today = dayInPoland(c.var.rooms.clock.now());
  const on = (query.get('on') ?? '').trim().slice(0, LONGEST);
  const asOf = on === '' ? today : parseDay(on);
  return {
    shown: SHOWN.find((one) => one === query.get('show')) ?? 'all',
    words: (query.get('q') ?? '').trim().slice(0, LONGEST),
    module: query.get('module') ?? '',
    on: on === '' ? today : on,
    asOf: asOf ?? today,
    wrong: asOf === null,
  };
}

/** Of the office, with what waits for a second person; or for everybody. */
export type ListDoor = 'officeLaw' | 'law';

/** `/biuro/prawo` and `/prawo`: every parameter of law on a day, by module and act. */
// oxlint-disable-next-line max-params
export const showLawList =
  (shelves: readonly LawShelf[], door: ListDoor) =>
  async (c: PageContext): Promise<Response> => {
    const { locale, db, city } = c.var;
    const text = { ...lawMessages(locale).list, ...(door === 'law' && lawMessages(locale).open) };
    const asked = readAsked(c);
    const waiting = door === 'law' ? new Set<string>() : await keysWaiting(db);
    const lines = linesOf(shelves, await officeBook(db, city), asked.asOf);
    const found = lines
      .filter(({ shelf }) => asked.module === '' || asked.module === shelf.code)
      .filter((line) => isAbout(line, asked.words));
    const told = found.filter((line) => shows(line, asked.shown, waiting));
    const day = formatDay(asked.asOf, locale);
    const noun = plural(locale, told.length, text.parameters);
    return page(
      c,
      <Page
        frame={frameOf(c)}
        title={(asked.wrong ? lawMessages(locale).errorTitle : '') + text.title}
        nav={door}
        wide
        {...(door === 'law' ? { sheets: ['desk'] } : { robots: 'noindex' })}
      >
        <div class="wrap">
          <div class="head">
            <h1>{text.title}</h1>
            <p class="sub">{text.lede}</p>
          </div>
          <Tabs lines={found} asked={asked} waiting={waiting} c={c} door={door} />
          <ErrorSummary errors={asked.wrong ? [{ field: 'on', text: text.badDay }] : []} locale={locale} />
          <Search shelves={shelves} asked={asked} c={c} door={door} />
          {told.length === 0 ? (
            <section class="section">
              <h2>{text.emptyTitle}</h2>
              <p>{text.empty}</p>
              <p class="mt">
                <a href={href(door, locale)}>{text.clear}</a>
              </p>
            </section>
          ) : (
            <>
              <p class="sub">{text.count(told.length, noun, day)}</p>
              <LineTables lines={told} waiting={waiting} on={asked.asOf} door={door} locale={locale} />
            </>
          )}
        </div>
      </Page>,
      asked.wrong ? 422 : 200,
    );
  };

type Props = { asked: Asked; c: PageContext; door: ListDoor };

function Tabs({ lines, asked, waiting, c, door }: Props & { lines: readonly LawLine[]; waiting: ReadonlySet<string> }) {
  const { locale } = c.var;
  const text = lawMessages(locale).list;
  const link = (shown: Shown): string => {
    const query = new URL(c.req.url).searchParams;
    if (shown === 'all') query.delete('show');
    else query.set('show', shown);
    return href(door, locale, {}, query);
  };
  return (
    <nav class="tabs inbox-tabs" aria-label={text.viewsLabel}>
      {SHOWN.filter((shown) => shown !== 'waiting' || door === 'officeLaw').map((shown) => (
        <a key={shown} href={link(shown)} aria-current={shown === asked.shown ? 'page' : undefined}>
          {text.shown[shown]} <span class="count">{lines.filter((line) => shows(line, shown, waiting)).length}</span>
        </a>
      ))}
    </nav>
  );
}

function Search({ shelves, asked, c, door }: Props & { shelves: readonly LawShelf[] }) {
  const { locale } = c.var;
  const text = lawMessages(locale).list;
  const error = asked.wrong ? text.badDay : undefined;
  const modules = shelves.map(({ code, name }) => ({ value: code, label: name[locale] }));
  return (
    <form class="filterline" action={href(door, locale)} noValidate>
      {asked.shown !== 'all' && <input type="hidden" name="show" value={asked.shown} />}
      <TextField id="q" label={text.search} value={asked.words} size="w10" maxLength={LONGEST} locale={locale} />
      <Field id="module" label={text.module} locale={locale}>
        <Select id="module" value={asked.module} options={[{ value: '', label: text.anyModule }, ...modules]} />
      </Field>
      <TextField
        id="on"
        label={text.asOf}
        type={asked.wrong ? 'text' : 'date'}
        value={asked.on}
        size="w10"
        error={error}
        locale={locale}
      />
      <p>
        <button class="btn btn--quiet">{text.show}</button>
      </p>
    </form>
  );
}
