import { TAX_FIELDS, TAX_LINES } from '../fields.ts';
import { aidMessages } from '../messages.ts';
import { Folded, type FormView, Line, lineWords, shownLines, TextLine } from './field-lines.tsx';

const FEW_YEARS = 3;

/** The income tax from which the Zone exempts: every year the same, or year by year. */
export function TaxFields(view: FormView) {
  const { query, locale } = view;
  const text = aidMessages(locale);
  const lines = shownLines({ view, names: TAX_FIELDS, numbers: TAX_LINES, least: FEW_YEARS });
  const names = ['incomeTax', ...lines.map((n) => `tax${n}`)];
  return (
    <Folded
      view={view}
      title={text.groups.tax}
      hint={text.taxHint}
      names={names}
      // The chart of the years leads here.
      open={query.get('edit') === 'tax'}
    >
      <Line view={view} name="incomeTax" unit="PLN" />
      {lines.map((n) => (
        <TextLine key={n} view={view} id={`tax${n}`} words={lineWords('tax', n, locale)} unit="PLN" />
      ))}
      <p class="hint">{text.moreLines}</p>
    </Folded>
  );
}
