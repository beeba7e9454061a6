import type { Region } from '../area/region.ts';
import { certain, chain, law, map } from '../known.ts';
import { inEur, pln, eur, shareOf } from '../money.ts';
import type { AidQuestion } from '../project.ts';
import { aidCeiling, effectiveIntensity, eligibleCosts, isLargeProject, tranches } from '../regional/ceiling.ts';
import { areaIntensity, sizeOf } from '../regional/intensity.ts';
import { CONDITIONS } from '../tables/regional-conditions.ts';
import {
  type AidFinding,
  counted,
  decides,
  gapStep,
  informs,
  isGap,
  money,
  said,
  share,
  step,
  type Step,
  usedBy,
} from './finding.ts';

/** Works that start before the application lose the aid: told before all numbers. */
export function incentiveEffect({ project: { startOfWorks }, asOf, book }: AidQuestion): AidFinding {
  const rule = law(book, CONDITIONS.beforeWorks, asOf);
  const what = step('incentive.what');
  const days = { start: startOfWorks === null ? '' : { day: startOfWorks }, asOf: { day: asOf } };
  const told = (): Step => {
    if (isGap(rule)) return gapStep(rule, asOf);
    if (startOfWorks === null) return step('incentive.unknown', {}, [what]);
    if (startOfWorks < asOf) return step('incentive.lost', days, [what]);
    return step(startOfWorks === asOf ? 'incentive.same-day' : 'incentive.open', days, [what]);
  };
  const verdict =
    startOfWorks === null || startOfWorks === asOf || isGap(rule)
      ? 'unknown'
      : decides(map(rule, () => startOfWorks > asOf));
  return { id: 'incentive-effect', verdict, values: [], explanation: told(), used: rule.used };
}

function sizeStep({ project: { size } }: AidQuestion): Step {
  return size === null ? step('size.unknown') : step('size', { size: { named: `size.${size}` } });
}

/** The share of eligible costs that regional aid may cover. */
export function regionalIntensity(region: Region, question: AidQuestion): AidFinding {
  const area = areaIntensity(region, question);
  const intensity = effectiveIntensity(region, question);
  const large = isLargeProject(question);
  const isLarge = large.readings[0]?.value === true;
  const under = [
    step('intensity.area', { area: { named: region.intensity.key }, share: said(map(area, share)) }),
    ...(region.transition ? [step('intensity.transition')] : []),
    ...(['02', '10', '12', '24'].includes(region.municipality.slice(0, 2))
      ? [step('intensity.no-transition-list')]
      : []),
    isLarge ? step('intensity.large') : sizeStep(question),
  ];
  const none = intensity.readings.length > 0 && intensity.readings.every(({ value }) => value === 0);
  const explanation = isGap(intensity)
    ? gapStep(intensity, question.asOf)
    : intensity.readings.length === 0
      ? step('rate-needed', {}, under)
      : step(none ? 'intensity.none' : 'intensity', { share: said(map(intensity, share)) }, under);
  return {
    id: 'regional-aid-intensity',
    verdict: none ? 'fail' : informs(intensity),
    values: map(intensity, share).readings,
    explanation,
    used: usedBy(intensity),
  };
}

function costStep({ project }: AidQuestion): Step {
  const labour = project.labourTwoYears;
  return step(labour !== null && labour > project.investment ? 'costs.labour' : 'costs.investment', {
    costs: pln(eligibleCosts(project)),
  });
}

function formulaStep(region: Region, question: AidQuestion): Step[] {
  const [large, rate] = [isLargeProject(question).readings[0]?.value, question.eurPln];
  if (!large || rate === null)
    return [step('ceiling.plain', { share: said(map(effectiveIntensity(region, question), share)) })];
  const cents = inEur(eligibleCosts(question.project), rate);
  return tranches(question).readings.map(({ value: { first, second, middle, above } }) =>
    step('ceiling.tranches', {
      share: said(map(areaIntensity(region, question), share)),
      a: eur(Math.min(cents, first)),
      b: eur(Math.max(0, Math.min(cents, second) - first)),
      c: eur(Math.max(0, cents - second)),
      middle: share(middle),
      above: share(above),
    }),
  );
}

/** The most regional aid, PLN. */
export function regionalCeiling(region: Region, question: AidQuestion): AidFinding {
  const ceiling = aidCeiling(region, question);
  const values = map(ceiling, (minor) => money(pln(minor)));
  const under = [costStep(question), ...formulaStep(region, question), step('ceiling.conditions')];
  const none = ceiling.readings.length > 0 && ceiling.readings.every(({ value }) => value === 0);
  const explanation = isGap(ceiling)
    ? gapStep(ceiling, question.asOf)
    : ceiling.readings.length === 0
      ? step('rate-needed', {}, [costStep(question)])
      : step('ceiling', { amount: said(values) }, under);
  return {
    id: 'regional-aid-ceiling',
    verdict: none ? 'fail' : informs(ceiling),
    values: values.readings,
    explanation,
    used: usedBy(ceiling),
  };
}

/** What the firm has to pay itself, free of public support. */
export function ownContribution({ project, asOf, book }: AidQuestion): AidFinding {
  const part = law(book, CONDITIONS.ownShare, asOf);
  const values = map(part, (value) => money(pln(shareOf(value, eligibleCosts(project)))));
  const explanation = isGap(part)
    ? gapStep(part, asOf)
    : step('own', { amount: said(values), share: said(map(part, share)) });
  return { id: 'own-contribution', verdict: informs(part), values: values.readings, explanation, used: part.used };
}

/** How long the investment stays, and what else holds for every regional aid. */
export function keepingPeriod(question: AidQuestion): AidFinding {
  const { asOf, book } = question;
  const years = chain(sizeOf(question), (size) =>
    law(book, size === 'large' ? CONDITIONS.keepLarge : CONDITIONS.keepSmaller, asOf),
  );
  const away = law(book, CONDITIONS.relocation, asOf);
  const values = map(years, counted('years'));
  const explanation = isGap(years)
    ? gapStep(years, asOf)
    : step('keeping', { years: said(values) }, [
        step('keeping.relocation', { years: said(map(away, counted('years'))) }),
        step('keeping.difficulty'),
      ]);
  const known = away.readings.length === 0 ? { ...certain(0), readings: [] } : years;
  return {
    id: 'keeping-period',
    verdict: informs(known),
    values: values.readings,
    explanation,
    used: usedBy(years, away),
  };
}
