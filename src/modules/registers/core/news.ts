import type { Day } from '../../../kernel/day.ts';
import type { Fact, FactValue } from '../../../kernel/fact.ts';
import type { FactKey } from '../../sites/index.ts';

export type Statement = { readonly key: FactKey; readonly value: FactValue };

/**
 * What a list says that the record does not hold yet. The same value of the same day is no news; the same value of a later day confirms it;
 * anything from a list older than what this sender said last stays out, so that lists may come in any order.
 */
export function newsOf(
  statements: readonly Statement[],
  { sender, on, known }: { sender: string; on: Day; known: Readonly<Partial<Record<FactKey, readonly Fact[]>>> },
): Statement[] {
  return statements.filter(({ key, value }) => {
    const last = (known[key] ?? []).find(({ source }) => source.kind === 'register' && source.name === sender);
    if (!last) return true;
    if (last.confirmedOn > on) return false;
    return last.confirmedOn < on || !sameValue(last.value, value);
  });
}

function sameValue(a: FactValue, b: FactValue): boolean {
  if (a.kind === 'number' && b.kind === 'number') return a.value === b.value && a.unit === b.unit;
  if (a.kind === 'choice' && b.kind === 'choice') return a.code === b.code;
  if (a.kind === 'day' && b.kind === 'day') return a.day === b.day;
  if (a.kind === 'text' && b.kind === 'text') return a.text.pl === b.text.pl && a.text.en === b.text.en;
  return a.kind === 'none' && b.kind === 'none';
}
