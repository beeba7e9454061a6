import { href } from '../../../../routes.ts';
import { ErrorSummary, TextField } from '../../../../ui/form.tsx';
import { formatDay } from '../../../../ui/quantity.ts';
import { canonical } from '../../core/canonical.ts';
import { checkedWords } from '../checked-words.ts';
import { lawMessages } from '../messages.ts';
import type { ParameterState } from '../parameter-state.ts';
import { ActLink, validWords, WholeTable } from '../row-words.tsx';

/** What everybody sees of a parameter. */
export type OpenedState = Pick<ParameterState, 'line' | 'rows' | 'asOf' | 'on' | 'wrongDay' | 'locale'>;
/** Of the office, or for everybody. */
export type LawDoor = 'officeLawParameter' | 'lawParameter';

/** The value large, with its state in words, and the day to ask for. */
export function OnDay({ state: { line, asOf, on, wrongDay, locale }, door }: { state: OpenedState; door: LawDoor }) {
  const { shelf, parameter, rows } = line;
  const all = lawMessages(locale);
  const error = wrongDay ? all.list.badDay : undefined;
  return (
    <section class="section" aria-labelledby="on-day">
      <h2 id="on-day">{all.one.onDay(formatDay(asOf, locale))}</h2>
      {line.state === 'gap' && <p>{all.one.gapSays}</p>}
      {line.state === 'contested' && <p>{all.one.readings}</p>}
      {rows.map((row) => (
        <div key={canonical(row.value)} class="law-now">
          <p class="aid-figure">{shelf.tell(parameter, row.value, locale)}</p>
          <WholeTable parameter={parameter} value={row.value} locale={locale} />
          <p>
            {validWords(row, locale)}, {checkedWords(row, locale)}
            <br />
            <ActLink clause={row.clause} />
          </p>
        </div>
      ))}
      <ErrorSummary errors={error ? [{ field: 'on', text: error }] : []} locale={locale} />
      <form class="filterline" action={href(door, locale, { key: parameter.key })} noValidate>
        <TextField
          id="on"
          label={all.list.asOf}
          type={wrongDay ? 'text' : 'date'}
          value={on}
          size="w10"
          error={error}
          locale={locale}
        />
        <p>
          <button class="btn btn--quiet">{all.list.show}</button>
        </p>
      </form>
    </section>
  );
}
