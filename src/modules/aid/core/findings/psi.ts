import type { Region } from '../area/region.ts';
import { both, certain, chain, type Known, law, map } from '../known.ts';
import { pln } from '../money.ts';
import type { AidQuestion } from '../project.ts';
import { countyBand, minimumCost } from '../psi/minimum-cost.ts';
import { activityAdmission, decisionYears, mayApply, pointsRequired } from '../psi/rules.ts';
import { areaIntensity } from '../regional/intensity.ts';
import { POINTS_OF, POINTS_PER_GROUP } from '../tables/psi.ts';
import {
  type AidFinding,
  counted,
  decides,
  gapStep,
  informs,
  isGap,
  money,
  said,
  step,
  type Step,
  usedBy,
} from './finding.ts';

const assisted = (region: Region, question: AidQuestion): Known<boolean> =>
  map(areaIntensity(region, question), (value) => value > 0);

function whyStep(region: Region, question: AidQuestion): Step[] {
  const { project } = question;
  const claims = (['reinvestment', 'research', 'businessServices'] as const).flatMap((one) =>
    project[one] === true ? [step('minimum.claimed', { what: { named: `claim.${one}` } })] : [],
  );
  const open = (['reinvestment', 'research', 'businessServices'] as const).flatMap((one) =>
    project[one] === null ? [step('minimum.open', { what: { named: `claim.${one}` } })] : [],
  );
  const rated = countyBand(region, question).readings.length === 1;
  return [
    ...(project.unemploymentRatio !== null
      ? [step('minimum.ratio-given', { share: { kind: 'percent', value: project.unemploymentRatio } })]
      : [step(rated ? 'minimum.ratio-january' : 'minimum.ratio-unknown')]),
    ...(project.losingFunctions === null ? [step('minimum.losing-unknown')] : []),
    ...(project.losingFunctions === true ? [step('minimum.losing')] : []),
    ...(project.size === 'medium' ? [step('minimum.medium')] : []),
    ...claims,
    ...open,
  ];
}

function ruleStep(region: Region, { project }: AidQuestion): Step[] {
  if (region.class !== 'c' || (project.size !== 'large' && project.size !== null)) return [];
  if (project.newActivity === null) return [step('minimum.c-area-open')];
  return [step(project.newActivity || project.size === null ? 'minimum.c-area' : 'minimum.c-area-refused')];
}

/** The least costs for a decision on support, and whether the project reaches them and may apply at all. */
export function psiMinimum(region: Region, question: AidQuestion, cost = minimumCost(region, question)): AidFinding {
  const { investment } = question.project;
  const allowed = both(mayApply(region, question), assisted(region, question), (a, b) => a && b);
  const refused = allowed.readings.length > 0 && allowed.readings.every(({ value }) => !value);
  const reached = both(
    map(cost, (least) => investment >= least),
    allowed,
    (a, b) => a && b,
  );
  const values = map(cost, (minor) => money(pln(minor)));
  const verdict = isGap(reached) ? 'unknown' : decides(reached);
  const code = refused
    ? 'minimum.refused'
    : (
        {
          pass: 'minimum.reached',
          conditional: 'minimum.reached',
          unknown: 'minimum.either',
          fail: 'minimum.missed',
        } as const
      )[verdict];
  const under = [...ruleStep(region, question), ...whyStep(region, question), step('minimum.binding')];
  return {
    id: 'psi-minimum-cost',
    verdict,
    values: values.readings,
    explanation: isGap(cost)
      ? gapStep(cost, question.asOf)
      : step(code, { amount: said(values), costs: pln(investment) }, under),
    used: usedBy(cost, allowed),
  };
}

/** Whether the activity is admitted to the Investment Zone: allowed, denied or for the office to look at. */
export function psiActivity(question: AidQuestion): AidFinding[] {
  const { pkd } = question.project;
  if (pkd === null) return [];
  const admission = activityAdmission(pkd, question);
  const [found] = admission.readings;
  const binding = [step('minimum.binding')];
  return [
    {
      id: 'psi-activity',
      verdict: found?.value === 'denied' ? 'fail' : found?.value === 'allowed' ? informs(admission) : 'unknown',
      values: [],
      explanation: found ? step(`activity.${found.value}`, { pkd }, binding) : gapStep(admission, question.asOf),
      used: admission.used,
    },
  ];
}

/** How many years the exemption from income tax lasts. */
export function psiYears(region: Region, question: AidQuestion): AidFinding {
  const years = chain(assisted(region, question), (yes) => (yes ? decisionYears(region, question) : certain(0)));
  const values = map(years, counted('years'));
  return {
    id: 'psi-decision-years',
    verdict: years.readings.every(({ value }) => value === 0) && years.readings.length > 0 ? 'fail' : informs(years),
    values: values.readings,
    explanation: isGap(years)
      ? gapStep(years, question.asOf)
      : step('years', { years: said(values) }, [step('years.since-finished')]),
    used: usedBy(years),
  };
}

/** How many of the quality points the project needs. */
export function psiPoints(region: Region, question: AidQuestion): AidFinding {
  const { book, asOf } = question;
  const points = pointsRequired(region, question);
  const [most, least] = [law(book, POINTS_OF, asOf), law(book, POINTS_PER_GROUP, asOf)];
  const values = map(points, counted('points'));
  return {
    id: 'psi-quality-points-required',
    verdict: informs(points),
    values: values.readings,
    explanation: isGap(points)
      ? gapStep(points, asOf)
      : step('points', { points: said(values), most: said(most) }, [
          step('points.groups', { least: said(least) }),
          step('points.economic'),
          step('points.social'),
        ]),
    used: usedBy(points, most, least),
  };
}
