import type { Day } from '../../../kernel/day.ts';
import { grosze } from '../../../kernel/law/money.ts';
import type { LawBook } from '../../../kernel/law/parameter.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { parsePkd } from '../../../kernel/pkd.ts';
import { regionOf } from '../core/area/region.ts';
import { type AidProject, type AidQuestion, FIRM_SIZE_NAMES } from '../core/project.ts';
import { sizeFault } from '../core/regional/firm-size.ts';
import { readFirm } from './form/read-firm.ts';
import { readGroup } from './form/read-group.ts';
import { readIncomeTax } from './form/read-income-tax.ts';
import { readPremises, readProperty } from './form/read-property.ts';
import { choice, dayOf, figure, given, rateOf, type Reader, scaled, yesNo } from './form/reader.ts';
import { aidMessages } from './messages.ts';

export type FormErrors = ReadonlyMap<string, string>;
export type ReadForm = { readonly question: AidQuestion | null; readonly errors: FormErrors };

/** Where it is asked: on which day, in which language, by which book of law. */
export type AskedThere = { readonly today: Day; readonly locale: Locale; readonly book: LawBook };

const inGrosze = (pln: number | null): number | null => (pln === null ? null : grosze(pln));

/** The question that the form asks, or what is wrong beside each field. Empty is "don't know". */
export function readAidForm(query: URLSearchParams, { today, locale, book }: AskedThere): ReadForm {
  const errors = new Map<string, string>();
  const words = aidMessages(locale);
  const reader: Reader = { query, errors, text: words.errors };
  const asOf = dayOf(reader, 'asOf') ?? today;
  const eurPln = rateOf(reader, 'rate');
  const question: AidQuestion = {
    project: {
      ...placeAndCosts(reader),
      ...terms(reader),
      ...readGroup(reader, words.applicant),
      firm: readFirm(reader, { rate: eurPln, book, asOf }),
      property: readProperty(reader),
      premises: readPremises(reader),
      otherAid: inGrosze(figure(reader, 'otherAid')),
      ...readIncomeTax(reader),
    },
    asOf,
    roomOn: dayOf(reader, 'roomOn'),
    eurPln,
    discount: scaled(reader, 'discount', { from: 0, to: 50, by: 100, wrong: reader.text.discount }),
    book,
  };
  const possible = errors.size === 0 ? sizeFault(question) : null;
  if (possible) errors.set('size', reader.text.sizeContradicts(possible.map((one) => words.sizes[one])));
  return { question: errors.size === 0 ? question : null, errors };
}

type Costs = Pick<
  AidProject,
  'municipality' | 'size' | 'investment' | 'labourTwoYears' | 'newJobs' | 'pkd' | 'startOfWorks'
>;

function placeAndCosts(reader: Reader): Costs {
  const { query, errors, text } = reader;
  const municipality = given(query, 'municipality');
  if (regionOf(municipality) === null) errors.set('municipality', text.municipality);
  const investment = figure(reader, 'investment');
  if (investment === null && !errors.has('investment')) errors.set('investment', text.investment);
  const newJobs = figure(reader, 'jobs', 1_000_000);
  if (newJobs !== null && !Number.isInteger(newJobs)) errors.set('jobs', text.whole);
  return {
    municipality,
    size: choice(reader, 'size', FIRM_SIZE_NAMES),
    investment: grosze(investment ?? 0),
    labourTwoYears: inGrosze(figure(reader, 'labour')),
    newJobs,
    pkd: pkd(reader),
    startOfWorks: dayOf(reader, 'start'),
  };
}

type Terms = Pick<
  AidProject,
  'newActivity' | 'reinvestment' | 'research' | 'businessServices' | 'unemploymentRatio' | 'losingFunctions'
>;

const terms = (reader: Reader): Terms => ({
  newActivity: yesNo(reader, 'newActivity'),
  reinvestment: yesNo(reader, 'reinvestment'),
  research: yesNo(reader, 'research'),
  businessServices: yesNo(reader, 'services'),
  unemploymentRatio: scaled(reader, 'ratio', { from: 0, to: 1000, by: 100, wrong: reader.text.ratio }),
  losingFunctions: yesNo(reader, 'losing'),
});

function pkd({ query, errors, text }: Reader): string | null {
  const typed = given(query, 'pkd');
  if (typed === '') return null;
  const code = parsePkd(typed);
  if (code === null) errors.set('pkd', text.pkd);
  return code?.code ?? null;
}
