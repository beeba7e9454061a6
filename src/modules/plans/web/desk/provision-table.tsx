import type { SessionLike } from '../../../../platform/web/index.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { formatDay, formatNumber } from '../../../../ui/quantity.ts';
import { Table } from '../../../../ui/table.tsx';
import type { DeskProvision } from '../../data/desk.queries.ts';
import { isOwnWork } from '../../usecases/desk/check-provision.ts';
import { planMessages } from '../messages.ts';

const UNITS: Readonly<Record<string, string>> = {
  'max-cover': '%',
  'min-green': '%',
  'max-height': 'm',
  'building-line': 'm',
  setback: 'm',
};

type Props = { provisions: readonly DeskProvision[]; session: SessionLike; action: string; locale: Locale };

/** What is coded of a zone: clause, people, and the second person's two buttons. */
export function ProvisionTable({ provisions, session, action, locale }: Props) {
  const { zone: text, kinds } = planMessages(locale);
  const titles = text.columns;
  return (
    <Table
      rows={provisions}
      rowKey={({ id }) => id}
      columns={[
        { key: 'kind', title: titles.kind, cell: ({ kind }) => kinds[kind] },
        { key: 'value', title: titles.value, cell: (one) => valueOf(one, locale) },
        {
          key: 'clause',
          title: titles.clause,
          cell: (one) => (
            <>
              <ClauseAnchor provision={one} locale={locale} />; {spanOf(one, locale)}
            </>
          ),
        },
        { key: 'people', title: titles.people, cell: (one) => peopleOf(one, locale) },
        {
          key: 'work',
          title: titles.work,
          kind: 'margin',
          cell: (one) => <Buttons one={one} session={session} action={action} locale={locale} />,
        },
      ]}
    />
  );
}

type One = { one: DeskProvision; session: SessionLike; action: string; locale: Locale };

function Buttons({ one, session, action, locale }: One) {
  const text = planMessages(locale);
  const waits = one.checkedBy === null;
  const own = isOwnWork(one, session);
  const unsided = one.line !== null && one.freeSide === null;
  const ownDoubt = one.doubt?.account === session.accountId;
  const about = `: ${text.kinds[one.kind]}, ${valueOf(one, locale)}`;
  return (
    <form method="post" action={action}>
      <input type="hidden" name="provision" value={one.id} />
      {waits && own && one.doubt === null && <p>{text.zone.own}</p>}
      {unsided && <p>{text.zone.noSide}</p>}
      {ownDoubt && <p>{text.zone.ownDoubt}</p>}
      <p class="actions">
        {waits && !own && !unsided && (
          <button class="btn" name="do" value="check">
            {text.zone.confirm}
            <span class="vh">{about}</span>
          </button>
        )}
        {(one.doubt === null || !ownDoubt) && (
          <button class="btn btn--quiet" name="do" value={one.doubt === null ? 'withdraw' : 'remove'}>
            {one.doubt === null ? text.zone.withdraw : text.zone.remove}
            <span class="vh">{about}</span>
          </button>
        )}
      </p>
    </form>
  );
}

/** The clause, leading to its very page of the resolution. */
function ClauseAnchor({ provision: { clause }, locale }: { provision: DeskProvision; locale: Locale }) {
  const text = planMessages(locale).zone;
  const place = [clause.article, clause.page === null ? null : text.page(clause.page)].filter(Boolean).join(', ');
  const words = place === '' ? text.noClause : place;
  if (clause.url === null) return <>{words}</>;
  return <a href={clause.page === null ? clause.url : `${clause.url}#page=${clause.page}`}>{words}</a>;
}

export function peopleOf(
  { codedBy, codedOn, sidedBy, checkedBy, checkedOn, doubt }: DeskProvision,
  locale: Locale,
): string {
  const text = planMessages(locale).zone;
  const checked =
    checkedBy !== null && checkedOn !== null
      ? text.checked(checkedBy, formatDay(checkedOn, locale, 'short'))
      : doubt
        ? text.doubted(doubt.by, formatDay(doubt.on, locale, 'short'), doubt.why)
        : text.waiting;
  const sided = sidedBy === null ? '' : `; ${text.sided(sidedBy)}`;
  return `${text.coded(codedBy, formatDay(codedOn, locale, 'short'))}${sided}; ${checked}`;
}

function spanOf({ validFrom, validTo }: DeskProvision, locale: Locale): string {
  const text = planMessages(locale).zone;
  const day = (of: DeskProvision['validFrom']) => (of === null ? '–' : formatDay(of, locale, 'short'));
  return validTo === null ? text.from(day(validFrom)) : `${text.from(day(validFrom))} ${text.to(day(validTo))}`;
}

export function valueOf(
  { kind, limit, classes, additionalClasses, words, line }: DeskProvision,
  locale: Locale,
): string {
  const text = planMessages(locale).zone;
  if (kind === 'use') return [classes.join(', '), additionalClasses.join(', ')].filter(Boolean).join('; + ');
  const points = line?.reduce((sum, one) => sum + one.length, 0) ?? 0;
  return (
    [
      limit === null ? null : `${formatNumber(limit, locale)} ${UNITS[kind] ?? ''}`.trim(),
      words,
      line ? text.lineCount(line.length, points) : null,
    ]
      .filter(Boolean)
      .join('; ') || '–'
  );
}
