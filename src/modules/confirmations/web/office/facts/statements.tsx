import type { Day } from '../../../../../kernel/day.ts';
import { freshness } from '../../../../../kernel/fact.ts';
import type { Locale } from '../../../../../kernel/locale.ts';
import { PLAIN_ROUTES } from '../../../../../routes.ts';
import { formatDay } from '../../../../../ui/quantity.ts';
import { Table } from '../../../../../ui/table.tsx';
import { factLabel, sourceKinds, valueText } from '../../../../matching/web/index.ts';
import { type FactKey, type KeptFact, type Site, standingOf } from '../../../../sites/index.ts';
import type { FactEntry, FactHistory, SetAside } from '../../../../sites/index.server.ts';
import type { Respondent } from '../../../core/respondent.ts';
import type { Sheet } from '../../../core/sheet.ts';
import { confirmationMessages } from '../../messages.ts';
import { DoubtLink, Marks } from './statement-marks.tsx';
import { AskNow } from '../work-view.tsx';

/** All that the office knows of a site's facts. */
export type Known = {
  /** What counts. */
  readonly facts: FactHistory;
  /** Every statement as it was made. */
  readonly history: FactHistory;
  readonly setAside: readonly SetAside[];
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
  const { state, voices } = standingOf(factKey, known.facts[factKey], today);
  const heard = new Set(voices.map(({ id }) => id));
  const { columns } = text;
  const tone = state === 'fresh' ? 'sub' : 'stale';
  return (
    <div class="history" id={factKey}>
      <h3>
        {factLabel(factKey, locale)} <span class={`small ${tone}`}>({text.states[state]})</span>
      </h3>
      <Table
        rows={known.history[factKey] ?? []}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'value',
            title: columns.value,
            cell: (fact) => (
              <>
                <span class={heard.has(fact.id) ? undefined : 'past'}>
                  {fact.wordless ? text.wordless : valueText(factKey, fact.value, locale)}
                </span>
                <Marks fact={fact} setAside={known.setAside} people={known.people} locale={locale} />
              </>
            ),
          },
          { key: 'source', title: columns.source, cell: (fact) => sourceOf(fact, known, locale) },
          {
            key: 'confirmed',
            title: columns.confirmed,
            cell: ({ confirmedOn }) => formatDay(confirmedOn, locale, 'short'),
          },
          {
            key: 'until',
            title: columns.until,
            cell: (fact) => untilOf(fact, { today, current: heard.has(fact.id), locale }),
          },
          { key: 'seen', title: columns.seen, cell: ({ visibility }) => text.visibility[visibility] },
          {
            key: 'entered',
            title: columns.entered,
            cell: (fact) => (
              <>
                {enteredBy(known, fact.id, locale)}
                <br />
                <DoubtLink
                  fact={fact}
                  site={site}
                  about={`${factLabel(factKey, locale)}, ${fact.source.name}`}
                  locale={locale}
                />
              </>
            ),
          },
        ]}
      />
      <AskNow line={{ site, key: factKey }} means={{ ...known, today }} locale={locale} back="facts" />
    </div>
  );
}

/** Who said it, with what came with the answer. */
function sourceOf({ source, id }: KeptFact, { sheets, entries }: Known, locale: Locale) {
  const note = entries.get(id)?.note;
  const fileId = sheets.flatMap(({ questions }) => questions).find(({ factId }) => String(factId) === id)?.fileId;
  const kind = sourceKinds(locale)[source.kind];
  const name = source.url ? <a href={source.url}>{source.name}</a> : source.name;
  return (
    <>
      {name} ({kind}){source.reference && `, ${source.reference}`}
      {fileId && (
        <>
          {', '}
          <a href={PLAIN_ROUTES.storedFile.replace(':id', fileId)}>{confirmationMessages(locale).facts.file}</a>
        </>
      )}
      {note && <span class="small sub mark">{confirmationMessages(locale).facts.inPapers(note)}</span>}
    </>
  );
}

type At = { readonly today: Day; readonly current: boolean; readonly locale: Locale };

function untilOf(fact: KeptFact, { today, current, locale }: At): string {
  const text = confirmationMessages(locale).facts;
  const until = fact.validUntil ? formatDay(fact.validUntil, locale, 'short') : text.noEnd;
  if (fact.wordless) return `${until}, ${text.wordlessState}`;
  if (fact.setAside) return `${until}, ${text.aside.state}`;
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
