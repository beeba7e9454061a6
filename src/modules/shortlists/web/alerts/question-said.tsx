import type { Bilingual, Locale } from '../../../../kernel/locale.ts';
import { bindWords } from '../../../../ui/bind-words.ts';
import { filterSentence, needSentence } from '../../../matching/web/index.ts';
import { askedBy, type KeptQuestion } from '../../core/question.ts';
import { shortlistMessages } from '../messages.ts';

type Props = { question: KeptQuestion; districts: readonly District[]; locale: Locale };
export type District = { readonly district: Bilingual };

/** What is asked, in words. */
export function QuestionSaid({ question, districts, locale }: Props) {
  const text = shortlistMessages(locale).alerts;
  const { need, filter } = askedBy(question);
  const narrowed = filterSentence(filter, districts, locale);
  return (
    <section class="mt" aria-labelledby="question">
      <h2 id="question">{text.question}</h2>
      <ul class="asked">
        {need && <li>{bindWords(needSentence(need, locale))}</li>}
        {narrowed && <li>{bindWords(narrowed)}</li>}
        {!need && !narrowed && <li>{text.everything}</li>}
      </ul>
    </section>
  );
}
