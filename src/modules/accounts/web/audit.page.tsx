import { parseDay } from '../../../kernel/day.ts';
import { frameOf, page, type PageContext } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { Page } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { parseActor, type AuditEvent, type EventFilter } from '../../audit/index.ts';
import { caseOfNumber, numbersOfCases, readEvents, verifyChain } from '../../audit/index.server.ts';
import { everyone } from '../data/account.queries.ts';
import { sayEvent, type TrailNames } from './audit-words.ts';
import { AuditFilter, type FilterWords } from './audit-filter.tsx';
import { accountMessages } from './messages.ts';

const PAGE_SIZE = 50;

type Asked = { words: FilterWords; filter: EventFilter; before: number | null; faults: Record<string, boolean> };

export async function showAudit(c: PageContext): Promise<Response> {
  const { db, locale } = c.var;
  const query = new URL(c.req.url).searchParams;
  const typed = word(query, 'object').toUpperCase();
  const asked = readQuestion(query, CASE_NUMBER.test(typed) ? await caseOfNumber(db, typed) : null);
  const wrong = Object.keys(asked.faults).length > 0;
  const [people, found, chain] = await Promise.all([
    everyone(db),
    wrong ? [] : readEvents(db, asked.filter, { before: asked.before, limit: PAGE_SIZE + 1 }),
    c.req.query('check') === '1' ? verifyChain(db) : null,
  ]);
  const text = accountMessages(locale).audit;
  const events = found.slice(0, PAGE_SIZE);
  const cases = events.flatMap(({ object }) => (object.kind === 'case' ? [object.id] : []));
  const names = { people: new Map(people.map(({ id, name }) => [id, name])), cases: await numbersOfCases(db, cases) };
  const last = found.length > PAGE_SIZE ? events.at(-1)!.seq : null;
  const view = (
    <Page frame={frameOf(c)} title={text.title} nav="officeAudit" wide robots="noindex">
      <div class="wrap">
        <div class="head">
          <h1>{text.title}</h1>
          <p class="sub">{text.lede}</p>
        </div>
        {chain && (
          <output class={chain.ok ? 'notice' : 'notice notice--late'}>
            {chain.ok ? text.whole(chain.value.seq, chain.value.hash) : text.broken(chain.error.seq)}
          </output>
        )}
        <AuditFilter asked={asked} people={people} locale={locale} />
        {events.length > 0 ? (
          <Trail events={events} names={names} c={c} />
        ) : (
          <div class="section">
            <h2>{text.empty}</h2>
            <p>{text.emptyNext}</p>
          </div>
        )}
        <nav class="actions mt" aria-label={text.pages}>
          {asked.before !== null && <a href={address(c, { before: null })}>{text.newest}</a>}
          {last !== null && <a href={address(c, { before: String(last) })}>{text.older}</a>}
          <a href={address(c, { check: '1' })}>{text.check}</a>
        </nav>
      </div>
    </Page>
  );
  return page(c, view, wrong ? 422 : 200);
}

function Trail({ events, names, c }: { events: readonly AuditEvent[]; names: TrailNames; c: PageContext }) {
  const text = accountMessages(c.var.locale).audit;
  const said = events.map((event) => ({ ...event, ...sayEvent(event, names, c.var.locale) }));
  return (
    <Table
      rows={said}
      rowKey={(event) => String(event.seq)}
      columns={[
        { key: 'seq', title: text.columns.seq, cell: (event) => event.seq },
        { key: 'when', title: text.columns.when, cell: (event) => <When at={event.at} c={c} /> },
        { key: 'who', title: text.columns.who, cell: (event) => event.who },
        { key: 'what', title: text.columns.what, cell: (event) => event.what },
        {
          key: 'object',
          title: text.columns.object,
          cell: ({ object, thing }) => (
            <a href={address(c, { object: `${object.kind}:${object.id}`, before: null })}>{thing}</a>
          ),
        },
        { key: 'details', title: text.columns.details, kind: 'wide', cell: (event) => event.details || '–' },
      ]}
    />
  );
}

function When({ at, c }: { at: Date; c: PageContext }) {
  const format = new Intl.DateTimeFormat(c.var.locale === 'pl' ? 'pl-PL' : 'en-GB', {
    timeZone: 'Europe/Warsaw',
    dateStyle: 'medium',
    timeStyle: 'medium',
  });
  return <time dateTime={at.toISOString()}>{format.format(at)}</time>;
}

function address(c: PageContext, change: Record<string, string | null>): string {
  const query = new URL(c.req.url).searchParams;
  query.delete('check');
  for (const [name, value] of Object.entries(change)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  return href('officeAudit', c.var.locale, {}, query);
}

const OBJECT = /^([a-z][a-z-]{0,30}):([\w./-]{1,60})$/;

const CASE_NUMBER = /^[A-Z]{1,10}-\d{4}-\d{1,9}$/;

/** `caseId`: of the case whose number was typed as the object. */
function readQuestion(query: URLSearchParams, caseId: string | null): Asked {
  const words = { object: word(query, 'object'), actor: word(query, 'actor'), day: word(query, 'day') };
  const before = word(query, 'before');
  const object = OBJECT.exec(caseId === null ? words.object : `case:${caseId}`);
  const actor = words.actor === '' ? null : parseActor(words.actor);
  const day = words.day === '' ? null : parseDay(words.day);
  const faults: Record<string, boolean> = {};
  if (words.object !== '' && !object) faults['object'] = true;
  if (words.actor !== '' && actor === null) faults['actor'] = true;
  if (words.day !== '' && day === null) faults['day'] = true;
  if (before !== '' && !/^\d{1,15}$/.test(before)) faults['before'] = true;
  return {
    words,
    filter: { objectKind: object?.[1] ?? null, objectId: object?.[2] ?? null, actor, day },
    before: before === '' || faults['before'] ? null : Number(before),
    faults,
  };
}

const word = (query: URLSearchParams, name: string): string => (query.get(name) ?? '').trim().slice(0, 100);
