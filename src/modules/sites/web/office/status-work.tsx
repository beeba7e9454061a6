import { clockInPoland } from '../../../../kernel/calendar/poland-clock.ts';
import { href } from '../../../../routes.ts';
import { ErrorSummary, TextArea } from '../../../../ui/form.tsx';
import { formatDay } from '../../../../ui/quantity.ts';
import { Table } from '../../../../ui/table.tsx';
import { NEXT } from '../../core/status.ts';
import { officeSiteMessages } from './messages.ts';
import type { SiteViewProps } from './site-view.tsx';

/** What the status may become, who must do it, and what it was. */
export function StatusWork(props: SiteViewProps) {
  const { c, found, state, session } = props;
  const { locale } = c.var;
  const { site, history } = found;
  const text = officeSiteMessages(locale);
  const submitted = site.status === 'in-review' ? history.find(({ to }) => to === 'in-review') : undefined;
  const own = submitted?.byId === session.accountId;
  const options = NEXT[site.status]
    .filter((to) => !(own && to === 'published'))
    .map((to) => ({ to, label: text.moves[`${site.status}:${to}`]! }));
  const error = state.status?.fault;
  return (
    <section class="section" aria-labelledby="status">
      <h2 id="status">{text.site.status}</h2>
      {submitted && (
        <p class="notice">{own ? text.site.samePerson : text.site.waits(submitted.by ?? text.site.command)}</p>
      )}
      <form method="post" action={href('officeSite', locale, { slug: site.slug })} noValidate>
        {error && <ErrorSummary errors={[{ field: 'reason', text: error }]} locale={locale} />}
        <input type="hidden" name="do" value="status" />
        <input type="hidden" name="version" value={String(site.version)} />
        <TextArea
          id="reason"
          label={text.site.reason}
          hint={text.site.reasonHint}
          value={state.status?.reason ?? ''}
          rows={2}
          error={error}
          locale={locale}
        />
        <p class="actions mt">
          {options.map(({ to, label }, index) => (
            <button key={to} class={index === 0 ? 'btn' : 'btn btn--quiet'} name="to" value={to}>
              {label}
            </button>
          ))}
        </p>
      </form>
      <h3>{text.site.history}</h3>
      <History {...props} />
    </section>
  );
}

function History({ c, found: { history } }: SiteViewProps) {
  const { locale } = c.var;
  const text = officeSiteMessages(locale);
  const { historyColumns: columns } = text.site;
  if (history.length === 0) return <p class="sub">{text.site.noHistory}</p>;
  return (
    <Table
      rows={history.map((change, index) => ({ ...change, key: String(index) }))}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'when',
          title: columns.when,
          cell: ({ at }) => {
            const { day, minutes } = clockInPoland(at);
            const clock = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
            return `${formatDay(day, locale, 'short')}, ${clock}`;
          },
        },
        {
          key: 'what',
          title: columns.what,
          cell: ({ from, to, changed, proposal }) => {
            const gone = proposal && text.site.proposalGone[proposal.state];
            if (gone) return gone;
            return changed
              ? text.site.changedAfter(changed.map((part) => text.parts[part]!).join(', '))
              : `${text.statuses[from]} → ${text.statuses[to]}`;
          },
        },
        {
          key: 'who',
          title: columns.who,
          cell: ({ by, proposal }) => {
            const name = by ?? text.site.command;
            if (!proposal) return name;
            const authors = proposal.authors.join(', ');
            return text.site[proposal.state === 'accepted' ? 'proposedBy' : 'proposedOnly'](authors, name);
          },
        },
        { key: 'why', title: columns.why, cell: ({ reason }) => reason },
      ]}
    />
  );
}
