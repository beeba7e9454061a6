import { type Day, parseDay } from '../../../kernel/day.ts';
import type { DatedRow } from '../../../kernel/law/dated.ts';
import type { Parameter } from '../../../kernel/law/parameter.ts';
import type { Clause } from '../../../kernel/provision.ts';
import { cleanLine, hasControlCharacters } from '../../../kernel/plain-text.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { canonical } from './canonical.ts';
import { ENTRY_STATUSES, type EntryKind, type EntryStatus } from './entry.ts';
import { type FieldFaults, readFields, type TypedFields } from './fields/read-fields.ts';
import { readTyped, type ValueFault } from './shape.ts';

export const DRAFT_FIELDS = [
  'row',
  'value',
  'termUnit',
  'from',
  'to',
  'act',
  'article',
  'url',
  'status',
  'checkedOn',
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];
/** What was typed, as it was typed. */
export type DraftWords = Readonly<Record<DraftField, string>>;

export type FieldFault =
  | ValueFault
  | {
      readonly code:
        | 'bad-day'
        | 'ends-before'
        | 'future'
        | 'control-characters'
        | 'bad-url'
        | 'no-such-row'
        | 'stands'
        | 'untyped';
    };
export type DraftFaults = Readonly<Partial<Record<DraftField, FieldFault>>>;
export type BadFields = {
  readonly kind: 'bad-fields';
  readonly fields: DraftFaults;
  /** Of the value's own fields, by their paths. */
  readonly typed?: FieldFaults;
};

/** What will stand in the office's table once it is accepted. */
export type Draft = {
  readonly kind: EntryKind;
  readonly value: unknown;
  readonly from: Day;
  readonly to: Day | null;
  readonly clause: Clause;
  readonly status: EntryStatus;
  readonly checkedOn: Day | null;
};

/** Letters. */
export const LONGEST: Readonly<Record<'act' | 'article' | 'url', number>> = { act: 500, article: 200, url: 1000 };

export type Around = {
  readonly parameter: Parameter<unknown>;
  /** The rows as they count now, with what the office added. */
  readonly rows: readonly DatedRow<unknown>[];
  readonly today: Day;
  /** Of a value that is typed field by field, instead of `value`. */
  readonly fields?: TypedFields;
};

type Reader = Around & { readonly words: DraftWords; readonly faults: Partial<Record<DraftField, FieldFault>> };

/** A short mark of a row by its day and value, for a list to choose from. */
export function markOf({ from, value }: Pick<DatedRow<unknown>, 'from' | 'value'>): string {
  // FNV-1a, 32 bits: rows of one day are few.
  let hash = 0x811c9dc5;
  for (const letter of canonical(value)) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  return `${from}.${hash.toString(36)}`;
}

/** Another value of the parameter, with its source; everything that is wrong, beside its field. */
export function readValueDraft(words: DraftWords, around: Around): Result<Draft, BadFields> {
  const reader: Reader = { ...around, words, faults: {} };
  const { typed, ...value } = valueIn(reader);
  const from = dayIn(reader, 'from', true);
  const to = dayIn(reader, 'to', false);
  if (from !== null && to !== null && to < from) reader.faults.to = { code: 'ends-before' };
  const status = ENTRY_STATUSES.find((one) => one === words.status.trim());
  if (!status) reader.faults.status = { code: 'missing' };
  const checkedOn = status === 'verified' ? readOn(reader) : null;
  const clause = clauseIn(reader, status === 'verified');
  if ('value' in value && from !== null && !reader.faults.to && stands(around.rows, { from, to, value: value.value }))
    reader.faults.value = { code: 'stands' };
  if (Object.keys(reader.faults).length > 0 || typed)
    return refuse({ kind: 'bad-fields', fields: reader.faults, ...(typed && { typed }) });
  return ok({
    kind: 'value',
    value: value.value,
    from: from!,
    to,
    clause,
    status: status!,
    checkedOn,
  });
}

/** The value, typed whole or field by field; what is wrong with it stands among the faults. */
function valueIn({ parameter, words, fields = {}, faults }: Reader): {
  readonly value?: unknown;
  readonly typed?: FieldFaults;
} {
  if (!parameter.form) {
    const read = readTyped(parameter, words);
    if (read.ok) return { value: read.value };
    faults[read.error.fault.code === 'bad-unit' ? 'termUnit' : 'value'] = read.error.fault;
    return {};
  }
  const { value, faults: typed } = readFields(parameter.form, fields);
  if (Object.keys(typed).length > 0) return { typed };
  const read = parameter.read(value);
  if (read !== null) return { value: read };
  faults.value = { code: 'not-of-parameter' };
  return {};
}

/** That a person read the act and it says what a row says: the row keeps its value and days. */
export function readReadingDraft(words: DraftWords, around: Around): Result<Draft, BadFields> {
  const reader: Reader = { ...around, words, faults: {} };
  const row = around.rows.find((one) => markOf(one) === words.row);
  if (!row) reader.faults.row = { code: 'no-such-row' };
  // A table that nobody can type can't be read back either.
  else if (around.parameter.read(row.value) === null) reader.faults.row = { code: 'untyped' };
  const checkedOn = readOn(reader);
  const clause = clauseIn(reader, true);
  if (Object.keys(reader.faults).length > 0) return refuse({ kind: 'bad-fields', fields: reader.faults });
  return ok({ kind: 'reading', value: row!.value, from: row!.from, to: null, clause, status: 'verified', checkedOn });
}

const stands = (
  rows: readonly DatedRow<unknown>[],
  { from, to, value }: { from: Day; to: Day | null; value: unknown },
): boolean => rows.some((row) => row.from === from && row.to === to && canonical(row.value) === canonical(value));

function dayIn({ words, faults }: Reader, field: 'from' | 'to' | 'checkedOn', required: boolean): Day | null {
  const text = words[field].trim();
  if (text === '' && !required) return null;
  const day = parseDay(text);
  if (day === null) faults[field] = { code: text === '' ? 'missing' : 'bad-day' };
  return day;
}

/** The day of reading: known, and not ahead of us. */
function readOn(reader: Reader): Day | null {
  const day = dayIn(reader, 'checkedOn', true);
  if (day !== null && day > reader.today) reader.faults.checkedOn = { code: 'future' };
  return day;
}

/** Who read the act can name the article. */
function clauseIn(reader: Reader, withArticle: boolean): Clause {
  const act = lineIn(reader, 'act', true);
  const article = lineIn(reader, 'article', withArticle);
  const url = lineIn(reader, 'url', false);
  if (url !== null && !reader.faults.url && !isWebAddress(url)) reader.faults.url = { code: 'bad-url' };
  return { act: act ?? '', article, page: null, url };
}

function lineIn({ words, faults }: Reader, field: 'act' | 'article' | 'url', required: boolean): string | null {
  const text = cleanLine(words[field]);
  if (text === '') {
    if (required) faults[field] = { code: 'missing' };
    return null;
  }
  if (text.length > LONGEST[field]) faults[field] = { code: 'too-long' };
  else if (hasControlCharacters(text)) faults[field] = { code: 'control-characters' };
  return text;
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}
