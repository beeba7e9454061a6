import type { Region } from '../area/region.ts';
import { both, chain, certain, type Known, law, map } from '../known.ts';
import { pln } from '../money.ts';
import type { AidQuestion } from '../project.ts';
import { jobYears, regionalExemption, regionalYears } from '../property/relief.ts';
import { propertyTax } from '../property/tax.ts';
import { aidCeiling } from '../regional/ceiling.ts';
import { KALISZ, KALISZ_SCHEMES } from '../tables/kalisz.ts';
import {
  type AidFinding,
  type AidFindingId,
  counted,
  gapStep,
  informs,
  isGap,
  money,
  said,
  step,
  type Step,
  usedBy,
} from './finding.ts';

type Scheme = {
  readonly id: AidFindingId;
  readonly years: Known<number>;
  /** Over all years, grosze. */
  readonly worth: Known<number>;
  readonly under: readonly Step[];
};

/** Each resolution of the city with its relief over its years; nothing where the city has none in the tables, or without a property. */
export function schemeFindings(region: Region, question: AidQuestion): AidFinding[] {
  const { project } = question;
  if (region.municipality !== KALISZ || project.property === null) return [];
  const yearly = map(propertyTax(project.property, region.municipality, question).tax, ({ total }) => total);
  const over = (years: Known<number>): Known<number> => both(yearly, years, (tax, count) => tax * count);
  const fresh = law(question.book, KALISZ_SCHEMES.newYears, question.asOf);
  const jobs = jobYears(question);
  const regional = regionalScheme(region, question, yearly);
  const schemes: Scheme[] = [
    regional,
    {
      id: 'kalisz-new-property',
      years: fresh,
      worth: over(fresh),
      under: [step('scheme.new'), step('scheme.de-minimis')],
    },
    {
      id: 'kalisz-new-jobs',
      years: jobs,
      worth: over(jobs),
      under: [step('relief.jobs-contested'), step('scheme.jobs'), step('scheme.de-minimis')],
    },
  ];
  return [...schemes.map((one) => tell(one, question)), barriers()];
}

function regionalScheme(region: Region, question: AidQuestion, yearly: Known<number>): Scheme {
  const what = regionalExemption(question);
  const open = map(what, (one) => one === 'production' || one === 'warehouse' || one === 'services');
  const years = chain(open, (yes) => (yes ? regionalYears(question) : certain(0)));
  const whole = both(yearly, years, (tax, count) => tax * count);
  const worth = both(whole, aidCeiling(region, question), Math.min);
  const code = what.readings[0]?.value ?? 'unknown';
  const told =
    code === 'too-small' || code === 'no' || code === 'unknown'
      ? [step(`relief.regional.${code}`)]
      : [step('scheme.within')];
  return { id: 'kalisz-regional-aid', years, worth, under: [...told, step('relief.notice')] };
}

function tell({ id, years, worth, under }: Scheme, question: AidQuestion): AidFinding {
  const none = worth.readings.length > 0 && worth.readings.every(({ value }) => value === 0);
  const open =
    id === 'kalisz-regional-aid' && regionalExemption(question).readings.some(({ value }) => value === 'unknown');
  return {
    id,
    verdict: open ? 'unknown' : none ? 'fail' : informs(worth),
    values: open ? [] : map(worth, (minor) => money(pln(minor))).readings,
    explanation: isGap(worth)
      ? gapStep(worth, question.asOf)
      : worth.readings.length === 0
        ? step('rate-needed', {}, under)
        : step(
            none ? 'scheme.none' : 'scheme',
            { amount: said(map(worth, (minor) => pln(minor))), years: said(map(years, counted('years'))) },
            under,
          ),
    used: usedBy(worth, years),
  };
}

/** Its years and conditions were not found: the office is asked. */
const barriers = (): AidFinding => ({
  id: 'kalisz-barriers',
  verdict: 'unknown',
  values: [],
  explanation: step('scheme.barriers'),
  used: [],
});
