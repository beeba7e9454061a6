import type { Locale } from '../../../../kernel/locale.ts';
import { deskOf, frameOf, page, type PageContext, readForm, type SessionLike } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Page } from '../../../../ui/page.tsx';
import { Table } from '../../../../ui/table.tsx';
import { publicSource } from '../../../sites/index.ts';
import type { Respondent } from '../../core/respondent.ts';
import { TOPICS } from '../../core/topic.ts';
import { readRespondents } from '../../data/respondents.queries.ts';
import { monthsOfSilence } from '../../data/retention.queries.ts';
import { setRetention } from '../../usecases/privacy/set-retention.ts';
import { confirmationMessages } from '../messages.ts';
import { RetentionForm } from './retention-form.tsx';

/** `/biuro/zrodla`: whom the office can ask, and for how long it keeps whom it asks no more. */
export const showRespondents = (c: PageContext): Promise<Response> => draw(c, null);

export async function saveRetention(c: PageContext, { accountId }: SessionLike): Promise<Response> {
  const months = ((await readForm(c)).get('months') ?? '').slice(0, 20);
  const set = await setRetention(deskOf(c), { months, clerk: { accountId } });
  if (!set.ok) return draw(c, months);
  return c.redirect(`${href('officeRespondents', c.var.locale, {}, 'say=kept')}#retention`, 303);
}

/** `refused`: months as typed that can't be set. */
async function draw(c: PageContext, refused: string | null): Promise<Response> {
  const { db, locale } = c.var;
  const all = (await readRespondents(db)).filter(({ erased }) => !erased);
  const text = confirmationMessages(locale).sources;
  return page(
    c,
    <Page frame={frameOf(c)} title={text.title} nav="officeWork" wide robots="noindex">
      <div class="wrap">
        <div class="head">
          <h1>{all.length === 0 ? text.emptyTitle : text.heading}</h1>
          <p class="sub">{all.length === 0 ? text.empty : text.lede}</p>
          <p class="actions mt">
            <a class="btn" href={href('officeRespondent', locale, { id: 'new' })}>
              {text.add}
            </a>
            <a href={href('officeWork', locale)}>{confirmationMessages(locale).work.title}</a>
          </p>
          {c.req.query('say') === 'saved' && <output class="notice">{text.saved}</output>}
        </div>
        {all.length > 0 && <List all={all} locale={locale} />}
        <RetentionForm
          months={refused ?? String(await monthsOfSilence(db))}
          refused={refused !== null}
          saved={c.req.query('say') === 'kept'}
          locale={locale}
        />
      </div>
    </Page>,
    refused === null ? 200 : 422,
  );
}

function List({ all, locale }: { all: readonly Respondent[]; locale: Locale }) {
  const text = confirmationMessages(locale);
  const { columns } = text.sources;
  return (
    <Table
      rows={all}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'name',
          title: columns.name,
          cell: (one) => (
            <>
              <a href={href('officeRespondent', locale, { id: String(one.id) })}>{one.sourceName}</a>
              <br />
              <span class="small sub">
                {text.kinds[one.kind]}
                {!one.active && `, ${text.sources.off}`}
              </span>
              <NameInDoubt one={one} all={all} locale={locale} />
            </>
          ),
        },
        {
          key: 'scope',
          title: columns.scope,
          cell: ({ topics, everywhere, siteIds }) => (
            <>
              {topics.map(({ topic }) => TOPICS[topic][locale]).join(', ')}
              <br />
              <span class="small sub">
                {everywhere ? text.sources.everywhere : text.sources.someSites(siteIds.length)}
              </span>
            </>
          ),
        },
        {
          key: 'person',
          title: columns.person,
          cell: ({ person, email }) => (
            <>
              {person}
              {person && <br />}
              <a href={`mailto:${email}`}>{email}</a>
            </>
          ),
        },
        { key: 'schedule', title: columns.schedule, cell: (one) => scheduleText(one, locale) },
      ]}
    />
  );
}

/** Said of a name that no form would take today, or that may be a person's: everybody reads it. */
function NameInDoubt({ one, all, locale }: { one: Respondent; all: readonly Respondent[]; locale: Locale }) {
  const persons = all.map(({ person }) => person);
  const doubt = publicSource.nameDoubt(one.kind, one.sourceName, persons);
  return doubt && <span class="small stale mark">{confirmationMessages(locale).sources.doubts[doubt]}</span>;
}

function scheduleText({ topics }: Respondent, locale: Locale): string {
  const text = confirmationMessages(locale).sources;
  const asked = topics.filter(({ aheadDays }) => aheadDays !== null);
  if (asked.length === 0) return text.byHand;
  return asked.map(({ topic, aheadDays }) => text.ahead(TOPICS[topic][locale], aheadDays!)).join('; ');
}
