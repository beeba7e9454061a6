import type { Day } from '../../../kernel/day.ts';
import type { DatedRow } from '../../../kernel/law/dated.ts';
import { inForce, type LawBook, type Parameter } from '../../../kernel/law/parameter.ts';

/** What one reading takes for granted: a contested parameter's value, or the answer to a question left open. */
export type Assumption = { readonly subject: string; readonly value: string | number | boolean };

export type Reading<Value> = { readonly value: Value; readonly where: readonly Assumption[] };

export type Used = {
  readonly parameter: Parameter<unknown>;
  readonly state: 'gap' | 'verified' | 'unverified' | 'contested';
  readonly rows: readonly DatedRow<unknown>[];
};

/** Every value that law and answers leave possible, each with what it assumes; no reading at all: a gap in the law. */
export type Known<Value> = { readonly readings: readonly Reading<Value>[]; readonly used: readonly Used[] };

export const certain = <Value>(value: Value): Known<Value> => ({ readings: [{ value, where: [] }], used: [] });

/** What the law says on a day: its value, each reading of a contested one, or none in a gap. */
export function law<Value>(book: LawBook, parameter: Parameter<Value>, on: Day): Known<Value> {
  const answer = inForce(book, parameter, on);
  const used = (rows: readonly DatedRow<Value>[]): Used[] => [
    { parameter: parameter as Parameter<unknown>, state: answer.state, rows },
  ];
  if (answer.state === 'gap') return { readings: [], used: used([]) };
  if (answer.state !== 'contested') return { ...certain(answer.row.value), used: used([answer.row]) };
  const readings = answer.readings.map(({ value }) => ({
    value,
    where: [{ subject: parameter.key, value: plain(value) }],
  }));
  return { readings, used: used(answer.readings) };
}

const plain = (value: unknown): Assumption['value'] =>
  typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : JSON.stringify(value);

/** A question: its answer, or every possible answer while nobody knows. */
export function asked<Value extends Assumption['value']>(
  subject: string,
  answer: Value | null,
  possible: readonly Value[],
): Known<Value> {
  if (answer !== null) return certain(answer);
  return { readings: possible.map((value) => ({ value, where: [{ subject, value }] })), used: [] };
}

export const map = <A, B>({ readings, used }: Known<A>, f: (value: A) => B): Known<B> =>
  tidy({ readings: readings.map(({ value, where }) => ({ value: f(value), where })), used });

/** Each pair of readings that do not contradict one another. */
export function both<A, B, C>(a: Known<A>, b: Known<B>, f: (a: A, b: B) => C): Known<C> {
  return chain(a, (value) => map(b, (other) => f(value, other)), b.used);
}

/** Goes on from each reading; `used` names what counts as read even where there was no reading to go on from. */
export function chain<A, B>(a: Known<A>, f: (value: A) => Known<B>, used: readonly Used[] = []): Known<B> {
  const readings: Reading<B>[] = [];
  const all = [...a.used, ...used];
  const before = new Set<readonly Used[]>();
  let gap = false;
  for (const one of a.readings) {
    const next = f(one.value);
    if (!before.has(next.used)) all.push(...next.used);
    before.add(next.used);
    if (next.readings.length === 0) gap = true;
    for (const { value, where } of next.readings) {
      const merged = merge(one.where, where);
      if (merged) readings.push({ value, where: merged });
    }
  }
  // One branch that the law leaves open leaves the answer open.
  return tidy({ readings: gap ? [] : readings, used: all });
}

function merge(a: readonly Assumption[], b: readonly Assumption[]): readonly Assumption[] | null {
  const extra = b.filter(({ subject }) => !a.some((one) => one.subject === subject));
  const clash = b.some(({ subject, value }) => a.some((one) => one.subject === subject && one.value !== value));
  return clash ? null : [...a, ...extra];
}

/** What no reading depends on is not assumed: one value in every reading is that value. */
function tidy<Value>({ readings, used }: Known<Value>): Known<Value> {
  const byKey = new Map<string, Used>();
  for (const one of used) if (!byKey.has(one.parameter.key)) byKey.set(one.parameter.key, one);
  const [first, ...others] = readings;
  const same = first !== undefined && others.length > 0 && others.every(({ value }) => isSame(value, first.value));
  return { readings: same ? [{ value: first.value, where: [] }] : readings, used: [...byKey.values()] };
}

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));

/** Whether a condition is met, as one question of its own where readings differ. */
export function settled(condition: Known<boolean>, subject: string): Known<boolean> {
  const [one, other] = valuesOf(condition);
  if (one === undefined || other === undefined) return condition;
  return { readings: [true, false].map((value) => ({ value, where: [{ subject, value }] })), used: condition.used };
}

/** The different values, in the order in which they come. */
export function valuesOf<Value>({ readings }: Known<Value>): readonly Value[] {
  const seen = new Map<unknown, Value>();
  for (const { value } of readings) seen.set(typeof value === 'object' ? JSON.stringify(value) : value, value);
  return [...seen.values()];
}

/** Whether a person read every act that it rests on. */
export const isVerified = ({ used }: Known<unknown>): boolean => used.every(({ state }) => state === 'verified');
