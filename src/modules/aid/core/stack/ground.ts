import type { Region } from '../area/region.ts';
import { deMinimisRoom } from '../de-minimis/room.ts';
import { asked, both, certain, chain, type Known, law, map, settled } from '../known.ts';
import { inPln } from '../money.ts';
import type { AidQuestion } from '../project.ts';
import { deMinimisYears, regionalExemption, regionalYears } from '../property/relief.ts';
import { propertyTax } from '../property/tax.ts';
import { reachesMinimum } from '../psi/minimum-cost.ts';
import { activityAdmission, decisionYears, mayApply } from '../psi/rules.ts';
import { aidCeiling } from '../regional/ceiling.ts';
import { KALISZ } from '../tables/kalisz.ts';
import { DISCOUNT_RATE } from '../tables/reference-rate.ts';

/** What every combination of instruments for a question starts from; amounts in grosze. */
export type Ground = {
  readonly ceiling: Known<number>;
  /** Whether a decision on support can be had. */
  readonly zoneOpen: Known<boolean>;
  readonly zoneYears: Known<number>;
  /** Property tax of a full year. */
  readonly yearlyTax: Known<number>;
  /** Relief from it over its years: as regional aid, and as de minimis aid within the room that is left. */
  readonly regionalRelief: Known<number>;
  readonly deMinimisRelief: Known<number>;
  /** Yearly, basis points. */
  readonly discount: Known<number>;
  readonly otherAid: number;
  /** Of each year from the one in which the investment is finished; later years are as the last. Null: not known. */
  readonly incomeTax: readonly number[] | null;
};

const NOTHING: Known<number> = certain(0);

/** Exempt as regional aid only where the resolution names the activity; not known without it. */
function regionalRelief(region: Region, question: AidQuestion, yearlyTax: Known<number>): Known<number> {
  if (question.project.property === null || region.municipality !== KALISZ) return NOTHING;
  return chain(regionalExemption(question), (what) => {
    const exempt = what === 'production' || what === 'warehouse' || what === 'services';
    return exempt ? both(yearlyTax, regionalYears(question), (tax, years) => tax * years) : NOTHING;
  });
}

function deMinimisRelief(question: AidQuestion, yearlyTax: Known<number>): Known<number> {
  const { project, eurPln } = question;
  const years = deMinimisYears(question);
  if (project.property === null || years === null) return NOTHING;
  if (eurPln === null) return { readings: [], used: [] };
  const whole = both(yearlyTax, years, (tax, count) => tax * count);
  const room = map(deMinimisRoom(project.deMinimis ?? [], question), (cents) => inPln(cents, eurPln));
  const within = both(whole, room, Math.min);
  if (project.deMinimis !== null) return within;
  return chain(asked('deMinimisReceived', null, ['none', 'all']), (had) => (had === 'none' ? within : NOTHING));
}

/** An excluded activity gets no decision; one that the office decides by hand may get it or not. */
function activityOpen(question: AidQuestion): Known<boolean> {
  const { pkd } = question.project;
  if (pkd === null) return certain(true);
  return chain(activityAdmission(pkd, question), (found) =>
    found === 'by-hand' ? asked('zoneActivity', null, [true, false]) : certain(found === 'allowed'),
  );
}

function taxOf({ incomeTax = null, incomeTaxByYear }: AidQuestion['project']): readonly number[] | null {
  if (incomeTaxByYear && incomeTaxByYear.length > 0) return incomeTaxByYear;
  return incomeTax === null ? null : [incomeTax];
}

/** Reckons once what the combinations share. */
export function groundOf(region: Region, question: AidQuestion): Ground {
  const { project, book, asOf, discount } = question;
  const yearlyTax = project.property
    ? map(propertyTax(project.property, region.municipality, question).tax, ({ total }) => total)
    : NOTHING;
  const admitted = both(mayApply(region, question), activityOpen(question), (a, b) => a && b);
  return {
    ceiling: aidCeiling(region, question),
    zoneOpen: settled(
      both(reachesMinimum(region, question), admitted, (a, b) => a && b),
      'zoneOpen',
    ),
    zoneYears: decisionYears(region, question),
    yearlyTax,
    regionalRelief: regionalRelief(region, question, yearlyTax),
    deMinimisRelief: deMinimisRelief(question, yearlyTax),
    discount: discount === null || discount === undefined ? law(book, DISCOUNT_RATE, asOf) : certain(discount),
    otherAid: project.otherAid ?? 0,
    incomeTax: taxOf(project),
  };
}
