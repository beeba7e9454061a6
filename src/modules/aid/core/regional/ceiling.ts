import { both, certain, chain, type Known, law, map } from '../known.ts';
import { inEur, inPln, shareOf } from '../money.ts';
import type { AidQuestion } from '../project.ts';
import type { Region } from '../area/region.ts';
import { LARGE_PROJECT } from '../tables/regional-conditions.ts';
import { areaIntensity, intensityFor } from './intensity.ts';

type Asked = Pick<AidQuestion, 'asOf' | 'book'>;
export type Tranches = {
  readonly first: number;
  readonly second: number;
  readonly middle: number;
  readonly above: number;
};

/** Thresholds in EUR cents and shares in basis points of the formula for large projects. */
export function tranches({ book, asOf }: Asked): Known<Tranches> {
  const at = (name: 'first' | 'second' | 'middle' | 'above'): Known<number> => law(book, LARGE_PROJECT[name], asOf);
  const bounds = both(at('first'), at('second'), (first, second) => ({ first, second }));
  const shares = both(at('middle'), at('above'), (middle, above) => ({ middle, above }));
  return both(bounds, shares, (a, b) => ({ ...a, ...b }));
}

/** R × (A + middle × B + above × C), EUR cents; costs up to the first threshold count in full. */
export function largeProjectAid(intensity: number, cents: number, { first, second, middle, above }: Tranches): number {
  const a = Math.min(cents, first);
  const b = Math.max(0, Math.min(cents, second) - first);
  const c = Math.max(0, cents - second);
  // Products of cents and shares pass what a float counts exactly.
  const weighed = BigInt(a) * 10_000n + BigInt(b) * BigInt(middle) + BigInt(c) * BigInt(above);
  return Number((weighed * BigInt(intensity) + 50_000_000n) / 100_000_000n);
}

/** No euro has cost less since Poland joined the Union: below this rate nobody asks whether a project is large. */
const LEAST_RATE = 30_000;

/** Costs that the aid is counted from, grosze: investment or two years of new labour, whichever is more, not both. */
export const eligibleCosts = ({ investment, labourTwoYears }: AidQuestion['project']): number =>
  Math.max(investment, labourTwoYears ?? 0);

/** Whether the project is large; no reading without a rate when it could be. */
export function isLargeProject(question: AidQuestion): Known<boolean> {
  const costs = eligibleCosts(question.project);
  return chain(law(question.book, LARGE_PROJECT.first, question.asOf), (first) => {
    if (question.eurPln !== null) return certain(inEur(costs, question.eurPln) > first);
    return inEur(costs, LEAST_RATE) <= first ? certain(false) : { readings: [], used: [] };
  });
}

/** The intensity that counts for this project: without the increase for size when it is large. Basis points. */
export const effectiveIntensity = (region: Region, question: AidQuestion): Known<number> =>
  chain(isLargeProject(question), (large) =>
    large ? areaIntensity(region, question) : intensityFor(region, question),
  );

/** The most regional aid, grosze. */
export function aidCeiling(region: Region, question: AidQuestion): Known<number> {
  const costs = eligibleCosts(question.project);
  const rate = question.eurPln;
  return chain(isLargeProject(question), (large) => {
    if (!large || rate === null) return map(intensityFor(region, question), (share) => shareOf(share, costs));
    return both(areaIntensity(region, question), tranches(question), (share, formula) =>
      inPln(largeProjectAid(share, inEur(costs, rate), formula), rate),
    );
  });
}
