import { Table } from '../../../../ui/table.tsx';
import { allows } from '../../../accounts/index.ts';
import type { DeskEntry } from '../../data/entries.queries.ts';
import { entryWords, knownWords, onDayOf } from './entry-words.ts';
import { lawMessages } from '../messages.ts';
import type { ParameterState } from '../parameter-state.ts';
import { ActLink, WholeTable } from '../row-words.tsx';
import { ReasonForm } from './waiting.tsx';

/** What the office entered and somebody decided, newest first, with who, when and why. */
export function EntryTable({ state }: { state: ParameterState }) {
  const { line, locale, session } = state;
  const text = lawMessages(locale).one;
  const titles = text.entryColumns;
  const mayWithdraw = allows(session, 'law.write');
  return (
    <Table<DeskEntry>
      rows={state.entries.filter((entry) => entry.state !== 'proposed')}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'what',
          title: titles.what,
          cell: (entry) => (
            <>
              {entryWords(entry, line, locale)}
              <WholeTable parameter={line.parameter} value={entry.value} locale={locale} />
            </>
          ),
        },
        {
          key: 'state',
          title: titles.state,
          cell: ({ state: now, reason, withdrawnWhy }) => (
            <>
              {text.entryStates[now]}
              {[reason, withdrawnWhy].map((why) => why !== null && <span class="why">{text.why(why)}</span>)}
            </>
          ),
        },
        {
          key: 'who',
          title: titles.who,
          cell: (entry) => (
            <>
              {knownWords(entry, locale)}
              {entry.decider !== null && entry.decidedAt !== null && (
                <span class="why">{text.decided(entry.decider, onDayOf(entry.decidedAt, locale))}</span>
              )}
              {entry.withdrawer !== null && entry.withdrawnAt !== null && (
                <span class="why">{text.withdrawnBy(entry.withdrawer, onDayOf(entry.withdrawnAt, locale))}</span>
              )}
            </>
          ),
        },
        { key: 'act', title: titles.act, cell: ({ clause }) => <ActLink clause={clause} /> },
        {
          key: 'do',
          title: titles.do,
          cell: (entry) =>
            entry.state === 'accepted' && mayWithdraw ? (
              <ReasonForm
                entry={entry}
                state={state}
                what="withdraw"
                title={text.withdrawTitle}
                hint={text.withdrawHint}
                button={text.withdraw}
              />
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}
