import type { Locale } from '../../../../kernel/locale.ts';
import { frameOf, page, type PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { FieldErrorText } from '../../../../ui/form.tsx';
import { uiMessages } from '../../../../ui/messages.ts';
import { Page } from '../../../../ui/page.tsx';

import { matchingMessages } from '../messages.ts';
import { findActivities, type ActivityChoice } from './activity-choices.ts';
import { onlyNeed } from './need-state.ts';
import { type WrongCode, wrongCode } from './wrong-code.ts';
import { bindWords } from '../../../../ui/bind-words.ts';

const SUGGESTED = 8;
const LISTED = 40;
const LONGEST_QUESTION = 100;

/** `/potrzeba/pkd?q=…`: a page to choose a code on, which leads back to the form; the same list as JSON for suggestions. */
export function showActivities(c: PageContext): Response {
  const query = new URL(c.req.url).searchParams;
  const question = (query.get('q') ?? (query.get('pkd') || query.get('activity')) ?? '')
    .trim()
    .slice(0, LONGEST_QUESTION);
  if (/^application\/json\b/.test(c.req.header('accept') ?? '')) {
    c.header('Cache-Control', 'public, max-age=3600');
    c.header('Vary', 'Accept');
    return c.json(wrongCode(question, c.var.locale)?.near ?? findActivities(question, c.var.locale, SUGGESTED));
  }
  const { locale } = c.var;
  const wrong = wrongCode(question, locale);
  const text = matchingMessages(locale).pkd;
  const kept = onlyNeed(query);
  return page(
    c,
    <Page
      frame={frameOf(c)}
      title={wrong ? uiMessages(locale).form.errorTitlePrefix + text.title : text.title}
      nav="need"
      sheets={['need']}
      robots="noindex"
    >
      <div class="wrap">
        <div class="head">
          <h1>{text.title}</h1>
          <p class="lede">{bindWords(text.lede)}</p>
        </div>
        <div class="leaf">
          <div class="stack">
            <SearchForm question={question} kept={kept} wrong={wrong} locale={locale} />
            {wrong ? (
              <Choices activities={wrong.near} kept={kept} locale={locale} />
            ) : (
              <Found question={question} kept={kept} locale={locale} />
            )}
            <p>
              <a href={href('need', locale, {}, kept)}>{text.back}</a>
            </p>
          </div>
          <aside class="note" aria-label={text.title}>
            <p>{text.source}</p>
          </aside>
        </div>
      </div>
    </Page>,
    wrong ? 422 : 200,
  );
}

type Search = { question: string; kept: URLSearchParams; locale: Locale };

function SearchForm({ question, kept, wrong, locale }: Search & { wrong: WrongCode | null }) {
  const text = matchingMessages(locale).pkd;
  return (
    <search>
      <form action={href('activities', locale)}>
        {[...kept].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label class="lab" for="q">
          {text.question}
        </label>
        <span class="hint" id="q-h">
          {text.hint}
        </span>
        <FieldErrorText id="q" error={wrong?.sentence} locale={locale} />
        <p class="by">
          <span class="in w20">
            <input
              id="q"
              name="q"
              type="text"
              value={question}
              maxLength={LONGEST_QUESTION}
              aria-describedby={wrong ? 'q-h q-e' : 'q-h'}
              aria-invalid={wrong ? true : undefined}
            />
          </span>
          <button class="btn">{text.search}</button>
        </p>
      </form>
    </search>
  );
}

function Found({ question, kept, locale }: Search) {
  const text = matchingMessages(locale).pkd;
  if (question === '') return null;
  const activities = findActivities(question, locale, LISTED);
  if (activities.length === 0) return <output class="block">{text.none}</output>;
  return (
    <>
      <output class="block">{text.found(activities.length)}</output>
      <Choices activities={activities} kept={kept} locale={locale} />
    </>
  );
}

type ChoicesProps = { activities: readonly ActivityChoice[]; kept: URLSearchParams; locale: Locale };

function Choices({ activities, kept, locale }: ChoicesProps) {
  return (
    <ul class="codes">
      {activities.map((activity) => (
        <li key={activity.code}>
          <a href={href('need', locale, {}, withCode(kept, activity))}>
            <b>{activity.code}</b> {activity.name}
          </a>
        </li>
      ))}
    </ul>
  );
}

function withCode(kept: URLSearchParams, { code }: ActivityChoice): string {
  const query = new URLSearchParams(kept);
  query.set('pkd', code);
  return `${query}#pkd`;
}
