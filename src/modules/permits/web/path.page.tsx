import { dayInPoland } from '../../../kernel/day.ts';
import { frameOf, page, type PageContext } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { Page } from '../../../ui/page.tsx';
import { officeBook } from '../../law/index.server.ts';
import type { PathQuestion } from '../core/path/path-question.ts';
import { permitPath } from '../core/path/permit-path.ts';
import { projectOf } from '../core/project/facts-as-answers.ts';
import { writeAnswers } from '../core/project/answers-text.ts';
import { observedSteps } from '../data/observed.queries.ts';
import { type KnownSite, siteAnswers } from '../usecases/known-of-site.ts';
import { AnswersForm } from './answers-form.tsx';
import { calendarFile } from './calendar-file.ts';
import { permitMessages } from './messages.ts';
import { PathView } from './path-view.tsx';
import { type Answers, readAnswers } from './read-answers.ts';
import { SiteStart } from './site-start.tsx';
import { stepsIn } from './what-if.tsx';

/** `/sciezka-pozwolen?plan=no&site=…`: the questions, and once one is answered or a site is named the path. */
export async function showPath(c: PageContext): Promise<Response> {
  const { locale, city, db } = c.var;
  const text = permitMessages(locale);
  const asked = await read(c);
  const { answers, query, site } = asked;
  const told = (answers.asked || site !== null) && answers.errors.length === 0;
  const form = (
    <AnswersForm
      answers={answers}
      method="get"
      action={href('permitPath', locale)}
      submit={text.submit}
      known={asked.known}
      locale={locale}
    >
      {site && <input type="hidden" name="site" value={site.slug} />}
    </AnswersForm>
  );
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
        <SiteStart site={site} gone={query.has('site') && site === null} locale={locale} />
        {told && (
          <PathView
            question={await questionOf(c, asked)}
            teryt={city.teryt}
            today={todayOf(c)}
            observed={await observedSteps(db, answers.project)}
            query={query}
            calendar={href('permitCalendar', locale, {}, query)}
            ask={href('enquiry', locale, {}, enquiryOf(asked))}
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
  const asked = await read(c);
  if (asked.answers.errors.length > 0) return c.redirect(href('permitPath', locale, {}, asked.query), 303);
  const path = permitPath(await questionOf(c, asked));
  const host = new URL(rooms.config.baseUrl).hostname;
  return c.body(calendarFile({ path, locale, stamp: rooms.clock.now(), host }), 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'attachment; filename="calisia-permits.ics"',
    'Cache-Control': 'no-store',
  });
}

const todayOf = (c: PageContext) => dayInPoland(c.var.rooms.clock.now());

type Asked = {
  readonly query: URLSearchParams;
  readonly answers: Answers;
  /** The site on offer that the address names; null without one. */
  readonly site: KnownSite | null;
  readonly known: ReturnType<typeof projectOf>;
};

async function read(c: PageContext): Promise<Asked> {
  const query = new URL(c.req.url).searchParams;
  const today = todayOf(c);
  const slug = query.get('site');
  const site = slug === null ? null : await siteAnswers(c.var.db, slug, today);
  const known = projectOf(site?.answers ?? []);
  return { query, site, known, answers: readAnswers(query, { today, known }, permitMessages(c.var.locale)) };
}

const questionOf = async (c: PageContext, { answers, query }: Asked): Promise<PathQuestion> => ({
  project: answers.project,
  start: answers.start,
  known: {},
  law: { book: await officeBook(c.var.db, c.var.city), asOf: answers.start },
  added: stepsIn(query, 'add'),
  skipped: stepsIn(query, 'skip'),
});

/** The answers as an enquiry takes them along. */
const enquiryOf = ({ answers, site }: Asked): URLSearchParams =>
  new URLSearchParams({ ...(site && { site: site.slug }), path: writeAnswers(answers.project) });
