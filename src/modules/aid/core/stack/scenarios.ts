import { addDays, type Day } from '../../../../kernel/day.ts';
import type { Verdict } from '../../../../kernel/finding.ts';
import { type Region, regionOf } from '../area/region.ts';
import { gapStep, informs, isGap, type Said, step, type Step, usedBy } from '../findings/finding.ts';
import { type Known, map, valuesOf } from '../known.ts';
import type { AidQuestion, FirmSize } from '../project.ts';
import { COMPARED_WITH } from '../tables/neighbours.ts';
import { type Ground, groundOf } from './ground.ts';
import {
  bounds,
  type Choice,
  givenOf,
  type Package,
  packageOf,
  type PartId,
  PARTS,
  type Range,
  rangeOf,
} from './package.ts';
import { finishedIn, timeline, worthToday, type Year } from './timeline.ts';

export type ScenarioId =
  | 'asked'
  | 'zone-only'
  | 'local-only'
  | 'de-minimis'
  | 'without-grant'
  | 'later'
  | 'as-micro'
  | 'as-small'
  | 'as-medium'
  | 'as-large'
  | 'elsewhere';

/** One combination, on one day, in one place; amounts in grosze, null where the law or a rate is missing. */
export type Scenario = {
  readonly id: ScenarioId;
  /** What tells it from the question. */
  readonly about: Step;
  readonly verdict: Verdict;
  readonly ceiling: Range | null;
  readonly parts: Readonly<Record<PartId, Range | null>>;
  readonly total: Range | null;
  /** Discounted to the year of the question. */
  readonly today: Range | null;
  /** Why there is no sum. */
  readonly missing: Step | null;
};

const AS_ASKED: Choice = { local: 'regional', zone: true, grant: true };

type Told = { readonly id: ScenarioId; readonly params?: Readonly<Record<string, Said>> };
type Setting = { readonly question: AidQuestion; readonly ground: Ground };

/** The years of a package, with what the asker and the ground say about their pace; null where no law says over how many years it comes. */
function yearsOf(of: Package, { question, ground }: Setting): readonly Year[] | null {
  const [zoneYears = null] = valuesOf(ground.zoneYears);
  if (zoneYears === null && givenOf(of, 'income-tax') > 0) return null;
  return timeline(of, {
    yearlyTax: ground.yearlyTax.readings[0]?.value ?? 0,
    zoneYears: zoneYears ?? 0,
    incomeTax: ground.incomeTax,
    year: Number(question.asOf.slice(0, 4)),
    finished: finishedIn(question),
  });
}

function todayOf(known: Known<Package>, setting: Setting): Range | null {
  const [ends, rate] = [bounds(known), setting.ground.discount.readings[0]?.value];
  if (ends === null || rate === undefined) return null;
  const years = [ends.least, ends.most].map(({ value }) => yearsOf(value, setting));
  const worth = years.flatMap((one) => (one ? [worthToday(one, rate)] : []));
  return worth.length < years.length ? null : { least: Math.min(...worth), most: Math.max(...worth) };
}

function tell({ id, params = {} }: Told, known: Known<Package>, setting: Setting): Scenario {
  const total = rangeOf(known, (one) => one.total);
  const part = (one: PartId): Range | null => rangeOf(known, (of) => givenOf(of, one));
  return {
    id,
    about: step(`scenario.${id}`, params),
    verdict: total?.most === 0 ? 'fail' : informs(map(known, (one) => one.total)),
    ceiling: rangeOf(known, (one) => one.ceiling),
    parts: Object.fromEntries(PARTS.map((one) => [one, part(one)])) as Scenario['parts'],
    total,
    today: todayOf(known, setting),
    missing: total ? null : isGap(known) ? gapStep(known, setting.question.asOf) : step('rate-needed'),
  };
}

/** The first day on which one of the rules that were used has ended; null while none has an end. */
function nextChange(known: readonly Known<unknown>[], asOf: Day): Day | null {
  const ends = usedBy(...known)
    .flatMap(({ rows }) => rows.map(({ to }) => to))
    .filter((to): to is Day => to !== null && to >= asOf)
    .toSorted();
  return ends[0] === undefined ? null : addDays(ends[0], 1);
}

const SIZES: readonly FirmSize[] = ['small', 'medium', 'large'];

/** The sizes that are worth a comparison: large beside the smaller ones, and the other way round. */
const otherSizes = ({ size }: AidQuestion['project']): readonly FirmSize[] =>
  SIZES.filter((one) => one !== size && !(size === 'micro' && one === 'small')).slice(size === null ? 3 : 0);

export type Compared = {
  readonly scenarios: readonly Scenario[];
  /** Year by year, of the question as it was asked, in the reading that gives most. */
  readonly years: readonly Year[];
  readonly discount: Known<number>;
  readonly asked: Known<Package>;
  readonly ground: Ground;
};

/** The question as it was asked beside what would change it; the grounds of one place, day and size are reckoned once. */
export function compareScenarios(region: Region, question: AidQuestion): Compared {
  const ground = groundOf(region, question);
  const here = { question, ground };
  const asked = packageOf(ground, AS_ASKED);
  const choose = (id: ScenarioId, choice: Partial<Choice>): Scenario =>
    tell({ id }, packageOf(ground, { ...AS_ASKED, ...choice }), here);
  const scenarios = [tell({ id: 'asked' }, asked, here), choose('zone-only', { local: 'none' })];
  if (question.project.property !== null && ground.regionalRelief.readings.some(({ value }) => value > 0))
    scenarios.push(choose('local-only', { zone: false }));
  if (question.project.property !== null && ground.deMinimisRelief.readings.every(({ value }) => value >= 0))
    if (ground.deMinimisRelief.used.length > 0) scenarios.push(choose('de-minimis', { local: 'de-minimis' }));
  if (ground.otherAid > 0) scenarios.push(choose('without-grant', { grant: false }));
  scenarios.push(...otherGrounds(region, question, [ground.ceiling, ground.zoneOpen, ground.regionalRelief]));
  const ends = bounds(asked);
  return { scenarios, years: (ends && yearsOf(ends.most.value, here)) ?? [], discount: ground.discount, asked, ground };
}

/** The same project later, by a firm of another size, in a county where the map differs. */
function otherGrounds(region: Region, question: AidQuestion, used: readonly Known<unknown>[]): Scenario[] {
  const { project, asOf } = question;
  const at = (told: Told, place: Region, other: AidQuestion): Scenario => {
    const ground = groundOf(place, other);
    return tell(told, packageOf(ground, AS_ASKED), { question: other, ground });
  };
  const change = nextChange(used, asOf);
  const later = change
    ? [at({ id: 'later', params: { day: { day: change } } }, region, { ...question, asOf: change })]
    : [];
  const sizes = otherSizes(project).map((size) =>
    at({ id: `as-${size}`, params: {} }, region, { ...question, project: { ...project, size } }),
  );
  const elsewhere = (COMPARED_WITH[region.county] ?? []).map(({ municipality, name }) => {
    const moved = { ...project, municipality, unemploymentRatio: null, losingFunctions: null };
    return at({ id: 'elsewhere', params: { place: name } }, regionOf(municipality)!, { ...question, project: moved });
  });
  return [...later, ...sizes, ...elsewhere];
}
