import type { Locale } from '../../../kernel/locale.ts';
import { formatDay } from '../../../ui/quantity.ts';
import { publicSource } from '../../sites/index.ts';
import type { SiteAnswer } from '../core/project/facts-as-answers.ts';
import { wordsIn } from '../core/words/tell.ts';
import { permitMessages } from './messages.ts';

/** What is known of a site, question by question, each with who said so and when. */
export function KnownAnswers({ answers, locale }: { answers: readonly SiteAnswer[]; locale: Locale }) {
  const text = permitMessages(locale);
  return (
    <dl class="dl">
      {answers.map(({ key, answer, from }) => {
        const { ask, answers: named } = wordsIn(locale).questions[key];
        return (
          <div key={key}>
            <dt>{ask}</dt>
            <dd>{named[answer] ?? answer}</dd>
            <dd class="src">
              {from.kind === 'fact' ? (
                <>
                  {publicSource.publicSource(from.fact.source).name},{' '}
                  {formatDay(from.fact.confirmedOn, locale, 'short')}
                </>
              ) : (
                <>
                  {from.url ? <a href={from.url}>{from.title}</a> : from.title}
                  {from.day && `, ${text.inForceSince(formatDay(from.day, locale, 'short'))}`}
                </>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
