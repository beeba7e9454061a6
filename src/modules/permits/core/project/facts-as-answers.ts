import type { Day } from '../../../../kernel/day.ts';
import type { Fact } from '../../../../kernel/fact.ts';
import type { ActOverParcels, ZoneOverParcels } from '../../../plans/index.ts';
import { type FactKey, standingOf } from '../../../sites/index.ts';
import type { Project, ProjectKey } from './project.ts';
import { readSoil } from './read-soil.ts';

type Facts = Readonly<Partial<Record<FactKey, readonly Fact[]>>>;

/** An answer that is known of a site, and where from. */
export type SiteAnswer = {
  readonly key: ProjectKey;
  readonly answer: string;
  readonly from:
    | { readonly kind: 'fact'; readonly fact: Fact }
    | { readonly kind: 'act'; readonly title: string; readonly url: string | null; readonly day: Day | null };
};

const HERITAGE = { none: 'no', entered: 'yes', zone: 'yes' } as const;
const LAND = { municipal: 'yes', private: 'no', state: 'no' } as const;
const ROAD = { national: 'national', voivodeship: 'regional', county: 'county', municipal: 'local' } as const;

/** Which fact answers which question, and how its value reads; null leaves the question open. */
const READ: readonly { readonly key: ProjectKey; readonly of: FactKey; readonly as: (fact: Fact) => string | null }[] =
  [
    { key: 'heritage', of: 'heritage', as: (fact) => coded(HERITAGE, fact) },
    { key: 'municipalLand', of: 'owner', as: (fact) => coded(LAND, fact) },
    { key: 'road', of: 'road-class', as: (fact) => coded(ROAD, fact) },
    {
      key: 'soil',
      of: 'soil-class',
      as: ({ value }) => (value.kind === 'text' ? readSoil(value.text.pl) : ifNone(value)),
    },
    { key: 'protectedArea', of: 'ecological-restrictions', as: ({ value }) => (value.kind === 'none' ? 'no' : null) },
  ];

function coded(codes: Readonly<Record<string, string>>, { value }: Fact): string | null {
  const code = value.kind === 'choice' ? value.code : value.kind === 'none' ? 'none' : '';
  return Object.hasOwn(codes, code) ? codes[code]! : null;
}

const ifNone = ({ kind }: Fact['value']): string | null => (kind === 'none' ? 'none' : null);

/** What fresh, undisputed facts of a site answer, with the statement each rests on. */
export function answersOfFacts(facts: Facts, asOf: Day): readonly SiteAnswer[] {
  return READ.flatMap(({ key, of, as }): SiteAnswer[] => {
    const { state, current } = standingOf(of, facts[of] as never, asOf);
    const answer = state === 'fresh' && current ? as(current) : null;
    return answer === null ? [] : [{ key, answer, from: { kind: 'fact', fact: current! } }];
  });
}

/** The same as answers of a project; whatever they do not say stays open. */
export const factsAsAnswers = (facts: Facts, asOf: Day): Partial<Project> => projectOf(answersOfFacts(facts, asOf));

export const projectOf = (answers: readonly SiteAnswer[]): Partial<Project> =>
  Object.fromEntries(answers.map(({ key, answer }) => [key, answer]));

const LOCAL = ['mpzp', 'mpo', 'mpr', 'zpi'];
/** Slivers below this share of the land are the noise of two drawings. */
const NOISE = 0.005;

type OverLand = {
  readonly acts: readonly ActOverParcels[];
  readonly zones: readonly ZoneOverParcels[];
  /** Of all parcels, m². */
  readonly totalM2: number;
};

/**
 * Whether a local plan in force covers the land: yes where its zones cover all of it, no where the general plan is known there and
 * no local plan is. Part of the land, or land of which no plan is known at all, leaves the question open.
 */
export function answerOfPlans({ acts, zones, totalM2 }: OverLand): readonly SiteAnswer[] {
  const kindOf = new Map(acts.map((act) => [act.id, act]));
  const covered = (kinds: readonly string[]): { act: ActOverParcels | undefined; share: number } => {
    const own = zones.filter(({ actId }) => kinds.includes(kindOf.get(actId)?.kind ?? ''));
    const areas = own.flatMap(({ shares }) => shares.map(({ areaM2 }) => areaM2));
    const share = totalM2 > 0 ? areas.reduce((sum, one) => sum + one, 0) / totalM2 : 0;
    return { act: kindOf.get(own[0]?.actId ?? -1), share };
  };
  const [local, general] = [covered(LOCAL), covered(['planOgolny'])];
  const said = (answer: 'yes' | 'no', { title, url, inForceFrom }: ActOverParcels): SiteAnswer[] => [
    { key: 'plan', answer, from: { kind: 'act', title, url, day: inForceFrom } },
  ];
  if (local.act && local.share >= 1 - NOISE) return said('yes', local.act);
  return general.act && general.share >= 1 - NOISE && local.share <= NOISE ? said('no', general.act) : [];
}
