import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../kernel/locale.ts';
import { ErrorSummary, Field, Select, TextField } from '../../../ui/form.tsx';
import { ANSWERS, type Project, type ProjectKey } from '../core/project/project.ts';
import { wordsIn } from '../core/words/tell.ts';
import { permitMessages } from './messages.ts';
import type { Answers } from './read-answers.ts';

const GROUPS = {
  land: ['plan', 'zpi', 'protectedArea', 'soil', 'heritage', 'division'],
  project: ['developedHa', 'parkingHa', 'report', 'otherEnvironmental', 'emissions', 'works', 'use', 'buildMonths'],
  connections: ['exit', 'road', 'power', 'gas', 'water', 'heat', 'waterLaw'],
  ownership: ['buyer', 'municipalLand', 'aidDecision'],
} as const satisfies Record<string, readonly ProjectKey[]>;

type Props = {
  answers: Answers;
  locale: Locale;
  /** Where it is sent; a plain GET keeps the answer in an address that can be sent on. */
  method: 'get' | 'post';
  action: string;
  submit: string;
  /** What is known of the site: it stands beside the question as the answer of an empty choice. */
  known?: Partial<Project>;
  /** Hidden fields, and what else is asked. */
  children?: ComponentChildren;
};

/** Every question may stay "I don't know". */
export function AnswersForm({ answers, locale, method, action, submit, known = {}, children }: Props) {
  const text = permitMessages(locale);
  const error = (field: string) => answers.errors.find((one) => one.field === field)?.text;
  return (
    <form method={method} action={action} noValidate>
      <ErrorSummary
        errors={answers.errors.map((one) => ({ ...one, label: labelOf(one.field, locale) }))}
        locale={locale}
      />
      {children}
      <TextField
        id="start"
        label={text.start}
        hint={text.startHint}
        type="date"
        value={answers.typed['start']!}
        error={error('start')}
        locale={locale}
      />
      {Object.entries(GROUPS).map(([group, keys]) => (
        <fieldset key={group} class="group">
          <legend>{text.groups[group as keyof typeof GROUPS]}</legend>
          {keys.map((key) => (
            <Question
              key={key}
              name={key}
              value={answers.typed[key] ?? ''}
              known={known[key] === undefined ? null : String(known[key])}
              error={error(key)}
              locale={locale}
            />
          ))}
        </fieldset>
      ))}
      <p class="actions mt">
        <button class="btn">{submit}</button>
      </p>
    </form>
  );
}

const labelOf = (field: string, locale: Locale): string =>
  field === 'start' ? permitMessages(locale).start : wordsIn(locale).questions[field as ProjectKey].ask;

type QuestionProps = {
  name: ProjectKey;
  value: string;
  known: string | null;
  error: string | undefined;
  locale: Locale;
};

function Question({ name, value, known, error, locale }: QuestionProps) {
  const text = permitMessages(locale);
  const { ask, answers } = wordsIn(locale).questions[name];
  if (ANSWERS[name] === null)
    return (
      <TextField
        id={name}
        label={ask}
        value={value}
        unit={name === 'buildMonths' ? text.months : 'ha'}
        inputMode="decimal"
        size="w4"
        error={error}
        locale={locale}
      />
    );
  const options = [
    { value: '', label: known === null ? text.unknown : text.fromSite(answers[known] ?? known) },
    ...ANSWERS[name].map((one) => ({ value: one, label: answers[one]! })),
  ];
  return (
    <Field id={name} label={ask} error={error} locale={locale}>
      <Select id={name} value={value === 'unknown' ? '' : value} options={options} error={error} />
    </Field>
  );
}
