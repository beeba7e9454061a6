import type { PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Field, Select, TextArea } from '../../../../ui/form.tsx';
import { paperTurns } from '../../../permits/index.ts';
import type { paperReads } from '../../../permits/index.server.ts';
import { planMessages } from '../../../permits/web/index.ts';
import { momentText } from '../in-words.ts';
import type { CaseStep, StepState } from './step.page.tsx';

type HandedProps = {
  c: PageContext;
  paper: string;
  said: readonly paperTurns.PaperWord[];
  files: readonly paperReads.PaperFile[];
};

/** What the investor did with a paper, and what he was asked to improve. */
export function HandedIn({ c, paper, said, files }: HandedProps) {
  const { locale } = c.var;
  const text = planMessages(locale).step;
  const word = said.find((one) => one.paper === paper);
  const own = files.filter((one) => one.paper === paper);
  const check = paperTurns.turnOf(word, own) === 'check';
  return (
    <>
      {check && (
        <strong class="small">
          {text.toCheck}
          {word?.toldReadyAt && `; ${text.told(momentText(word.toldReadyAt, locale))}`}
        </strong>
      )}
      {word?.improve && word.improveAt && (
        <span class="small">
          {text.askedToImprove(momentText(word.improveAt, locale))} <q>{word.improve}</q>
        </span>
      )}
    </>
  );
}

type Props = { c: PageContext; step: CaseStep; state: StepState };

/** A sentence to the investor about one paper. */
export function AskToImprove({ c, step, state }: Props) {
  const { locale } = c.var;
  const text = planMessages(locale).step;
  const { file, procedure, permits } = step;
  const error = (field: string) => state.errors.find((one) => one.field === field)?.text;
  const wrong =
    state.improve.sentence !== '' || error('sentence') !== undefined || error('improve-paper') !== undefined;
  return (
    <details class="mt" open={wrong}>
      <summary>{text.improveTitle}</summary>
      <form
        method="post"
        action={href('officeCasePermit', locale, { number: file.number, step: procedure.id })}
        noValidate
      >
        <p class="hint">{text.improveLede}</p>
        <input type="hidden" name="version" value={String(permits.plan.version)} />
        <Field id="improve-paper" label={text.forPaper} error={error('improve-paper')} locale={locale}>
          <Select
            id="improve-paper"
            value={state.improve.paper}
            options={procedure.papers.map((one) => ({ value: one.key, label: one[locale] }))}
            error={error('improve-paper')}
          />
        </Field>
        <TextArea
          id="sentence"
          label={text.sentence}
          hint={text.sentenceHint}
          value={state.improve.sentence}
          error={error('sentence')}
          rows={3}
          locale={locale}
        />
        <p class="actions mt">
          <button class="btn btn--quiet" name="do" value="improve">
            {text.askToImprove}
          </button>
        </p>
      </form>
    </details>
  );
}
