import type { Bilingual } from '../../../../kernel/locale.ts';
import type { ValueField, ValueForm } from '../../../../kernel/law/value-form.ts';
import { rowsOf, wordAt } from './write-fields.ts';

/** A field or a row of a value in words. */
export type ValueLine = { readonly id: string; readonly label: Bilingual; readonly said: Bilingual };

/** A value field by field, and its rows by what their first column says. */
export function linesOfValue({ fields, table }: ValueForm, value: unknown): readonly ValueLine[] {
  const whole = fields.map((field): ValueLine => ({
    id: field.path,
    label: field.label,
    said: saidOf(field, value),
  }));
  if (!table) return whole;
  const [first, ...others] = table.columns;
  const seen = new Map<string, number>();
  const rows = rowsOf(table, value).map((row): ValueLine => {
    const key = wordAt(row, first!.path);
    const again = seen.get(key) ?? 0;
    seen.set(key, again + 1);
    const head = saidOf(first!, row);
    const rest = others.map((field) => saidOf(field, row));
    return {
      id: `${table.path} ${key} ${again}`,
      label: { pl: `${first!.label.pl} ${head.pl}`, en: `${first!.label.en} ${head.en}` },
      said: { pl: filled(rest.map(({ pl }) => pl)), en: filled(rest.map(({ en }) => en)) },
    };
  });
  return [...whole, ...rows];
}

const filled = (words: readonly string[]): string => words.filter((word) => word !== '').join(', ');

function saidOf(field: ValueField, value: unknown): Bilingual {
  const word = wordAt(value, field.path);
  if (field.kind === 'choice') return field.choices.find((one) => one.value === word)?.label ?? { pl: word, en: word };
  if (field.kind === 'text') return { pl: word, en: word };
  const { pl = '', en = '' } = field.unit ?? {};
  return { pl: `${word.replace('.', ',')}\u00a0${pl}`.trim(), en: `${word}\u00a0${en}`.trim() };
}

/** What stands there and what would stand there; null: nothing. */
export type Change = {
  readonly label: Bilingual;
  readonly before: Bilingual | null;
  readonly after: Bilingual | null;
};

export type Changes = { readonly changed: readonly Change[]; readonly same: number };

/** Line by line what another value changes, in the order of the new one; what goes stands last. */
// oxlint-disable-next-line max-params
export function changesOf(form: ValueForm, before: unknown, after: unknown): Changes {
  const old = new Map(linesOfValue(form, before).map((line) => [line.id, line]));
  const lines = linesOfValue(form, after);
  const kept = new Set(lines.map(({ id }) => id));
  const changed = lines.flatMap(({ id, label, said }): Change[] => {
    const was = old.get(id);
    return was?.said.pl === said.pl ? [] : [{ label, before: was?.said ?? null, after: said }];
  });
  const gone = [...old.values()].filter(({ id }) => !kept.has(id));
  return {
    changed: [...changed, ...gone.map(({ label, said }) => ({ label, before: said, after: null }))],
    same: lines.length - changed.length,
  };
}
