import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { regionOf } from './area/region.ts';
import type { AidFinding } from './findings/finding.ts';
import { relief, room, tax } from './findings/local.ts';
import { psiActivity, psiMinimum, psiPoints, psiYears } from './findings/psi.ts';
import {
  incentiveEffect,
  keepingPeriod,
  ownContribution,
  regionalCeiling,
  regionalIntensity,
} from './findings/regional.ts';
import { aidStack } from './findings/stack.ts';
import type { AidQuestion } from './project.ts';

/** Everything that can be said about public aid for a project on a day; what would lose the aid stands first. */
export function answerAid(question: AidQuestion): Result<readonly AidFinding[], { kind: 'no-such-municipality' }> {
  const region = regionOf(question.project.municipality);
  if (region === null) return refuse({ kind: 'no-such-municipality' });
  return ok([
    incentiveEffect(question),
    regionalIntensity(region, question),
    regionalCeiling(region, question),
    psiMinimum(region, question),
    ...psiActivity(question),
    psiYears(region, question),
    psiPoints(region, question),
    room(question),
    tax(region, question),
    relief(region, question),
    aidStack(region, question),
    ownContribution(question),
    keepingPeriod(question),
  ]);
}
