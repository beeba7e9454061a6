const LINE_FIELDS = [
  'mapping',
  'name',
  'act',
  'actColumn',
  'zoneColumn',
  'kindColumn',
  'obligatory',
  'noCross',
  'other',
  'article',
  'page',
  'url',
  'from',
  'freeSide',
  'why',
] as const;
type LineField = (typeof LINE_FIELDS)[number];
export type LineWords = Readonly<Record<LineField, string>>;

export const lineWordsOf = (form: URLSearchParams): LineWords =>
  Object.fromEntries(LINE_FIELDS.map((field) => [field, (form.get(field) ?? '').trim().slice(0, 1001)])) as LineWords;

/** The mapping as the form states it, still to be parsed. */
export const lineMappingOf = (words: LineWords): object => ({
  act: words.act,
  columns: { kind: words.kindColumn, act: words.actColumn, zone: words.zoneColumn },
  values: { obligatory: listed(words.obligatory), noCross: listed(words.noCross), other: listed(words.other) },
  clause: {
    article: words.article,
    page: words.page === '' ? null : Number(words.page),
    url: words.url,
  },
  from: words.from,
  freeSide: words.freeSide,
});

const listed = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter(Boolean);

/** The form's field of a place in the mapping: "clause.url" → url. */
export const LINE_FIELD_OF: Readonly<Record<string, LineField>> = {
  act: 'act',
  values: 'noCross',
  'clause.page': 'page',
  'clause.url': 'url',
  'clause.article': 'article',
  from: 'from',
  freeSide: 'freeSide',
};
