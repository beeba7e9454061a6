import { day } from '../../../kernel/day.ts';
import { grosze } from '../../../kernel/law/money.ts';
import { inEur, inPln } from '../core/money.ts';
import type { AidProject, Award, Premises, Property } from '../core/project.ts';
import type { Firm, Figures } from '../core/regional/firm-size.ts';
import type { AidRequest, GivenAmount } from './aid-request.ts';

type Asked = AidRequest['project'];

/** Thrown where an amount is in EUR and no rate was given, or the other way round. */
export class NeedsRate extends Error {}

export const tenThousandths = (rate: number | string | null | undefined): number | null =>
  rate === undefined || rate === null ? null : Math.round(Number(rate) * 10_000);

/** Reads amounts at one rate. */
class Amounts {
  readonly rate: number | null;
  constructor(rate: number | null) {
    this.rate = rate;
  }

  pln(given: GivenAmount): number {
    if (typeof given !== 'object') return grosze(Number(given));
    const minor = grosze(Number(given.amount));
    return given.currency === 'PLN' ? minor : inPln(minor, this.#known());
  }

  maybe(given: GivenAmount | null | undefined): number | null {
    return given === undefined || given === null ? null : this.pln(given);
  }

  eur(given: GivenAmount): number {
    if (typeof given === 'object' && given.currency === 'EUR') return grosze(Number(given.amount));
    return inEur(this.pln(given), this.#known());
  }

  #known(): number {
    if (this.rate === null) throw new NeedsRate();
    return this.rate;
  }
}

function firmOf({ firm }: Asked, amounts: Amounts): Firm | null {
  if (!firm) return null;
  const figures = (of: { people: number; turnover: GivenAmount; balance: GivenAmount }): Figures => ({
    people: of.people,
    turnover: amounts.eur(of.turnover),
    balance: amounts.eur(of.balance),
  });
  const [last, ...before] = firm.years.map(figures);
  return {
    years: [last!, ...before],
    isNew: firm.new ?? false,
    before: firm.sizeBefore ?? null,
    publicBody: firm.publicBody ?? false,
    related: (firm.related ?? []).map((one) => ({
      ...figures(one),
      kind: one.kind,
      share: Math.round((one.share ?? (one.kind === 'linked' ? 100 : 0)) * 100),
    })),
  };
}

function awardsOf({ deMinimisReceived }: Asked): readonly Award[] | null {
  if (!deMinimisReceived) return null;
  return deMinimisReceived.map(({ date, eur, pln, eurPln, firm }): Award => {
    const who = firm ? { firm } : {};
    if (eur !== null && eur !== undefined) return { date: day(date), cents: grosze(Number(eur)), ...who };
    const converted = { grosze: grosze(Number(pln)), rate: tenThousandths(eurPln)! };
    return { date: day(date), cents: inEur(converted.grosze, converted.rate), converted, ...who };
  });
}

function propertyOf({ property }: Asked, amounts: Amounts): Property | null {
  if (!property) return null;
  const storeys = property.storeys?.map(({ m2, heightCm }) => ({ m2, height: heightCm }));
  return {
    landM2: property.landM2,
    buildingM2: property.buildingM2 ?? 0,
    ...(storeys && { storeys }),
    structures: amounts.pln(property.structuresValue),
    finished: property.finishedOn ? day(property.finishedOn) : null,
  };
}

function premisesOf({ premises }: Asked, amounts: Amounts): Premises | null {
  if (!premises) return null;
  return {
    rent: amounts.maybe(premises.monthlyRent),
    municipal: premises.municipal ?? null,
    renovation: amounts.maybe(premises.renovationCosts),
    inZone: premises.inRevitalisationZone ?? null,
  };
}

const claimed = (given: boolean | null | undefined): boolean | null => (given === undefined ? false : given);

/** The project as the rules read it. Throws NeedsRate. */
export function readProject({ project, eurPln }: AidRequest): AidProject {
  const amounts = new Amounts(tenThousandths(eurPln));
  const { undertaking } = project;
  return {
    municipality: project.municipality,
    size: project.size,
    firm: firmOf(project, amounts),
    investment: amounts.pln(project.eligibleInvestment),
    labourTwoYears: amounts.maybe(project.labourCostsTwoYears),
    newJobs: project.newJobs ?? null,
    newActivity: project.newEconomicActivity ?? null,
    reinvestment: claimed(project.reinvestment),
    research: claimed(project.researchAndDevelopment),
    businessServices: claimed(project.modernBusinessServices),
    pkd: project.pkd ? project.pkd.replaceAll(/\s/gu, '').toUpperCase() : null,
    startOfWorks: project.startOfWorks ? day(project.startOfWorks) : null,
    deMinimis: awardsOf(project),
    undertaking: undertaking
      ? {
          applicant: undertaking.applicant,
          relations: undertaking.relations.map(({ through, ...one }) => ({ ...one, ...(through && { through }) })),
        }
      : null,
    property: propertyOf(project, amounts),
    premises: premisesOf(project, amounts),
    otherAid: amounts.maybe(project.otherAid),
    incomeTax: amounts.maybe(project.yearlyIncomeTax),
    incomeTaxByYear: project.incomeTaxByYear?.map((one) => amounts.pln(one)) ?? null,
    unemploymentRatio: project.unemploymentRatio
      ? Math.round(project.unemploymentRatio * 100)
      : (project.unemploymentRatio ?? null),
    losingFunctions: project.losingFunctions ?? null,
  };
}
