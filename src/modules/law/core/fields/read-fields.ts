import type { ValueField, ValueForm } from '../../../../kernel/law/value-form.ts';
import { cleanLine, hasControlCharacters } from '../../../../kernel/plain-text.ts';
import { readPlainNumber, type ValueFault } from '../shape.ts';

/** What was typed, by the path of the field: "open", "higher.0.metres". */
export type TypedFields = Readonly<Record<string, string>>;
export type FieldFaults = Readonly<Record<string, ValueFault>>;
export type ReadFields = { readonly value: unknown; readonly faults: FieldFaults };
export type ValueTable = NonNullable<ValueForm['table']>;

/** Letters in a field of text. */
export const LONGEST_TEXT = 500;

/** The value that was typed field by field, and what is wrong beside which field; rows without a word are left out. */
export function readFields({ fields, table }: ValueForm, typed: TypedFields): ReadFields {
  const faults: Record<string, ValueFault> = {};
  const whole = fields.length === 0 ? {} : partOf(fields, { typed, before: '', faults });
  if (!table) return { value: whole, faults };
  const rows = filledRows(table, typed).map((row) =>
    partOf(table.columns, { typed, before: rowBefore(table, row), faults }),
  );
  if (rows.length === 0) faults[table.path] = { code: 'no-rows' };
  return { value: table.path === '' ? rows : { ...(whole as object), [table.path]: rows }, faults };
}

/** "higher.0." */
export const rowBefore = ({ path }: Pick<ValueTable, 'path'>, row: number): string =>
  path === '' ? `${row}.` : `${path}.${row}.`;

/** How many rows were sent, empty ones among them. */
export function rowsSent(table: ValueTable, typed: TypedFields): number {
  let count = 0;
  while (count < table.most && table.columns.some(({ path }) => Object.hasOwn(typed, rowBefore(table, count) + path)))
    count += 1;
  return count;
}

const filledRows = (table: ValueTable, typed: TypedFields): number[] =>
  Array.from({ length: rowsSent(table, typed) }, (_, row) => row).filter((row) =>
    table.columns.some(({ path }) => (typed[rowBefore(table, row) + path] ?? '').trim() !== ''),
  );

type Where = { readonly typed: TypedFields; readonly before: string; readonly faults: Record<string, ValueFault> };

/** One record of fields; optional ones that stay empty are not in it. */
function partOf(fields: readonly ValueField[], { typed, before, faults }: Where): unknown {
  const read = fields.flatMap((field): [string, unknown][] => {
    const text = (typed[before + field.path] ?? '').trim();
    if (text === '' && field.kind === 'text' && field.optional) return [];
    const given = readField(field, text);
    if ('fault' in given) faults[before + field.path] = given.fault;
    return 'fault' in given ? [] : [[field.path, given.value]];
  });
  return nested(read);
}

type Given = { readonly value: unknown } | { readonly fault: ValueFault };

function readField(field: ValueField, text: string): Given {
  if (text === '') return { fault: { code: 'missing' } };
  if (field.kind === 'number') return readPlainNumber(text);
  if (field.kind === 'choice')
    return field.choices.some(({ value }) => value === text) ? { value: text } : { fault: { code: 'missing' } };
  if (text.length > LONGEST_TEXT) return { fault: { code: 'too-long' } };
  return hasControlCharacters(text) ? { fault: { code: 'control-characters' } } : { value: cleanLine(text) };
}

/** "motorway.inside" stands in a record of its own; where all names are numbers it is a list; '' is the value itself. */
function nested(read: readonly (readonly [path: string, value: unknown])[]): unknown {
  const [only] = read;
  if (only?.[0] === '') return only[1];
  const byName = Map.groupBy(read, ([path]) => path.split('.')[0]!);
  const entries = [...byName].map(([name, own]): [string, unknown] => [
    name,
    nested(own.map(([path, value]) => [path.slice(name.length + 1), value])),
  ]);
  return entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name))
    ? entries.map(([, value]) => value)
    : Object.fromEntries(entries);
}
