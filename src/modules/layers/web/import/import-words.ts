import { addMonths, type Day, parseDay } from '../../../../kernel/day.ts';
import { ATTRIBUTES_OF, type AttributeName } from '../../core/attributes.ts';
import type { LayerKind } from '../../core/layer.ts';

/** What the form holds, as it was typed; `column-…` and `always-…` for each attribute of the kind. */
export type ImportWords = Readonly<Record<string, string>>;

export const PLAIN_FIELDS = ['source', 'asOf', 'until', 'areaName', 'mapping', 'name', 'inside'] as const;
export type PlainField = (typeof PLAIN_FIELDS)[number];

/** The name and the attributes that a layer's things may have. */
export const namesOf = (kind: LayerKind): readonly ('name' | AttributeName)[] => ['name', ...ATTRIBUTES_OF[kind]];

export function wordsOf(form: URLSearchParams, kind: LayerKind): ImportWords {
  const fields = [...PLAIN_FIELDS, ...namesOf(kind).flatMap((name) => [`column-${name}`, `always-${name}`])];
  return Object.fromEntries(fields.map((field) => [field, (form.get(field) ?? '').trim().slice(0, 300)]));
}

/** The mapping as the form states it, still to be parsed. */
export function mappingOf(words: ImportWords, kind: LayerKind): object {
  const given = (prefix: string): object =>
    Object.fromEntries(namesOf(kind).flatMap((name) => (words[`${prefix}-${name}`] ? [[name, words[`${prefix}-${name}`]]] : []))); // prettier-ignore
  return { columns: given('column'), words: {}, always: given('always') };
}

export type ImportDays = { readonly asOf: Day | null; readonly validUntil: Day | null };

/** Null where no such day is; the last day is a year after the first where none is given. */
export function daysOf(words: ImportWords, today: Day): ImportDays {
  const asOf = parseDay(words['asOf'] ?? '');
  const past = asOf !== null && asOf <= today ? asOf : null;
  const until = words['until'] === '' ? past && addMonths(past, 12) : parseDay(words['until'] ?? '');
  return { asOf: past, validUntil: until !== null && past !== null && until < past ? null : until };
}
