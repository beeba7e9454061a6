import type { RawFeature } from './raw-feature.ts';
import { ATTRIBUTES_OF, type AttributeName, readAttribute } from './attributes.ts';
import type { LayerKind } from './layer.ts';

/** Which column of a sender's file holds what, what its words stand for, and what holds of all its things. */
export type LayerMapping = {
  readonly columns: Readonly<Partial<Record<'name' | AttributeName, string>>>;
  /** The sender's word → ours, for each attribute. */
  readonly words: Readonly<Partial<Record<AttributeName, Readonly<Record<string, string>>>>>;
  readonly always: Readonly<Partial<Record<'name' | AttributeName, string>>>;
};

export const NO_MAPPING: LayerMapping = { columns: {}, words: {}, always: {} };

/** Columns that the mapping names. */
export const mappedColumns = ({ columns }: LayerMapping): string[] => [...new Set(Object.values(columns))];

/** The first attribute that the kind does not have, or whose constant says nothing; null: the mapping fits the kind. */
export function wrongIn({ columns, words, always }: LayerMapping, kind: LayerKind): string | null {
  const own: readonly string[] = ['name', ...ATTRIBUTES_OF[kind]];
  const foreign = [...Object.keys(columns), ...Object.keys(words), ...Object.keys(always)].find(
    (name) => !own.includes(name),
  );
  if (foreign) return foreign;
  const read = [
    ...Object.entries(always).filter(([name]) => name !== 'name'),
    ...Object.entries(words).flatMap(([name, of]) => Object.values(of ?? {}).map((word) => [name, word] as const)),
  ];
  return read.find(([name, word]) => readAttribute(name as AttributeName, word) === null)?.[0] ?? null;
}

export type ReadAttributes =
  | { readonly ok: true; readonly value: Readonly<Record<string, string | number | boolean>> }
  | { readonly ok: false; readonly column: string; readonly text: string };

/** A thing's attributes; an empty cell is unknown, a word that nobody explained keeps the thing out. */
export function attributesOf(feature: RawFeature, kind: LayerKind, mapping: LayerMapping): ReadAttributes {
  const value: Record<string, string | number | boolean> = {};
  for (const name of ATTRIBUTES_OF[kind]) {
    const column = mapping.columns[name];
    const written = column === undefined ? null : textAt(feature, column);
    const text = written ?? mapping.always[name] ?? null;
    if (text === null) continue;
    const known = Object.entries(mapping.words[name] ?? {}).find(([word]) => word.toLowerCase() === text.toLowerCase());
    const read = readAttribute(name, known?.[1] ?? text);
    if (read === null) return { ok: false, column: column ?? name, text: text.slice(0, 60) };
    value[name] = read;
  }
  return { ok: true, value };
}

/** Text, number or truth of a column; null when there is none. */
export function textAt({ properties }: Pick<RawFeature, 'properties'>, column: string): string | null {
  const value = properties[column];
  const text =
    typeof value === 'string' ? value.trim() : ['number', 'boolean'].includes(typeof value) ? `${value}` : '';
  return text === '' ? null : text;
}
