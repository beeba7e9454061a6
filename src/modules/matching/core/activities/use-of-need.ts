import { parsePkd } from '../../../../kernel/pkd.ts';
import type { UseKind } from '../land/uses.ts';
import type { Need } from '../need/need.ts';
import { ACTIVITIES } from './all-activities.ts';
import { searchActivities } from './search.ts';

export type NamedUse = { readonly use: UseKind; /** The code that was named or understood. */ readonly pkd: string };

/** How many of the best hits must agree before plain words are taken as named. */
const AGREEING = 3;

/**
 * What the activity is to a plan: by its PKD code, else by plain words when the best hits are all one kind of use.
 * Null when no activity is named or its kind of use is not known.
 */
export function useOf({ activity }: Pick<Need, 'activity'>): NamedUse | null {
  if (activity.pkd !== null) {
    const use = useOfPkd(activity.pkd);
    return use === null ? null : { use, pkd: activity.pkd };
  }
  if (activity.text === null) return null;
  const hits = searchActivities(activity.text, AGREEING);
  const [best] = hits;
  return best && hits.every((hit) => hit.use === best.use) ? { use: best.use, pkd: best.code } : null;
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
  [10, 32, 'production'],
  [38, 38, 'production'],
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
  [95, 95, 'crafts'],
  [96, 96, 'services'],
];

function useOfDivision(division: number): UseKind | null {
  return DIVISIONS.find(([from, to]) => from <= division && division <= to)?.[2] ?? null;
}
