import type { Locale } from '../../../../kernel/locale.ts';
import type { FailedLetter } from '../../../../platform/mail/index.ts';
import { href } from '../../../../routes.ts';
import type { InboxCase } from '../../core/inbox.ts';
import { caseMessages } from '../messages.ts';

type Props = { letters: readonly FailedLetter[]; cases: readonly InboxCase[]; locale: Locale };

/** Letters that reached nobody, by their case, so that someone calls. */
export function FailedLetters({ letters, cases, locale }: Props) {
  const text = caseMessages(locale).inbox;
  const about = [...new Set(letters.map((letter) => letter.about))];
  return (
    <p class="notice notice--late" role="alert">
      {text.failed(letters.length)}{' '}
      {about.map((one, index) => {
        const found = cases.find(({ id }) => one === `case:${id}`);
        return (
          <span key={one ?? 'none'}>
            {index > 0 && ', '}
            {found ? (
              <a href={href('officeCase', locale, { number: found.number })}>{found.number}</a>
            ) : (
              text.failedOther
            )}
          </span>
        );
      })}
    </p>
  );
}
