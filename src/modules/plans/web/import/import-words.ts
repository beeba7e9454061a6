import { MAPPED_LIMITS } from '../../core/vector/mapping.ts';

const IMPORT_FIELDS = [
  'mapping',
  'name',
  'title',
  'resolution',
  'url',
  'drawingUrl',
  'from',
  'designation',
  'symbol',
  'nameColumn',
  'actColumn',
  'fromColumn',
  'why',
  ...MAPPED_LIMITS,
] as const;
type ImportField = (typeof IMPORT_FIELDS)[number];
export type ImportWords = Readonly<Record<ImportField, string>>;

export const wordsOf = (form: URLSearchParams): ImportWords =>
  Object.fromEntries(
    IMPORT_FIELDS.map((field) => [field, (form.get(field) ?? '').trim().slice(0, 1001)]),
  ) as ImportWords;

/** The mapping as the form states it, still to be parsed. */
export const mappingOf = (words: ImportWords): object => ({
  act: {
    kind: 'mpzp',
    title: words.title,
    resolution: words.resolution,
    url: words.url,
    drawingUrl: words.drawingUrl,
    from: words.from,
  },
  columns: {
    designation: words.designation,
    symbol: words.symbol,
    name: words.nameColumn,
    act: words.actColumn,
    from: words.fromColumn,
    limits: Object.fromEntries(MAPPED_LIMITS.flatMap((kind) => (words[kind] === '' ? [] : [[kind, words[kind]]]))),
  },
});

/** The form's field of a place in the mapping: "act.url" → url. */
export const FIELD_OF: Readonly<Record<string, ImportField>> = {
  'act.title': 'title',
  'act.url': 'url',
  'act.drawingUrl': 'drawingUrl',
  'act.from': 'from',
  'columns.designation': 'designation',
};
