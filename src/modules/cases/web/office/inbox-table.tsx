import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { Table } from '../../../../ui/table.tsx';
import { storedNeed } from '../../../matching/index.ts';
import { needSentence } from '../../../matching/web/index.ts';
import { isOurs, type InboxCase } from '../../core/inbox.ts';
import { officeMinutes, promiseClock } from '../../core/promise.ts';
import { clockInWords, dueInWords, spanInWords } from '../in-words.ts';
import { caseMessages } from '../messages.ts';

type Reader = { readonly me: number; readonly now: Date };
type Props = { cases: readonly InboxCase[]; reader: Reader; locale: Locale };

/** The lines of the inbox; the case's name is the link, so the list is walked with the tab key. */
export function InboxTable({ cases, reader, locale }: Props) {
  const text = caseMessages(locale).inbox;
  return (
    <Table
      rows={cases}
      rowKey={(one) => one.number}
      columns={[
        { key: 'file', title: text.columns.file, cell: (one) => <Name one={one} locale={locale} /> },
        { key: 'subject', title: text.columns.subject, cell: (one) => subjectOf(one, locale) },
        {
          key: 'clock',
          title: text.columns.clock,
          cell: (one) => <Clock one={one} now={reader.now} locale={locale} />,
        },
        { key: 'who', title: text.columns.who, cell: (one) => <Who one={one} me={reader.me} locale={locale} /> },
      ]}
    />
  );
}

function Name({ one, locale }: { one: InboxCase; locale: Locale }) {
  return (
    <>
      <a href={href('officeCase', locale, { number: one.number })}>{one.codeName}</a>
      {one.codeName !== one.number && <span class="why nowrap">{one.number}</span>}
    </>
  );
}

function Clock({ one, now, locale }: { one: InboxCase; now: Date; locale: Locale }) {
  const text = caseMessages(locale);
  if (one.stage === 'closed') return <>{text.inbox.closedText}</>;
  if (!isOurs(one)) {
    const took = one.firstAnsweredAt ? officeMinutes(one.receivedAt, one.firstAnsweredAt) : null;
    return <>{took === null ? text.stages.answered : text.inbox.answeredIn(spanInWords(took, locale))}</>;
  }
  const clock = promiseClock({ since: one.lastInAt, due: one.answerDue, answeredAt: null }, now);
  return (
    <span>
      <strong class={clock.state === 'overdue' ? 'late' : undefined}>{clockInWords(clock, locale)}</strong>
      <span class="why">{dueInWords(one.answerDue, now, locale)}</span>
    </span>
  );
}

function Who({ one, me, locale }: { one: InboxCase; me: number; locale: Locale }) {
  const text = caseMessages(locale).inbox;
  if (one.assignedTo === null) return <strong>{text.nobody}</strong>;
  return <>{one.assignedTo === me ? text.me : (one.assignedName ?? '')}</>;
}

function subjectOf(one: InboxCase, locale: Locale): string {
  const need = storedNeed(one.need);
  const parts = [one.siteName?.[locale] ?? null, need && needSentence(need, locale)].filter((part) => part !== null);
  return parts.length === 0 ? caseMessages(locale).inbox.general : parts.join('; ');
}
