import type { Locale } from '../../../kernel/locale.ts';
import { formatDay, plural } from '../../../ui/quantity.ts';
import { Table } from '../../../ui/table.tsx';
import { numberOf } from '../core/path/day-number.ts';
import { procedureOf } from '../core/catalogue/all-procedures.ts';
import { authorityIn } from '../core/catalogue/authorities.ts';
import type { PathQuestion } from '../core/path/path-question.ts';
import { authorityKeyOf, type PathStep, type PermitPath } from '../core/path/permit-path.ts';
import { type Observed as ObservedDays, observedOf } from '../core/path/simulate.ts';
import { subtypeOf } from '../core/project/subtype.ts';
import type { Project } from '../core/project/project.ts';
import { tellWhy, wordsIn } from '../core/words/tell.ts';
import { permitMessages } from './messages.ts';
import { StepGrounds } from './step-grounds.tsx';

/** Observed times of the office; `synthetic` names procedures with invented ones among them. */
export type Seen = { readonly days: ObservedDays; readonly synthetic: readonly PathStep['id'][] };

type Props = {
  question: PathQuestion;
  path: PermitPath;
  teryt: string;
  observed: Seen;
  /** Where a step's own page stands, if it has one. */
  stepHref?: (id: PathStep['id']) => string;
  locale: Locale;
};

/** A Gantt chart that is a table: each bar stands beside the dates that it draws. */
export function PlanTable({ question, path, teryt, observed, stepHref, locale }: Props) {
  const text = permitMessages(locale);
  const rows = path.steps
    .filter(({ applies }) => applies !== 'no')
    .toSorted((a, b) => (a.start! < b.start! ? -1 : a.start! > b.start! ? 1 : 0));
  const critical = (id: PathStep['id']) => path.criticalPath.includes(id);
  const from = numberOf(question.start);
  const width = Math.max(1, ...rows.map(({ end }) => numberOf(end!) - from));
  return (
    <Table
      caption={text.planCaption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'step',
          title: text.columns.step,
          cell: (step) => (
            <>
              {stepHref ? (
                <a href={stepHref(step.id)}>{procedureOf(step.id).name[locale]}</a>
              ) : (
                procedureOf(step.id).name[locale]
              )}
              <span class="why">{authorityIn(teryt, authorityKeyOf(step.id, question))[locale]}</span>
              {step.applies === 'unknown' && (
                <span class="why">
                  {text.maybe}: {step.why.map((one) => tellWhy(one, locale)).join(' ')}
                </span>
              )}
            </>
          ),
        },
        {
          key: 'bar',
          title: text.columns.bar,
          cell: (step) => <Bar step={step} from={from} width={width} critical={critical(step.id)} />,
        },
        {
          key: 'dates',
          title: text.columns.dates,
          cell: ({ id, start, end, bounded, statutory }) => (
            <>
              {text.from(formatDay(start!, locale, 'short'))}
              <br />
              {!bounded && statutory.stretches.some(({ longest }) => longest === null)
                ? text.noTerm
                : start !== end && text.to(formatDay(end!, locale, 'short'))}
              <Observed id={id} seen={observed} project={question.project} locale={locale} />
            </>
          ),
        },
        {
          key: 'slack',
          title: text.columns.slack,
          cell: ({ id, slack }) =>
            critical(id)
              ? text.onCritical
              : slack === null
                ? '–'
                : slack === 0
                  ? text.noSlack
                  : `${slack}\u00a0${plural(locale, slack, text.slackDays)}`,
        },
        {
          key: 'law',
          title: text.columns.law,
          cell: (step) => <StepGrounds step={step} law={question.law} locale={locale} />,
        },
      ]}
    />
  );
}

/** How long it took here, from five closed cases on; with fewer nothing is said. */
type ObservedProps = { id: PathStep['id']; seen: Seen; project: Project; locale: Locale };

function Observed({ id, seen, project, locale }: ObservedProps) {
  const text = permitMessages(locale);
  const found = observedOf(seen.days, id);
  if (!found) return null;
  const kind = subtypeOf(id, project);
  const words = wordsIn(locale);
  const much = (days: number): string => `${days}\u00a0${plural(locale, days, text.slackDays)}`;
  return (
    <span class="why">
      {text.observed(much(found.p50), much(found.p80), found.cases)}
      {kind &&
        `. ${text.observedKind(words.questions[kind.question].ask, words.questions[kind.question].answers[kind.answer]!)}`}
      {seen.synthetic.includes(id) && ` ${text.observedInvented}`}
    </span>
  );
}

type BarProps = { step: PathStep; from: number; width: number; critical: boolean };

function Bar({ step, from, width, critical }: BarProps) {
  const [start, end] = [numberOf(step.start!) - from, numberOf(step.end!) - from];
  const at = (days: number): number => Math.round((days / width) * 1000);
  return (
    <svg viewBox="0 0 1000 12" width="100%" height="12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect x="0" y="5.5" width="1000" height="1" fill="currentColor" fill-opacity="0.25" />
      <rect
        x={Math.min(990, at(start))}
        y="1"
        width={Math.max(10, at(end) - at(start))}
        height="10"
        fill="currentColor"
        fill-opacity={critical ? 1 : step.applies === 'unknown' ? 0.3 : 0.6}
      />
    </svg>
  );
}
