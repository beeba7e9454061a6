import { formatDay } from '../../../../ui/quantity.ts';
import { Table } from '../../../../ui/table.tsx';
import type { DatedRow } from '../../../../kernel/law/dated.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { canonical } from '../../core/canonical.ts';
import { changesOf } from '../../core/fields/changes.ts';
import type { DeskEntry } from '../../data/entries.queries.ts';
import { lawMessages } from '../messages.ts';
import type { ParameterState } from '../parameter-state.ts';
import { validWords } from '../row-words.tsx';

type Line = { readonly what: string; readonly before: string | null; readonly after: string | null };

/** What an entry changes against the row that holds on its first day, side by side, for who compares it with the act. */
export function Difference({ entry, state }: { entry: DeskEntry; state: ParameterState }) {
  const { locale, rows } = state;
  const text = lawMessages(locale).one.difference;
  const was = rowBefore(rows, entry);
  const { lines, same } = linesOf(entry, was, state);
  return (
    <div class="law-difference">
      <Table<Line>
        rows={lines}
        rowKey={({ what }) => what}
        columns={[
          { key: 'what', title: text.what, cell: ({ what }) => what },
          {
            key: 'before',
            title: was ? text.before(formatDay(entry.from, locale, 'short')) : text.beforeGap,
            cell: ({ before }) => (before === null ? <span class="sub">{text.nothing}</span> : before),
          },
          {
            key: 'after',
            title: text.after,
            cell: ({ after }) => (after === null ? <span class="sub">{text.goes}</span> : <b>{after}</b>),
          },
        ]}
      />
      {same > 0 && <p class="small sub">{text.same(same)}</p>}
    </div>
  );
}

/** The row that would answer on the entry's first day without it. */
const rowBefore = (rows: readonly DatedRow<unknown>[], entry: DeskEntry): DatedRow<unknown> | null =>
  rows.find(
    (row) =>
      row.from <= entry.from &&
      (row.to === null || row.to >= entry.from) &&
      (entry.kind === 'value' || canonical(row.value) === canonical(entry.value)),
  ) ?? null;

// oxlint-disable-next-line max-params
function linesOf(entry: DeskEntry, was: DatedRow<unknown> | null, state: ParameterState) {
  const { line, locale } = state;
  const text = lawMessages(locale).one.difference;
  const { parameter, shelf } = line;
  const { changed, same } = parameter.form
    ? changesOf(parameter.form, was?.value, entry.value)
    : { changed: [], same: 0 };
  const say = (value: unknown): string => shelf.tell(parameter, parameter.read(value) ?? value, locale);
  const values: Line[] = parameter.form
    ? changed.map(({ label, before, after }) => ({
        what: label[locale],
        before: before && before[locale],
        after: after && after[locale],
      }))
    : [{ what: text.value, before: was && say(was.value), after: say(entry.value) }];
  const clause = ({ act, article }: DatedRow<unknown>['clause']): string => [act, article].filter(Boolean).join(', ');
  const around: Line[] = [
    {
      what: text.valid,
      before: was && validWords(was, locale),
      after: entry.kind === 'reading' && was ? validWords(was, locale) : validWords(entry, locale),
    },
    { what: text.act, before: was && clause(was.clause), after: clause(entry.clause) },
    {
      what: text.read,
      before: was && readWords(was.checkedOn, locale),
      after: readWords(entry.checkedOn, locale),
    },
  ];
  return { lines: [...values, ...around], same };
}

// oxlint-disable-next-line max-params
const readWords = (on: DatedRow<unknown>['checkedOn'], locale: Locale): string => {
  const text = lawMessages(locale).one.difference;
  return on === null ? text.notRead : text.readOn(formatDay(on, locale, 'short'));
};
