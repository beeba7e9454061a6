import type { Locale } from '../../../../kernel/locale.ts';
import { parseParcelId } from '../../../../kernel/parcel-id.ts';
import { ok, refuse, type Result } from '../../../../kernel/result.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { FieldError } from '../../../../ui/form.tsx';
import { namedLand } from '../../../sites/index.server.ts';
import { draftFaultText } from '../../../sites/web/index.ts';
import type { Need } from '../../core/need/need.ts';
import { type NeedFault, parseNeed } from '../../core/need/parse-need.ts';
import { errorsOf } from '../need/need-state.ts';
import { fitMessages } from './messages.ts';

/** Fields of the form, in its order; they are the address of the answer. */
export const FIELDS = ['parcels', 'outlineSystem', 'outline', 'length', 'width', 'height', 'jobs', 'use'] as const;
export type FitField = (typeof FIELDS)[number];
export type FitWords = Readonly<Record<FitField, string>>;

export type FitQuestion = { readonly land: namedLand.FoundLand; readonly need: Need };

/** Activities that stand for a use of the form; the plan's classes are read for them. */
const CODES: Readonly<Record<string, string>> = { production: '25', storage: '52.10' };
export const USES = ['', 'production', 'storage'] as const;

export const MOST_PARCELS = 20;
/** Characters of an outline, and its corners: an address holds no more, and the answer is computed while the reader waits. */
export const MOST_TEXT = 2600;
const MOST_CORNERS = 300;

/** What stands in the form; a field that was sent twice is read once and told. */
export const wordsOf = (query: URLSearchParams): FitWords =>
  Object.fromEntries(FIELDS.map((name) => [name, (query.get(name) ?? '').normalize('NFC')])) as FitWords;

/** Nothing was asked yet: no land and no hall. */
export const isEmpty = (query: URLSearchParams): boolean =>
  FIELDS.every((name) => (query.get(name) ?? '').trim() === '' || name === 'outlineSystem');

type City = {
  readonly epsg: number;
  readonly teryt: string;
  readonly name: Readonly<Record<Locale, string>>;
  readonly locale: Locale;
};

/** The land and the hall that are asked about, or what is wrong with each field, in the order of the form. */
export async function readQuestion(
  db: Db,
  query: URLSearchParams,
  city: City,
): Promise<Result<FitQuestion, { kind: 'bad-question'; errors: readonly FieldError[] }>> {
  const { epsg, locale } = city;
  const words = wordsOf(query);
  const early = tooMuch(query, words, locale);
  const need = parseNeed(needQuery(query));
  const land = early.length === 0 ? await namedLand.findLand(db, words, epsg) : null;
  const errors = [
    ...early,
    ...(land === null || land.ok
      ? []
      : land.error.faults.map((fault) => ({
          field: fault.field,
          text: elsewhere(fault.about ?? '', city) ?? draftFaultText(fault, locale),
        }))),
    ...(land?.ok ? tooLarge(land.value, locale) : []),
    ...(need.ok ? [] : hallErrors(need.error.faults, locale)),
  ];
  if (errors.length > 0 || !land?.ok || !need.ok) return refuse({ kind: 'bad-question', errors });
  return ok({ land: land.value, need: need.value });
}

/** A parcel that is known to lie in another municipality; null where its number does not say so. */
function elsewhere(about: string, { teryt, name, locale }: City): string | null {
  const municipality = parseParcelId(about)?.municipality.slice(0, 6);
  if (!municipality || municipality === teryt.slice(0, 6)) return null;
  return fitMessages(locale).form.elsewhere(about, name[locale]);
}

/** Here nothing is ticked: what is not known stays empty. */
function hallErrors(faults: readonly NeedFault[], locale: Locale): FieldError[] {
  const nothing = new Set(faults.flatMap(({ field, code }) => (code === 'not-positive' ? [field] : [])));
  return errorsOf(faults, locale).map((error) =>
    nothing.has(error.field) ? { ...error, text: fitMessages(locale).form.notPositive } : error,
  );
}

function needQuery(query: URLSearchParams): URLSearchParams {
  const asked = new URLSearchParams({ kind: 'land' });
  for (const name of ['length', 'width', 'height', 'jobs'])
    for (const value of query.getAll(name)) asked.append(name, value);
  const code = CODES[query.get('use') ?? ''];
  if (code) asked.set('pkd', code);
  return asked;
}

function tooMuch(query: URLSearchParams, words: FitWords, locale: Locale): FieldError[] {
  const text = fitMessages(locale).form;
  const lands = ['parcels', 'outline'] as const;
  const long = lands.filter((name) => words[name].length > MOST_TEXT);
  const twice = lands.filter((name) => query.getAll(name).length > 1);
  const none = lands.every((name) => words[name].trim() === '');
  return [
    ...long.map((field) => ({ field, text: text.tooLong })),
    ...twice.map((field) => ({ field, text: text.repeated })),
    ...(none ? [{ field: 'parcels', text: text.none }] : []),
    ...(words.parcels.split(/[\n,;]/).length > MOST_PARCELS
      ? [{ field: 'parcels', text: text.tooMany(MOST_PARCELS) }]
      : []),
  ];
}

function tooLarge({ drawn }: namedLand.FoundLand, locale: Locale): FieldError[] {
  const corners = drawn === null ? 0 : drawn.outline.flat(2).length;
  if (corners <= MOST_CORNERS) return [];
  return [
    { field: 'outline', text: draftFaultText({ field: 'outline', code: 'many-corners', limit: MOST_CORNERS }, locale) },
  ];
}
