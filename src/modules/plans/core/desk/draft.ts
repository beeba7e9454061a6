import { type Epsg, isPlausible } from '../../../../geometry/crs.ts';
import type { Line } from '../../../../geometry/buildable/lines.ts';
import type { Side } from '../../../../geometry/buildable/stated-sides.ts';
import type { Point } from '../../../../geometry/polygon.ts';
import { type Day, parseDay } from '../../../../kernel/day.ts';
import type { ProvisionKind } from '../../../../kernel/provision.ts';
import { refuse, ok, type Result } from '../../../../kernel/result.ts';
import { classesOfSymbol } from '../land-use/symbol.ts';

/** Every kind, in the order in which a plan speaks of them, with the least and the most that its number may be; null: no number. */
export const KINDS: Readonly<Record<ProvisionKind, readonly [number, number] | null>> = {
  use: null,
  'max-cover': [0, 100],
  'min-intensity': [0, 99],
  'max-intensity': [0, 99],
  'max-height': [0, 500],
  'min-green': [0, 100],
  'building-line': [0, 500],
  parking: [0, 10_000],
  setback: [0, 1000],
  'obligatory-line': null,
  'no-cross-line': null,
  other: null,
};

/** Of the direction in which a line is drawn. */
export type LineSide = Side;

/** Lines as drawn, metres of the municipality's zone. */
export type Lines = readonly Line[];

export type ProvisionDraft = {
  readonly kind: ProvisionKind;
  readonly limit: number | null;
  readonly classes: readonly string[];
  readonly additionalClasses: readonly string[];
  readonly words: string | null;
  readonly lines: Lines | null;
  /** On which side of its lines, as drawn, the strip stays free; `suggested`: as the zone's shape suggests. Null: it has no lines. */
  readonly side: Side | 'suggested' | null;
  readonly article: string;
  readonly page: number;
  readonly url: string | null;
  readonly validFrom: Day;
};

export const DRAFT_FIELDS = [
  'kind',
  'limit',
  'classes',
  'additional',
  'words',
  'lines',
  'side',
  'article',
  'page',
  'url',
  'from',
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];
export type DraftWords = Readonly<Record<DraftField, string>>;
export type DraftFaults = Readonly<Partial<Record<DraftField, true>>>;

const SIDES = ['left', 'right', 'suggested'] as const;
const MOST_WORDS = 4000;
const MOST_POINTS = 5000;

/** A provision as a clerk typed it, or the fields that can't be read. The symbol's reading is checked by the second person, so it is kept raw here. */
export function readDraft(
  words: DraftWords,
  epsg: Epsg,
): Result<ProvisionDraft, { kind: 'bad-fields'; fields: DraftFaults }> {
  const fields: Partial<Record<DraftField, true>> = {};
  const kind = words.kind in KINDS ? (words.kind as ProvisionKind) : null;
  if (kind === null) fields.kind = true;
  const range = kind === null ? null : KINDS[kind];
  const limit = range && words.limit !== '' ? number(words.limit) : null;
  const isFree = kind === 'parking' || kind === 'setback';
  if (
    range &&
    (words.limit === '' ? !isFree || words.words === '' : limit === null || limit < range[0] || limit > range[1])
  )
    fields.limit = true;
  const classes = kind === 'use' ? symbols(words.classes) : [];
  const additionalClasses = kind === 'use' ? symbols(words.additional) : [];
  if (kind === 'use' && classes.length === 0) fields.classes = true;
  if ((kind === 'other' && words.words.length < 3) || words.words.length > MOST_WORDS) fields.words = true;
  const isLine = kind === 'obligatory-line' || kind === 'no-cross-line';
  const lines = isLine ? readLines(words.lines, epsg) : null;
  if (isLine && !lines) fields.lines = true;
  const side = isLine ? (SIDES.find((one) => one === words.side) ?? null) : null;
  if (isLine && !side) fields.side = true;
  if (words.article.length < 1 || words.article.length > 120) fields.article = true;
  const page = /^\d{1,4}$/.test(words.page) ? Number(words.page) : 0;
  if (page < 1) fields.page = true;
  if (words.url !== '' && !/^https?:\/\/[^\s"<>]{3,500}$/.test(words.url)) fields.url = true;
  const validFrom = parseDay(words.from);
  if (!validFrom) fields.from = true;
  if (Object.keys(fields).length > 0 || kind === null || !validFrom) return refuse({ kind: 'bad-fields', fields });
  return ok({
    kind,
    limit,
    classes,
    additionalClasses,
    words: words.words === '' ? null : words.words,
    lines,
    side,
    article: words.article,
    page,
    url: words.url === '' ? null : words.url,
    validFrom,
  });
}

/** "12,5" or "12.5"; null for anything else. */
function number(text: string): number | null {
  return /^\d{1,6}(?:[.,]\d{1,3})?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

/** "P, U" or "2.P/U": each class once. */
const symbols = (text: string): string[] => [...new Set(text.slice(0, 200).split(/[,;]/).flatMap(classesOfSymbol))];

/** Points one to a row, "6506012,50 5735101,20"; an empty row begins another line. Null when any row can't be read or lies outside the zone. */
function readLines(text: string, epsg: Epsg): Lines | null {
  const lines: Point[][] = [[]];
  for (const row of text.split('\n').map((one) => one.trim())) {
    if (row === '') {
      if (lines.at(-1)!.length > 0) lines.push([]);
      continue;
    }
    const [east, north, more] = row.split(/[\s;]+/).map((part) => Number(part.replace(',', '.')));
    if (east === undefined || north === undefined || more !== undefined) return null;
    if (!Number.isFinite(east) || !Number.isFinite(north) || !isPlausible(epsg, [east, north])) return null;
    lines.at(-1)!.push([east, north]);
  }
  const drawn = lines.filter((line) => line.length > 0);
  const points = drawn.reduce((sum, line) => sum + line.length, 0);
  return drawn.length > 0 && points <= MOST_POINTS && drawn.every((line) => line.length > 1) ? drawn : null;
}
