import { clockInPoland } from '../../../../../kernel/calendar/poland-clock.ts';
import { dayInPoland, type Day } from '../../../../../kernel/day.ts';
import { writeCsv } from '../../../../../kernel/files/csv.ts';
import { frameOf, page, type PageContext } from '../../../../../platform/web/index.ts';
import { href } from '../../../../../routes.ts';
import { Page } from '../../../../../ui/page.tsx';
import { formatDay } from '../../../../../ui/quantity.ts';
import { Table } from '../../../../../ui/table.tsx';
import { officeBook } from '../../../../law/index.server.ts';
import { keepingOf } from '../../../core/keeping/retention.ts';
import { closedCases } from '../../../data/erasure.queries.ts';
import { dayText } from '../../in-words.ts';
import { caseMessages } from '../../messages.ts';
import { erasureMessages } from './messages.ts';

type Kept = {
  readonly number: string;
  readonly receivedAt: Date;
  readonly closedAt: Date;
  readonly until: Day;
  readonly years: number;
  readonly over: boolean;
};

async function kept(c: PageContext): Promise<readonly Kept[]> {
  const { db, city, rooms } = c.var;
  const book = await officeBook(db, city);
  const today = dayInPoland(rooms.clock.now());
  return (await closedCases(db)).flatMap((one) => {
    const { until, years, over } = keepingOf(clockInPoland(one.closedAt).day, book, today);
    return until === null || years === null ? [] : [{ ...one, until, years, over }];
  });
}

/** `/biuro/po-okresie`: closed cases whose time of keeping is over, to be disposed of with the archive's consent; `?format=csv` hands them out. */
export async function showOver(c: PageContext): Promise<Response> {
  const { locale } = c.var;
  const text = erasureMessages(locale).list;
  const all = await kept(c);
  const over = all.filter((one) => one.over);
  if (c.req.query('format') === 'csv') return download(c, over);
  const next = all.filter((one) => !one.over).toSorted((a, b) => (a.until < b.until ? -1 : 1))[0];
  return page(
    c,
    <Page frame={frameOf(c)} title={text.title} nav="office" wide robots="noindex">
      <div class="wrap">
        <nav class="crumb" aria-label={caseMessages(locale).inbox.title}>
          <a href={href('office', locale)}>{caseMessages(locale).inbox.title}</a>
        </nav>
        <div class="head">
          <h1>{text.title}</h1>
          <p class="lede">{text.lede}</p>
        </div>
        {over.length === 0 ? (
          <p>
            {text.none} {next && text.next(formatDay(next.until, locale))}
          </p>
        ) : (
          <>
            <OverTable c={c} over={over} />
            <p class="actions mt">
              <a class="btn btn--quiet" href={href('officeCasesOver', locale, {}, 'format=csv')}>
                {text.download}
              </a>
            </p>
          </>
        )}
      </div>
    </Page>,
  );
}

function OverTable({ c, over }: { c: PageContext; over: readonly Kept[] }) {
  const { locale } = c.var;
  const text = erasureMessages(locale).list;
  return (
    <Table
      caption={text.title}
      rows={over}
      rowKey={({ number }) => number}
      columns={[
        { key: 'number', title: text.columns.number, cell: ({ number }) => number },
        { key: 'received', title: text.columns.received, cell: ({ receivedAt }) => dayText(receivedAt, locale) },
        { key: 'closed', title: text.columns.closed, cell: ({ closedAt }) => dayText(closedAt, locale) },
        { key: 'until', title: text.columns.until, cell: ({ until }) => formatDay(until, locale) },
        {
          key: 'work',
          title: text.columns.work,
          cell: ({ number }) => (
            <a href={href('officeCaseErasure', locale, { number })}>
              {text.open}
              <span class="vh">: {number}</span>
            </a>
          ),
        },
      ]}
    />
  );
}

/** For the archive, in Polish: number, days and category; no names. */
function download(c: PageContext, over: readonly Kept[]): Response {
  const header = [
    'Znak lub numer sprawy',
    'Data wpływu',
    'Data zakończenia',
    'Kategoria archiwalna',
    'Przechowywana do',
  ];
  const rows = over.map((one) => [
    one.number,
    clockInPoland(one.receivedAt).day,
    clockInPoland(one.closedAt).day,
    `B${one.years}`,
    one.until,
  ]);
  return c.body(writeCsv(header, rows), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="spis-do-brakowania.csv"',
    'Cache-Control': 'no-store',
  });
}
