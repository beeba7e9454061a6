import type { Day } from '../../../kernel/day.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { formatDay } from '../../../ui/quantity.ts';
import { procedureOf } from '../core/catalogue/all-procedures.ts';
import type { PathQuestion } from '../core/path/path-question.ts';
import { fileNow, type PermitPath, permitPath } from '../core/path/permit-path.ts';
import { type Observed, simulate } from '../core/path/simulate.ts';
import type { ProjectKey } from '../core/project/project.ts';
import { tellWhy, wordsIn } from '../core/words/tell.ts';
import { permitMessages } from './messages.ts';
import { PlanTable, type Seen } from './plan-table.tsx';
import { WhatIf } from './what-if.tsx';

type Props = {
  question: PathQuestion;
  teryt: string;
  today: Day;
  /** How long closed steps of the office took, and of which procedures invented ones are among them. */
  observed: Seen;
  /** The address of the question, without its page. */
  query: URLSearchParams;
  calendar: string;
  /** Where the question can be sent on to the office. */
  ask: string;
  locale: Locale;
};

/** The answer: when works may start, what decides it, what to do now, and the plan. */
export function PathView({ question, teryt, today, observed, query, calendar, ask, locale }: Props) {
  const text = permitMessages(locale);
  const path = permitPath(question);
  return (
    <>
      <Works question={question} path={path} observed={observed.days} locale={locale} />
      <Now path={path} today={today} locale={locale} />
      <section class="section">
        <h2>{text.plan}</h2>
        <PlanTable question={question} path={path} teryt={teryt} observed={observed} locale={locale} />
        <p class="actions mt">
          <a class="btn" href={calendar}>
            {text.calendar}
          </a>{' '}
          <a class="btn btn--quiet" href={ask}>
            {text.ask}
          </a>
        </p>
      </section>
      <WhatIf question={question} path={path} query={query} locale={locale} />
      <NotNeeded path={path} locale={locale} />
    </>
  );
}

type Part = { path: PermitPath; locale: Locale };

function Works({ question, path, observed, locale }: Part & { question: PathQuestion; observed: Observed }) {
  const text = permitMessages(locale);
  const say = (day: Day) => formatDay(day, locale);
  const { p50, p80, p95 } = simulate(question, observed);
  const chain = path.criticalPath.map((id) => procedureOf(id).name[locale]).join(' → ');
  return (
    <>
      <section class="section">
        <h2>{text.works}</h2>
        <div class="prose">
          <p>
            <b>{text.worksOn(say(path.earliestStartOfWorks))}</b>
          </p>
          {path.range.earliest !== path.range.latest && (
            <p>{text.worksRange(say(path.range.earliest), say(path.range.latest))}</p>
          )}
          {!path.bounded && <p>{text.unbounded}</p>}
          {path.gaps.length > 0 && (
            <p class="late">
              {text.gaps(path.gaps.map(({ id, day }) => `${procedureOf(id).name[locale]} (${say(day)})`).join('; '))}
            </p>
          )}
          <p>{text.simulated(say(p50), say(p80), say(p95))}</p>
          <p class="hint">{text.model}</p>
        </div>
      </section>
      <section class="section">
        <h2>{text.critical}</h2>
        <p>{chain === '' ? text.criticalNone : text.criticalSays(chain)}</p>
      </section>
      {path.open.length > 0 && (
        <section class="section">
          <h2>{text.openTitle}</h2>
          <div class="prose">
            <p>{text.openSays}</p>
            <ul>
              {path.open.map((key) => (
                <li key={key}>{wordsIn(locale).questions[key as ProjectKey].ask}</li>
              ))}
            </ul>
          </div>
        </section>
      )}
    </>
  );
}

function Now({ path, today, locale }: Part & { today: Day }) {
  const text = permitMessages(locale);
  const due = fileNow(path, today);
  return (
    <section class="section">
      <h2>{text.now}</h2>
      <div class="prose">
        {due.length === 0 && <p>{text.nowNone}</p>}
        <ul>
          {due.map(({ id, applies }) => (
            <li key={id}>
              {procedureOf(id).name[locale]}
              {applies === 'unknown' && ` (${text.ifNeeded})`}
              <span class="hint">
                {text.papers}:{' '}
                {procedureOf(id)
                  .papers.map((paper) => paper[locale])
                  .join('; ')}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function NotNeeded({ path, locale }: Part) {
  const text = permitMessages(locale);
  const left = path.steps.filter(({ applies }) => applies === 'no');
  if (left.length === 0) return null;
  return (
    <details class="section">
      <summary>{text.notNeeded}</summary>
      <div class="prose">
        <ul>
          {left.map(({ id, why }) => (
            <li key={id}>
              {procedureOf(id).name[locale]}
              <span class="hint">{why.map((one) => tellWhy(one, locale)).join(' ')}</span>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
