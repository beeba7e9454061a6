import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { TextArea } from '../../../../ui/form.tsx';
import { allows } from '../../../accounts/index.ts';
import type { DeskEntry } from '../../data/entries.queries.ts';
import { LONGEST_REASON } from '../../usecases/decide-entry.ts';
import { Difference } from './difference.tsx';
import { entryWords, knownWords } from './entry-words.ts';
import { lawMessages } from '../messages.ts';
import type { ParameterState } from '../parameter-state.ts';
import { ActLink, WholeTable } from '../row-words.tsx';

type Props = { entry: DeskEntry; state: ParameterState };

/** What one person entered: for another to accept or refuse, for its author to take back. */
export function Waiting({ entry, state }: Props) {
  const { line, locale, session } = state;
  const text = lawMessages(locale).one;
  const own = entry.proposedBy === session.accountId;
  return (
    <div class="law-waiting">
      <p>
        <b>{entryWords(entry, line, locale)}</b>
      </p>
      <Difference entry={entry} state={state} />
      <WholeTable parameter={line.parameter} value={entry.value} locale={locale} />
      <p>
        {knownWords(entry, locale)} <ActLink clause={entry.clause} />
      </p>
      {own ? (
        <>
          <p>{text.ownWaits}</p>
          <ReasonForm entry={entry} state={state} what="withdraw" title={text.takeBackTitle} button={text.withdraw} />
        </>
      ) : allows(session, 'law.accept') ? (
        <>
          <p>{text.compare}</p>
          <form method="post" action={addressOf(state)} class="actions">
            <input type="hidden" name="entry" value={entry.id} />
            <button class="btn" name="do" value="accept">
              {text.accept}
            </button>
          </form>
          <ReasonForm entry={entry} state={state} what="refuse" title={text.refuseTitle} button={text.refuse} />
        </>
      ) : (
        <p>{text.mayNotAccept}</p>
      )}
    </div>
  );
}

const addressOf = ({ line, locale }: { line: ParameterState['line']; locale: Locale }): string =>
  href('officeLawParameter', locale, { key: line.parameter.key });

type ReasonProps = Props & { what: 'refuse' | 'withdraw'; title: string; hint?: string; button: string };

/** A reason opens on demand, and by itself where it was none. */
export function ReasonForm({ entry, state, what, title, hint, button }: ReasonProps) {
  const { locale, reason } = state;
  const text = lawMessages(locale).one;
  const faulty = reason?.id === entry.id ? reason : null;
  const id = `reason-${entry.id}`;
  return (
    <details open={faulty !== null}>
      <summary>{title}</summary>
      {hint && <p>{hint}</p>}
      <form method="post" action={addressOf(state)} noValidate>
        <TextArea
          id={id}
          name="reason"
          label={text.reason}
          hint={text.reasonHint}
          value={faulty?.text ?? ''}
          error={faulty?.error}
          rows={2}
          maxLength={LONGEST_REASON}
          locale={locale}
        />
        <input type="hidden" name="entry" value={entry.id} />
        <p class="actions mt-small">
          <button class="btn btn--quiet" name="do" value={what}>
            {button}
          </button>
        </p>
      </form>
    </details>
  );
}
