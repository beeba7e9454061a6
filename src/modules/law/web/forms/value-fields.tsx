import type { ValueField, ValueForm } from '../../../../kernel/law/value-form.ts';
import { href } from '../../../../routes.ts';
import { describedBy, Field, FieldErrorText, Input, Select } from '../../../../ui/form.tsx';
import { LONGEST_TEXT, rowBefore, rowsSent, type TypedFields } from '../../core/fields/read-fields.ts';
import { writeFields } from '../../core/fields/write-fields.ts';
import type { FormErrors } from './fault-words.ts';
import { lawMessages } from '../messages.ts';
import type { ParameterState } from '../parameter-state.ts';

/** Names of a value's own fields in the form begin with it. */
export const FIELD_NAME = 'v:';

type Props = { state: ParameterState; errors: FormErrors; form: ValueForm };

/** A value field by field, and its rows: filled in with what holds now, so that only what is other has to be typed. */
export function ValueFields({ state, errors, form }: Props) {
  const { line, locale } = state;
  const text = lawMessages(locale).one.value;
  const [now] = line.rows.length > 0 ? line.rows : line.parameter.rows.slice(-1);
  const typed = state.form === 'value' && state.fields ? state.fields : writeFields(form, now?.value);
  const error = errors.of('value');
  return (
    <fieldset
      id="value-value"
      class="law-fields"
      aria-describedby={describedBy('value-value', { hint: form.note, error })}
    >
      <legend>{text.value}</legend>
      {form.note && (
        <p class="hint" id="value-value-h">
          {form.note[locale]}
        </p>
      )}
      <FieldErrorText id="value-value" error={error} locale={locale} />
      {form.fields.map((field) => (
        <OneField key={field.path} field={field} before="" typed={typed} errors={errors} state={state} />
      ))}
      {form.table && <Rows table={form.table} typed={typed} errors={errors} state={state} />}
    </fieldset>
  );
}

type FieldProps = Omit<Props, 'form'> & { field: ValueField; before: string; typed: TypedFields };

function OneField({ field, before, typed, errors, state: { locale } }: FieldProps) {
  const path = before + field.path;
  const [id, error, hint] = [fieldId(path), errors.ofField(path), field.hint?.[locale]];
  const given = { id, name: FIELD_NAME + path, value: typed[path] ?? '', hint, error };
  const label = field.label[locale];
  return (
    <Field id={id} label={label.charAt(0).toUpperCase() + label.slice(1)} hint={hint} error={error} locale={locale}>
      {field.kind === 'choice' ? (
        <Select
          {...given}
          options={[
            { value: '', label: lawMessages(locale).one.value.choose },
            ...field.choices.map((one) => ({ value: one.value, label: one.label[locale] })),
          ]}
        />
      ) : (
        <Input
          {...given}
          unit={field.unit?.[locale]}
          size={field.kind === 'number' ? 'w6' : 'w20'}
          {...(field.kind === 'number' && { inputMode: 'decimal' as const })}
          maxLength={field.kind === 'number' ? 40 : LONGEST_TEXT}
        />
      )}
    </Field>
  );
}

export const fieldId = (path: string): string => `value-f-${path.replaceAll('.', '-')}`;

type RowsProps = Omit<Props, 'form'> & { table: NonNullable<ValueForm['table']>; typed: TypedFields };

/** A row in a frame of its own; rows are added and taken away by buttons that send the form without proposing it. */
function Rows({ table, typed, errors, state }: RowsProps) {
  const { line, locale } = state;
  const text = lawMessages(locale).one.value;
  const count = rowsSent(table, typed);
  const here = `${href('officeLawParameter', locale, { key: line.parameter.key })}#value-rows`;
  const error = errors.ofField(table.path);
  return (
    <div id="value-rows">
      <p>
        <b>{table.label[locale]}</b>
      </p>
      <FieldErrorText id={fieldId(table.path)} error={error} locale={locale} />
      {Array.from({ length: count }, (_, row) => (
        <fieldset key={row} class="law-row">
          <legend>{text.row(row + 1)}</legend>
          {table.columns.map((field) => (
            <OneField
              key={field.path}
              field={field}
              before={rowBefore(table, row)}
              typed={typed}
              errors={errors}
              state={state}
            />
          ))}
          <p>
            <button class="btn btn--quiet" name="do" value={`drop-row-${row}`} formaction={here}>
              {text.dropRow}
              <span class="vh"> {row + 1}</span>
            </button>
          </p>
        </fieldset>
      ))}
      {count < table.most && (
        <p class="mt-small">
          <button id="value-add-row" class="btn btn--quiet" name="do" value="add-row" formaction={here}>
            {text.addRow}
          </button>
        </p>
      )}
    </div>
  );
}
