import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { ErrorSummary, Field, Input } from '../../../../ui/form.tsx';
import { LEAST_MONTHS, MOST_MONTHS } from '../../core/retention.ts';
import { confirmationMessages } from '../messages.ts';

type Props = { months: string; refused: boolean; saved: boolean; locale: Locale };

/** For how long the city keeps the person of a source whom nobody asks any more. */
export function RetentionForm({ months, refused, saved, locale }: Props) {
  const text = confirmationMessages(locale).sources.retention;
  const error = refused ? text.fault(LEAST_MONTHS, MOST_MONTHS) : undefined;
  return (
    <section class="section" aria-labelledby="retention">
      <h2 id="retention">{text.title}</h2>
      <p>{text.lede}</p>
      {saved && <output class="notice">{text.saved}</output>}
      <form method="post" action={`${href('officeRespondents', locale)}#retention`}>
        {error && <ErrorSummary errors={[{ field: 'months', text: error, label: text.months }]} locale={locale} />}
        <Field id="months" label={text.months} hint={text.hint} error={error} locale={locale}>
          <Input
            id="months"
            value={months}
            unit={text.unit}
            size="w4"
            inputMode="numeric"
            hint={text.hint}
            error={error}
          />
        </Field>
        <p class="actions mt">
          <button class="btn btn--quiet">{text.save}</button>
        </p>
      </form>
    </section>
  );
}
