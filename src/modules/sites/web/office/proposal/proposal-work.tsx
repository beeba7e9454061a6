import { clockInPoland } from '../../../../../kernel/calendar/poland-clock.ts';
import { href } from '../../../../../routes.ts';
import { ErrorSummary, TextArea } from '../../../../../ui/form.tsx';
import { formatDay } from '../../../../../ui/quantity.ts';
import { Table } from '../../../../../ui/table.tsx';
import { OverlapNotice } from '../land/overlap-notice.tsx';
import { officeSiteMessages } from '../messages.ts';
import type { SiteViewProps } from '../site-view.tsx';
import { BorderDrawing } from './border-drawing.tsx';
import { proposalRows } from './proposal-rows.ts';

/** What waits for a second person, beside how it is now, and the decision. Nothing when nothing waits. */
export function ProposalWork(props: SiteViewProps) {
  const { c, found, state, session } = props;
  const { locale, city } = c.var;
  const { proposal, site } = found;
  if (!proposal) return null;
  const text = officeSiteMessages(locale).proposal;
  const own = proposal.authors.includes(session.accountId);
  const fault = state.proposal?.fault;
  const when = formatDay(clockInPoland(proposal.changedAt).day, locale, 'short');
  return (
    <section class="section" aria-labelledby="proposal">
      <h2 id="proposal">{text.title}</h2>
      <p class="notice">{own ? text.own : text.from(proposal.authorNames.join(', '), when)}</p>
      <Table
        rows={proposalRows(found, { epsg: city.epsg, locale })}
        rowKey={({ key }) => key}
        columns={[
          { key: 'part', title: text.columns.part, cell: ({ part }) => part },
          { key: 'now', title: text.columns.now, cell: ({ now }) => now },
          { key: 'next', title: text.columns.next, cell: ({ next }) => next },
        ]}
      />
      {found.nextLand?.border && <BorderDrawing change={found.nextLand.border} locale={locale} />}
      {found.nextLand && <OverlapNotice overlaps={found.nextLand.overlaps} locale={locale} />}
      <form method="post" action={href('officeSite', locale, { slug: site.slug })} noValidate>
        {fault && <ErrorSummary errors={[{ field: 'proposalReason', text: fault }]} locale={locale} />}
        <input type="hidden" name="proposal" value={String(proposal.id)} />
        <input type="hidden" name="version" value={String(proposal.version)} />
        {!own && (
          <p class="actions mt">
            <button class="btn" name="do" value="proposal-accept">
              {text.accept}
            </button>
          </p>
        )}
        <TextArea
          id="proposalReason"
          label={own ? text.reasonOwn : text.reason}
          value={state.proposal?.reason ?? ''}
          rows={2}
          error={fault}
          locale={locale}
        />
        <p class="actions mt">
          <button class="btn btn--quiet" name="do" value="proposal-refuse">
            {own ? text.takeBack : text.refuse}
          </button>
        </p>
      </form>
    </section>
  );
}
