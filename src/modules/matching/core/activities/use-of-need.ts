import { parsePkd } from '../../../../kernel/pkd.ts';
import type { UseKind } from '../land/uses.ts';
import type { Need } from '../need/need.ts';
import { ACTIVITIES } from './all-activities.ts';
import { scoredActivities } from './search.ts';

export type NamedUse = { readonly use: UseKind; /** The code that was named or understood. */ readonly pkd: string };

/** Answers at least this good beside the best one must be the same kind of use before plain words are taken as named. */
const AS_GOOD = 0.7;

/**
 * What the activity is to a plan: by its PKD code, else by plain words when the best answers are all one kind of use.
 * Null when no activity is named or its kind of use is not known.
 */
export function useOf({ activity }: Pick<Need, 'activity'>): NamedUse | null {
  const known = named.get(activity);
  if (known !== undefined) return known;
  const use = nameUse(activity);
  named.set(activity, use);
  return use;
}

/** A need is asked of every site: its words are looked up once. */
const named = new WeakMap<Need['activity'], NamedUse | null>();

function nameUse(activity: Need['activity']): NamedUse | null {
  if (activity.pkd !== null) {
    const use = useOfPkd(activity.pkd);
    return use === null ? null : { use, pkd: activity.pkd };
  }
  if (activity.text === null) return null;
  const hits = scoredActivities(activity.text);
  const [best] = hits;
  if (!best) return null;
  const { use, code } = best.activity;
  const agreed = hits.filter(({ score }) => score >= best.score * AS_GOOD).every((hit) => hit.activity.use === use);
  return agreed ? { use, pkd: code } : null;
}

/** By the catalogue, where every subclass under the code is one kind of use; else by the division. */
export function useOfPkd(code: string): UseKind | null {
  const under = ACTIVITIES.filter((activity) => activity.code.startsWith(code));
  const first = under[0]?.use;
  if (first !== undefined && under.every((activity) => activity.use === first)) return first;
  if (first !== undefined) return null;
  const division = parsePkd(code)?.division;
  return division === undefined ? null : useOfDivision(Number(division));
}

const DIVISIONS: readonly (readonly [number, number, UseKind])[] = [
  [10, 33, 'production'],
  [38, 39, 'production'],
  [41, 43, 'services'],
  [46, 46, 'storage'],
  [47, 47, 'trade'],
  [49, 53, 'storage'],
  [55, 55, 'tourism'],
  [56, 56, 'gastronomy'],
  [58, 71, 'office'],
  [72, 72, 'research'],
  [73, 82, 'office'],
  [85, 85, 'education'],
  [86, 88, 'health'],
  [90, 94, 'services'],
  [95, 95, 'crafts'],
  [96, 96, 'services'],
];

function useOfDivision(division: number): UseKind | null {
  return DIVISIONS.find(([from, to]) => from <= division && division <= to)?.[2] ?? null;
}
