import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../../kernel/locale.ts';
import { Checkbox, Field, Input, Select, Weight } from '../../../../ui/form.tsx';
import { formatNumber, unitLabel } from '../../../../ui/quantity.ts';
import { uiMessages } from '../../../../ui/messages.ts';
import { defaultWeight, type WeightedLine } from '../../core/need/fields.ts';
import { matchingMessages } from '../messages.ts';
import type { NeedName, NeedState } from './need-state.ts';

type Line = { name: NeedName; state: NeedState; locale: Locale };

/** A question with its label, hint and error from the messages. */
export function Question({ name, state, locale, children }: Line & { children: ComponentChildren }) {
  const { label, hint } = matchingMessages(locale).need.fields[name];
  return (
    <Field id={name} label={label} hint={hint} error={state.errors.get(name)} locale={locale}>
      {children}
    </Field>
  );
}

/** "Don't know" and must or wish, which stand after the control of a weighted line. */
function DontKnowAndWeight({ name, state, locale }: Line & { name: WeightedLine }) {
  const { label } = matchingMessages(locale).need.fields[name];
  const chosen = state.query.get(`w-${name}`);
  const weight = chosen === 'must' || chosen === 'wish' ? chosen : defaultWeight(name);
  return (
    <>
      <Checkbox
        id={`n-${name}`}
        checked={state.query.get(`n-${name}`) === '1'}
        label={uiMessages(locale).form.dontKnow}
        about={label}
      />
      <Weight name={`w-${name}`} value={weight} about={label} locale={locale} />
    </>
  );
}

/** A number with its unit. Units that hang on the kind or terms are all there; style shows the one that holds. */
export function NumberLine({ name, state, locale, unit }: Line & { name: WeightedLine; unit: ComponentChildren }) {
  const { hint } = matchingMessages(locale).need.fields[name];
  return (
    <Question name={name} state={state} locale={locale}>
      <Input
        id={name}
        value={state.query.get(name) ?? ''}
        unit={unit}
        size="w6"
        inputMode="decimal"
        autoComplete="off"
        hint={hint}
        error={state.errors.get(name)}
      />
      <DontKnowAndWeight name={name} state={state} locale={locale} />
    </Question>
  );
}

/** The axle load is chosen from what road managers sign; another number in the address stays as it came. */
export function AxleLine({ state, locale }: Omit<Line, 'name'>) {
  const text = matchingMessages(locale).need;
  const value = (state.query.get('axle') ?? '').replace(',', '.');
  const known = ['', '11.5', '10', '8'].map((option) => ({ value: option, label: text.axleOptions[option] ?? option }));
  const tonnes = Number(value);
  const other = known.some((option) => option.value === value)
    ? []
    : [{ value, label: Number.isFinite(tonnes) ? text.axleOther(formatNumber(tonnes, locale)) : value }];
  return (
    <Question name="axle" state={state} locale={locale}>
      <Select
        id="axle"
        value={value}
        options={[...known, ...other]}
        hint={text.fields.axle.hint}
        error={state.errors.get('axle')}
      />
      <DontKnowAndWeight name="axle" state={state} locale={locale} />
    </Question>
  );
}

export function RailLine({ state, locale }: Omit<Line, 'name'>) {
  return (
    <Question name="rail" state={state} locale={locale}>
      <span class="in">
        <Checkbox
          id="rail"
          checked={state.query.get('rail') === '1'}
          label={matchingMessages(locale).need.railNeeded}
        />
      </span>
      <DontKnowAndWeight name="rail" state={state} locale={locale} />
    </Question>
  );
}

export function TenureLine({ state, locale }: Omit<Line, 'name'>) {
  const text = matchingMessages(locale).need;
  const options = ['', 'sale', 'lease'].map((value) => ({ value, label: text.tenureOptions[value] ?? value }));
  return (
    <Question name="tenure" state={state} locale={locale}>
      <Select
        id="tenure"
        value={state.query.get('tenure') ?? ''}
        options={options}
        error={state.errors.get('tenure')}
      />
      <DontKnowAndWeight name="tenure" state={state} locale={locale} />
    </Question>
  );
}

/** A day as people write it: the browser's own date field can't keep a wrong value, so this is text. */
export function StartLine({ state, locale }: Omit<Line, 'name'>) {
  return (
    <Question name="start" state={state} locale={locale}>
      <Input
        id="start"
        value={writtenDay(state.query.get('start') ?? '')}
        size="w10"
        inputMode="text"
        autoComplete="off"
        hint={matchingMessages(locale).need.fields.start.hint}
        error={state.errors.get('start')}
      />
      <DontKnowAndWeight name="start" state={state} locale={locale} />
    </Question>
  );
}

const writtenDay = (text: string): string => text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1');

/** Jobs and outlay: no weight, no verdict. */
export function PlainNumber({ name, state, locale, unit }: Line & { unit: 'jobs' | 'PLN' }) {
  return (
    <Question name={name} state={state} locale={locale}>
      <Input
        id={name}
        value={state.query.get(name) ?? ''}
        unit={unitLabel(unit, locale)}
        size="w6"
        inputMode="numeric"
        autoComplete="off"
        hint={matchingMessages(locale).need.fields[name].hint}
        error={state.errors.get(name)}
      />
    </Question>
  );
}
