import type { UseKind } from '../land/uses.ts';
import type { Need } from '../need/need.ts';
import { ACTIVITIES } from './all-activities.ts';
import { scoredActivities } from './search.ts';

export type NamedUse = { readonly use: UseKind; /** The code that was named or understood. */ readonly pkd: string };

/** Answers at least this good beside the best one must be the same kind of use before plain words are taken as named. */
const AS_GOOD = 0.7;

/**
 * What the activity is to a plan: by its PKD code, else by plain words when the best answers are all one kind of use.
 * Null when no activity is named, or a broad code holds several kinds; `unread` where no reading says which land admits it.
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

/** The kind of use that all subclasses under the code share; null where they differ or there are none. */
export function useOfPkd(code: string): UseKind | null {
  const [first, ...further] = ACTIVITIES.filter((activity) => activity.code.startsWith(code)).map(({ use }) => use);
  return first !== undefined && further.every((use) => use === first) ? first : null;
}
