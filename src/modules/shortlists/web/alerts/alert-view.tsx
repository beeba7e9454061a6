import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { formatDay } from '../../../../ui/quantity.ts';
import { queryOf } from '../../core/question.ts';
import type { Alert } from '../../data/alert.queries.ts';
import { shortlistMessages } from '../messages.ts';
import { type District, QuestionSaid } from './question-said.tsx';

type Props = {
  readonly alert: Alert;
  readonly link: string;
  readonly matches: number;
  readonly districts: readonly District[];
  /** Of an offer that is too large to hold against the question whole. */
  readonly large: boolean;
  readonly saved: boolean;
  /** The link that changes the question from the list. */
  readonly questionLink: string;
  readonly locale: Locale;
};

/** What is asked, whether it works and until when, and the ways to confirm, change, renew or stop it. */
export function AlertView(props: Props) {
  const { alert, link, matches, districts, large, saved, locale } = props;
  const text = shortlistMessages(locale).alerts;
  const pending = alert.state === 'pending';
  const action = href('savedSearch', locale, { link });
  return (
    <div class="wrap">
      <div class="head head--close">
        <h1>{pending ? text.pending : text.active}</h1>
        <p class="lede">{pending ? text.pendingText : text.until(formatDay(alert.expiresOn, locale))}</p>
      </div>
      {saved && (
        <p>
          <output>{text.saved}</output>
        </p>
      )}
      {pending && <Do action={action} what="keep" label={text.confirm} />}
      <QuestionSaid question={alert} districts={districts} locale={locale} />
      <p>
        {large ? text.nowOfLarge : text.now(matches)} <a href={href('sites', locale, {}, queryOf(alert))}>{text.see}</a>
      </p>
      <p>{text.to(masked(alert.email))}</p>
      {!pending && <Change {...props} action={action} />}
      <section class="section" aria-labelledby="stop">
        <h2 id="stop">{text.stop}</h2>
        <p>{text.stopText}</p>
        <Do action={action} what="stop" label={text.stop} quiet />
      </section>
    </div>
  );
}

function Do({ action, what, label, quiet = false }: { action: string; what: string; label: string; quiet?: boolean }) {
  return (
    <form method="post" action={action}>
      <p class="actions mt">
        <button class={quiet ? 'btn btn--quiet' : 'btn'} name="do" value={what}>
          {label}
        </button>
      </p>
    </form>
  );
}

function Change({ alert, questionLink, action, locale }: Props & { action: string }) {
  const text = shortlistMessages(locale).alerts;
  const list = [queryOf(alert), `alert=${questionLink}`].filter(Boolean).join('&');
  return (
    <section class="section" aria-labelledby="change">
      <h2 id="change">{text.change}</h2>
      <p>{text.changeText}</p>
      <p class="actions mt">
        <a class="btn btn--quiet" href={href('sites', locale, {}, list)}>
          {text.changeOnList}
        </a>
      </p>
      <Do action={action} what="keep" label={text.renew} quiet />
    </section>
  );
}

/** Enough for the owner to recognise: j…@firma.pl. */
const masked = (email: string): string => email.replace(/^(.)[^@]*/, '$1…');
