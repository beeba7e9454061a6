import { law, map, valuesOf } from '../known.ts';
import { eur } from '../money.ts';
import type { AidQuestion } from '../project.ts';
import {
  type Figures,
  type Firm,
  firmSize,
  type Related,
  sizeByYear,
  statusOf,
  withRelated,
} from '../regional/firm-size.ts';
import { SIZE_YEARS } from '../tables/regional-conditions.ts';
import {
  type AidFinding,
  gapStep,
  informs,
  isGap,
  type Said,
  said,
  share,
  step,
  type Step,
  usedBy,
} from './finding.ts';

const figures = ({ people, turnover, balance }: Figures): Readonly<Record<string, Said>> => ({
  people: Math.round(people * 100) / 100,
  turnover: eur(turnover),
  balance: eur(balance),
});

const named = (size: string): Said => ({ named: `size.${size}` });

function relatedStep(one: Related, index: number): Step {
  const of = { n: index + 1, ...figures(one) };
  return one.kind === 'linked' ? step('firm.linked', of) : step('firm.partner', { ...of, share: share(one.share) });
}

/** How the years lead to the size: one year, two alike, or a change that does not count yet. */
function yearsStep(firm: Firm, question: AidQuestion): Step {
  const [last, earlier] = sizeByYear(firm, question).map((one) => valuesOf(one)[0]);
  if (earlier === undefined || firm.isNew) return step('firm.new');
  if (last === earlier) return step('firm.alike', { size: named(last!) });
  const both = { last: named(last!), earlier: named(earlier) };
  if (firm.before === null) return step('firm.changed-unknown', both);
  return step('firm.changed', { ...both, before: named(firm.before) });
}

/** The size by the definition of the Union, told from the figures that were given. */
export function sizeFinding(question: AidQuestion): AidFinding[] {
  const { firm } = question.project;
  if (!firm) return [];
  const status = statusOf(firm, question);
  const [own] = firm.years;
  const whole = withRelated(own, firm.related);
  const rule = law(question.book, SIZE_YEARS, question.asOf);
  const under = [
    step('firm.own', figures(own)),
    ...firm.related.map(relatedStep),
    ...(firm.related.length > 0
      ? [
          step('firm.whole', {
            ...figures(whole),
            size: said(map(firmSize(whole, question), (size) => ({ named: `size.${size}` }))),
          }),
        ]
      : []),
    ...(firm.publicBody ? [step('firm.public')] : [yearsStep(firm, question)]),
    step('firm.rule'),
  ];
  return [
    {
      id: 'firm-size',
      verdict: informs(status),
      values: map(status, (value) => ({ kind: 'size' as const, value })).readings,
      explanation: isGap(status)
        ? gapStep(status, question.asOf)
        : step('firm', { size: valuesOf(status).map(named) }, under),
      used: usedBy(status, rule),
    },
  ];
}
