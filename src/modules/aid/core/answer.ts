import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { type Region, regionOf } from './area/region.ts';
import { type Offered, offeredFor } from './catalogue/offered.ts';
import { countedAwards } from './de-minimis/group.ts';
import type { AidFinding } from './findings/finding.ts';
import { sizeFinding } from './findings/firm.ts';
import { relief, room, roomOn, tax } from './findings/local.ts';
import { premisesFindings } from './findings/premises.ts';
import { psiActivity, psiMinimum, psiPoints, psiYears } from './findings/psi.ts';
import {
  incentiveEffect,
  keepingPeriod,
  ownContribution,
  regionalCeiling,
  regionalIntensity,
} from './findings/regional.ts';
import { schemeFindings } from './findings/schemes.ts';
import { aidStack } from './findings/stack.ts';
import { type Known, valuesOf } from './known.ts';
import type { AidQuestion } from './project.ts';
import { minimumCost } from './psi/minimum-cost.ts';
import { usableArea } from './property/usable-area.ts';
import { statusOf } from './regional/firm-size.ts';
import { type Compared, compareScenarios, type Scenario } from './stack/scenarios.ts';
import { type Change, sensitivity } from './stack/sensitivity.ts';
import type { Year } from './stack/timeline.ts';

type NoPlace = { kind: 'no-such-municipality' };

export type AidAnswer = {
  readonly findings: readonly AidFinding[];
  readonly scenarios: readonly Scenario[];
  /** Of the question as it was asked. */
  readonly years: readonly Year[];
  /** Whether the income tax of the firm was given; without it the exemption is spread evenly. Older kept answers do not say. */
  readonly taxGiven?: boolean;
  readonly discount: Known<number>;
  readonly changes: readonly Change[];
  readonly catalogue: readonly Offered[];
};

/** What follows from other answers is put in their place: the size, the usable area, the awards that count. */
export function settleQuestion(question: AidQuestion): AidQuestion {
  const { project } = question;
  const { firm, property } = project;
  const sizes = project.size === null && firm ? valuesOf(statusOf(firm, question)) : [];
  const [area] = property?.storeys ? usableArea(property.storeys, question).readings : [];
  return {
    ...question,
    project: {
      ...project,
      size: project.size ?? (sizes.length === 1 ? sizes[0]! : null),
      ...(sizes.length > 1 && { sizes }),
      property: property && area ? { ...property, buildingM2: area.value } : property,
      deMinimis: project.deMinimis && countedAwards(project).awards,
    },
  };
}

/** Everything that can be said about public aid for a project on a day, with what would change it. */
export function answerWhole(asked: AidQuestion): Result<AidAnswer, NoPlace> {
  const region = regionOf(asked.project.municipality);
  if (region === null) return refuse({ kind: 'no-such-municipality' });
  const question = settleQuestion(asked);
  const compared = compareScenarios(region, question);
  const leastCost = minimumCost(region, question);
  return ok({
    findings: findingsOf(region, { asked, question, compared, leastCost }),
    scenarios: compared.scenarios,
    years: compared.years,
    taxGiven: compared.ground.incomeTax !== null,
    discount: compared.discount,
    changes: sensitivity(region, question, { before: compared.ground, leastCost }),
    catalogue: offeredFor(question),
  });
}

/** The findings alone; what would lose the aid stands first, then the sum. */
export function answerAid(asked: AidQuestion): Result<readonly AidFinding[], NoPlace> {
  const answer = answerWhole(asked);
  return answer.ok ? ok(answer.value.findings) : answer;
}

type Means = {
  readonly asked: AidQuestion;
  readonly question: AidQuestion;
  readonly compared: Compared;
  readonly leastCost: Known<number>;
};

function findingsOf(region: Region, { asked, question, compared, leastCost }: Means): readonly AidFinding[] {
  return [
    incentiveEffect(question),
    aidStack(compared, question),
    ...sizeFinding(asked),
    regionalIntensity(region, question),
    regionalCeiling(region, question),
    psiMinimum(region, question, leastCost),
    ...psiActivity(question),
    psiYears(region, question),
    psiPoints(region, question),
    room(asked),
    ...roomOn(asked),
    tax(region, question),
    relief(region, question),
    ...schemeFindings(region, question),
    ...premisesFindings(question),
    ownContribution(question),
    keepingPeriod(question),
  ];
}
