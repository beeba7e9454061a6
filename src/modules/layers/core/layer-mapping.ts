import type { AxisOrder } from '../../../geometry/crs.ts';
import { ATTRIBUTES_OF, type AttributeName, readAttribute } from './attributes.ts';
import type { LayerKind } from './layer.ts';
import type { RawFeature } from './raw-feature.ts';

type Named<Value> = Readonly<Partial<Record<'name' | AttributeName, Value>>>;

/** Which column of a sender's things holds what, what its words stand for, and what holds of all of them. */
export type ThingMapping = {
  /** Several columns: the first that says something. */
  readonly columns: Named<string | readonly string[]>;
  /** The sender's word → ours, for each attribute; '' where the word says nothing of it. */
  readonly words: Readonly<Partial<Record<AttributeName, Readonly<Record<string, string>>>>>;
  readonly always: Named<string>;
  /** Column → words of things that are none of this layer; '*otulina' stands for every word that ends so. */
  readonly leave?: Readonly<Record<string, readonly string[]>>;
};

export type LayerMapping = ThingMapping & {
  /** Class of object (GML), layer or file → what differs for it. Where there are any, things of other classes are left out. */
  readonly classes?: Readonly<Record<string, Partial<ThingMapping>>>;
  /** The order in which the sender writes coordinates, whatever the file's label promises. */
  readonly axes?: AxisOrder;
};

export const NO_MAPPING: LayerMapping = { columns: {}, words: {}, always: {} };

const listed = (column: string | readonly string[] | undefined): readonly string[] =>
  column === undefined ? [] : typeof column === 'string' ? [column] : column;

/** Columns without which the mapping does not fit the file; none where classes say each for itself what they have. */
export const mappedColumns = ({ columns, classes }: LayerMapping): string[] =>
  classes ? [] : [...new Set(Object.values(columns).flatMap(listed))];

/** The first attribute that the kind does not have, or whose word says nothing; null: the mapping fits the kind. */
export function wrongIn(mapping: LayerMapping, kind: LayerKind): string | null {
  const own: readonly string[] = ['name', ...ATTRIBUTES_OF[kind]];
  for (const { columns = {}, words = {}, always = {} } of [mapping, ...Object.values(mapping.classes ?? {})]) {
    const foreign = [columns, words, always].flatMap(Object.keys).find((name) => !own.includes(name));
    if (foreign !== undefined) return foreign;
    const read = [
      ...Object.entries(always).filter(([name]) => name !== 'name'),
      ...Object.entries(words).flatMap(([name, of]) => Object.values(of ?? {}).map((word) => [name, word] as const)),
    ];
    const wrong = read.find(([name, word]) => word !== '' && readAttribute(name as AttributeName, word) === null);
    if (wrong) return wrong[0];
  }
  return null;
}

/** "PL.PZGiK.336.3061__OT_SKDR_L.shp" → "OT_SKDR_L". */
export const classOf = (layer: string): string => layer.replace(/^.*(?:__|[/:])/, '').replace(/\.\w{2,5}$/, '');

/** What is made of things of that class; null: they are none of this layer. */
export function mappingFor(mapping: LayerMapping, layer: string): ThingMapping | null {
  if (!mapping.classes) return mapping;
  const own = mapping.classes[classOf(layer)];
  if (!own) return null;
  const { columns, words, always, leave } = mapping;
  return {
    columns: { ...columns, ...own.columns },
    words: { ...words, ...own.words },
    always: { ...always, ...own.always },
    leave: { ...leave, ...own.leave },
  };
}

/** "x_kod: PTLZ03" of a thing that the mapping leaves out; null: it belongs here. */
export function leftOutBy(feature: RawFeature, { leave = {} }: ThingMapping): string | null {
  for (const [column, words] of Object.entries(leave)) {
    const text = textAt(feature, column)?.toLowerCase();
    if (text === undefined) continue;
    const word = words.find((one) => (one.startsWith('*') ? text.endsWith(one.slice(1).toLowerCase()) : text === one.toLowerCase())); // prettier-ignore
    if (word !== undefined) return `${column}: ${word}`;
  }
  return null;
}

/** What a thing is called; null where nobody says. */
export function nameOf(feature: RawFeature, { columns, always }: ThingMapping): string | null {
  for (const column of listed(columns.name)) {
    const text = textAt(feature, column);
    if (text !== null) return text;
  }
  return always.name ?? null;
}

export type ReadAttributes =
  | { readonly ok: true; readonly value: Readonly<Record<string, string | number | boolean>> }
  | { readonly ok: false; readonly column: string; readonly text: string };

type Asked = { readonly kind: LayerKind; readonly mapping: ThingMapping };

/** A thing's attributes; an empty cell is unknown, a word that nobody explained keeps the thing out. */
export function attributesOf(feature: RawFeature, { kind, mapping }: Asked): ReadAttributes {
  const value: Record<string, string | number | boolean> = {};
  for (const name of ATTRIBUTES_OF[kind]) {
    const said = [...listed(mapping.columns[name])].map((column) => ({ column, text: textAt(feature, column) }));
    for (const { column, text } of [...said, { column: name, text: mapping.always[name] ?? null }]) {
      if (text === null) continue;
      const known = Object.entries(mapping.words[name] ?? {}).find(
        ([word]) => word.toLowerCase() === text.toLowerCase(),
      );
      if (known?.[1] === '') continue;
      const read = readAttribute(name, known?.[1] ?? text);
      if (read === null) return { ok: false, column, text: text.slice(0, 60) };
      value[name] = read;
      break;
    }
  }
  return { ok: true, value };
}

/** Text, number or truth of a column; null when there is none. */
function textAt({ properties }: Pick<RawFeature, 'properties'>, column: string): string | null {
  const value = properties[column];
  const text =
    typeof value === 'string' ? value.trim() : ['number', 'boolean'].includes(typeof value) ? `${value}` : '';
  return text === '' ? null : text;
}
