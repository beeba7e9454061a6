import { dayInPoland } from '../../../kernel/day.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { frameOf, page, type PageContext } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { officeBook } from '../../law/index.server.ts';
import { Page } from '../../../ui/page.tsx';
import { formatDay } from '../../../ui/quantity.ts';
import { answerAid } from '../core/answer.ts';
import type { AidFinding } from '../core/findings/finding.ts';
import type { AidQuestion } from '../core/project.ts';
import { tellStep } from '../core/words/tell.ts';
import { AidForm } from './aid-form.tsx';
import { AID_FIELDS } from './fields.ts';
import { FindingView } from './finding-view.tsx';
import { aidMessages } from './messages.ts';
import { readAidForm } from './read-form.ts';

/** `/pomoc-publiczna`: the address is the question, so that it can be sent on; nothing is kept. */
export async function showAid(c: PageContext): Promise<Response> {
  const { locale, city, db, rooms } = c.var;
  const text = aidMessages(locale);
  const query = new URL(c.req.url).searchParams;
  const today = dayInPoland(rooms.clock.now());
  const asked = AID_FIELDS.some((field) => query.has(field));
  const { question, errors } = asked
    ? readAidForm(query, { today, locale, book: await officeBook(db, city) })
    : { question: null, errors: new Map<string, string>() };
  const answer = question && answerAid(question);
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
      sheets={['site']}
    >
      <div class="wrap">
        <div class="head">
          <h1>{text.title}</h1>
          <p class="lede">{text.lede}</p>
        </div>
        {question && answer?.ok && <Answer question={question} findings={answer.value} locale={locale} />}
        <div class="leaf">
          <div>
            {question && <h2>{text.again}</h2>}
            <AidForm query={query} errors={errors} locale={locale} />
          </div>
          <Next locale={locale} />
        </div>
      </div>
    </Page>,
    errors.size > 0 ? 422 : 200,
  );
}

/** What loses the aid, in red words, before every number. */
function Answer({
  question,
  findings,
  locale,
}: {
  question: AidQuestion;
  findings: readonly AidFinding[];
  locale: Locale;
}) {
  const text = aidMessages(locale);
  const loses = findings.filter(({ id, verdict }) => id === 'incentive-effect' && verdict === 'fail');
  const unread = findings.some(({ used }) => used.some(({ state }) => state === 'unverified' || state === 'contested'));
  return (
    <div id="answer">
      <h2>{text.answer(formatDay(question.asOf, locale))}</h2>
      {loses.map(({ id, explanation }) => (
        <div key={id} class="aid-loses" role="note">
          <h3>{text.losesTitle}</h3>
          <p class="err">{tellStep(explanation, locale)}</p>
        </div>
      ))}
      {unread && <p class="sub">{text.unverified}</p>}
      {findings.map((finding) => (
        <FindingView key={finding.id} finding={finding} locale={locale} />
      ))}
    </div>
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
