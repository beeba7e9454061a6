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

type Looked = { readonly book: LawBook; readonly on: Day; readonly known: Known<unknown> };
/** The last look at each parameter: one answer looks at the same day again and again. */
const looked = new WeakMap<object, Looked>();

/** What the law says on a day: its value, each reading of a contested one, or none in a gap. */
export function law<Value>(book: LawBook, parameter: Parameter<Value>, on: Day): Known<Value> {
  const before = looked.get(parameter);
  if (before?.book === book && before.on === on) return before.known as Known<Value>;
  const known = look(book, parameter, on);
  looked.set(parameter, { book, on, known });
  return known;
}

function look<Value>(book: LawBook, parameter: Parameter<Value>, on: Day): Known<Value> {
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

export const map = <A, B>({ readings, used }: Known<A>, f: (value: A) => B): Known<B> => {
  const [only] = readings;
  if (readings.length === 1) return { readings: [{ value: f(only!.value), where: only!.where }], used };
  return { readings: tidy(readings.map(({ value, where }) => ({ value: f(value), where }))), used };
};

/** Each pair of readings that do not contradict one another. */
export function both<A, B, C>(a: Known<A>, b: Known<B>, f: (a: A, b: B) => C): Known<C> {
  return chain(a, (value) => map(b, (other) => f(value, other)), b.used);
}

/** Goes on from each reading; `used` names what counts as read even where there was no reading to go on from. */
export function chain<A, B>(a: Known<A>, f: (value: A) => Known<B>, used: readonly Used[] = []): Known<B> {
  let all = together(a.used, used);
  if (a.readings.length === 1 && a.readings[0]!.where.length === 0) {
    const next = f(a.readings[0]!.value);
    return { readings: next.readings, used: together(all, next.used) };
  }
  const readings: Reading<B>[] = [];
  let [gap, before] = [false, used];
  for (const one of a.readings) {
    const next = f(one.value);
    if (next.used !== before) all = together(all, next.used);
    before = next.used;
    if (next.readings.length === 0) gap = true;
    for (const { value, where } of next.readings) {
      const merged = merge(one.where, where);
      if (merged) readings.push({ value, where: merged });
    }
  }
  // One branch that the law leaves open leaves the answer open.
  return { readings: gap ? [] : tidy(readings), used: all };
}

/** What both rest on, each parameter once. */
export function together(a: readonly Used[], b: readonly Used[]): readonly Used[] {
  if (a === b || b.length === 0) return a;
  if (a.length === 0) return b;
  const more = b.filter(({ parameter }) => !a.some((one) => one.parameter.key === parameter.key));
  return more.length === 0 ? a : [...a, ...more];
}

function merge(a: readonly Assumption[], b: readonly Assumption[]): readonly Assumption[] | null {
  if (b.length === 0) return a;
  const extra: Assumption[] = [];
  for (const other of b) {
    const known = a.find(({ subject }) => subject === other.subject);
    if (known === undefined) extra.push(other);
    else if (known.value !== other.value) return null;
  }
  return extra.length === 0 ? a : [...a, ...extra];
}

/** What no reading depends on is not assumed: one value in every reading is that value. */
function tidy<Value>(readings: readonly Reading<Value>[]): readonly Reading<Value>[] {
  const [first, ...others] = readings;
  if (first === undefined || others.length === 0) return readings;
  const same = others.every(({ value }) => isSame(value, first.value));
  return same ? [{ value: first.value, where: [] }] : readings;
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [ofA, ofB] = [a, b] as readonly Readonly<Record<string, unknown>>[];
  const names = Object.keys(ofA!);
  return names.length === Object.keys(ofB!).length && names.every((name) => isSame(ofA![name], ofB![name]));
}

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
