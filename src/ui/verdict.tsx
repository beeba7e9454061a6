import { VERDICTS, type Verdict } from '../kernel/finding.ts';
import type { Locale } from '../kernel/locale.ts';
import { drawnOnce } from './drawn-once.ts';
import { uiMessages } from './messages.ts';

const CLASSES: Record<Verdict, string> = { pass: 'pass', conditional: 'cond', unknown: 'unknown', fail: 'fail' };

/** The four shapes, drawn once in a page and used by address. */
export function MarkSprite() {
  const shapes = drawnOnce(CLASSES, 'sprite', () => <Shapes />);
  return (
    <svg class="sprite" width="0" height="0" aria-hidden="true" focusable="false" dangerouslySetInnerHTML={shapes} />
  );
}

function Shapes() {
  return (
    <>
      <symbol id="m-pass" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="7" fill="currentColor" />
      </symbol>
      <symbol id="m-cond" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" />
        <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
      </symbol>
      <symbol id="m-unknown" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" />
      </symbol>
      <symbol id="m-fail" viewBox="0 0 16 16">
        <path d="M3 3l10 10M13 3L3 13" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="square" />
      </symbol>
    </>
  );
}

/** A shape alone, for use beside its word. */
export function Mark({ verdict }: { verdict: Verdict }) {
  return (
    <svg class={`m-${CLASSES[verdict]}`} aria-hidden="true">
      <use href={`#m-${CLASSES[verdict]}`} />
    </svg>
  );
}

/** Shape and word; with a count it reads "3 warunkowo". */
export function VerdictWord({ verdict, locale, count }: { verdict: Verdict; locale: Locale; count?: number }) {
  const text = uiMessages(locale);
  return (
    <span class={`v v--${CLASSES[verdict]}`}>
      <Mark verdict={verdict} />
      {count === undefined ? text.verdict[verdict] : `${count} ${text.verdictCount[verdict](count)}`}
    </span>
  );
}

export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** A row of shapes, best first. It repeats the tally beside it, so it is not read aloud. */
export function Marks({ counts }: { counts: VerdictCounts }) {
  return (
    <span class="marks" aria-hidden="true">
      {VERDICTS.flatMap((verdict) =>
        Array.from({ length: counts[verdict] }, (_, index) => <Mark key={`${verdict}${index}`} verdict={verdict} />),
      )}
    </span>
  );
}

/** The counts in words, those that are not zero. */
export function Tally({ counts, locale }: { counts: VerdictCounts; locale: Locale }) {
  return (
    <ul class="tally">
      {VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => (
        <li key={verdict}>
          <VerdictWord verdict={verdict} locale={locale} count={counts[verdict]} />
        </li>
      ))}
    </ul>
  );
}
