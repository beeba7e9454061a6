import type { Ground, Message } from '../../../../kernel/finding.ts';
import type { Unit } from '../../../../kernel/quantity.ts';
import type { FactReading } from './fact-reading.ts';
import { type Judgement, judgement } from './rule.ts';

/** The judgement of a requirement whose fact can't be relied on. */
export const unknownBy = (needed: Message, reading: FactReading<unknown> & { state: 'unknown' }): Judgement =>
  judgement({ verdict: 'unknown', needed, reason: reading.reason, takes: reading.takes, grounds: [reading.ground] });

export type Comparison = {
  readonly needed: Message;
  readonly found: Message;
  /** Room to spare in `unit`; negative is short. */
  readonly margin: number;
  readonly asked: number;
  readonly unit: Unit;
  readonly pass: Message;
  readonly fail: Message;
  readonly grounds: readonly Ground[];
};

/** Pass when nothing is short, else fail; the margin is rounded to a millionth of its unit. */
export function compared({ margin, asked, unit, pass, fail, ...rest }: Comparison): Judgement {
  const value = Number(margin.toFixed(6));
  const measure = { margin: { value, unit }, slack: value / asked };
  return value >= 0
    ? judgement({ ...rest, ...measure, verdict: 'pass', reason: pass })
    : judgement({ ...rest, ...measure, verdict: 'fail', reason: fail });
}

/** How one number of a site is held against what is asked of it, and told. */
export type Measure = {
  readonly asked: number;
  readonly unit: Unit;
  readonly needed: Message;
  readonly found: (value: number) => Message;
  /** Room to spare; negative is short. */
  readonly margin: (value: number) => number;
  readonly pass: (margin: number) => Message;
  /** `short` is more than nothing. */
  readonly fail: (short: number) => Message;
};

/** The judgement of a requirement that rests on one number. */
export function measured(reading: FactReading<number>, measure: Measure): Judgement {
  const { asked, unit, needed } = measure;
  if (reading.state === 'unknown') return unknownBy(needed, reading);
  const margin = measure.margin(reading.value);
  return compared({
    needed,
    asked,
    unit,
    margin,
    found: measure.found(reading.value),
    pass: measure.pass(margin),
    fail: measure.fail(-margin),
    grounds: [reading.ground],
  });
}

/** What a site has where nothing is asked of one number. */
export const offered = (reading: FactReading<number>, found: (value: number) => Message) => ({
  offers: reading.state === 'fresh' ? found(reading.value) : null,
  grounds: [reading.ground],
});
