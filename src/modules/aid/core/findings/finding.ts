import type { Verdict } from '../../../../kernel/finding.ts';
import type { Day } from '../../../../kernel/day.ts';
import { isVerified, type Known, type Reading, type Used, valuesOf } from '../known.ts';
import type { Money } from '../money.ts';
import type { FirmSize } from '../project.ts';
import type { StepCode } from '../words/pl.ts';

export const AID_FINDINGS = [
  'incentive-effect',
  'aid-stack',
  'firm-size',
  'regional-aid-intensity',
  'regional-aid-ceiling',
  'psi-minimum-cost',
  'psi-activity',
  'psi-decision-years',
  'psi-quality-points-required',
  'de-minimis-room',
  'de-minimis-room-on',
  'property-tax',
  'property-tax-relief',
  'kalisz-regional-aid',
  'kalisz-new-property',
  'kalisz-new-jobs',
  'kalisz-barriers',
  'rent-reduction',
  'revitalisation-grant',
  'own-contribution',
  'keeping-period',
] as const;
export type AidFindingId = (typeof AID_FINDINGS)[number];

export type AidValue =
  | { readonly kind: 'percent'; /** Basis points. */ readonly value: number }
  | { readonly kind: 'years' | 'points'; readonly value: number }
  | { readonly kind: 'size'; readonly value: FirmSize }
  | { readonly kind: 'money'; readonly money: Money };

/** What stands in a sentence; a list is read "a or b". */
export type Said =
  | string
  | number
  | Money
  | AidValue
  | { readonly day: Day }
  | { readonly named: string }
  | readonly Said[];

/** One sentence of an explanation, what it rests on below it, and the keys of the law it uses. */
export type Step = {
  readonly code: StepCode;
  readonly params: Readonly<Record<string, Said>>;
  readonly under?: readonly Step[];
};

export type AidFinding = {
  readonly id: AidFindingId;
  readonly verdict: Verdict;
  /** None: not known. Several: each reading of the law or answer to an open question, with what it assumes. */
  readonly values: readonly Reading<AidValue>[];
  readonly explanation: Step;
  readonly used: readonly Used[];
};

export const step = (code: StepCode, params: Step['params'] = {}, under: readonly Step[] = []): Step =>
  under.length > 0 ? { code, params, under } : { code, params };

export const share = (value: number): AidValue => ({ kind: 'percent', value });
export const counted =
  (kind: 'years' | 'points') =>
  (value: number): AidValue => ({ kind, value });
export const money = (amount: Money): AidValue => ({ kind: 'money', money: amount });

/** The values as they are said: one, or all that are possible. */
export const said = <Value extends Said>(known: Known<Value>): Said => valuesOf(known);

/** Different values only, each with the first reading that leads to it. */
export function distinct<Value>(readings: readonly Reading<Value>[]): readonly Reading<Value>[] {
  const seen = new Map<string, Reading<Value>>();
  for (const reading of readings) {
    const key = JSON.stringify(reading.value);
    if (!seen.has(key)) seen.set(key, reading);
  }
  return [...seen.values()];
}

const rests = ({ readings }: Known<unknown>): boolean =>
  readings.some(({ where }) => where.some(({ subject }) => !subject.startsWith('aid.')));

/** For a number that law gives: no better than conditional while nobody has read the act, unknown where an answer is missing. */
export function informs(known: Known<unknown>): Verdict {
  if (known.readings.length === 0 || rests(known)) return 'unknown';
  return isVerified(known) && known.readings.length === 1 ? 'pass' : 'conditional';
}

/** For a condition: yes in every reading, no in every reading, or unknown. */
export function decides(known: Known<boolean>): Verdict {
  const values = valuesOf(known);
  if (values.length !== 1) return 'unknown';
  if (values[0] === false) return 'fail';
  return isVerified(known) ? 'pass' : 'conditional';
}

/** Where the tables hold nothing for the day. */
export function gapStep(known: Known<unknown>, asOf: Day): Step {
  const missing = known.used.filter(({ state }) => state === 'gap').map(({ parameter }) => ({ named: parameter.key }));
  return step(
    'gap',
    { day: { day: asOf } },
    missing.map((one) => step('gap.of', { what: one })),
  );
}

export const isGap = (known: Known<unknown>): boolean =>
  known.readings.length === 0 && known.used.some(({ state }) => state === 'gap');

/** Each parameter once, in the order in which they were read. */
export function usedBy(...known: readonly Known<unknown>[]): readonly Used[] {
  const byKey = new Map<string, Used>();
  for (const { used } of known)
    for (const one of used) if (!byKey.has(one.parameter.key)) byKey.set(one.parameter.key, one);
  return [...byKey.values()];
}
