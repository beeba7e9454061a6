import type { Day } from '../../../kernel/day.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { href } from '../../../routes.ts';
import { type Column, Table } from '../../../ui/table.tsx';
import type { LawLine } from '../core/lines.ts';
import { checkedWords } from './checked-words.ts';
import { lawMessages } from './messages.ts';
import { validWords } from './row-words.tsx';

type Props = {
  lines: readonly LawLine[];
  waiting: ReadonlySet<string>;
  on: Day;
  door: 'officeLaw' | 'law';
  locale: Locale;
};

/** Parameters by module, and in each by act. */
export function LineTables({ lines, waiting, on, door, locale }: Props) {
  const text = lawMessages(locale);
  const columns = columnsOf({ waiting, on, door, locale });
  return (
    <>
      {[...Map.groupBy(lines, ({ shelf }) => shelf)].map(([shelf, own]) => (
        <section key={shelf.code} class="section" aria-labelledby={`shelf-${shelf.code}`}>
          <h2 id={`shelf-${shelf.code}`}>{shelf.name[locale]}</h2>
          {[...Map.groupBy(own, ({ act }) => act)].map(([act, ofAct]) => (
            <div key={act} class="law-act">
              <h3 lang={act === '' ? undefined : 'pl'}>{act === '' ? text.list.noAct : act}</h3>
              <Table rows={ofAct} rowKey={({ parameter }) => parameter.key} columns={columns} />
            </div>
          ))}
        </section>
      ))}
    </>
  );
}

function columnsOf({ waiting, on, door, locale }: Omit<Props, 'lines'>): Column<LawLine>[] {
  const text = lawMessages(locale);
  const titles = text.list.columns;
  const told = ({ shelf, parameter }: LawLine, rows: LawLine['rows']): string =>
    rows.map(({ value }) => shelf.tell(parameter, value, locale)).join(' | ');
  return [
    {
      key: 'name',
      title: titles.name,
      cell: ({ parameter: { key, name } }) => (
        <>
          <a href={href(`${door}Parameter`, locale, { key }, `on=${on}`)}>{name[locale]}</a>
          {waiting.has(key) && <span class="why">{text.list.waits}</span>}
        </>
      ),
    },
    {
      key: 'value',
      title: titles.value,
      cell: (line) => (line.rows.length === 0 ? text.gap : told(line, line.rows)),
    },
    {
      key: 'valid',
      title: titles.valid,
      cell: (line) => {
        const [row] = line.rows;
        if (row === undefined) return '–';
        const next = line.next.length === 0 ? text.list.afterGap : text.list.after(told(line, line.next));
        return (
          <>
            {validWords({ from: row.from, to: line.last }, locale)}
            {line.ending && <span class="why">{next}</span>}
          </>
        );
      },
    },
    {
      key: 'state',
      title: titles.state,
      cell: ({ state, rows }) => (
        <>
          {text.states[state]}
          {rows.map(
            (row, i) =>
              row.checkedOn !== null && (
                <span key={i} class="why">
                  {checkedWords({ checkedOn: row.checkedOn, checkedBy: row.checkedBy ?? null }, locale)}
                </span>
              ),
          )}
        </>
      ),
    },
    { key: 'source', title: titles.source, kind: 'margin', cell: (line) => <Source line={line} locale={locale} /> },
  ];
}

/** Articles and addresses; the act stands above the table. */
function Source({ line: { rows, parameter }, locale }: { line: LawLine; locale: Locale }) {
  const text = lawMessages(locale);
  const links = new Map(rows.map(({ clause: { article, url } }) => [`${article} ${url}`, { article, url }]));
  return (
    <>
      {[...links].map(([key, { article, url }]) => (
        <span key={key} class="law-source">
          {article !== null && <span lang="pl">{article} </span>}
          {url === null ? (
            article === null && text.noSource
          ) : (
            <a href={url} rel="noreferrer">
              {text.source}
              <span class="vh">: {parameter.name[locale]}</span>
            </a>
          )}
        </span>
      ))}
    </>
  );
}
