import { day } from '../../../kernel/day.ts';
import { grosze } from '../../../kernel/law/money.ts';
import { DELIVERED_BOOK, type LawBook } from '../../../kernel/law/parameter.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { answerAid } from '../core/answer.ts';
import { inPln } from '../core/money.ts';
import type { AidProject } from '../core/project.ts';
import type { AidRequest, GivenAmount } from './aid-request.ts';
import { tellFinding } from './tell-finding.ts';

export type AidFault = { readonly kind: 'wrong'; readonly pointer: string; readonly detail: string };

const rateOf = ({ eurPln }: AidRequest): number | null =>
  eurPln === undefined || eurPln === null ? null : Math.round(Number(eurPln) * 10_000);

const NEEDS_RATE: AidFault = { kind: 'wrong', pointer: '/eurPln', detail: 'an amount in EUR needs the rate' };

/** Grosze of an amount; null where it is in EUR and no rate was given. */
function inGrosze(given: GivenAmount, rate: number | null): number | null {
  if (typeof given !== 'object') return grosze(Number(given));
  const minor = grosze(Number(given.amount));
  if (given.currency === 'PLN') return minor;
  return rate === null ? null : inPln(minor, rate);
}

/** Answers what a program asks; refuses a municipality that does not exist and euros without a rate. */
export function askAid(asked: AidRequest, book: LawBook = DELIVERED_BOOK): Result<object, AidFault> {
  const project = readProject(asked);
  if (project === null) return refuse(NEEDS_RATE);
  const answer = answerAid({ project, asOf: day(asked.asOf), eurPln: rateOf(asked), book });
  if (!answer.ok) return refuse({ kind: 'wrong', pointer: '/project/municipality', detail: 'no such municipality' });
  return ok({ asOf: asked.asOf, findings: answer.value.map(tellFinding) });
}

function readProject(asked: AidRequest): AidProject | null {
  const { project } = asked;
  const rate = rateOf(asked);
  const investment = inGrosze(project.eligibleInvestment, rate);
  const labour = project.labourCostsTwoYears ?? null;
  const labourTwoYears = labour === null ? null : inGrosze(labour, rate);
  const structures = project.property ? inGrosze(project.property.structuresValue, rate) : 0;
  if (investment === null || structures === null || (labour !== null && labourTwoYears === null)) return null;
  const claimed = (given: boolean | null | undefined): boolean | null => (given === undefined ? false : given);
  return {
    municipality: project.municipality,
    size: project.size,
    investment,
    labourTwoYears,
    newJobs: project.newJobs ?? null,
    newActivity: project.newEconomicActivity ?? null,
    reinvestment: claimed(project.reinvestment),
    research: claimed(project.researchAndDevelopment),
    businessServices: claimed(project.modernBusinessServices),
    pkd: project.pkd ? project.pkd.replaceAll(/\s/gu, '').toUpperCase() : null,
    startOfWorks: project.startOfWorks ? day(project.startOfWorks) : null,
    deMinimis:
      project.deMinimisReceived?.map(({ date, eur }) => ({ date: day(date), cents: grosze(Number(eur)) })) ?? null,
    property: project.property
      ? { landM2: project.property.landM2, buildingM2: project.property.buildingM2, structures }
      : null,
    unemploymentRatio: project.unemploymentRatio
      ? Math.round(project.unemploymentRatio * 100)
      : (project.unemploymentRatio ?? null),
    losingFunctions: project.losingFunctions ?? null,
  };
}
