import type { Locale } from '../../../kernel/locale.ts';
import { href } from '../../../routes.ts';
import { ErrorSummary, Field, Select, TextField } from '../../../ui/form.tsx';
import { ANSWERS, type ProjectKey } from '../core/project/project.ts';
import { wordsIn } from '../core/words/tell.ts';
import { permitMessages } from './messages.ts';
import type { Answers } from './read-answers.ts';

const GROUPS = {
  land: ['plan', 'zpi', 'protectedArea', 'soil', 'heritage', 'division'],
  project: ['developedHa', 'parkingHa', 'report', 'otherEnvironmental', 'emissions', 'works', 'use', 'buildMonths'],
  connections: ['exit', 'road', 'power', 'gas', 'water', 'heat', 'waterLaw'],
  ownership: ['buyer', 'municipalLand', 'aidDecision'],
} as const satisfies Record<string, readonly ProjectKey[]>;

type Props = { answers: Answers; locale: Locale };

/** Every question may stay "I don't know". A plain GET form: the address of the answer can be sent on. */
export function AnswersForm({ answers, locale }: Props) {
  const text = permitMessages(locale);
  const error = (field: string) => answers.errors.find((one) => one.field === field)?.text;
  return (
    <form method="get" action={href('permitPath', locale)} noValidate>
      <ErrorSummary
        errors={answers.errors.map((one) => ({ ...one, label: labelOf(one.field, locale) }))}
        locale={locale}
      />
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
            <Question key={key} name={key} value={answers.typed[key] ?? ''} error={error(key)} locale={locale} />
          ))}
        </fieldset>
      ))}
      <p class="actions mt">
        <button class="btn">{text.submit}</button>
      </p>
    </form>
  );
}

const labelOf = (field: string, locale: Locale): string =>
  field === 'start' ? permitMessages(locale).start : wordsIn(locale).questions[field as ProjectKey].ask;

type QuestionProps = { name: ProjectKey; value: string; error: string | undefined; locale: Locale };

function Question({ name, value, error, locale }: QuestionProps) {
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
    { value: '', label: text.unknown },
    ...ANSWERS[name].map((one) => ({ value: one, label: answers[one]! })),
  ];
  return (
    <Field id={name} label={ask} error={error} locale={locale}>
      <Select id={name} value={value === 'unknown' ? '' : value} options={options} error={error} />
    </Field>
  );
}
