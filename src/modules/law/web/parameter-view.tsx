import type { ComponentChildren } from 'preact';
import { href } from '../../../routes.ts';
import { allows } from '../../accounts/index.ts';
import type { DatedRow } from '../../../kernel/law/dated.ts';
import { canonical } from '../core/canonical.ts';
import { markOf } from '../core/draft.ts';
import { EntryTable } from './entries/entry-table.tsx';
import { ReadingForm } from './forms/reading-form.tsx';
import { lawMessages } from './messages.ts';
import type { ParameterState } from './parameter-state.ts';
import { History } from './opened/history.tsx';
import { OnDay } from './opened/on-day.tsx';
import { headOf } from './row-words.tsx';
import { ValueForm } from './forms/value-form.tsx';
import { Waiting } from './entries/waiting.tsx';

type Props = { state: ParameterState };

/** A parameter on a day, what waits for a second person, its history, and the forms. */
export function ParameterView({ state, told }: Props & { told: string | null }) {
  const { line, locale, entries, session, problem } = state;
  const { shelf, parameter } = line;
  const text = lawMessages(locale).one;
  const waiting = entries.filter((entry) => entry.state === 'proposed');
  return (
    <div class="wrap">
      <nav class="crumb" aria-label={text.whereLabel}>
        <a href={href('officeLaw', locale)}>{text.back}</a>
      </nav>
      <div class="head">
        <h1>{headOf(parameter.name[locale])}</h1>
        <p class="sub">
          {shelf.name[locale]} · <code>{parameter.key}</code>
        </p>
      </div>
      {told && <output class="notice">{told}</output>}
      {problem && (
        <p class="notice notice--late" role="alert">
          {problem}
        </p>
      )}
      <OnDay state={state} door="officeLawParameter" />
      {waiting.length > 0 && (
        <Block id="waiting" title={text.waiting}>
          {waiting.map((entry) => (
            <Waiting key={entry.id} entry={entry} state={state} />
          ))}
        </Block>
      )}
      <Block id="history" title={text.history}>
        <History state={state} isAdded={addedBy(state)} beside={(row) => <ReadLink state={state} row={row} />} />
      </Block>
      {entries.length > waiting.length && (
        <Block id="entries" title={text.entries}>
          <EntryTable state={state} />
        </Block>
      )}
      {allows(session, 'law.write') ? (
        <>
          {state.rows.length > 0 && (
            <Block id="reading" title={text.reading.title}>
              <ReadingForm state={state} />
            </Block>
          )}
          <Block id="add" title={text.value.title}>
            <ValueForm state={state} />
          </Block>
        </>
      ) : (
        <Remark text={text.mayNotWrite} />
      )}
    </div>
  );
}

const Remark = ({ text }: { text: string }) => (
  <section class="section">
    <p>{text}</p>
  </section>
);

function Block({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** Rows that stand there because two people of the office added them. */
function addedBy({ entries }: ParameterState): (row: DatedRow<unknown>) => boolean {
  const added = new Set(
    entries
      .filter(({ kind, state }) => kind === 'value' && state === 'accepted')
      .map(({ from, value }) => `${from} ${canonical(value)}`),
  );
  return ({ from, value }) => added.has(`${from} ${canonical(value)}`);
}

/** To the form for a reading, filled in with that row. */
function ReadLink({ state: { line, session, locale }, row }: Props & { row: DatedRow<unknown> }) {
  if (!allows(session, 'law.write') || row.checkedOn !== null) return null;
  const { shelf, parameter } = line;
  const query = new URLSearchParams({ read: markOf(row) });
  return (
    <a class="law-source" href={`${href('officeLawParameter', locale, { key: parameter.key }, query)}#reading`}>
      {lawMessages(locale).one.reading.link}
      <span class="vh">: {shelf.tell(parameter, row.value, locale)}</span>
    </a>
  );
}
