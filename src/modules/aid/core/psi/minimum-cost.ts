import { asked, both, certain, chain, type Known, law, map, together, valuesOf } from '../known.ts';
import { shareOf } from '../money.ts';
import type { AidQuestion, FirmSize } from '../project.ts';
import type { Region } from '../area/region.ts';
import { sizeOf } from '../regional/intensity.ts';
import { BANDS, REINVESTMENT, RESEARCH_FACTOR, SERVICES_FACTOR, SIZE_FACTOR, SPECIAL_BASE } from '../tables/psi.ts';
import { COUNTRY_RATE, COUNTY_RATES } from '../tables/unemployment.ts';

type Asked = Pick<AidQuestion, 'asOf' | 'book'>;

/** The band of a ratio in basis points; its upper bound belongs to it. */
export const bandOf = (ratio: number): number => BANDS.findIndex(({ upTo }) => upTo === null || ratio <= upTo);

const bandAt = (index: number): (typeof BANDS)[number] => BANDS[index]!;

/** The band of the county: from the asker's ratio, else from the rates at hand, else any. */
export function countyBand(region: Region, question: AidQuestion): Known<number> {
  const { book, asOf, project } = question;
  if (project.unemploymentRatio !== null) return certain(bandOf(project.unemploymentRatio));
  const county = COUNTY_RATES[region.county];
  const known = county && both(law(book, county, asOf), law(book, COUNTRY_RATE, asOf), ratioBand);
  if (known && known.readings.length > 0) return known;
  const every = BANDS.map((_, index) => index);
  return { readings: every.map((index) => ({ value: index, where: [bandAssumed(index)] })), used: known?.used ?? [] };
}

/** Compared without dividing, so that no rounding moves a county over a bound. */
const ratioBand = (county: number, country: number): number =>
  BANDS.findIndex(({ upTo }) => upTo === null || county * 10_000 <= upTo * country);

const bandAssumed = (index: number): { subject: string; value: string } => {
  const [from, to] = [index === 0 ? 0 : bandAt(index - 1).upTo! / 100, bandAt(index).upTo];
  return { subject: 'unemploymentRatio', value: to === null ? `>${from} %` : `${from}–${to / 100} %` };
};

/** The threshold before any discount, grosze. */
export function baseCost(region: Region, question: AidQuestion): Known<number> {
  const { book, asOf, project } = question;
  return chain(asked('losingFunctions', project.losingFunctions, [false, true]), (special) =>
    special
      ? law(book, SPECIAL_BASE, asOf)
      : chain(countyBand(region, question), (index) => law(book, bandAt(index).base, asOf)),
  );
}

/** The share of the threshold that a firm of this size has to spend, basis points. */
function sizeFactor(size: FirmSize, question: AidQuestion): Known<number> {
  const { project, book, asOf } = question;
  if (size === 'micro' || size === 'small') return law(book, SIZE_FACTOR[size], asOf);
  const plain = size === 'medium' ? law(book, SIZE_FACTOR.medium, asOf) : certain(10_000);
  return chain(asked('modernBusinessServices', project.businessServices, [false, true]), (services) =>
    chain(asked('researchAndDevelopment', project.research, [false, true]), (research) => {
      if (services) return law(book, SERVICES_FACTOR, asOf);
      return research ? law(book, RESEARCH_FACTOR, asOf) : plain;
    }),
  );
}

const reinvestmentFactor = (size: FirmSize, { book, asOf }: Asked): Known<number> =>
  law(book, size === 'micro' || size === 'small' ? REINVESTMENT.smaller : REINVESTMENT.larger, asOf);

/** The least eligible costs for a decision on support, grosze: base × size × reinvestment, in this order. */
export function minimumCost(region: Region, question: AidQuestion): Known<number> {
  return chain(baseCost(region, question), (base) =>
    chain(sizeOf(question), (size) => {
      const discounted = map(sizeFactor(size, question), (share) => shareOf(share, base));
      return chain(asked('reinvestment', question.project.reinvestment, [false, true]), (again) =>
        again
          ? both(discounted, reinvestmentFactor(size, question), (cost, share) => shareOf(share, cost))
          : discounted,
      );
    }),
  );
}

/** Whether the investment reaches the least costs: in every reading, in none, or in some; without each reading by itself. */
export function reachesMinimum(region: Region, question: AidQuestion): Known<boolean> {
  const { investment, reinvestment } = question.project;
  const base = baseCost(region, question);
  const bases = valuesOf(base);
  let used = base.used;
  let gap = base.readings.length === 0;
  const note = (one: Known<number>): readonly number[] => {
    used = together(used, one.used);
    if (one.readings.length === 0) gap = true;
    return valuesOf(one);
  };
  const ofSize = (size: FirmSize): readonly number[] => {
    const plain = note(sizeFactor(size, question)).flatMap((share) => bases.map((cost) => shareOf(share, cost)));
    if (reinvestment === false) return plain;
    const again = note(reinvestmentFactor(size, question)).flatMap((part) => plain.map((cost) => shareOf(part, cost)));
    return reinvestment === true ? again : [...plain, ...again];
  };
  const costs = valuesOf(sizeOf(question)).flatMap(ofSize);
  const values = [true, false].filter((reached) => costs.some((one) => investment >= one === reached));
  const readings = values.map((value) => ({
    value,
    where: values.length > 1 ? [{ subject: 'zoneThreshold', value }] : [],
  }));
  return { readings: gap ? [] : readings, used };
}
