import { clockInPoland } from '../../../kernel/calendar/poland-clock.ts';
import { frameOf, page, type PageContext } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { Page } from '../../../ui/page.tsx';
import { formatDay } from '../../../ui/quantity.ts';
import { Table } from '../../../ui/table.tsx';
import { STATES, type Submission, type SubmissionState } from '../core/submission.ts';
import { waitingCounts } from '../data/figures.ts';
import { readSubmissions } from '../data/submissions.queries.ts';
import { submissionMessages } from './messages.ts';

/** `/biuro/zgloszenia` */
export async function showSubmissions(c: PageContext): Promise<Response> {
  const { locale, db } = c.var;
  const text = submissionMessages(locale).office;
  const asked = c.req.query('state') ?? '';
  const state = STATES.find((one) => one === asked) ?? null;
  const known = asked === '' || state !== null;
  const all = await readSubmissions(db, null);
  const figures = await waitingCounts(db);
  const shown = (state ? all.filter((one) => one.state === state) : all).toSorted(
    (a, b) => Number(figures.has(b.id)) - Number(figures.has(a.id)),
  );
  return page(
    c,
    <Page frame={frameOf(c)} title={text.title} nav="officeSubmissions" wide robots="noindex">
      <div class="wrap">
        <div class="head">
          <h1>{text.title}</h1>
          <p class="sub">{known ? text.lede : text.badFilter}</p>
        </div>
        <States all={all} state={state} c={c} />
        {shown.length === 0 ? (
          <section class="section">
            <h2>{text.emptyTitle}</h2>
            <p>{text.empty}</p>
          </section>
        ) : (
          <Rows rows={shown} figures={figures} c={c} />
        )}
      </div>
    </Page>,
    known ? 200 : 422,
  );
}

type Props = { all: readonly Submission[]; state: SubmissionState | null; c: PageContext };

function States({ all, state, c }: Props) {
  const { locale } = c.var;
  const words = submissionMessages(locale);
  const item = (one: SubmissionState | null, label: string) => (
    <a
      key={label}
      href={href('officeSubmissions', locale, {}, one ? `state=${one}` : '')}
      aria-current={state === one ? 'page' : undefined}
    >
      {label} <span class="count">{one ? all.filter((row) => row.state === one).length : all.length}</span>
    </a>
  );
  return (
    <nav class="tabs inbox-tabs" aria-label={words.office.viewsLabel}>
      {item(null, words.office.all)}
      {STATES.map((one) => item(one, words.states[one]!))}
    </nav>
  );
}

type RowsProps = { rows: readonly Submission[]; figures: ReadonlyMap<number, number>; c: PageContext };

function Rows({ rows, figures, c }: RowsProps) {
  const { locale } = c.var;
  const words = submissionMessages(locale);
  const { columns } = words.office;
  return (
    <div class="inbox">
      <Table
        rows={rows}
        rowKey={({ id }) => String(id)}
        columns={[
          {
            key: 'what',
            title: columns.what,
            cell: ({ id, kind, character }) => (
              <>
                <a href={href('officeSubmission', locale, { id: String(id) })}>{words.office.one(id)}</a>
                <span class="why">{words.kinds[character ? `${kind}:${character}` : kind]}</span>
              </>
            ),
          },
          {
            key: 'where',
            title: columns.where,
            cell: ({ parcels, address }) => [parcels.slice(0, 4).join(', '), address].filter(Boolean).join('; '),
          },
          {
            key: 'state',
            title: columns.state,
            cell: ({ id, state }) => (
              <>
                {words.states[state]}
                {figures.has(id) && <span class="why">{words.office.waiting(figures.get(id)!)}</span>}
              </>
            ),
          },
          {
            key: 'received',
            title: columns.received,
            cell: ({ receivedAt }) => formatDay(clockInPoland(receivedAt).day, locale, 'short'),
          },
        ]}
      />
    </div>
  );
}
