import { map, valuesOf } from '../known.ts';
import { pln } from '../money.ts';
import type { AidQuestion } from '../project.ts';
import { givenOf, type PartId } from '../stack/package.ts';
import type { Compared } from '../stack/scenarios.ts';
import { type AidFinding, gapStep, informs, isGap, money, said, step, type Step, usedBy } from './finding.ts';

/** What the instruments give together for the same costs, in which order, and up to which ceiling. */
export function aidStack({ asked, ground }: Compared, question: AidQuestion): AidFinding {
  const total = map(asked, (one) => one.total);
  const values = map(total, (minor) => money(pln(minor)));
  const part = (id: PartId): Step =>
    step('stack.part', {
      what: { named: `instrument.${id}` },
      amount: said(map(asked, (one) => pln(givenOf(one, id)))),
    });
  const under = [
    ...(ground.otherAid > 0 ? [part('grant')] : []),
    part('property-tax'),
    part('income-tax'),
    step(ground.incomeTax === null ? 'stack.income-tax' : 'stack.income-tax-given'),
    step('stack.order'),
    step('stack.same-costs'),
    step('stack.either'),
    step('stack.other-costs'),
  ];
  return {
    id: 'aid-stack',
    verdict: informs(total),
    values: values.readings,
    explanation: isGap(total)
      ? gapStep(total, question.asOf)
      : total.readings.length === 0
        ? step('rate-needed')
        : step('stack', { amount: said(values), ceiling: valuesOf(map(ground.ceiling, pln)) }, under),
    used: usedBy(total, ground.ceiling),
  };
}
