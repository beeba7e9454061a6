import type { AidQuestion } from '../project.ts';
import { givenOf, type Package, type PartId, PARTS } from './package.ts';
import { presentValue } from './stack.ts';

/** What a year brings, grosze, each part by its name. */
export type Year = {
  readonly year: number;
  /** Years from the day of the question. */
  readonly offset: number;
  readonly parts: Readonly<Record<PartId, number>>;
  readonly total: number;
};

export type Pace = {
  /** Property tax of a full year. */
  readonly yearlyTax: number;
  readonly zoneYears: number;
  readonly incomeTax: readonly number[] | null;
  /** The year of the question and the one in which the investment is finished. */
  readonly year: number;
  readonly finished: number;
};

/** The year in which the investment is finished: as given, or the next. */
export function finishedIn({ asOf, project }: AidQuestion): number {
  const year = Number(asOf.slice(0, 4));
  const given = project.property?.finished;
  return given ? Math.max(year, Number(given.slice(0, 4))) : year + 1;
}

/** As much a year as each allows until it is used up; later years are as the last. */
export function paced(given: number, yearly: readonly number[]): number[] {
  const years: number[] = [];
  for (let left = given; left > 0; left -= years.at(-1)!) {
    const most = yearly[years.length] ?? yearly.at(-1)!;
    if (most <= 0 && years.length >= yearly.length) break;
    years.push(Math.min(most, left));
  }
  return years;
}

/** Equal years; the last one takes what does not divide. */
function even(given: number, years: number): number[] {
  if (years <= 0 || given === 0) return [];
  const part = Math.floor(given / years);
  return Array.from({ length: years }, (_, n) => (n === years - 1 ? given - part * (years - 1) : part));
}

/**
 * When the aid comes: a grant in the year in which the investment is finished; relief from property tax from the January after it; the
 * exemption from income tax from that year on, as the firm's tax allows, or evenly over the decision where its tax is not known.
 */
export function timeline(of: Package, { yearlyTax, zoneYears, incomeTax, year, finished }: Pace): readonly Year[] {
  const zone = givenOf(of, 'income-tax');
  const flows: Readonly<Record<PartId, { from: number; years: number[] }>> = {
    grant: { from: finished, years: even(givenOf(of, 'grant'), 1) },
    'property-tax': { from: finished + 1, years: paced(givenOf(of, 'property-tax'), [yearlyTax]) },
    'de-minimis': { from: finished + 1, years: paced(givenOf(of, 'de-minimis'), [yearlyTax]) },
    'income-tax': { from: finished, years: incomeTax === null ? even(zone, zoneYears) : paced(zone, incomeTax) },
  };
  const last = Math.max(year, ...PARTS.map((id) => flows[id].from + flows[id].years.length - 1));
  return Array.from({ length: last - year + 1 }, (_, offset): Year => {
    const part = (id: PartId): number => flows[id].years[year + offset - flows[id].from] ?? 0;
    const parts = {
      grant: part('grant'),
      'property-tax': part('property-tax'),
      'de-minimis': part('de-minimis'),
      'income-tax': part('income-tax'),
    };
    return { year: year + offset, offset, parts, total: PARTS.reduce((sum, id) => sum + parts[id], 0) };
  });
}

/** What those years are worth today, grosze, each year rounded. */
export const worthToday = (years: readonly Year[], yearly: number): number =>
  years.reduce((sum, { total, offset }) => sum + presentValue(total, offset, yearly), 0);
