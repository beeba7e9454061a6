import type { Ground } from '../../../../kernel/finding.ts';
import { type Locale, sampleMark } from '../../../../kernel/locale.ts';
import { formatDay } from '../../../../ui/quantity.ts';
import { href } from '../../../../routes.ts';
import { checkedWords, validWords } from '../../../law/web/index.ts';
import { factLabel, sourceName, valueText } from './fact-text.ts';
import { siteMessages } from './messages.ts';
import { ClauseLink } from './provisions.tsx';

/** What an answer stands on: the first ground short, all of them on opening. */
export function Grounds({ grounds, about, locale }: { grounds: readonly Ground[]; about: string; locale: Locale }) {
  const text = siteMessages(locale).verdicts;
  if (grounds.length === 0) return null;
  return (
    <details>
      <summary>
        {summaryOf(grounds[0]!, locale)} <span class="vh">: {`${text.open}, ${about}`}</span>
      </summary>
      <ul>
        {grounds.map((ground, i) => (
          <li key={`${keyOf(ground)} ${i}`}>
            <GroundLine ground={ground} locale={locale} />
          </li>
        ))}
      </ul>
    </details>
  );
}

const keyOf = (ground: Ground): string =>
  ground.kind === 'fact' || ground.kind === 'law'
    ? `${ground.kind}-${ground.key}`
    : ground.kind === 'provision'
      ? `provision-${ground.provisionId}`
      : `geometry-${ground.from}`;

function summaryOf(ground: Ground, locale: Locale): string {
  const text = siteMessages(locale);
  switch (ground.kind) {
    case 'fact':
      return ground.source && ground.confirmedOn
        ? `${sourceName(ground.source, locale)}, ${formatDay(ground.confirmedOn, locale, 'short')}`
        : text.notChecked;
    case 'provision':
    case 'law':
      return [sampleMark(ground.clause.act, locale), ground.clause.article].filter(Boolean).join(', ');
    case 'geometry':
      return text.grounds.geometry(formatDay(ground.computedOn, locale, 'short'), landOf(ground, locale));
  }
}

/** The parcels, or that the border was drawn. */
const landOf = ({ from, drawnOn }: Extract<Ground, { kind: 'geometry' }>, locale: Locale): string =>
  drawnOn ? siteMessages(locale).grounds.drawn(formatDay(drawnOn, locale, 'short')) : from;

function GroundLine({ ground, locale }: { ground: Ground; locale: Locale }) {
  const text = siteMessages(locale).grounds;
  switch (ground.kind) {
    case 'fact':
      return <FactLine ground={ground} locale={locale} />;
    case 'provision':
      return (
        <>
          <ClauseLink clause={ground.clause} locale={locale} />
          {`, ${siteMessages(locale).provisionStates[ground.state]}`}
          {ground.checkedOn && ` ${formatDay(ground.checkedOn, locale, 'short')}`}
        </>
      );
    case 'law':
      return <LawLine ground={ground} locale={locale} />;
    case 'geometry':
      return <>{text.geometry(formatDay(ground.computedOn, locale, 'short'), landOf(ground, locale))}</>;
  }
}

/** The act; then its days and who has read it, leading to the place of that number in the city's book of law. */
function LawLine({ ground, locale }: { ground: Extract<Ground, { kind: 'law' }>; locale: Locale }) {
  const text = siteMessages(locale).grounds;
  const { clause, status, row } = ground;
  return (
    <>
      {text.law}: <ClauseLink clause={clause} locale={locale} />
      {', '}
      {row ? (
        <>
          <a href={href('lawParameter', locale, { key: row.parameter })}>{validWords(row, locale)}</a>
          {`, ${checkedWords({ ...row, contested: status === 'contested' }, locale)}`}
        </>
      ) : status === 'verified' ? (
        text.verified
      ) : (
        text.unverified
      )}
    </>
  );
}

function FactLine({ ground, locale }: { ground: Extract<Ground, { kind: 'fact' }>; locale: Locale }) {
  const text = siteMessages(locale);
  const { value, source, confirmedOn, validUntil, freshness, against = [] } = ground;
  const label = factLabel(ground.key, locale);
  if (value === null || source === null || confirmedOn === null) {
    return (
      <span class="unsure">
        {label}: {text.grounds.missing}
      </span>
    );
  }
  const first = { value, source, confirmedOn, validUntil };
  return (
    <span class={freshness === 'stale' || freshness === 'disputed' ? 'stale' : undefined}>
      {label}: {freshness === 'disputed' && `${text.disputed}: `}
      {[first, ...against].map((said, at) => (
        <SaidBy key={at} said={said} about={ground} locale={locale} />
      ))}
    </span>
  );
}

type FactGround = Extract<Ground, { kind: 'fact' }>;
type Said = NonNullable<FactGround['against']>[number];

function SaidBy({ said, about, locale }: { said: Said; about: FactGround; locale: Locale }) {
  const text = siteMessages(locale);
  const { value, source, confirmedOn, validUntil } = said;
  const until =
    validUntil && (about.freshness === 'stale' ? text.stale : text.validUntil)(formatDay(validUntil, locale, 'short'));
  const parts = [
    text.grounds.source(sourceName(source, locale), text.sources[source.kind]),
    source.reference && sampleMark(source.reference, locale),
    text.grounds.confirmed(formatDay(confirmedOn, locale, 'short')),
    until,
  ];
  return (
    <>
      {valueText(about.key, value, locale)}; {parts.filter(Boolean).join(', ')}
      {source.url && (
        <>
          {' '}
          <a href={source.url}>{text.grounds.openSource}</a>
        </>
      )}
      {'. '}
    </>
  );
}
