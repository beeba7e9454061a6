import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { ErrorSummary } from '../../../../ui/form.tsx';
import type { Completeness, paperTurns } from '../../../permits/index.ts';
import type { paperReads } from '../../../permits/index.server.ts';
import { DatesFields, Missing, PaperTicks, planMessages, PlanProgress } from '../../../permits/web/index.ts';
import { planProgress } from '../../../permits/index.ts';
import { Head } from './plan-view.tsx';
import { AskToImprove, HandedIn } from './step-papers.tsx';
import { StepFiles } from './step-files.tsx';
import type { CaseStep, StepState } from './step.page.tsx';

type Props = {
  c: PageContext;
  step: CaseStep;
  state: StepState;
  check: Completeness;
  said: readonly paperTurns.PaperWord[];
  files: readonly paperReads.PaperFile[];
};

/** One step of a case: how it stands, what happened, the papers with what is missing, files, and the letter. */
export function StepView({ c, step, state, check, said, files }: Props) {
  const { locale } = c.var;
  const { step: text } = planMessages(locale);
  const { file, procedure } = step;
  const plan = { number: file.number, step: procedure.id };
  return (
    <div class="wrap">
      <Head c={c} file={file} title={procedure.name[locale]} state={state} />
      <p>
        <a href={href('officeCasePermits', locale, { number: file.number })}>{planMessages(locale).desk.open}</a>
      </p>
      <ErrorSummary errors={state.errors} locale={locale} />
      <Now c={c} step={step} />
      <section class="section">
        <h2>{text.dates}</h2>
        <p>{text.datesLede}</p>
        <StepForm c={c} step={step} work="dates" submit={text.save}>
          <DatesFields words={state.words} wanted={state.wanted} errors={state.errors} locale={locale} />
        </StepForm>
      </section>
      <section class="section">
        <h2>{text.papers}</h2>
        <Missing check={check} locale={locale} />
        <p class="hint">{text.papersLede}</p>
        <StepForm c={c} step={step} work="papers" submit={text.savePapers}>
          <PaperTicks
            check={check}
            handed={(key) => <HandedIn c={c} paper={key} said={said} files={files} />}
            locale={locale}
          />
        </StepForm>
        <AskToImprove c={c} step={step} state={state} />
        <p class="mt">
          <a class="btn btn--quiet" href={href('officeCaseLetter', locale, plan)}>
            {text.letterLink}
          </a>
        </p>
      </section>
      <StepFiles c={c} step={step} state={state} files={files} />
    </div>
  );
}

/** How the step stands today, in words. */
function Now({ c, step: { permits, procedure } }: Pick<Props, 'c' | 'step'>) {
  const { locale, city } = c.var;
  const text = planMessages(locale).step;
  const only = (all: readonly planProgress.Progress[]) => all.filter(({ id }) => id === procedure.id);
  const { done, now, week, next } = permits.told;
  const told = { done: only(done), now: only(now), week: only(week), next: only(next) };
  const parts = (['done', 'now', 'week', 'next'] as const).filter((part) => told[part].length > 0);
  if (parts.length === 0) return null;
  return (
    <section class="section">
      <h2>{text.now}</h2>
      <PlanProgress
        told={told}
        path={permits.path}
        project={permits.plan.project}
        teryt={city.teryt}
        toInvestor={false}
        level={3}
        parts={parts}
        locale={locale}
      />
    </section>
  );
}

type FormProps = {
  c: PageContext;
  step: CaseStep;
  work: 'dates' | 'papers';
  submit: string;
  children: ComponentChildren;
};

function StepForm({ c, step: { file, procedure, permits }, work, submit, children }: FormProps) {
  const action = href('officeCasePermit', c.var.locale, { number: file.number, step: procedure.id });
  return (
    <form method="post" action={action} noValidate>
      <input type="hidden" name="do" value={work} />
      <input type="hidden" name="version" value={String(permits.plan.version)} />
      {children}
      <p class="actions mt">
        <button class="btn">{submit}</button>
      </p>
    </form>
  );
}
