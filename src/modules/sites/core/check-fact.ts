import { type Day, addMonths } from '../../../kernel/day.ts';
import type { FactValue, Source, SourceKind, Visibility } from '../../../kernel/fact.ts';
import type { Message } from '../../../kernel/finding.ts';
import { FACT_KINDS, isFactKey } from './fact-kinds.ts';

export type NewFact = {
  readonly key: string;
  readonly value: FactValue;
  readonly source: Source;
  readonly confirmedOn: Day;
  /** Absent: as long as facts of this kind are relied on. Null: it does not age; refused where facts of this kind do. */
  readonly validUntil?: Day | null;
  readonly visibility: Visibility;
  readonly synthetic?: boolean;
  /** Where in the office's papers it stands: a file and its row; for the office only. */
  readonly note?: string;
};

export type FactFault = { readonly field: string } & Message;

const SOURCES: readonly SourceKind[] = [
  'register',
  'operator',
  'owner',
  'broker',
  'department',
  'clerk',
  'document',
  'measurement',
];
const SEEN_BY: readonly Visibility[] = ['public', 'partners', 'office'];
const LONGEST = 2000;

/** Everything that keeps a statement from being recorded on a day: an unknown key, a value of another kind, no source, a day to come. */
export function checkFact(fact: NewFact, today: Day): FactFault[] {
  const faults: FactFault[] = [];
  const fault = (field: string, code: string, params: Message['params'] = {}) => faults.push({ field, code, params });
  if (!isFactKey(fact.key)) fault('key', 'unknown-key');
  else for (const found of checkValue(fact.key, fact.value)) faults.push(found);
  if (!SOURCES.includes(fact.source.kind)) fault('source-kind', 'unknown-choice');
  if (fact.source.name.trim() === '') fault('source-name', 'required');
  if ([fact.source.name, fact.source.reference ?? '', fact.source.url ?? ''].some((text) => text.length > LONGEST)) {
    fault('source-name', 'too-long', { max: LONGEST });
  }
  if (fact.source.url !== null && !/^https?:\/\/\S+$/.test(fact.source.url)) fault('source-url', 'not-an-address');
  if (!SEEN_BY.includes(fact.visibility)) fault('visibility', 'unknown-choice');
  else if (fact.visibility === 'public' && isFactKey(fact.key) && FACT_KINDS[fact.key].inside)
    fault('visibility', 'never-public');
  if (fact.confirmedOn > today) fault('confirmed-on', 'future');
  if (fact.validUntil === null && ageOf(fact.key, fact.confirmedOn) !== null) fault('valid-until', 'ages');
  if (fact.validUntil && fact.validUntil < fact.confirmedOn) fault('valid-until', 'before-confirmed');
  return faults;
}

function checkValue(key: keyof typeof FACT_KINDS, value: FactValue): FactFault[] {
  const kind = FACT_KINDS[key];
  const fault = (code: string, params: Message['params'] = {}): FactFault[] => [{ field: 'value', code, params }];
  if (value.kind === 'none') return kind.none ? [] : fault('none-not-allowed');
  if (value.kind !== kind.value) return fault('other-kind');
  if (value.kind === 'number' && kind.value === 'number') {
    if (value.unit !== kind.unit) return fault('other-unit');
    if (!Number.isFinite(value.value)) return fault('not-a-number');
    if (value.value < kind.min || value.value > kind.max)
      return fault('out-of-range', { min: kind.min, max: kind.max });
    if (kind.whole && !Number.isInteger(value.value)) return fault('not-whole');
  }
  if (value.kind === 'choice' && kind.value === 'choice' && !Object.hasOwn(kind.choices, value.code)) {
    return fault('unknown-choice');
  }
  if (value.kind === 'text') {
    if (value.text.pl.trim() === '' || value.text.en.trim() === '') return fault('both-languages');
    if (value.text.pl.length > LONGEST || value.text.en.length > LONGEST) return fault('too-long', { max: LONGEST });
    // eslint-disable-next-line no-control-regex
    if (/\u0000/.test(value.text.pl + value.text.en)) return fault('bad-characters');
  }
  return [];
}

/** The last day on which a fact of this kind may be relied on; null when it does not age. */
export function ageOf(key: string, confirmedOn: Day): Day | null {
  const months = isFactKey(key) ? FACT_KINDS[key].months : null;
  return months === null ? null : addMonths(confirmedOn, months);
}
