import type { Day } from '../../../../kernel/day.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { formatDay } from '../../../../ui/quantity.ts';
import { VerdictWord } from '../../../../ui/verdict.tsx';
import type { AidAnswer } from '../../core/answer.ts';
import type { AidFinding } from '../../core/findings/finding.ts';
import { tellStep } from '../../core/words/tell.ts';
import { FindingBody, FindingView, tellValues } from '../finding-view.tsx';
import { aidMessages } from '../messages.ts';
import { Catalogue } from './catalogue.tsx';
import { Changes } from './changes.tsx';
import { ScenarioTable } from './scenario-table.tsx';
import { YearChart } from './year-chart.tsx';

type Props = {
  readonly answer: AidAnswer;
  readonly asOf: Day;
  /** The form with the fields of income tax open. */
  readonly change: string;
  readonly locale: Locale;
};

/** What loses the aid in red words, then the sum, then what it is made of, each part folded; then what would change it. */
export function AnswerView({ answer, asOf, change, locale }: Props) {
  const text = aidMessages(locale);
  const { findings } = answer;
  const sum = findings.find(({ id }) => id === 'aid-stack');
  const unread = findings.some(({ used }) => used.some(({ state }) => state === 'unverified' || state === 'contested'));
  return (
    <div id="answer">
      <h2>{text.answer(formatDay(asOf, locale))}</h2>
      <Loses findings={findings} locale={locale} />
      {sum && <Sum sum={withoutShown(sum, findings)} locale={locale} />}
      {unread && <p class="sub">{text.unverified}</p>}
      <section class="section aid-finding" aria-labelledby="instruments">
        <h3 id="instruments">{text.instrumentsTitle}</h3>
        {findings
          .filter(({ id }) => id !== 'aid-stack')
          .map((finding) => (
            <FindingView key={finding.id} finding={finding} locale={locale} />
          ))}
      </section>
      <ScenarioTable answer={answer} locale={locale} />
      <YearChart years={answer.years} taxGiven={answer.taxGiven} change={change} locale={locale} />
      <Changes changes={answer.changes} locale={locale} />
      <Catalogue catalogue={answer.catalogue} locale={locale} />
    </div>
  );
}

/** The sum rests on the law of its parts, which stands with each of them: here only what stands nowhere else. */
function withoutShown(sum: AidFinding, findings: readonly AidFinding[]): AidFinding {
  const parts = new Set(
    findings.filter(({ id }) => id !== sum.id).flatMap((one) => one.used.map(({ parameter }) => parameter.key)),
  );
  return { ...sum, used: sum.used.filter(({ parameter }) => !parts.has(parameter.key)) };
}

/** Deadlines that lose the aid, or would, before every number. */
function Loses({ findings, locale }: { findings: readonly AidFinding[]; locale: Locale }) {
  const text = aidMessages(locale);
  const deadlines = findings.filter(({ id, explanation }) => id === 'incentive-effect' && explanation.code !== 'gap');
  return (
    <>
      {deadlines.map(({ id, verdict, explanation }) => (
        <div key={id} class="aid-loses" role="note">
          <h3>{verdict === 'fail' ? text.losesTitle : text.mayLoseTitle}</h3>
          <p class="err">{tellStep(explanation, locale)}</p>
        </div>
      ))}
    </>
  );
}

function Sum({ sum, locale }: { sum: AidFinding; locale: Locale }) {
  const text = aidMessages(locale);
  return (
    <section class="aid-finding" aria-labelledby="aid-stack">
      <h3 id="aid-stack">{text.sumTitle}</h3>
      <p class="aid-figure">{tellValues(sum.values, locale)}</p>
      <p>
        <VerdictWord verdict={sum.verdict} locale={locale} />
      </p>
      <FindingBody finding={sum} locale={locale} />
    </section>
  );
}
