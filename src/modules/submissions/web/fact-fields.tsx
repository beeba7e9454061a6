import type { Locale } from '../../../kernel/locale.ts';
import { Checkbox } from '../../../ui/form.tsx';
import { ValueInput } from '../../confirmations/web/index.ts';
import { FACT_KINDS, type FactKey } from '../../sites/index.ts';
import type { SubmissionFault, SubmissionWords } from '../core/check-submission.ts';
import { faultText, submissionMessages } from './messages.ts';

type Props = {
  keys: readonly FactKey[];
  words: SubmissionWords['facts'];
  faults: readonly SubmissionFault[];
  locale: Locale;
};

/** One field for each fact, in the shape of its kind. */
export function FactFields({ keys, words, faults, locale }: Props) {
  return (
    <div class="factfields">
      {keys.map((key) => {
        const fault = faults.find(({ field }) => field === `v-${key}`);
        return (
          <div key={key} class={fault ? 'field field--error' : 'field'}>
            <ValueInput
              factKey={key}
              words={words[key] ?? { value: '', none: false }}
              error={fault && faultText(fault, locale)}
              label={FACT_KINDS[key].label[locale]}
              locale={locale}
            />
          </div>
        );
      })}
    </div>
  );
}

/** An emptied field may be a slip or news: the owner is asked which. */
export function Emptied({ faults, locale }: Pick<Props, 'faults' | 'locale'>) {
  const text = submissionMessages(locale).room;
  const keys = faults.filter(({ code }) => code === 'emptied').map(({ field }) => field.slice(2) as FactKey);
  if (keys.length === 0) return null;
  return (
    <fieldset class="group">
      <legend>{text.goneAsk}</legend>
      <p class="small sub">{text.goneWhat}</p>
      {keys.map((key) => (
        <Checkbox
          key={key}
          id={`gone-${key}`}
          name="gone"
          value={key}
          checked={false}
          label={text.gone(FACT_KINDS[key].label[locale])}
        />
      ))}
    </fieldset>
  );
}
