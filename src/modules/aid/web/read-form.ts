import { type Day, parseDay } from '../../../kernel/day.ts';
import { grosze } from '../../../kernel/law/money.ts';
import type { LawBook } from '../../../kernel/law/parameter.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { parsePkd } from '../../../kernel/pkd.ts';
import { readNumber, writeNumber } from '../../../kernel/read-number.ts';
import { regionOf } from '../core/area/region.ts';
import { type AidQuestion, type Award, FIRM_SIZE_NAMES, type Property } from '../core/project.ts';
import { type AidField, AWARD_LINES, LONGEST } from './fields.ts';
import { aidMessages } from './messages.ts';

export type FormErrors = ReadonlyMap<string, string>;
export type ReadForm = { readonly question: AidQuestion | null; readonly errors: FormErrors };

/** A hundred thousand million. */
const MOST = 100_000_000_000;

type Reader = {
  readonly query: URLSearchParams;
  readonly errors: Map<string, string>;
  readonly text: ReturnType<typeof aidMessages>['errors'];
};

export const given = (query: URLSearchParams, name: string): string => (query.get(name) ?? '').trim().slice(0, LONGEST);

/** Where it is asked: on which day, in which language, by which book of law. */
export type AskedThere = { readonly today: Day; readonly locale: Locale; readonly book: LawBook };

/** The question that the form asks, or what is wrong beside each field. Empty is "don't know". */
export function readAidForm(query: URLSearchParams, { today, locale, book }: AskedThere): ReadForm {
  const errors = new Map<string, string>();
  const reader: Reader = { query, errors, text: aidMessages(locale).errors };
  const municipality = given(query, 'municipality');
  if (regionOf(municipality) === null) errors.set('municipality', reader.text.municipality);
  const investment = figure(reader, 'investment');
  if (investment === null && !errors.has('investment')) errors.set('investment', reader.text.investment);
  const jobs = figure(reader, 'jobs', 1_000_000);
  if (jobs !== null && !Number.isInteger(jobs)) errors.set('jobs', reader.text.whole);
  const labour = figure(reader, 'labour');
  const question: AidQuestion = {
    project: {
      municipality,
      size: choice(reader, 'size', FIRM_SIZE_NAMES),
      investment: grosze(investment ?? 0),
      labourTwoYears: labour === null ? null : grosze(labour),
      newJobs: jobs,
      newActivity: yesNo(reader, 'newActivity'),
      reinvestment: yesNo(reader, 'reinvestment'),
      research: yesNo(reader, 'research'),
      businessServices: yesNo(reader, 'services'),
      pkd: pkd(reader),
      startOfWorks: dayOf(reader, 'start'),
      deMinimis: awards(reader),
      property: property(reader),
      unemploymentRatio: scaled(reader, 'ratio', { from: 0, to: 1000, by: 100 }),
      losingFunctions: yesNo(reader, 'losing'),
    },
    asOf: dayOf(reader, 'asOf') ?? today,
    eurPln: scaled(reader, 'rate', { from: 1, to: 20, by: 10_000 }),
    book,
  };
  return { question: errors.size === 0 ? question : null, errors };
}

function figure({ query, errors, text }: Reader, name: string, most = MOST): number | null {
  const typed = given(query, name);
  if (typed === '') return null;
  if (/^0+(?:[.,]0+)?$/.test(typed)) return 0;
  const read = readNumber(typed);
  if (read.ok && read.value <= most) return read.value;
  const told = read.ok
    ? text.tooLarge
    : read.fault.code === 'ambiguous-number'
      ? text.ambiguous(writeNumber(read.fault.whole), writeNumber(read.fault.decimal))
      : text.number;
  errors.set(name, told);
  return null;
}

function scaled(
  reader: Reader,
  name: 'ratio' | 'rate',
  { from, to, by }: { from: number; to: number; by: number },
): number | null {
  // A rate has four decimals and so no thousands: "4,300" is not ambiguous here.
  const typed = given(reader.query, name).replace(',', '.');
  if (typed === '') return null;
  const value = /^\d{1,4}(?:\.\d{1,6})?$/.test(typed) ? Number(typed) : Number.NaN;
  if (value >= from && value <= to) return Math.round(value * by);
  reader.errors.set(name, reader.text[name]);
  return null;
}

function choice<Value extends string>(
  { query, errors, text }: Reader,
  name: AidField,
  values: readonly Value[],
): Value | null {
  const typed = given(query, name);
  const found = values.find((value) => value === typed) ?? null;
  if (typed !== '' && found === null) errors.set(name, text.choice);
  return found;
}

const yesNo = (reader: Reader, name: AidField): boolean | null => {
  const answer = choice(reader, name, ['yes', 'no']);
  return answer === null ? null : answer === 'yes';
};

function dayOf({ query, errors, text }: Reader, name: string): Day | null {
  const typed = given(query, name);
  const day = parseDay(typed);
  if (typed !== '' && day === null) errors.set(name, text.day);
  return day;
}

function pkd({ query, errors, text }: Reader): string | null {
  const typed = given(query, 'pkd');
  if (typed === '') return null;
  const code = parsePkd(typed);
  if (code === null) errors.set('pkd', text.pkd);
  return code?.code ?? null;
}

/** What was received: nothing said is not known, and a tick says that there was none. */
function awards(reader: Reader): readonly Award[] | null {
  const { query, errors, text } = reader;
  const list = AWARD_LINES.flatMap((n): Award[] => {
    const [day, name] = [dayOf(reader, `aidDay${n}`), `aidEur${n}`];
    const eur = figure(reader, name);
    if (errors.has(name) || errors.has(`aidDay${n}`)) return [];
    if ((day === null) !== (eur === null)) errors.set(day === null ? `aidDay${n}` : name, text.award);
    return day === null || eur === null ? [] : [{ date: day, cents: grosze(eur) }];
  });
  const none = query.get('aidNone') !== null;
  if (none && list.length > 0) errors.set('aidNone', text.both);
  return none || list.length > 0 ? list : null;
}

function property(reader: Reader): Property | null {
  const names = ['land', 'building', 'structures'] as const;
  const [landM2, buildingM2, structures] = names.map((name) =>
    figure(reader, name, name === 'structures' ? MOST : 1e9),
  );
  if (names.some((name) => reader.errors.has(name))) return null;
  if (names.every((name) => given(reader.query, name) === '')) return null;
  for (const name of names) if (given(reader.query, name) === '') reader.errors.set(name, reader.text.property);
  return { landM2: landM2 ?? 0, buildingM2: buildingM2 ?? 0, structures: grosze(structures ?? 0) };
}
