import { day } from '../../../kernel/day.ts';
import type { LawBook } from '../../../kernel/law/parameter.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { answerWhole } from '../core/answer.ts';
import { groupFaults } from '../core/de-minimis/group.ts';
import type { AidProject, AidQuestion } from '../core/project.ts';
import { shareFault, sizeFault } from '../core/regional/firm-size.ts';
import type { AidRequest } from './aid-request.ts';
import { NeedsRate, readProject, tenThousandths } from './read-project.ts';
import { tellAnswer } from './tell-answer.ts';

export type AidFault = { readonly kind: 'wrong'; readonly pointer: string; readonly detail: string };

const wrong = (pointer: string, detail: string): AidFault => ({ kind: 'wrong', pointer, detail });

/** Answers what a program asks; refuses a municipality that does not exist, amounts without their rate, and answers that contradict one another. */
export function askAid(asked: AidRequest, book: LawBook): Result<object, AidFault> {
  const project = projectOf(asked);
  if (project === null) return refuse(wrong('/eurPln', 'an amount in another currency needs the rate'));
  const { discountRate } = asked;
  const question: AidQuestion = {
    project,
    asOf: day(asked.asOf),
    roomOn: asked.project.deMinimisOn ? day(asked.project.deMinimisOn) : null,
    eurPln: tenThousandths(asked.eurPln),
    discount: discountRate === null || discountRate === undefined ? null : Math.round(discountRate * 100),
    book,
  };
  const fault = contradiction(question);
  if (fault) return refuse(fault);
  const answer = answerWhole(question);
  if (!answer.ok) return refuse(wrong('/project/municipality', 'no such municipality'));
  return ok(tellAnswer(asked.asOf, answer.value));
}

function projectOf(asked: AidRequest): AidProject | null {
  try {
    return readProject(asked);
  } catch (cause) {
    if (cause instanceof NeedsRate) return null;
    throw cause;
  }
}

/** The first answer that another one contradicts. */
function contradiction(question: AidQuestion): AidFault | null {
  const { project } = question;
  const possible = sizeFault(question);
  if (possible) return wrong('/project/size', `the figures say ${possible.join(' or ')}`);
  const { firm } = project;
  if (firm && firm.years.length === 1 && !firm.isNew)
    return wrong('/project/firm/years', 'two closed years, or "new": true');
  for (const [index, one] of (firm?.related ?? []).entries()) {
    const fault = shareFault(one, question);
    const detail =
      fault === 'linked' ? 'more than half is a linked firm' : 'less than a quarter does not count: leave it out';
    if (fault) return wrong(`/project/firm/related/${index}/share`, detail);
  }
  for (const { kind, index } of groupFaults(project))
    return kind === 'itself'
      ? wrong(`/project/undertaking/relations/${index}`, 'a firm does not hold itself')
      : wrong(`/project/deMinimisReceived/${index}/firm`, 'no relation of the undertaking names this firm');
  return null;
}
