import type { Locale } from '../../../../kernel/locale.ts';
import type { PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { formatDay } from '../../../../ui/quantity.ts';
import { answersText, type Project, simulate } from '../../../permits/index.ts';
import {
  type Answers,
  AnswersForm,
  KnownAnswers,
  permitMessages,
  planMessages,
  PlanProgress,
  type Seen,
} from '../../../permits/web/index.ts';
import type { CaseFile } from '../../data/case.queries.ts';
import { type Beginning, type CasePermits, todayOf } from './case-permits.ts';
import { nameOf } from './permit-blocks.tsx';
import { PlanSteps } from './plan-steps.tsx';
import type { PlanState } from './plan.page.tsx';

type Props = {
  c: PageContext;
  file: CaseFile;
  permits: CasePermits | null;
  beginning: Beginning;
  observed: Seen;
  state: PlanState;
};

/** The permit plan of a case, or the answers with which to make one. */
export function PlanView({ c, file, permits, beginning, observed, state }: Props) {
  const { locale, city } = c.var;
  const text = planMessages(locale);
  const stepHref = (step: string): string => href('officeCasePermit', locale, { number: file.number, step });
  const form = <Form c={c} file={file} permits={permits} beginning={beginning} state={state} />;
  return (
    <div class="wrap">
      <Head c={c} file={file} state={state} title={text.title} />
      <p class="notice">
        {text.honest} {permits?.plan.synthetic && text.invented}
      </p>
      {permits ? (
        <>
          <section class="section">
            <h2>{text.works}</h2>
            <p>
              <strong class="big">{formatDay(permits.path.earliestStartOfWorks, locale)}</strong>
            </p>
            <p class="sub">{text.decidedBy(permits.path.criticalPath.map((id) => nameOf(id, locale)).join(' → '))}</p>
            <Simulated permits={permits} observed={observed} locale={locale} />
            <PlanProgress
              told={permits.told}
              path={permits.path}
              project={permits.plan.project}
              teryt={city.teryt}
              toInvestor={false}
              level={3}
              stepHref={stepHref}
              locale={locale}
            />
          </section>
          <PlanSteps c={c} permits={permits} observed={observed} stepHref={stepHref} />
          <details class="section" open={state.answers !== null}>
            <summary>{text.desk.again}</summary>
            {form}
          </details>
        </>
      ) : (
        <section class="section">
          <h2>{text.desk.make}</h2>
          <p>
            {text.desk.makeLede} {beginning.asked && text.desk.asked}
          </p>
          {form}
        </section>
      )}
      {beginning.site && beginning.site.answers.length > 0 && (
        <section class="section">
          <h2>
            {text.desk.known}: {beginning.site.name[locale]}
          </h2>
          <KnownAnswers answers={beginning.site.answers} locale={locale} />
        </section>
      )}
    </div>
  );
}

/** When works could start, as closed steps of the office and the model tell. */
function Simulated({ permits, observed, locale }: { permits: CasePermits; observed: Seen; locale: Locale }) {
  const text = permitMessages(locale);
  const { p50, p80, p95 } = simulate(permits.question, observed.days);
  return (
    <details>
      <summary>{planMessages(locale).simulated}</summary>
      <p>{text.simulated(formatDay(p50, locale), formatDay(p80, locale), formatDay(p95, locale))}</p>
      <p class="hint">{text.model}</p>
    </details>
  );
}

type HeadProps = { c: PageContext; file: CaseFile; title: string; state: Pick<PlanState, 'done' | 'problem'> };

/** The way back to the case, the title, and what was just done or not done. */
export function Head({ c, file, title, state }: HeadProps) {
  const { locale } = c.var;
  const text = planMessages(locale);
  return (
    <>
      <nav class="crumb" aria-label={text.desk.back}>
        <a href={href('officeCase', locale, { number: file.number })}>
          {text.desk.back} {file.codeName}
        </a>
      </nav>
      <div class="head">
        <h1>{title}</h1>
        {state.done && <output class="notice">{state.done}</output>}
        {state.problem && (
          <p class="notice notice--late" role="alert">
            {state.problem}
          </p>
        )}
      </div>
    </>
  );
}

function Form({ c, file, permits, beginning, state }: Omit<Props, 'observed'>) {
  const { locale } = c.var;
  const answers = state.answers ?? typedOf(c, permits, beginning);
  return (
    <AnswersForm
      answers={answers}
      method="post"
      action={href('officeCasePermits', locale, { number: file.number })}
      submit={planMessages(locale).desk.save}
      locale={locale}
    >
      <input type="hidden" name="do" value="answers" />
      <input type="hidden" name="version" value={String(permits?.plan.version ?? 0)} />
    </AnswersForm>
  );
}

// oxlint-disable-next-line max-params
function typedOf(c: PageContext, permits: CasePermits | null, { project }: Beginning): Answers {
  const known: Project = permits?.plan.project ?? project;
  const start = permits?.plan.start ?? todayOf(c);
  const typed = Object.fromEntries(new URLSearchParams(answersText.writeAnswers(known)));
  return { asked: false, typed: { ...typed, start }, project: known, start, errors: [] };
}
