import { dayInPoland } from '../../../kernel/day.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { frameOf, newFormKey, page, type PageContext } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { officeBook } from '../../law/index.server.ts';
import { Page } from '../../../ui/page.tsx';
import { answerWhole } from '../core/answer.ts';
import { AidForm } from './aid-form.tsx';
import { AnswerView } from './answer/answer-view.tsx';
import { changeTax } from './answer/change-tax.ts';
import { AID_FIELDS, questionOf } from './fields.ts';
import { aidMessages } from './messages.ts';
import { readAidForm } from './read-form.ts';

/** `/pomoc-publiczna`: the address is the question, so that it can be sent on; nothing is kept until the reader keeps it. */
export async function showAid(c: PageContext): Promise<Response> {
  const { locale, city, db, rooms } = c.var;
  const text = aidMessages(locale);
  const query = new URL(c.req.url).searchParams;
  const today = dayInPoland(rooms.clock.now());
  const asked = AID_FIELDS.some((field) => query.has(field));
  const editing = query.has('edit');
  const { question, errors } = asked
    ? readAidForm(query, { today, locale, book: await officeBook(db, city) })
    : { question: null, errors: new Map<string, string>() };
  const answer = question && !editing ? answerWhole(question) : null;
  if (!asked) {
    query.set('municipality', city.teryt);
    query.set('asOf', today);
  }
  return page(
    c,
    <Page
      frame={frameOf(c)}
      title={(errors.size > 0 ? text.errorTitle : '') + text.title}
      description={text.lede}
      sheets={['aid']}
    >
      <div class="wrap">
        <div class="head">
          <h1>{text.title}</h1>
          <p class="lede">{text.lede}</p>
        </div>
        {question && answer?.ok ? (
          <>
            <Again query={query} locale={locale} />
            <AnswerView
              answer={answer.value}
              asOf={question.asOf}
              change={changeTax(questionOf(query), locale)}
              locale={locale}
            />
            <Keep query={questionOf(query)} locale={locale} />
            <Next locale={locale} />
          </>
        ) : (
          <div class="leaf">
            <AidForm query={query} errors={errors} locale={locale} />
            <Next locale={locale} />
          </div>
        )}
      </div>
    </Page>,
    errors.size > 0 ? 422 : 200,
  );
}

/** Back to the form with these answers in it. */
function Again({ query, locale }: { query: URLSearchParams; locale: Locale }) {
  const again = questionOf(query);
  again.set('edit', '1');
  return (
    <p class="actions">
      <a href={href('aid', locale, {}, again)}>{aidMessages(locale).again}</a>
    </p>
  );
}

/** What a reader may do with an answer: take it along, keep it, ask about it. */
function Keep({ query, locale }: { query: URLSearchParams; locale: Locale }) {
  const text = aidMessages(locale).keep;
  return (
    <form class="actions mt" method="post" action={href('aidKeep', locale)}>
      <input type="hidden" name="key" value={newFormKey()} />
      <input type="hidden" name="question" value={query.toString()} />
      <button class="btn">{text.save}</button>{' '}
      <button class="btn btn--quiet" formmethod="get" formaction={href('aidPdf', locale)}>
        {text.pdf}
      </button>{' '}
      <button class="btn btn--quiet" formmethod="get" formaction={href('enquiry', locale)}>
        {text.ask}
      </button>
      <p class="hint">{text.hint}</p>
    </form>
  );
}

function Next({ locale }: { locale: Locale }) {
  const text = aidMessages(locale);
  return (
    <aside class="note">
      <h2>{text.nextTitle}</h2>
      <ul>
        {text.next.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        <a href={href('enquiry', locale)}>{text.ask}</a>
      </p>
    </aside>
  );
}
