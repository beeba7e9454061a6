import { type Day, parseDay } from '../../../kernel/day.ts';

/** What senders write where they know nothing. "brak" is not among them: it may say "checked, there is none". */
const UNKNOWN = new Set([
  '',
  '-',
  '–',
  '—',
  '.',
  '?',
  'b.d.',
  'b.d',
  'bd',
  'b/d',
  'brak danych',
  'brak informacji',
  'nie wiadomo',
  'nie dotyczy',
  'n.d.',
  'nd',
  'n/d',
  'n/a',
  'na',
  'null',
  'none given',
  'unknown',
  'not known',
  'not applicable',
  'no data',
  '#n/a',
  '#ref!',
  '#value!',
]);

const NONE = new Set(['brak', 'nie ma', 'nie', 'none', 'no']);

/** One spelling for comparing words: no blanks around or doubled, no case. */
export const plainWord = (text: string): string =>
  text
    .replaceAll(/[\s\u00a0]+/gu, ' ')
    .trim()
    .toLocaleLowerCase('pl');

/** Whether the cell says nothing at all: no fact may come of it. */
export const saysNothing = (text: string): boolean => UNKNOWN.has(plainWord(text));

/** Whether the cell says "there is none". */
export const saysNone = (text: string): boolean => NONE.has(plainWord(text));

export type NumberReading = { readonly ok: true; readonly value: number } | { readonly ok: false };

const SPACES = /[ \u00a0\u202f\u2009']/gu;
const UNIT =
  /\s*(?:ha|m2|m²|mkw\.?|m|km|mw|kw|kva|mva|zł|pln|zł\/m2|zł\/m²|zł\/mkw\.?|m3\/h|m³\/h|m3\/d|m³\/d|t|%)\.?$/iu;

/**
 * A number written with the sender's decimal mark: `1 234,5` or `1.234,5` where it is a comma. The other mark may only part groups
 * of three digits, so `1.5` in a list of commas is refused, never read as 15. A unit after the number is left out; factors say what it
 * is worth. What the file itself holds as a number is that number.
 */
export function readCellNumber(cell: string | number, decimal: ',' | '.'): NumberReading {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { ok: true, value: cell } : { ok: false };
  const bare = cell.trim().replace(UNIT, '').replaceAll(SPACES, ' ').trim();
  const group = decimal === ',' ? '\\.' : ',';
  const mark = decimal === ',' ? ',' : '\\.';
  const shape = new RegExp(`^-?(?:\\d{1,15}|\\d{1,3}(?: \\d{3})+|\\d{1,3}(?:${group}\\d{3})+)(?:${mark}\\d{1,12})?$`);
  if (!shape.test(bare)) return { ok: false };
  const plain = bare.replaceAll(' ', '').replaceAll(decimal === ',' ? '.' : ',', '');
  return { ok: true, value: Number(plain.replace(',', '.')) };
}

/** `2026-03-01`, `1.03.2026`, `01/03/2026` (the day first, as in Poland), with or without an hour after it; null for anything else. */
export function readCellDay(text: string): Day | null {
  const bare = text.trim().replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, '');
  const polish = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(bare);
  if (polish) return parseDay(`${polish[3]}-${polish[2]!.padStart(2, '0')}-${polish[1]!.padStart(2, '0')}`);
  return parseDay(bare);
}
