import type { Locale } from '../../../../kernel/locale.ts';
import { frameOf, page, type PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Page } from '../../../../ui/page.tsx';
import { Table } from '../../../../ui/table.tsx';
import type { Respondent } from '../../core/respondent.ts';
import { TOPICS } from '../../core/topic.ts';
import { readRespondents } from '../../data/respondents.queries.ts';
import { confirmationMessages } from '../messages.ts';

/** `/biuro/zrodla`: whom the office can ask. */
export async function showRespondents(c: PageContext): Promise<Response> {
  const { db, locale } = c.var;
  const all = await readRespondents(db);
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
      </div>
    </Page>,
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

function scheduleText({ topics }: Respondent, locale: Locale): string {
  const text = confirmationMessages(locale).sources;
  const asked = topics.filter(({ aheadDays }) => aheadDays !== null);
  if (asked.length === 0) return text.byHand;
  return asked.map(({ topic, aheadDays }) => text.ahead(TOPICS[topic][locale], aheadDays!)).join('; ');
}
