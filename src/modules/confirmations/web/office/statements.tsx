import type { Day } from '../../../../kernel/day.ts';
import { type Fact, freshness } from '../../../../kernel/fact.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { formatDay } from '../../../../ui/quantity.ts';
import { Table } from '../../../../ui/table.tsx';
import { factLabel, sourceKinds, valueText } from '../../../matching/web/index.ts';
import { type FactKey, type Site, standingOf } from '../../../sites/index.ts';
import type { FactEntry } from '../../../sites/index.server.ts';
import type { Respondent } from '../../core/respondent.ts';
import type { Sheet } from '../../core/sheet.ts';
import { confirmationMessages } from '../messages.ts';
import { AskNow } from './work-view.tsx';

/** All that the office knows of a site's facts. */
export type Known = {
  readonly facts: Readonly<Partial<Record<FactKey, readonly Fact[]>>>;
  readonly entries: ReadonlyMap<string, FactEntry>;
  readonly sheets: readonly Sheet[];
  readonly respondents: readonly Respondent[];
  readonly people: readonly { readonly id: number; readonly name: string }[];
};

type Props = {
  factKey: FactKey;
  known: Known;
  at: { readonly site: Site; readonly today: Day; readonly locale: Locale };
};

/** A fact over time: every statement, the latest first, and whom to ask. */
export function Statements({ factKey, known, at: { site, today, locale } }: Props) {
  const text = confirmationMessages(locale).facts;
  const facts = known.facts[factKey] ?? [];
  const { state, voices } = standingOf(factKey, facts, today);
  const { columns } = text;
  const tone = state === 'fresh' ? 'sub' : 'stale';
  return (
    <div class="history" id={factKey}>
      <h3>
        {factLabel(factKey, locale)} <span class={`small ${tone}`}>({text.states[state]})</span>
      </h3>
      <Table
        rows={facts}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'value',
            title: columns.value,
            cell: (fact) => (
              <span class={voices.includes(fact) ? undefined : 'past'}>{valueText(factKey, fact.value, locale)}</span>
            ),
          },
          { key: 'source', title: columns.source, cell: (fact) => sourceOf(fact, locale) },
          {
            key: 'confirmed',
            title: columns.confirmed,
            cell: ({ confirmedOn }) => formatDay(confirmedOn, locale, 'short'),
          },
          {
            key: 'until',
            title: columns.until,
            cell: (fact) => untilOf(fact, { today, current: voices.includes(fact), locale }),
          },
          { key: 'seen', title: columns.seen, cell: ({ visibility }) => text.visibility[visibility] },
          { key: 'entered', title: columns.entered, cell: ({ id }) => enteredBy(known, id, locale) },
        ]}
      />
      <AskNow line={{ site, key: factKey }} means={{ ...known, today }} locale={locale} back="facts" />
    </div>
  );
}

function sourceOf({ source }: Fact, locale: Locale) {
  const kind = sourceKinds(locale)[source.kind];
  const name = source.url ? <a href={source.url}>{source.name}</a> : source.name;
  return (
    <>
      {name} ({kind}){source.reference && `, ${source.reference}`}
    </>
  );
}

type At = { readonly today: Day; readonly current: boolean; readonly locale: Locale };

function untilOf(fact: Fact, { today, current, locale }: At): string {
  const text = confirmationMessages(locale).facts;
  const until = fact.validUntil ? formatDay(fact.validUntil, locale, 'short') : text.noEnd;
  if (freshness(fact, today) === 'stale') return `${until}, ${text.isStale}`;
  return current ? until : `${until}, ${text.past}`;
}

function enteredBy({ entries, people }: Known, id: string, locale: Locale): string {
  const text = confirmationMessages(locale).facts.entered;
  const by = entries.get(id)?.recordedBy ?? null;
  const account = by?.startsWith('user:') ? Number(by.slice(5)) : null;
  if (account !== null) return people.find((one) => one.id === account)?.name ?? `#${account}`;
  return by === 'visitor' || by === 'system' || by === 'command' ? text[by] : text.unknown;
}
