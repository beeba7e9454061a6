import { dayInPoland } from '../../../kernel/day.ts';
import { frameOf, page, type PageContext } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { Page } from '../../../ui/page.tsx';
import { officeBook } from '../../law/index.server.ts';
import type { PathQuestion } from '../core/path/path-question.ts';
import { permitPath } from '../core/path/permit-path.ts';
import { AnswersForm } from './answers-form.tsx';
import { calendarFile } from './calendar-file.ts';
import { permitMessages } from './messages.ts';
import { PathView } from './path-view.tsx';
import { type Answers, readAnswers } from './read-answers.ts';

/** `/sciezka-pozwolen?plan=no&…`: the questions, and once one is answered the path. */
export async function showPath(c: PageContext): Promise<Response> {
  const { locale, city } = c.var;
  const text = permitMessages(locale);
  const answers = answersOf(c);
  const told = answers.asked && answers.errors.length === 0;
  const query = new URL(c.req.url).searchParams;
  const form = <AnswersForm answers={answers} locale={locale} />;
  return page(
    c,
    <Page
      frame={frameOf(c)}
      title={text.title}
      description={text.lede}
      {...(answers.asked && { robots: 'noindex' as const })}
    >
      <div class="wrap">
        <div class="head head--close">
          <h1>{text.title}</h1>
          <p class="lede">{text.lede}</p>
        </div>
        <p class="notice">{text.honest}</p>
        {told && (
          <PathView
            question={await questionOf(c, answers)}
            teryt={city.teryt}
            today={todayOf(c)}
            calendar={href('permitCalendar', locale, {}, query)}
            locale={locale}
          />
        )}
        {told ? (
          <details class="section">
            <summary>{text.again}</summary>
            {form}
          </details>
        ) : (
          <section class="section">{form}</section>
        )}
      </div>
    </Page>,
    answers.errors.length > 0 ? 422 : 200,
  );
}

/** The same question as an iCalendar file; a faulty one leads back to the form, which says what is wrong. */
export async function sendCalendar(c: PageContext): Promise<Response> {
  const { locale, rooms } = c.var;
  const answers = answersOf(c);
  const query = new URL(c.req.url).searchParams;
  if (answers.errors.length > 0) return c.redirect(href('permitPath', locale, {}, query), 303);
  const path = permitPath(await questionOf(c, answers));
  const host = new URL(rooms.config.baseUrl).hostname;
  return c.body(calendarFile({ path, locale, stamp: rooms.clock.now(), host }), 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'attachment; filename="calisia-permits.ics"',
    'Cache-Control': 'no-store',
  });
}

const todayOf = (c: PageContext) => dayInPoland(c.var.rooms.clock.now());

const answersOf = (c: PageContext): Answers =>
  readAnswers(new URL(c.req.url).searchParams, todayOf(c), permitMessages(c.var.locale));

const questionOf = async (c: PageContext, { project, start }: Answers): Promise<PathQuestion> => ({
  project,
  start,
  known: {},
  law: { book: await officeBook(c.var.db, c.var.city), asOf: start },
});
