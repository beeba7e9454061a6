import type { SessionLike } from '../../../../platform/web/index.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { formatDay, formatNumber } from '../../../../ui/quantity.ts';
import type { DeskProvision } from '../../data/desk.queries.ts';
import { isOwnWork } from '../../usecases/check-provision.ts';
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
export function ProvisionList({ provisions, session, action, locale }: Props) {
  const text = planMessages(locale);
  return (
    <ol class="plain provisions">
      {provisions.map((one) => (
        <li key={one.id} class="section" id={`u-${one.id}`}>
          <h3>{text.kinds[one.kind]}</h3>
          <p>
            <strong>{valueOf(one, locale)}</strong>
          </p>
          <p class="sub">
            <ClauseAnchor provision={one} locale={locale} />; {spanOf(one, locale)}
          </p>
          <p class="sub">
            {text.zone.coded(one.codedBy, formatDay(one.codedOn, locale, 'short'))};{' '}
            {one.checkedBy !== null && one.checkedOn !== null
              ? text.zone.checked(one.checkedBy, formatDay(one.checkedOn, locale, 'short'))
              : text.zone.waiting}
          </p>
          <Buttons one={one} session={session} action={action} locale={locale} />
        </li>
      ))}
    </ol>
  );
}

type One = { one: DeskProvision; session: SessionLike; action: string; locale: Locale };

function Buttons({ one, session, action, locale }: One) {
  const text = planMessages(locale);
  const waits = one.checkedBy === null;
  const own = isOwnWork(one, session);
  const about = `: ${text.kinds[one.kind]}, ${valueOf(one, locale)}`;
  return (
    <form method="post" action={action}>
      <input type="hidden" name="provision" value={one.id} />
      {waits && own && <p>{text.zone.own}</p>}
      <p class="actions">
        {waits && !own && (
          <button class="btn" name="do" value="check">
            {text.zone.confirm}
            <span class="vh">{about}</span>
          </button>
        )}
        <button class="btn btn--quiet" name="do" value="withdraw">
          {text.zone.withdraw}
          <span class="vh">{about}</span>
        </button>
      </p>
    </form>
  );
}

/** The clause, leading to its very page of the resolution. */
function ClauseAnchor({ provision: { clause }, locale }: { provision: DeskProvision; locale: Locale }) {
  const text = planMessages(locale).zone;
  const place = [clause.article, clause.page === null ? null : text.page(clause.page)].filter(Boolean).join(', ');
  const words = `${clause.act}, ${place === '' ? text.noClause : place}`;
  if (clause.url === null) return <>{words}</>;
  return <a href={clause.page === null ? clause.url : `${clause.url}#page=${clause.page}`}>{words}</a>;
}

function spanOf({ validFrom, validTo }: DeskProvision, locale: Locale): string {
  const text = planMessages(locale).zone;
  const day = (of: DeskProvision['validFrom']) => (of === null ? '–' : formatDay(of, locale, 'short'));
  return validTo === null ? text.from(day(validFrom)) : `${text.from(day(validFrom))} ${text.to(day(validTo))}`;
}

function valueOf({ kind, limit, classes, additionalClasses, words, line }: DeskProvision, locale: Locale): string {
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
