import type { ComponentChildren } from 'preact';
import { failedLetters } from '../../../../platform/mail/index.ts';
import { frameOf, page, type PageContext, type SessionLike } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Page } from '../../../../ui/page.tsx';
import { plural } from '../../../../ui/quantity.ts';
import { compareCases, countViews, inView, isView, VIEWS, type View } from '../../core/inbox.ts';
import { inboxCases } from '../../data/inbox.queries.ts';
import { caseMessages } from '../messages.ts';
import { weekOfCases } from '../permits/case-permits.ts';
import { PermitWeek } from '../permits/permit-blocks.tsx';
import { FailedLetters } from './failed-letters.tsx';
import { erasureMessages } from './erasure/messages.ts';
import { InboxTable } from './inbox-table.tsx';

/** What other rooms of the office have to say on its first page. */
export type InboxNotice = (c: PageContext, session: SessionLike) => Promise<ComponentChildren>;

export const showInbox =
  (notice: InboxNotice) =>
  async (c: PageContext, session: SessionLike): Promise<Response> => {
    const { db, locale, rooms } = c.var;
    const asked = c.req.query('view') ?? 'ours';
    const view: View = isView(asked) ? asked : 'ours';
    const reader = { me: session.accountId, now: rooms.clock.now() };
    const [all, failed] = await Promise.all([inboxCases(db), failedLetters(db, null)]);
    const counts = countViews(all, reader);
    const shown = all.filter((one) => inView(view, one, reader)).toSorted(compareCases);
    const text = caseMessages(locale).inbox;
    const heading =
      counts.ours === 0 ? text.none : text.waiting(counts.ours, plural(locale, counts.ours, text.casesForms));
    return page(
      c,
      <Page frame={frameOf(c)} title={text.title} nav="office" wide robots="noindex">
        <div class="wrap">
          <div class="head">
            <h1>{heading}</h1>
            <p class="sub">{isView(asked) ? text.lede : text.badView}</p>
          </div>
          {view === 'ours' && (await notice(c, session))}
          {failed.length > 0 && <FailedLetters letters={failed} cases={all} locale={locale} />}
          {view === 'ours' && <PermitWeek cases={await weekOfCases(c)} locale={locale} />}
          <Views view={view} counts={counts} c={c} />
          {shown.length === 0 ? (
            <Empty view={view} c={c} />
          ) : (
            <div class="inbox inbox--cases">
              <InboxTable cases={shown} reader={reader} locale={locale} />
            </div>
          )}
          {view === 'closed' && (
            <p class="mt">
              <a href={href('officeCasesOver', locale)}>{erasureMessages(locale).list.link}</a>
            </p>
          )}
        </div>
      </Page>,
      isView(asked) ? 200 : 422,
    );
  };

function Views({ view, counts, c }: { view: View; counts: Readonly<Record<View, number>>; c: PageContext }) {
  const { locale } = c.var;
  const text = caseMessages(locale).inbox;
  return (
    <nav class="tabs inbox-tabs" aria-label={text.viewsLabel}>
      {VIEWS.map((one) => (
        <a
          key={one}
          href={href('office', locale, {}, one === 'ours' ? '' : `view=${one}`)}
          aria-current={one === view ? 'page' : undefined}
        >
          {text.views[one]} <span class="count">{counts[one]}</span>
        </a>
      ))}
    </nav>
  );
}

function Empty({ view, c }: { view: View; c: PageContext }) {
  const { locale } = c.var;
  const text = caseMessages(locale).inbox;
  return (
    <section class="section">
      <h2>{text.emptyTitle}</h2>
      <p>{text.empty[view]}</p>
      {view !== 'ours' && (
        <p class="mt">
          <a href={href('office', locale)}>{text.allOurs}</a>
        </p>
      )}
    </section>
  );
}
