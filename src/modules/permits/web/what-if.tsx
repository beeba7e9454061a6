import type { Day } from '../../../kernel/day.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { href } from '../../../routes.ts';
import { Field, Select, TextField } from '../../../ui/form.tsx';
import { formatDay, plural } from '../../../ui/quantity.ts';
import { Table } from '../../../ui/table.tsx';
import { procedureOf, PROCEDURES } from '../core/catalogue/all-procedures.ts';
import type { PathQuestion } from '../core/path/path-question.ts';
import type { PermitPath } from '../core/path/permit-path.ts';
import { type Change, usualChanges, whatIf } from '../core/path/what-if.ts';
import { permitMessages } from './messages.ts';

type Props = { question: PathQuestion; path: PermitPath; query: URLSearchParams; locale: Locale };

/** What changes would do to the start of works; each can be counted in, and counted out again, by an address. */
export function WhatIf({ question, path, query, locale }: Props) {
  const text = permitMessages(locale);
  const said = (change: Change): string => {
    if (change.kind === 'start') return text.change.start(formatDay(change.day, locale));
    return change.kind === 'skip' ? text.change.skip(procedureOf(change.id).name[locale]) : text.change['with-report'];
  };
  const moved = (days: number): string => {
    const much = `${Math.abs(days)}\u00a0${plural(locale, Math.abs(days), text.slackDays)}`;
    return days === 0 ? text.same : days < 0 ? text.sooner(much) : text.later(much);
  };
  return (
    <section class="section" id="what-if">
      <h2>{text.whatIf}</h2>
      <Counted query={query} locale={locale} />
      <Table
        rows={usualChanges(question, path).map((change) => whatIf(question, change))}
        rowKey={({ change }) => said(change)}
        columns={[
          {
            key: 'change',
            title: text.whatIfColumns.change,
            cell: ({ change }) => <a href={addressOf(query, change, locale)}>{said(change)}</a>,
          },
          { key: 'works', title: text.whatIfColumns.works, cell: ({ works }) => formatDay(works, locale) },
          { key: 'days', title: text.whatIfColumns.days, cell: ({ days }) => moved(days) },
        ]}
      />
      <TryAnother query={query} path={path} start={question.start} locale={locale} />
    </section>
  );
}

/** What the reader has counted in already, with a way back. */
function Counted({ query, locale }: { query: URLSearchParams; locale: Locale }) {
  const text = permitMessages(locale);
  const counted = (['add', 'skip'] as const).flatMap((kind) =>
    stepsIn(query, kind).map((id) => ({ kind, id, says: text.counted[kind](procedureOf(id).name[locale]) })),
  );
  if (counted.length === 0) return null;
  return (
    <div class="prose">
      <ul>
        {counted.map(({ kind, id, says }) => (
          <li key={kind + id}>
            {says} <a href={pathAddress(without(query, kind, id), locale)}>{text.takeBack}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

type TryProps = { query: URLSearchParams; path: PermitPath; start: Day; locale: Locale };

/** Any step more, any step less, any later day: a plain form. */
function TryAnother({ query, path, start, locale }: TryProps) {
  const text = permitMessages(locale);
  const left = PROCEDURES.filter(({ id }) => path.steps.find((step) => step.id === id)!.applies === 'no');
  const part = PROCEDURES.filter(
    ({ id }) => !left.some((one) => one.id === id) && !stepsIn(query, 'skip').includes(id),
  );
  const kept = [...query].filter(([key]) => key !== 'start');
  return (
    <form method="get" action={href('permitPath', locale)} class="mt">
      {kept.map(([key, value]) => (
        <input key={key + value} type="hidden" name={key} value={value} />
      ))}
      {(
        [
          ['add', left],
          ['skip', part],
        ] as const
      ).map(([name, procedures]) => (
        <Field key={name} id={`if-${name}`} label={text.tryStep[name]} locale={locale}>
          <Select
            id={`if-${name}`}
            name={name}
            value=""
            options={[
              { value: '', label: '–' },
              ...procedures.map((one) => ({ value: one.id, label: one.name[locale] })),
            ]}
          />
        </Field>
      ))}
      <TextField id="if-start" name="start" type="date" label={text.tryStart} value={start} locale={locale} />
      <p class="actions mt">
        <button class="btn btn--quiet">{text.tryIt}</button>
      </p>
    </form>
  );
}

const IDS: ReadonlySet<string> = new Set(PROCEDURES.map(({ id }) => id));

/** Steps that an address counts in or out; what names no procedure is nothing. */
export const stepsIn = (query: URLSearchParams, kind: 'add' | 'skip') =>
  [...new Set(query.getAll(kind).filter((id) => IDS.has(id)))] as PermitPath['criticalPath'];

const pathAddress = (query: URLSearchParams, locale: Locale): string =>
  `${href('permitPath', locale, {}, query)}#what-if`;

function without(query: URLSearchParams, kind: string, id: string): URLSearchParams {
  const left = new URLSearchParams([...query].filter(([key, value]) => key !== kind || value !== id));
  return left;
}

// oxlint-disable-next-line max-params
function addressOf(query: URLSearchParams, change: Change, locale: Locale): string {
  const next = new URLSearchParams(query);
  if (change.kind === 'with-report') next.set('report', 'yes');
  if (change.kind === 'start') next.set('start', change.day);
  if (change.kind === 'skip' || change.kind === 'add') next.append(change.kind, change.id);
  return pathAddress(next, locale);
}
