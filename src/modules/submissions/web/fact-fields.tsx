import type { Locale } from '../../../kernel/locale.ts';
import { ValueInput } from '../../confirmations/web/index.ts';
import { FACT_KINDS, type FactKey } from '../../sites/index.ts';
import type { SubmissionFault, SubmissionWords } from '../core/check-submission.ts';
import { faultText } from './messages.ts';

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
