import type { ComponentChildren } from 'preact';
import type { DatedRow } from '../../../../kernel/law/dated.ts';
import { Table } from '../../../../ui/table.tsx';
import { canonical } from '../../core/canonical.ts';
import { historyOf, type Stretch } from '../../core/lines.ts';
import { checkedWords } from '../checked-words.ts';
import { lawMessages } from '../messages.ts';
import { ActLink, validWords } from '../row-words.tsx';
import type { OpenedState } from './on-day.tsx';

type HistoryProps = {
  state: OpenedState;
  /** Whether the office added the row. */
  isAdded: (row: DatedRow<unknown>) => boolean;
  /** What may be done about a row. */
  beside?: (row: DatedRow<unknown>) => ComponentChildren;
};

/** Newest first; days without law stand among them. */
export function History({ state: { line, rows, locale }, isAdded, beside }: HistoryProps) {
  const { shelf, parameter } = line;
  const all = lawMessages(locale);
  const titles = all.one.historyColumns;
  const told = historyOf(rows);
  if (told.length === 0) return <p>{all.one.none}</p>;
  return (
    <Table<Stretch>
      rows={told}
      rowKey={(one) => (one.kind === 'gap' ? one.from : `${one.row.from} ${canonical(one.row.value)}`)}
      columns={[
        {
          key: 'valid',
          title: titles.valid,
          cell: (one) => validWords(one.kind === 'gap' ? one : one.row, locale),
        },
        {
          key: 'value',
          title: titles.value,
          cell: (one) => (one.kind === 'gap' ? all.gap : shelf.tell(parameter, one.row.value, locale)),
        },
        {
          key: 'state',
          title: titles.state,
          cell: (one) => (one.kind === 'gap' ? all.states['gap'] : checkedWords(one.row, locale)),
        },
        {
          key: 'act',
          title: titles.act,
          cell: (one) => (one.kind === 'gap' ? '–' : <ActLink clause={one.row.clause} />),
        },
        {
          key: 'origin',
          title: titles.origin,
          kind: 'margin',
          cell: (one) =>
            one.kind !== 'gap' && (
              <>
                {isAdded(one.row) ? all.one.added : all.one.delivered}
                {beside?.(one.row)}
              </>
            ),
        },
      ]}
    />
  );
}
