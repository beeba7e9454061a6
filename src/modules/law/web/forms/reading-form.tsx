import { href } from '../../../../routes.ts';
import { ErrorSummary, Field, Select } from '../../../../ui/form.tsx';
import { markOf } from '../../core/draft.ts';
import { errorsOf } from './fault-words.ts';
import { lawMessages } from '../messages.ts';
import type { ParameterState } from '../parameter-state.ts';
import { validWords } from '../row-words.tsx';
import { SourceFields } from './source-fields.tsx';

/** "I read the act and it says this": of which row, where, and when. */
export function ReadingForm({ state }: { state: ParameterState }) {
  const { line, rows, words, form, toRead, locale } = state;
  const { shelf, parameter } = line;
  const text = lawMessages(locale).one.reading;
  const errors = errorsOf(state, 'reading');
  const options = rows.toReversed().map((row) => ({
    value: markOf(row),
    label: `${shelf.tell(parameter, row.value, locale)}, ${validWords(row, locale)}`,
  }));
  return (
    <form method="post" action={href('officeLawParameter', locale, { key: parameter.key })} noValidate>
      <ErrorSummary errors={errors.all} locale={locale} />
      <p>{text.lede}</p>
      <Field id="reading-row" label={text.row} error={errors.of('row')} locale={locale}>
        <Select
          id="reading-row"
          name="row"
          value={form === 'reading' ? words.row : toRead ? markOf(toRead) : ''}
          options={[{ value: '', label: text.choose }, ...options]}
          error={errors.of('row')}
        />
      </Field>
      <SourceFields state={state} errors={errors} of="reading" />
      <p class="actions mt">
        <button class="btn" name="do" value="reading">
          {text.submit}
        </button>
      </p>
    </form>
  );
}
