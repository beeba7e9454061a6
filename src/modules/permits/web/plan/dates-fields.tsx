import type { Locale } from '../../../../kernel/locale.ts';
import { Field, type FieldError, Select, TextField } from '../../../../ui/form.tsx';
import type { Wanted } from '../../core/plan/permit-plan.ts';
import { DATE_FIELDS, MOST_SUSPENSIONS, SUSPENSION_GROUNDS } from '../../core/plan/step-dates.ts';
import { planMessages } from './messages.ts';
import type { DateWords } from './read-dates.ts';

type Props = { words: DateWords; wanted: Wanted | null; errors: readonly FieldError[]; locale: Locale };

/** The days of a step, breaks of its term with room for one more, and whether it is part of the plan. */
export function DatesFields({ words, wanted, errors, locale }: Props) {
  const text = planMessages(locale).step;
  const error = (field: string) => errors.find((one) => one.field === field)?.text;
  return (
    <>
      {DATE_FIELDS.map((field) => (
        <TextField
          key={field}
          id={field}
          type="date"
          label={text.fields[field]}
          hint={field === 'filed' ? text.filedHint : field === 'final' ? text.finalHint : undefined}
          value={words[field] ?? ''}
          error={error(field)}
          locale={locale}
        />
      ))}
      <fieldset class="group">
        <legend>{text.suspensions}</legend>
        <p class="hint">{text.suspensionsHint}</p>
        {placesOf(words).map((at) => (
          <Break key={at} at={at} words={words} errors={errors} locale={locale} />
        ))}
      </fieldset>
      <Field id="wanted" label={text.wanted} locale={locale}>
        <Select
          id="wanted"
          value={wanted ?? ''}
          options={(['', 'added', 'skipped'] as const).map((value) => ({ value, label: text.wantedChoices[value] }))}
        />
      </Field>
    </>
  );
}

/** Those that were typed, and an empty one. */
function placesOf(words: DateWords): number[] {
  const typed = (at: number): boolean => [`from-${at}`, `to-${at}`].some((field) => (words[field] ?? '') !== '');
  const places = Array.from({ length: MOST_SUSPENSIONS }, (_, at) => at + 1);
  const used = places.filter(typed);
  const free = places.find((at) => !typed(at));
  return free === undefined ? used : [...used, free].toSorted((a, b) => a - b);
}

type BreakProps = Omit<Props, 'wanted'> & { at: number };

function Break({ at, words, errors, locale }: BreakProps) {
  const text = planMessages(locale).step;
  const error = (field: string) => errors.find((one) => one.field === field)?.text;
  const [from, to, ground] = [`from-${at}`, `to-${at}`, `ground-${at}`];
  return (
    <>
      <TextField
        id={from}
        type="date"
        label={text.suspensionFrom(at)}
        value={words[from] ?? ''}
        error={error(from)}
        locale={locale}
      />
      <TextField
        id={to}
        type="date"
        label={text.suspensionTo(at)}
        value={words[to] ?? ''}
        error={error(to)}
        locale={locale}
      />
      <Field id={ground} label={text.suspensionGround(at)} error={error(ground)} locale={locale}>
        <Select
          id={ground}
          value={words[ground] ?? ''}
          options={[
            { value: '', label: '–' },
            ...SUSPENSION_GROUNDS.map((value) => ({ value, label: text.grounds[value] })),
          ]}
          error={error(ground)}
        />
      </Field>
    </>
  );
}
