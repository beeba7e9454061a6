import type { Locale } from '../../../../../kernel/locale.ts';
import { FieldErrorText } from '../../../../../ui/form.tsx';
import { siteSearch } from '../../../../sites/index.ts';
import { errorOf, type FilterView } from './filter-view.ts';
import { amountWord, rangeUnit, typedNumber } from './filter-words.ts';
import { filterMessages } from './messages.ts';
import { typedUnit } from './selection.ts';

type Props = { facet: siteSearch.RangeFacet; view: FilterView; locale: Locale };

/** From and to, with what the offer holds between and how many sites nobody knows this of. */
export function RangeField(props: Props) {
  const { facet, view, locale } = props;
  const text = filterMessages(locale);
  const counts = view.search.counts.ranges[facet];
  const { orUnknown } = view.selection.filter.ranges[facet];
  const amount = (value: number): string => amountWord(facet, value, view.words);
  return (
    <fieldset class="facet facet--range">
      <legend>{text.facets[facet]}</legend>
      <div class="range">
        <Bound {...props} end="min" />
        <Bound {...props} end="max" />
        <span class="unit">{rangeUnit(facet, view.words)}</span>
      </div>
      <p class="hint" id={`f-${facet}-h`} data-span={facet}>
        {counts.min === null || counts.max === null
          ? text.spanNone(counts.unknown)
          : text.span(amount(counts.min), amount(counts.max), counts.unknown)}
      </p>
      <label class={counts.unknown === 0 ? 'check none' : 'check'}>
        <input
          type="checkbox"
          name={siteSearch.rangeField(facet, 'or')}
          value={siteSearch.UNKNOWN}
          checked={orUnknown}
        />
        <span>{text.orUnknown(counts.unknown)}</span>
      </label>
    </fieldset>
  );
}

function Bound({ facet, view, locale, end }: Props & { end: 'min' | 'max' }) {
  const text = filterMessages(locale);
  const field = siteSearch.rangeField(facet, end);
  const fault = view.faults.find((one) => one.field === field);
  const scale = facet === 'area' && typedUnit(view.selection) === 'ha' ? 10_000 : 1;
  const value = fault
    ? (view.typed.get(field) ?? '')
    : typedNumber(view.selection.filter.ranges[facet][end], scale, locale);
  return (
    <span class="bound">
      <label for={field}>
        <span class="vh">{text.facets[facet]} </span>
        {end === 'min' ? text.from : text.to}
      </label>
      <input
        id={field}
        name={field}
        type="text"
        inputMode="decimal"
        maxLength={20}
        value={value}
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={`f-${facet}-h${fault ? ` ${field}-e` : ''}`}
      />
      <FieldErrorText id={field} error={fault && errorOf(fault, locale).text} locale={locale} />
    </span>
  );
}
