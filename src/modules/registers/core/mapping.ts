import type { Day } from '../../../kernel/day.ts';
import { FACT_KINDS, isFactKey, publicSource, type FactKey, type SiteKind } from '../../sites/index.ts';
import type { RegisterTable } from './register-table.ts';

/** What a column may say of a site, facts apart. */
export const PLAIN_TARGETS = [
  'reference',
  'name',
  'name-en',
  'kind',
  'district',
  'summary',
  'parcels',
  'x',
  'y',
  'confirmed-on',
] as const;

export type PlainTarget = (typeof PLAIN_TARGETS)[number];
export type Target = PlainTarget | `fact:${FactKey}`;

export type ColumnUse = {
  /** The column's name as the header writes it. */
  readonly column: string;
  /** Numbers: what one unit of the column is worth in the fact's unit; 10 000 where a column in hectares fills square metres. */
  readonly factor: number;
  /** The sender's words for the codes of a choice: `{ "tak": "present", "nie": "none" }`. Compared without case and blanks around. */
  readonly words: Readonly<Record<string, string>>;
};

/** How one sender's lists are read. Saved under the sender's name, so that the next list needs no questions. */
export type Mapping = {
  /** Who keeps the list; the source of every fact that comes from it. */
  readonly sender: string;
  /** What the list is called where a fact names its paper; everybody reads it. Absent or blank: „wykaz”. */
  readonly title?: string;
  /** Which sheet of a workbook; absent or null: the first, or a file that has none. */
  readonly sheet?: string | null;
  readonly decimal: ',' | '.';
  /** Reference system of the columns x and y; null when the list has none. */
  readonly epsg: number | null;
  /** Kind of every site of the list when no column says it. */
  readonly kind: SiteKind | null;
  readonly columns: Readonly<Partial<Record<Target, ColumnUse>>>;
};

export type MappingFault =
  | { readonly kind: 'no-column'; readonly target: Target; readonly column: string }
  | { readonly kind: 'column-twice'; readonly column: string }
  | { readonly kind: 'needed'; readonly target: 'reference' | 'name' | 'kind' }
  | { readonly kind: 'half-a-point'; readonly target: 'x' | 'y' }
  | { readonly kind: 'no-system' }
  | { readonly kind: 'no-sender' }
  /** Everybody would read an e-mail address or the name of a file beside facts. */
  | { readonly kind: 'not-public'; readonly of: 'sender' | 'title'; readonly found: string }
  | { readonly kind: 'long-title'; readonly most: number }
  | { readonly kind: 'bad-factor'; readonly target: Target };

const LONGEST_TITLE = 120;
const FILE_NAME = /\.(?:xlsx?|ods|csv|tsv|txt|json|geojson)\s*$/i;

/** Whether everybody may read this as the name of a sender or of a list: no e-mail address, and no file, which may be called after a person. */
export const isPublicName = (name: string): boolean => !publicSource.looksLikeEmail(name) && !FILE_NAME.test(name);

/** What a fact says of the paper it comes from: what the list is called and the day on which it was true. */
export function paperOf({ title = '' }: Pick<Mapping, 'title'>, on: Day): string {
  const [year, month, date] = on.split('-').map(Number) as [number, number, number];
  return `${title.trim() || 'wykaz'}, stan na ${date}.${String(month).padStart(2, '0')}.${year}`;
}

/** The fact that a target fills, or null for the others. */
export function factOf(target: Target): FactKey | null {
  const key = target.startsWith('fact:') ? target.slice('fact:'.length) : '';
  return isFactKey(key) ? key : null;
}

/** Whether the text names something that a column may fill. */
export const isTarget = (text: string): text is Target =>
  (PLAIN_TARGETS as readonly string[]).includes(text) || (text.startsWith('fact:') && factOf(text as Target) !== null);

/** Everything that keeps a mapping from reading a table; an empty list when it fits. */
export function checkMapping(mapping: Mapping, table: Pick<RegisterTable, 'header'>): MappingFault[] {
  const faults: MappingFault[] = [];
  const { columns } = mapping;
  if (mapping.sender.trim() === '') faults.push({ kind: 'no-sender' });
  for (const name of ['sender', 'title'] as const) {
    const found = mapping[name] ?? '';
    if (!isPublicName(found)) faults.push({ kind: 'not-public', of: name, found });
  }
  if ((mapping.title ?? '').length > LONGEST_TITLE) faults.push({ kind: 'long-title', most: LONGEST_TITLE });
  for (const target of ['reference', 'name'] as const) if (!columns[target]) faults.push({ kind: 'needed', target });
  if (!columns.kind && mapping.kind === null) faults.push({ kind: 'needed', target: 'kind' });
  if (!columns.x !== !columns.y) faults.push({ kind: 'half-a-point', target: columns.x ? 'y' : 'x' });
  if (columns.x && columns.y && mapping.epsg === null) faults.push({ kind: 'no-system' });
  const times = new Map<string, number>();
  for (const name of table.header) times.set(name, (times.get(name) ?? 0) + 1);
  for (const [target, use] of Object.entries(columns) as [Target, ColumnUse][]) {
    if (!times.has(use.column)) faults.push({ kind: 'no-column', target, column: use.column });
    if ((times.get(use.column) ?? 0) > 1) faults.push({ kind: 'column-twice', column: use.column });
    if (!(use.factor > 0 && Number.isFinite(use.factor))) faults.push({ kind: 'bad-factor', target });
  }
  return faults;
}

/** A word that the sender writes where nothing is known: no fact comes of it. */
export const SAYS_NOTHING = 'unknown';

/** The codes that a word of a column may stand for: those of a choice, or the kinds of sites; null when the target has no codes. */
export function codesOf(target: Target): readonly string[] | null {
  const key = factOf(target);
  if (key === null) return target === 'kind' ? ['land', 'hall', 'office', 'premises'] : null;
  const kind = FACT_KINDS[key];
  if (kind.value !== 'choice') return null;
  return [...Object.keys(kind.choices), ...(kind.none ? ['none'] : []), SAYS_NOTHING];
}
