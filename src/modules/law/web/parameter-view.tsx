import type { ComponentChildren } from 'preact';
import { href } from '../../../routes.ts';
import { ErrorSummary, TextField } from '../../../ui/form.tsx';
import { formatDay } from '../../../ui/quantity.ts';
import { Table } from '../../../ui/table.tsx';
import { allows } from '../../accounts/index.ts';
import type { DatedRow } from '../../../kernel/law/dated.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { canonical } from '../core/canonical.ts';
import { markOf } from '../core/draft.ts';
import { historyOf, type Stretch } from '../core/lines.ts';
import { checkedWords } from './checked-words.ts';
import { EntryTable } from './entry-table.tsx';
import { ReadingForm } from './forms/reading-form.tsx';
import { lawMessages } from './messages.ts';
import type { ParameterState } from './parameter-state.ts';
import { ActLink, headOf, validWords, WholeTable } from './row-words.tsx';
import { ValueForm } from './forms/value-form.tsx';
import { Waiting } from './waiting.tsx';

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
      <OnDay state={state} />
      {waiting.length > 0 && (
        <Block id="waiting" title={text.waiting}>
          {waiting.map((entry) => (
            <Waiting key={entry.id} entry={entry} state={state} />
          ))}
        </Block>
      )}
      <Block id="history" title={text.history}>
        <History state={state} />
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

/** The value large, with its state in words, and the day to ask for. */
function OnDay({ state: { line, asOf, on, wrongDay, locale } }: Props) {
  const { shelf, parameter, rows } = line;
  const all = lawMessages(locale);
  const error = wrongDay ? all.list.badDay : undefined;
  return (
    <section class="section" aria-labelledby="on-day">
      <h2 id="on-day">{all.one.onDay(formatDay(asOf, locale))}</h2>
      {line.state === 'gap' && <p>{all.one.gapSays}</p>}
      {line.state === 'contested' && <p>{all.one.readings}</p>}
      {rows.map((row) => (
        <div key={canonical(row.value)} class="law-now">
          <p class="aid-figure">{shelf.tell(parameter, row.value, locale)}</p>
          <WholeTable parameter={parameter} value={row.value} locale={locale} />
          <p>
            {validWords(row, locale)}, {checkedWords(row, locale)}
            <br />
            <ActLink clause={row.clause} />
          </p>
        </div>
      ))}
      <ErrorSummary errors={error ? [{ field: 'on', text: error }] : []} locale={locale} />
      <form class="filterline" action={href('officeLawParameter', locale, { key: parameter.key })} noValidate>
        <TextField
          id="on"
          label={all.list.asOf}
          type={wrongDay ? 'text' : 'date'}
          value={on}
          size="w10"
          error={error}
          locale={locale}
        />
        <p>
          <button class="btn btn--quiet">{all.list.show}</button>
        </p>
      </form>
    </section>
  );
}

/** The form for a reading, filled in with that row. */
const readLink = (key: string, row: DatedRow<unknown>, locale: Locale): string =>
  `${href('officeLawParameter', locale, { key }, new URLSearchParams({ read: markOf(row) }))}#reading`;

/** Newest first; days without law stand among them. */
function History({ state: { line, rows, entries, session, locale } }: Props) {
  const { shelf, parameter } = line;
  const all = lawMessages(locale);
  const titles = all.one.historyColumns;
  const added = new Set(
    entries
      .filter(({ kind, state }) => kind === 'value' && state === 'accepted')
      .map(({ from, value }) => `${from} ${canonical(value)}`),
  );
  const told = historyOf(rows);
  const mayWrite = allows(session, 'law.write');
  const originOf = (isAdded: boolean, row: DatedRow<unknown>) => (
    <>
      {isAdded ? all.one.added : all.one.delivered}
      {mayWrite && row.checkedOn === null && (
        <a class="law-source" href={readLink(parameter.key, row, locale)}>
          {all.one.reading.link}
          <span class="vh">: {shelf.tell(parameter, row.value, locale)}</span>
        </a>
      )}
    </>
  );
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
            one.kind === 'gap' ? '' : originOf(added.has(`${one.row.from} ${canonical(one.row.value)}`), one.row),
        },
      ]}
    />
  );
}
