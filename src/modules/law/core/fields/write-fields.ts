import type { ValueForm } from '../../../../kernel/law/value-form.ts';
import { rowBefore, rowsSent, type TypedFields, type ValueTable } from './read-fields.ts';

/** A value as it would be typed: what is read of it again is the same value. */
export function writeFields({ fields, table }: ValueForm, value: unknown): TypedFields {
  const whole = fields.map(({ path }) => [path, wordAt(value, path)]);
  const rows = table ? rowsOf(table, value) : [];
  const typed = rows.flatMap((row, n) =>
    table!.columns.map(({ path }) => [rowBefore(table!, n) + path, wordAt(row, path)]),
  );
  return Object.fromEntries([...whole, ...typed]) as TypedFields;
}

export function rowsOf({ path }: Pick<ValueTable, 'path'>, value: unknown): readonly unknown[] {
  const rows = at(value, path);
  return Array.isArray(rows) ? rows : [];
}

export function wordAt(value: unknown, path: string): string {
  const found = at(value, path);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}

function at(value: unknown, path: string): unknown {
  if (path === '') return value;
  let found = value;
  for (const name of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined;
    found = (found as Record<string, unknown>)[name];
  }
  return found;
}

/** One empty row more, at the end. */
export function withRow(table: ValueTable, typed: TypedFields): TypedFields {
  const row = rowsSent(table, typed);
  if (row >= table.most) return typed;
  return { ...typed, ...Object.fromEntries(table.columns.map(({ path }) => [rowBefore(table, row) + path, ''])) };
}

/** Without the row of that number; those after it move up. */
// oxlint-disable-next-line max-params
export function withoutRow(table: ValueTable, typed: TypedFields, gone: number): TypedFields {
  const count = rowsSent(table, typed);
  const names = (row: number): string[] => table.columns.map(({ path }) => rowBefore(table, row) + path);
  const rowNames = new Set(Array.from({ length: count }, (_, row) => names(row)).flat());
  const kept = Array.from({ length: count }, (_, row) => row).filter((row) => row !== gone);
  return Object.fromEntries([
    ...Object.entries(typed).filter(([name]) => !rowNames.has(name)),
    ...kept.flatMap((row, n) => names(n).map((name, column) => [name, typed[names(row)[column]!] ?? ''])),
  ]);
}
